// A date as shapes: the visual grammar of time, as events/site/plate/marks.py draws it. Here shapes lie on an endless line
// of pixels; `clipped` says what of them a plate shows.
import { possibly } from "./edges.js";
import { ARROW, DOT, FADE, SPACING, STUB } from "./measures.js";

const FAR = 1e7;

const REACH = {
  dot: [DOT, DOT],
  "half-start": [DOT + 0.2, 0],
  "half-end": [0, DOT + 0.2],
  stop: [0.8, 0.8],
  slash: [2.5, 2.5],
  "arrow-end": [0, ARROW],
  "arrow-start": [ARROW, 0],
  "tear-end": [2.4, 2.4],
  "tear-start": [2.4, 2.4],
};
const LONG = new Set(["dots", "fade-start", "fade-end", "line", "bar"]);

const FADES = new Set(["fade-start", "fade-end"]);

/** {shapes: [[kind, u0, u1]], start, end, centre, above: [first, last] | null, isBar}, or null for nothing. `at` gives
 *  the pixel where a day begins. `above` is where a label may stand over it.
 *
 *  view   [start, end] in pixels: an event that may lie in it has shapes in it, whatever is known of it
 *  isCut  whether only those shapes are meant */
export function markOf(event, at, today, view = null, isCut = false) {
  let shapes = shapesOf(event, at, today).filter(([kind, u0, u1]) => !LONG.has(kind) || u1 - u0 >= (kind === "bar" ? 1 : 2));
  let seen = shapes;
  if (view) {
    seen = clipped(shapes, ...view);
    if (seen.every(([kind]) => FADES.has(kind))) {
      seen = possibly(event, at, ...view);
      shapes = [...shapes, ...seen];
    }
    if (isCut) shapes = seen;
  }
  if (!shapes.length) return null;
  const [start, end] = extentOf(shapes);
  const bar = shapes.find(([kind]) => kind === "bar");
  const dots = shapes.filter(([kind, u0, u1]) => kind === "dots" && u1 - u0 > 30);
  const over = bar ?? dots.sort((a, b) => b[2] - b[1] - a[2] + a[1])[0];
  // A label begins with the arrowhead before its bar.
  const head = bar && shapes.some(([kind, u0]) => kind === "arrow-start" && u0 === bar[1]) ? ARROW : 0;
  const centre = centreOf(seen.length ? seen : shapes);
  return { shapes, start, end, centre, above: over ? [over[1] - head, over[2]] : null, isBar: Boolean(bar) };
}

function extentOf(shapes) {
  let start = Infinity;
  let end = -Infinity;
  for (const [kind, u0, u1] of shapes) {
    const [before, after] = REACH[kind] ?? [0, 0];
    start = Math.min(start, u0 - before);
    end = Math.max(end, u1 + after);
  }
  return [start, end];
}

function centreOf(shapes) {
  const point = shapes.find(([kind]) => kind === "dot" || kind === "slash");
  if (point) return point[1];
  const [start, end] = extentOf(shapes);
  return (Math.max(start, -FAR) + Math.min(end, FAR)) / 2;
}

function shapesOf(event, at, today) {
  if (event.isSpan) return event.disputed ? disputedSpan(event, at, today) : span(event, at, today);
  if (event.disputed) {
    const begin = at(event.startEarliest ?? event.endEarliest ?? event.endLatest);
    return split(begin, at((event.endLatest ?? event.startLatest ?? event.startEarliest) + 1));
  }
  return instant(event, at);
}

/** A bar whose beginning, or else whose end, is in dispute. */
function disputedSpan(event, at, today) {
  const bar = span(event, at, today);
  if (!bar.length) return bar;
  const [, begin] = bar[0];
  const rest = (isBefore) => bar.filter(([kind, u0]) => kind !== "dots" || u0 < begin !== isBefore);
  if (event.startEarliest !== null && event.startLatest !== null) {
    return [...rest(true), ...split(at(event.startEarliest), at(event.startLatest + 1))];
  }
  if (event.endEarliest !== null && event.endLatest !== null) {
    return [...rest(false), ...split(at(event.endEarliest), at(event.endLatest + 1))];
  }
  return bar;
}

/** Two half dots, at a quarter and at three quarters of the span, or side by side. */
function split(begin, end) {
  const middle = (begin + end) / 2;
  const quarter = Math.max((end - begin) / 4, NARROW / 4);
  return [
    ["line", middle - quarter, middle + quarter],
    ["half-start", middle - quarter, middle - quarter],
    ["half-end", middle + quarter, middle + quarter],
    ["slash", middle, middle],
  ];
}

function instant(event, at) {
  const { startEarliest: first, endLatest: last } = event;
  if (first === null && last === null) return [];
  if (first === null) {
    const stop = at(last + 1);
    return [["stop", stop, stop], ["dot", stop - 7, stop - 7], ["fade-start", stop - 15 - FADE, stop - 15]];
  }
  if (last === null) {
    const stop = at(first);
    return [["stop", stop, stop], ["dot", stop + 9, stop + 9], ["fade-end", stop + 17, stop + 17 + FADE]];
  }
  const begin = at(first);
  const end = at(last + 1);
  const middle = (begin + end) / 2;
  const days = last - first;
  if (end - begin <= 18 || (event.isDay && days < 400)) return [["dot", middle, middle]];
  if (days < 400 || end - begin <= 30) {
    return [["dots", begin + 1.5, middle - 7], ["dot", middle, middle], ["dots", middle + 7, end - 1.5]];
  }
  return [["stop", begin, begin], ["dots", begin + 4.5, end - 4.5], ["stop", end, end]];
}

/** A bar over the certain core, and at each end what is known of it. */
function span(event, at, today) {
  let begin = beginning(event, at);
  let end = ending(event, at, today, begin);
  if (begin === null && end === null) return [];
  if (begin === null) begin = end - STUB;
  if (end === null) end = begin + STUB;
  if (end - begin < 4) [begin, end] = [(begin + end) / 2 - 2.5, (begin + end) / 2 + 2.5];
  return [["bar", begin, end], ...before(event, at, begin), ...after(event, at, end)];
}

function before(event, at, begin) {
  if (event.startKind === "open") return [];
  if (event.startKind === "unknown") return [["tear-start", begin, begin]];
  return event.startEarliest === null ? [] : [["dots", at(event.startEarliest) + 1.5, begin - 3]];
}

function after(event, at, end) {
  if (event.endKind === "open") return end >= FAR ? [] : [["arrow-end", end, end]];
  if (event.endKind === "unknown") return [["tear-end", end, end]];
  return event.endLatest === null ? [] : [["dots", end + 3, at(event.endLatest + 1) - 1.5]];
}

/** Where the certain part begins; null where nothing is said of it. */
function beginning(event, at) {
  if (event.startKind === "open") return -FAR;
  const day = event.startLatest ?? event.startEarliest;
  return day === null ? null : at(day);
}

/** Where the certain part ends. What is still going on is drawn to today. */
function ending(event, at, today, begin) {
  if (event.endKind === "open") {
    const now = at(today + 1);
    return begin === null || now >= begin ? now : FAR;
  }
  const day = event.endEarliest ?? event.endLatest;
  return day === null ? null : at(day + 1);
}

/** What shows of shapes between `start` and `end`: a bar that runs over an edge ends there in an arrowhead, and a dispute
 *  that touches the view is drawn within it. */
export function clipped(shapes, start, end) {
  const shown = [];
  for (const [kind, from, to] of inside(shapes, start, end)) {
    if (!LONG.has(kind)) {
      if (from >= start - 0.5 && from <= end + 0.5) shown.push([kind, from, to]);
      continue;
    }
    if (to <= start || from >= end) continue;
    let u0 = Math.max(from, start);
    let u1 = Math.min(to, end);
    if (kind === "bar") {
      // No room for an arrowhead: the end of a bar just before it is gone.
      if (from < start - 0.5 && to > start + ARROW) {
        u0 = start + ARROW;
        shown.push(["arrow-start", u0, u0]);
      }
      if (to > end + 0.5 && from < end - ARROW) {
        u1 = end - ARROW;
        shown.push(["arrow-end", u1, u1]);
      }
    }
    if (u1 - u0 >= 1) shown.push([kind, u0, u1]);
  }
  return shown;
}

/** The halves of a dispute are not drawn closer. */
const NARROW = 22;

/** The shapes, with those of a dispute moved so far that they are between `start` and `end`, where its span reaches in. */
function inside(shapes, start, end) {
  const line = shapes.findIndex(([kind]) => kind === "line");
  if (line < 0) return shapes;
  const [, from, to] = shapes[line];
  const half = (to - from) / 2;
  if (to + half <= start || from - half >= end) return shapes;
  let [begin, until] = [Math.max(from - half, start + 5), Math.min(to + half, end - 5)];
  if (until - begin < NARROW) {
    const centre = Math.min(Math.max((begin + until) / 2, start + 5 + NARROW / 2), end - 5 - NARROW / 2);
    [begin, until] = [centre - NARROW / 2, centre + NARROW / 2];
  }
  const halves = split(begin, until);
  return [...shapes.slice(0, line), ...halves, ...shapes.slice(line + halves.length)];
}

/** Dots ever further apart, away from the limit that is stated. */
export function thinning(u0, u1, towardEnd) {
  const places = [];
  let gap = SPACING;
  for (let at = 0; at <= Math.min(u1 - u0, FADE); at += gap, gap *= 1.14) places.push(towardEnd ? u0 + at : u1 - at);
  return places;
}
