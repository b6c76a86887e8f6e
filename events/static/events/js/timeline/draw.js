// The whole plate through a pen, and what of it can be pointed at.
import { drawBehind, drawToday } from "./frame.js";
import { drawShapes } from "./glyphs.js";
import { RING, ROW } from "./layout.js";
import { clipped } from "./marks.js";

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
  const flags = [];
  pen.within(start - 1, rail ? width : end + 2, top - 20, bottom, () => {
    for (const one of lanes) {
      if (one.columns.length) pen.columns("density", one.columns, one.top + one.height, one.lane.ink);
      const base = one.top + 24 + (rail ? 0 : 20);
      for (const item of one.layout.placed) drawEvent(pen, item, base + item.row * ROW, plan, hits, flags);
      for (const ring of one.layout.rings) drawRing(pen, ring, base + ring.row * ROW, one, plan, hits);
    }
  });
  flags.slice(0, 1).forEach((flag) => drawFlag(pen, flag, plan));
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

function drawEvent(pen, item, y, plan, hits, flags) {
  const { offset, start, end, selected, pointed, isPersian } = plan;
  const { event, mark } = item;
  const u0 = offset + item.box[0];
  const u1 = offset + item.box[1];
  if (u1 < start || u0 > end) return;
  const isChosen = event.id === selected;
  const left = Math.max(u0, start - 1);
  const right = Math.min(u1, plan.width);
  if (isChosen) {
    pen.rect("selr", left + 1, y - 11, right - left - 2, 22);
    flags.push({ u: Math.min(Math.max(offset + mark.centre, start), end), row: y - 11, text: event.when });
  }
  const lift = isPersian ? 5 : 3.5;
  if (item.label) {
    const name = isChosen ? "lab sel" : `lab${item.isBold ? " top" : ""}${event.hollow ? " it" : ""}`;
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
  if (ring.events.some((event) => event.id === pointed)) pen.circle("focus", u, y - 4, RING + 2);
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

/** The date of the selection on the axis, and a line down to it. */
function drawFlag(pen, { u, row, text }, { top, width, measure }) {
  const half = measure(text, "flagt") / 2 + 8;
  const middle = Math.min(Math.max(u, half), width - half);
  pen.marks("selh", [[u, 22, 25], [u, top, row]]);
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
