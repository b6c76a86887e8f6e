// What stands in a view for an event that may lie in it though its mark does not: as events/site/plate/marks.py draws it.
import { spanOf } from "./event.js";
import { ARROW } from "./measures.js";

/** Two dots are the least that says "somewhere here". */
const LEAST = 5;

/** Shapes within `low` … `high`; none where the event cannot lie there.
 *
 *  Where the one limit that is stated lies off the plate, dots run from edge to edge, and an arrowhead points to it; of all
 *  else the dots run as far as the event is possible. */
export function possibly(event, at, low, high) {
  const [first, last] = spanOf(event);
  const begin = first === -Infinity ? first : at(first);
  const end = last === Infinity ? last : at(last + 1);
  if (begin >= high || end <= low) return [];
  const isBegun = event.isSpan ? event.startKind === "unknown" : begin === -Infinity;
  const isLasting = event.isSpan ? event.endKind === "unknown" : end === Infinity;
  if (isBegun && end > high) return [["dots", low, high - ARROW - 3], ["arrow-end", high - ARROW, high - ARROW]];
  if (isLasting && begin < low) return [["arrow-start", low + ARROW, low + ARROW], ["dots", low + ARROW + 3, high]];
  const from = Math.max(begin + 1.5, low);
  const to = Math.min(end - 1.5, high);
  if (to - from >= LEAST) return [["dots", from, to]];
  // A sliver at an edge, or between two days.
  const start = Math.max(Math.min(from, high - LEAST), low);
  return [["dots", start, start + LEAST]];
}
