// What stands in a view for an event that may lie in it though its mark does not: as events/site/plate/marks.py draws it.
import { spanOf } from "./event.js";
import { ARROW, DOT, FADE, STUB } from "./measures.js";

/** Two dots are the least that says "somewhere here". */
const LEAST = 5;

/** Shapes within `low` … `high`; none where the event cannot lie there.
 *
 *  A stated limit beyond the view sends its dot to the edge, a limit that nobody states its torn stub; of all else the dots
 *  run as far as the event is possible. */
export function possibly(event, at, low, high) {
  const [first, last] = spanOf(event);
  const begin = first === -Infinity ? first : at(first);
  const end = last === Infinity ? last : at(last + 1);
  if (begin >= high || end <= low) return [];
  if (!event.disputed && !event.isSpan && begin === -Infinity && end > high) return [["dot", high - DOT, high - DOT], ["fade-start", high - DOT - 8 - FADE, high - DOT - 8]];
  if (!event.disputed && !event.isSpan && end === Infinity && begin < low) return [["dot", low + DOT, low + DOT], ["fade-end", low + DOT + 8, low + DOT + 8 + FADE]];
  if (event.isSpan && event.startKind === "unknown" && end > high) return [["bar", high - STUB, high - ARROW], ["tear-start", high - STUB, high - STUB], ["arrow-end", high - ARROW, high - ARROW]];
  if (event.isSpan && event.endKind === "unknown" && begin < low) return [["arrow-start", low + ARROW, low + ARROW], ["bar", low + ARROW, low + STUB], ["tear-end", low + STUB, low + STUB]];
  const from = Math.max(begin + 1.5, low);
  const to = Math.min(end - 1.5, high);
  if (to - from >= LEAST) return [["dots", from, to]];
  // A sliver at an edge, or between two days.
  const start = Math.max(Math.min(from, high - LEAST), low);
  return [["dots", start, start + LEAST]];
}
