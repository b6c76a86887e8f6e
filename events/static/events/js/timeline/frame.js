// What the plate has around its marks: the wash of the future, the graticule, neatlines with years, the line of today.
import { graticule, minor } from "./ticks.js";

const NEAT = 4;

/** `plan`: {view, start, end, rail, top, bottom, calendars, calendarNames, words, says, today, measure}. */
export function drawBehind(pen, plan) {
  const { view, start, end, top, bottom, rail, calendars, today } = plan;
  const at = (day) => start + view.at(day);
  const now = at(today + 1);
  if (now < end) pen.rect("future", Math.max(now, start), top, end - Math.max(now, start), bottom - top);
  const ruled = plan.ticks[calendars[0]].ticks.map((tick) => at(tick.day)).filter((u) => u > start && u < end);
  pen.marks("grid", ruled.map((u) => [u, top, bottom]));
  neatline(pen, plan, top, -1, calendars[0]);
  neatline(pen, plan, bottom, 1, calendars.at(-1));
  calendars.forEach((name, number) => labels(pen, plan, name, top - 13 - 17 * number, number === 0));
  if (rail) pen.line("rule", rail, top - NEAT, rail, bottom + NEAT);
}

/** Lines of every calendar of the axis, found once a frame. */
export function ticksOf(view, calendars, words) {
  return Object.fromEntries(
    calendars.map((name) => [name, { ticks: graticule(view, name, words), minor: minor(view, name) }]),
  );
}

function neatline(pen, { view, start, end, ticks }, y, way, calendar) {
  const at = (day) => start + view.at(day);
  const outer = y + way * NEAT;
  pen.line("rule", start, y, end, y);
  pen.line("rule", start, outer, end, outer);
  for (const tick of ticks[calendar].ticks) {
    const from = Math.max(at(tick.day), start);
    const to = Math.min(at(tick.until), end);
    if (tick.band && to - from > 0.5) pen.rect("neat", from, Math.min(y, outer), to - from, NEAT);
  }
  const inside = (day) => at(day) >= start && at(day) <= end;
  const strokes = ticks[calendar].minor.filter(inside).map((day) => [at(day), outer, outer + way * 2.5]);
  for (const tick of ticks[calendar].ticks) if (inside(tick.day)) strokes.push([at(tick.day), outer, outer + way * 5]);
  pen.marks("rule", strokes);
}

function labels(pen, { view, start, end, rail, ticks, calendarNames, measure }, calendar, y, isFirst) {
  let free = -Infinity;
  for (const tick of ticks[calendar].ticks) {
    const u = start + view.at(tick.day);
    if (u < start || u > end) continue;
    const width = measure(tick.label, tick.weight === 2 && isFirst ? "ax dec" : "ax");
    const anchor = u - width / 2 < start ? "start" : u + width / 2 > end ? "end" : "middle";
    const left = { start: u, end: u - width, middle: u - width / 2 }[anchor];
    if (left < free) continue;
    free = left + width + 8;
    pen.text(tick.weight === 2 && isFirst ? "ax dec" : "ax", u, y, tick.label, { anchor });
  }
  if (rail) pen.text(isFirst ? "ax dec" : "ax", 0, y, calendarNames[calendar]);
}

/** Today, and at the foot on which side of it one is. */
export function drawToday(pen, { view, start, end, top, bottom, today, width, says, measure }) {
  const u = start + view.at(today + 1);
  if (u < start || u > end) return;
  pen.line("today", u, top, u, bottom);
  pen.path("todaym", [[u, top], [u - 4, top - 8], [u + 4, top - 8]], "", true);
  pen.path("todaym", [[u, bottom], [u - 4, bottom + 8], [u + 4, bottom + 8]], "", true);
  const half = measure(says.today, "todayt") / 2;
  const last = width - 1;
  const middle = Math.min(Math.max(u, half + 1), last - half);
  const y = bottom + 22;
  pen.text("todayt", middle, y, says.today, { anchor: "middle" });
  if (middle - half - 14 - measure(says.recorded, "side") > 0) pen.text("side", middle - half - 14, y, says.recorded, { anchor: "end" });
  if (middle + half + 14 + measure(says.expected, "side") < last) pen.text("side", middle + half + 14, y, says.expected);
}
