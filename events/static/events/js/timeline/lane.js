import { isSurelyIn, spanOf } from "./event.js";
import { arrange, ringHalf } from "./layout.js";
import { eventsOf, unnamed } from "./store.js";
import { BINS } from "./tiles.js";

/** A day must be so wide for its own number of events that have no name. */
const DAY_APART = 34;
const INSET = 8;
const NOTHING = { tiles: [], beside: [], whole: true };

/** What a lane shows of a view, laid out about the view's first day.
 *
 *  store, lane, view, zoom, today   where from, and what of it
 *  margin     days on either side that are laid out too, while the plate moves; 0 at rest
 *  chosen     the selection, where it belongs to the lane
 *  surely     whether only events that surely fall into the view are meant
 *  listed     events at hand from before
 *  the rest   as for `arrange`
 *
 *  → {layout, known, meant, crowded, origin, perDay, from, to, whole} */
export function laneOf({ store, lane, view, zoom, today, margin, chosen, surely, manner, measure, before, selected, listed }) {
  const from = view.first - margin;
  const to = view.last + margin;
  const origin = view.first;
  const { perDay } = view;
  const at = (day) => (day - origin) * perDay;
  const { tiles, beside, whole } = lane.query === null ? NOTHING : store.over(lane.query, zoom, from, to - 1e-6);
  // While the plate moves, what was listed of the window before it is still good.
  const known = eventsOf([...tiles, ...beside, { events: listed }, { events: chosen ? [chosen] : [] }]);
  const meant = surely ? known.filter((event) => isSurelyIn(event, ...view.window)) : known;
  const events = meant.filter((event) => touches(event, from, to));
  const exact = tiles.filter((tile) => tile.zoom === zoom);
  const crowds = exact.flatMap((tile) => crowdsOf(tile, known, { view, at, perDay }));
  const limits = margin ? null : [0, view.width];
  const layout = arrange({ events, at, today, limits, view: [0, view.width], manner, measure, before, selected, crowds });
  const isCrowded = exact.some((tile) => unnamed(tile, known, false).length > 0) || (!whole && tiles.some((tile) => tile.total > tile.events.length));
  // Those of one zoom, or what stands for them; columns of several zooms would not lie one over the other.
  const crowded = isCrowded ? (exact.length ? exact : tiles.filter((tile) => tile.zoom < zoom)) : [];
  return { layout, known, meant, crowded, origin, perDay, from, to, whole };
}

function touches(event, from, to) {
  const [low, high] = spanOf(event);
  return low < to && high >= from;
}

/** What nobody names in a tile, each where it is densest in the view. */
function crowdsOf(tile, known, { view, at, perDay }) {
  return unnamed(tile, known, perDay >= DAY_APART).flatMap((one) => {
    const low = Math.max(at(one.first), 0);
    const high = Math.min(at(one.last), view.width);
    if (high <= low) return [];
    if (one.last - one.first === 1) return [{ ...one, centre: at(one.first + 0.5) }];
    const length = (tile.last - tile.first) / BINS;
    let best = -1;
    let centre = (low + high) / 2;
    tile.bins.forEach((count, number) => {
      const u = at(tile.first + (number + 0.5) * length);
      if (count > best && u >= low && u <= high) {
        best = count;
        centre = u;
      }
    });
    const inset = Math.min(ringHalf(one.number, true) + INSET, (high - low) / 2);
    return [{ ...one, centre: Math.min(Math.max(centre, low + inset), high - inset) }];
  });
}

/** Columns that say how many events touch each stretch: [u, width, height], where there are more than are named. */
export function columnsOf({ crowded }, view, start, end, tallest) {
  const most = Math.max(...crowded.map((tile) => tile.most), 1);
  const columns = [];
  for (const tile of crowded) {
    const length = (tile.last - tile.first) / BINS;
    tile.bins.forEach((count, number) => {
      const u0 = Math.max(start + view.at(tile.first + number * length), start);
      const u1 = Math.min(start + view.at(tile.first + (number + 1) * length), end);
      if (count && u1 > u0) columns.push([u0, Math.max(u1 - u0, 0.5), Math.max((tallest * count) / most, 1)]);
    });
  }
  return columns;
}

/** How many events touch the stretch at a day, for a lane that has more than it names: {first, last, number} or null. */
export function touchingAt({ crowded }, day) {
  const tile = crowded.find((one) => day >= one.first && day < one.last);
  if (!tile) return null;
  const length = (tile.last - tile.first) / BINS;
  const number = Math.floor((day - tile.first) / length);
  const first = Math.floor(tile.first + number * length);
  return { first, last: Math.max(Math.ceil(tile.first + (number + 1) * length), first + 1), number: tile.bins[number] };
}
