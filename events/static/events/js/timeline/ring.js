import { spanOf } from "./event.js";

/** First and last day of a ring's events, and of the stretches that it stands for, in a view. */
export function daysOfRing({ events, crowds }, view) {
  const [low, high] = view.window;
  const spans = [...events.map(spanOf), ...crowds.map(({ first, last }) => [first, last - 1])];
  const first = Math.max(Math.min(...spans.map(([from]) => from)), low);
  const last = Math.min(Math.max(...spans.map(([, to]) => to)), high);
  return [Math.min(first, high), Math.max(last, low)];
}

/** Whether a narrower view would tell its events apart. */
export function canOpen(ring, view, least) {
  const [first, last] = daysOfRing(ring, view);
  const isThroughout = !ring.crowds.length && last - first + 1 > view.days / 2;
  return last > first && view.days > 2 * least && !isThroughout;
}

/** What tells a ring from others: its lane, and what is in it. */
export function keyOfRing({ events, crowds }, lane) {
  return [lane.key, ...events.map(({ id }) => id), ...crowds.map(({ first }) => first)].join("/");
}
