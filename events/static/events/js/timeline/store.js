import { iso } from "./edtf.js";
import { spanOf } from "./event.js";
import { Lru } from "./lru.js";
import { BINS, address, daysOf, tilesOver } from "./tiles.js";

const AT_ONCE = 6;
const KEPT = 600;
/** Long spans that only run through a view are named far above it. */
const ABOVE = [3, 6];
/** A lane of so few events in a window is asked for all of them. */
export const FEW = 60;
const MOST_LISTED = 150;
const FIELDS = "id,title,date,kind,modality,significance,disputed,citations,html_url";

/** What the lanes hold: tiles and, of lanes with few events, all of those. Fetched when asked for, a few at once, in the order
 *  of the wish; what nobody wants any more is called off. `read` makes an event of what the API says; `changed` is called
 *  when something came, `failed` with what went wrong, and `again` when that may be asked for once more, `patience`
 *  milliseconds later. */
export class TileStore {
  #kept = new Lru(KEPT);
  #running = new Map();
  #waiting = [];
  #refused = new Set();

  constructor({ axis, base, list, read, changed, failed, again, patience = 5000, get = (...asked) => fetch(...asked) }) {
    Object.assign(this, { axis, base, list, read, changed, failed, again, patience, get });
  }

  /** Asks for what lanes (`query`, `count`) hold of some days; at rest, which is where `margin` is more than 0, for what is
   *  beside and above them too. Calls off all else. */
  want(lanes, zoom, first, last, margin) {
    const wished = new Map();
    const add = (query, level, number) => {
      const key = address(this.base, query, level, number);
      if (!wished.has(key)) wished.set(key, { zoom: level, number });
    };
    const inView = tilesOver(this.axis, zoom, first, last);
    for (const number of inView) for (const { query } of lanes) add(query, zoom, number);
    if (margin) {
      for (const { query, count } of lanes) {
        if (count <= FEW) wished.set(this.#listing(query, zoom, inView), { isList: true });
        else for (const above of aboveOf(zoom, inView)) add(query, above.zoom, above.number);
      }
      for (const number of tilesOver(this.axis, zoom, first - margin, last + margin)) for (const { query } of lanes) add(query, zoom, number);
    }
    for (const [key, controller] of this.#running) if (!wished.has(key)) controller.abort();
    this.#waiting = [...wished].filter(([key]) => !this.#kept.has(key) && !this.#running.has(key) && !this.#refused.has(key));
    this.#next();
  }

  /** The address of all events of a lane over some tiles. */
  #listing(query, zoom, numbers) {
    const [first] = daysOf(this.axis, zoom, numbers[0]);
    const [, last] = daysOf(this.axis, zoom, numbers.at(-1));
    const days = new URLSearchParams({ from: iso(first), to: iso(last - 1), undated: "exclude", limit: MOST_LISTED, fields: FIELDS });
    return `${this.list}?${query ? `${query}&` : ""}${days}`;
  }

  #next() {
    while (this.#running.size < AT_ONCE && this.#waiting.length) this.#fetch(...this.#waiting.shift());
  }

  async #fetch(key, place) {
    const controller = new AbortController();
    this.#running.set(key, controller);
    try {
      const response = await this.get(key, { signal: controller.signal, headers: { Accept: "application/json" } });
      if (!response.ok) throw new Error(`${key}: ${response.status}`);
      const raw = await response.json();
      this.#kept.set(key, place.isList ? { events: raw.results.map(this.read) } : this.#tile(raw, place));
      this.changed();
    } catch (error) {
      if (error.name !== "AbortError") {
        // Not again at once: the server may be busy.
        this.#refused.add(key);
        setTimeout(() => {
          this.#refused.delete(key);
          this.again();
        }, this.patience);
        this.failed(error);
      }
    } finally {
      this.#running.delete(key);
      this.#next();
    }
  }

  #tile({ total, bins, events }, { zoom, number }) {
    const [first, last] = daysOf(this.axis, zoom, number);
    return { zoom, number, first, last, total, bins, most: Math.max(...bins), events: events.map(this.read) };
  }

  tile(query, zoom, number) {
    return this.#kept.get(address(this.base, query, zoom, number));
  }

  /** What there is over some days: {tiles, beside, whole}. `tiles` are those of the zoom; in place of one that is not there
   *  yet, the nearest above it and what is there below, and then `whole` is false. `beside` are others whose events may
   *  run through. */
  over(query, zoom, first, last) {
    const tiles = new Set();
    let whole = true;
    const numbers = tilesOver(this.axis, zoom, first, last);
    for (const number of numbers) {
      const tile = this.tile(query, zoom, number);
      if (tile) {
        tiles.add(tile);
        continue;
      }
      whole = false;
      for (let up = 1; up <= zoom; up += 1) {
        const above = this.tile(query, zoom - up, Math.floor(number / 2 ** up));
        if (above) {
          tiles.add(above);
          break;
        }
      }
      for (const below of [2 * number, 2 * number + 1]) {
        const half = zoom < this.axis.deepest && this.tile(query, zoom + 1, below);
        if (half) tiles.add(half);
      }
    }
    const beside = aboveOf(zoom, numbers).map((above) => this.tile(query, above.zoom, above.number));
    if (numbers.length) beside.push(this.#kept.get(this.#listing(query, zoom, numbers)));
    return { tiles: [...tiles], beside: beside.filter(Boolean), whole };
  }
}

/** The tiles some levels above others, each once. */
function aboveOf(zoom, numbers) {
  const found = new Map();
  for (const up of ABOVE.filter((one) => one <= zoom)) {
    for (const number of numbers) {
      const above = { zoom: zoom - up, number: Math.floor(number / 2 ** up) };
      found.set(`${above.zoom}/${above.number}`, above);
    }
  }
  return [...found.values()];
}

/** The events of some tiles, each once. */
export function eventsOf(tiles) {
  const found = new Map();
  for (const tile of tiles) for (const event of tile.events) found.set(event.id, event);
  return [...found.values()];
}

/** What of a tile nobody names: {first, last, number} for the whole tile or, with `byDay` and where its bins are days, for
 *  each day. `known` are all events at hand. */
export function unnamed(tile, known, byDay) {
  const touching = (first, last) =>
    known.filter((event) => {
      const [low, high] = spanOf(event);
      return low < last && high >= first;
    }).length;
  const length = tile.last - tile.first;
  if (!byDay || length > BINS / 4) {
    const number = tile.total - touching(tile.first, tile.last);
    return number > 0 ? [{ first: tile.first, last: tile.last, number, tile }] : [];
  }
  // Days of a tile share its bins evenly.
  const shared = BINS / length;
  const found = [];
  for (let day = 0; day < length; day += 1) {
    const from = tile.first + day;
    const number = tile.bins[day * shared] - touching(from, from + 1);
    if (number > 0) found.push({ first: from, last: from + 1, number, tile });
  }
  return found;
}
