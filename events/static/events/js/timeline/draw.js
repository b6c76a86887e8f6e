// The whole plate through a pen, and what of it can be pointed at.
import { drawBehind, drawToday } from "./frame.js";
import { drawShapes } from "./glyphs.js";
import { RING, ROW } from "./layout.js";
import { clipped } from "./marks.js";
import { keyOfRing } from "./ring.js";

/** `plan`: what frame.js asks for, and {lanes, offset, scene, selected, pointed, isPersian}. A lane is {lane, top, height,
 *  layout, columns, tallest, names}; `offset` is where pixel 0 of the layouts lies. Gives what can be pointed at: [{type, u0, u1, y0, y1, …}]. */
export function drawPlate(pen, plan) {
  const hits = [];
  const { start, end, top, bottom, rail, lanes, width } = plan;
  drawBehind(pen, plan);
  drawToday(pen, plan);
  lanes.forEach((one, index) => {
    if (index) pen.line("sep", 0, one.top, end, one.top);
    laneName(pen, one, plan);
  });
  const flag = flagOf(plan);
  pen.within(start - 1, rail ? width : end + 2, top - 20, bottom, () => {
    for (const one of lanes) if (one.columns.length) pen.columns("density", one.columns, one.top + one.height, one.lane.ink);
    // Below all else: labels on its way have their halo.
    if (flag) pen.marks("selh", [[flag.u, top, flag.row]]);
    for (const one of lanes) {
      const base = baseOf(one, plan);
      for (const item of one.layout.placed) if (item.event.id === plan.selected) drawOutline(pen, item, base + item.row * ROW, plan);
      for (const item of one.layout.placed) drawEvent(pen, item, base + item.row * ROW, plan, hits);
      for (const ring of one.layout.rings) drawRing(pen, ring, base + ring.row * ROW, one, plan, hits);
    }
  });
  if (flag) drawFlag(pen, flag, plan);
  return hits;
}

function laneName(pen, { lane, top, layout, names }, { rail, start, width, says }) {
  const line = top + (rail ? 24 : 20);
  pen.circle(lane.count ? "dot" : "dot off", 4, line - 4.5, 4, lane.ink);
  names.forEach((text, number) => pen.text(lane.count ? "lane" : "lane off", 14, line + 15 * number, text));
  pen.text("lanen", rail ? rail - 8 : width - 5, line, lane.number, { anchor: "end" });
  if (rail && !lane.count && !layout.placed.length) pen.text("empty", start + 6, line, says.nothing);
}

/** Where a label stands that its bar carries: at the bar's beginning, or at the edge of the plate where that lies before. */
function labelAt(item, offset, start) {
  return item.isAbove ? Math.max(offset + item.at, Math.min(start, offset + item.box[1] - item.width)) : offset + item.at;
}

const baseOf = (lane, { rail }) => lane.top + 24 + (rail ? 0 : 20);

/** Letters of Persian reach further down. */
const liftOf = ({ isPersian }) => (isPersian ? 5 : 3.5);

/** From where to where an event shows, and null where it does not. */
function shownOf({ box }, { offset, start, end, width }) {
  const [u0, u1] = [offset + box[0], offset + box[1]];
  return u1 < start || u0 > end ? null : [Math.max(u0, start - 1), Math.min(u1, width)];
}

/** Heights between which mark and label lie: [top, bottom]. */
export function heightsOf({ isAbove }, y, plan) {
  const lift = liftOf(plan);
  return isAbove ? [y - lift - 11.5, y + lift + 5.5] : [y - 14, y + 6];
}

/** Where the flag of the selection points: {u, row, text}, or null where it is not in view. */
function flagOf(plan) {
  const { lanes, selected, offset, start, end } = plan;
  for (const one of lanes) {
    const item = one.layout.placed.find(({ event }) => event.id === selected);
    if (!item || !shownOf(item, plan)) continue;
    const [row] = heightsOf(item, baseOf(one, plan) + item.row * ROW, plan);
    return { u: Math.min(Math.max(offset + item.mark.centre, start), end), row, text: item.event.when };
  }
  return null;
}

function drawOutline(pen, item, y, plan) {
  const shown = shownOf(item, plan);
  if (!shown) return;
  const [top, bottom] = heightsOf(item, y, plan);
  pen.rect("selr", shown[0] + 1, top, shown[1] - shown[0] - 2, bottom - top);
}

function drawEvent(pen, item, y, plan, hits) {
  const { offset, start, end, selected, pointed, isPersian } = plan;
  const { event, mark } = item;
  const shown = shownOf(item, plan);
  if (!shown) return;
  const [left, right] = shown;
  const lift = liftOf(plan);
  if (item.label) {
    const name = event.id === selected ? "lab sel" : `lab${item.isBold ? " top" : ""}${event.hollow ? " it" : ""}`;
    const baseline = item.isAbove ? y - lift : y - 4 + (isPersian ? 12.5 : 13.5) * 0.33;
    pen.text(name, labelAt(item, offset, start), baseline, item.label, { anchor: item.anchor, language: event.language });
  }
  const shapes = clipped(mark.shapes.map(([kind, from, to]) => [kind, offset + from, offset + to]), start, end);
  drawShapes(pen, shapes, item.isAbove ? y + lift : y - 4, event.ink, event.hollow);
  if (event.id === pointed) pen.marks("selh", [[left - 2, y - 11, y + 11], [right + 2, y - 11, y + 11]]);
  hits.push({ type: "event", event, u0: left, u1: right, y0: y - 12, y1: y + 12 });
}

function drawRing(pen, ring, y, { lane }, { offset, start, end, words, pointed }, hits) {
  const u = offset + ring.centre;
  if (u < start - ring.half || u > end + ring.half) return;
  const unnamed = ring.crowds.reduce((sum, one) => sum + one.number, 0);
  const number = words.count(ring.events.length + unnamed);
  const text = ring.crowds.length ? `+${number}` : number;
  const ink = ring.events[0]?.ink ?? lane.ink;
  // Wider where the number is long: two half discs with a stretch between them.
  const wide = ring.half - RING;
  if (wide) pen.path("clu", pill(u, y - 4, RING - 1, wide), ink, true);
  else pen.circle("clu", u, y - 4, RING - 1, ink);
  if (pointed && (keyOfRing(ring, lane) === pointed || ring.events.some((event) => event.id === pointed))) pen.circle("focus", u, y - 4, RING + 2);
  pen.text("clun", u, y, text, { anchor: "middle" });
  hits.push({ type: "ring", ring, lane, u0: u - RING - wide, u1: u + RING + wide, y0: y - 16, y1: y + 8 });
}

function pill(u, y, radius, wide) {
  const points = [];
  for (let step = 0; step <= 24; step += 1) {
    const angle = -Math.PI / 2 + (step * Math.PI) / 12;
    const side = step <= 12 ? wide : -wide;
    points.push([u + side + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
    if (step === 12) points.push([u - wide, y + radius]);
  }
  return points;
}

/** The date of the selection on the axis. */
function drawFlag(pen, { u, text }, { width, measure }) {
  const half = measure(text, "flagt") / 2 + 8;
  const middle = Math.min(Math.max(u, half), width - half);
  pen.marks("selh", [[u, 22, 25]]);
  pen.rect("flag", middle - half, 4, 2 * half, 18);
  pen.text("flagt", middle, 17, text, { anchor: "middle" });
}

/** The topmost thing at a point. */
export function hitAt(hits, u, y) {
  for (let index = hits.length - 1; index >= 0; index -= 1) {
    const hit = hits[index];
    if (u >= hit.u0 && u <= hit.u1 && y >= hit.y0 && y <= hit.y1) return hit;
  }
  return null;
}
