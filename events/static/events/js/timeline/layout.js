// Who stands where in a lane: the most significant first, and nothing touches (events/site/plate/rows.py for the browser).
import { variants } from "./label.js";
import { markOf } from "./marks.js";
import { APART, Row } from "./row.js";

export const ROW = 24;
export const RING = 10;
const GAP = 6;
/** Half a digit. */
const LETTER = 3.2;

/** Lays out one lane.
 *
 *  events    the events of the lane
 *  at        day → pixel
 *  limits    [start, end]: at rest, marks, rings and labels stay within; null while the plate moves
 *  view      [start, end] of what is in view, where that is not `limits`
 *  manner    {lengths, rows, significant}: characters of a label's variants, and how many rows there may be
 *  measure   (text, isBold) → pixels
 *  before    the last layout's places by event, which are kept where they can be
 *  selected  the identifier of the selection
 *  crowds    [{centre, number, …}] what is there but not among the events
 *
 *  → {placed: [{event, mark, row, label, at, width, anchor, isAbove, isBold, box}], rings: [{events, crowds, centre, half, row}], rows, places}
 */
export function arrange({ events, at, today, limits = null, view = limits, manner, measure, before = null, selected = "", crowds = [] }) {
  const marked = [];
  for (const event of events) {
    const mark = markOf(event, at, today, view, Boolean(limits));
    if (mark && (!limits || (mark.end > limits[0] && mark.start < limits[1]))) marked.push({ event, mark });
  }
  const rank = ({ event }) => (event.id === selected ? 1000 : event.significance + (!limits && before?.has(event.id) ? 100 : 0));
  marked.sort((a, b) => rank(b) - rank(a) || a.mark.start - b.mark.start || (a.event.id < b.event.id ? -1 : 1));
  const rows = Array.from({ length: manner.rows }, () => new Row());
  const placed = [];
  const left = [];
  for (const item of marked) {
    const isChosen = item.event.id === selected;
    const found = place(item, rows, { limits, manner, measure, isChosen, last: before?.get(item.event.id) });
    if (!found) {
      left.push(item);
      continue;
    }
    rows[found.row].take(...found.box);
    placed.push(found);
  }
  let used = placed.reduce((most, item) => Math.max(most, item.row + 1), 0);
  const { bare, rings } = gather(left, rows, used, crowds, { limits, manner, measure });
  placed.push(...bare);
  for (const item of [...bare, ...rings]) used = Math.max(used, item.row + 1);
  const places = new Map(placed.filter((item) => item.label).map((item) => [item.event.id, item]));
  return { placed, rings, rows: used, places };
}

const orders = new Map();

/** [row, variant of the label], best first: a shorter label costs as much as two rows further down. */
function tries(rows, count) {
  const key = rows * 16 + count;
  if (!orders.has(key)) {
    const pairs = [];
    for (let row = 0; row < rows; row += 1) for (let number = 0; number < count; number += 1) pairs.push([row, number]);
    pairs.sort((a, b) => a[0] + 2 * a[1] - b[0] - 2 * b[1] || a[0] - b[0]);
    orders.set(key, pairs);
  }
  return orders.get(key);
}

/** The first place that is free, the one it had before all others. */
function place({ event, mark }, rows, { limits, manner, measure, isChosen, last }) {
  const isBold = isChosen || event.significance >= manner.significant;
  const texts = variants(event.label, manner.lengths);
  const margin = isChosen ? 10 : 0;
  const spots = [];
  const spotsOf = (number) => (spots[number] ??= positions(mark, measure(texts[number], isBold, event), limits));
  const fits = (row, number, wanted) => {
    for (const spot of spotsOf(number)) {
      if (wanted !== undefined && spot.anchor + spot.isAbove !== wanted) continue;
      const box = [spot.start - margin, spot.end + margin];
      if (rows[row].isFree(...box)) {
        return { event, mark, row, label: texts[number], ...spot, isBold, box };
      }
    }
    return null;
  };
  if (last && last.row < rows.length) {
    const number = texts.indexOf(last.label);
    const again = number >= 0 && (fits(last.row, number, last.anchor + last.isAbove) ?? fits(last.row, number));
    if (again) return again;
  }
  for (const [row, number] of tries(rows.length, texts.length)) {
    const found = fits(row, number);
    if (found) return found;
  }
  return null;
}

/** Where the label may stand: {at, anchor, isAbove, start, end}, best first; mark and label cover start … end together. */
function positions(mark, width, limits) {
  const { start, end } = mark;
  const [low, high] = limits ?? [-Infinity, Infinity];
  const found = [];
  if (mark.above) {
    const first = Math.max(mark.above[0], low);
    const last = Math.min(mark.above[1], high);
    // A bar may carry a label somewhat longer than itself; between dots it must fit, since a dot stands higher.
    const room = mark.isBar ? (last - first) / 0.75 : last - first;
    if (width <= room && first + width <= high) found.push({ at: first, width, anchor: "start", isAbove: true, start, end: Math.max(end, first + width) });
  }
  if (end + GAP + width <= high) found.push({ at: end + GAP, width, anchor: "start", isAbove: false, start, end: end + GAP + width });
  if (start - GAP - width >= low) found.push({ at: start - GAP, width, anchor: "end", isAbove: false, start: start - GAP - width, end });
  return found;
}

/** What found no room: bare where its mark alone fits, else in rings, which have the last row to themselves. There, what
 *  stands alone has its label where it can. */
function gather(left, rows, used, crowds, setting) {
  const bare = [];
  const crowd = [];
  for (const { event, mark } of left) {
    const row = mark.above ? rows.slice(0, used).findIndex((one) => one.isFree(mark.start, mark.end)) : -1;
    if (row < 0) {
      crowd.push({ event, mark, centre: mark.centre });
      continue;
    }
    rows[row].take(mark.start, mark.end);
    bare.push({ event, mark, row, label: "", box: [mark.start, mark.end] });
  }
  const points = [...crowd, ...crowds.map((one) => ({ crowd: one, centre: one.centre }))].sort((a, b) => a.centre - b.centre);
  const below = new Row();
  const rings = [];
  const alone = [];
  for (const group of grouped(points, setting.limits)) {
    const [only] = group;
    if (group.length === 1 && only.mark && below.isFree(only.mark.start, only.mark.end)) {
      below.take(only.mark.start, only.mark.end);
      alone.push(only);
      continue;
    }
    const { centre, half } = ringOf(group, setting.limits);
    below.take(centre - half, centre + half);
    rings.push({
      events: group.filter((one) => one.event).map((one) => one.event),
      crowds: group.filter((one) => one.crowd).map((one) => one.crowd),
      centre,
      half,
      row: used,
    });
  }
  for (const { event, mark } of alone) {
    below.leave(mark.start, mark.end);
    const item = place({ event, mark }, [below], setting) ?? { event, mark, label: "", box: [mark.start, mark.end] };
    below.take(...item.box);
    bare.push({ ...item, row: used });
  }
  return { bare, rings };
}

/** Where the ring of a group stands: about its middle, and at rest within the plate. */
function ringOf(group, limits) {
  const number = group.reduce((sum, one) => sum + (one.crowd?.number ?? 1), 0);
  const half = ringHalf(number, group.some((one) => one.crowd));
  const middle = group.reduce((sum, one) => sum + one.centre, 0) / group.length;
  const centre = limits ? Math.max(Math.min(middle, limits[1] - half), limits[0] + half) : middle;
  return { centre, half };
}

function extent(group, limits) {
  if (group.length === 1 && group[0].mark) return [group[0].mark.start, group[0].mark.end];
  const { centre, half } = ringOf(group, limits);
  return [centre - half, centre + half];
}

/** Half the width of a ring around a number; `isMore`: with a plus before it. */
export function ringHalf(number, isMore) {
  const digits = String(number).length;
  const letters = digits + Math.floor((digits - 1) / 3) + (isMore ? 1 : 0);
  return RING + Math.max(letters - 2, 0) * LETTER;
}

/** Neighbours joined until no two rings, and no mark and ring, would touch. */
function grouped(points, limits) {
  const groups = [];
  for (const point of points) {
    groups.push([point]);
    while (groups.length > 1 && extent(groups.at(-2), limits)[1] + APART > extent(groups.at(-1), limits)[0]) {
      const last = groups.pop();
      groups.at(-1).push(...last);
    }
  }
  return groups;
}
