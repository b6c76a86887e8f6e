// Measures of the plate by its width, as events/site/plate/plate.py has them for its classes of width.
import { ROW } from "./layout.js";

const CLASSES = [
  { from: 1400, rail: 178, lengths: [72, 48, 30], rows: 9 },
  { from: 1117, rail: 178, lengths: [64, 42, 28], rows: 9 },
  { from: 900, rail: 166, lengths: [52, 36, 26], rows: 10 },
  { from: 672, rail: 150, lengths: [44, 30, 22], rows: 11 },
  { from: 432, rail: 0, lengths: [40, 28, 20], rows: 11 },
  { from: 0, rail: 0, lengths: [34, 26, 20], rows: 10 },
];
/** Below the lower neatline: today, in words. */
const FOOT = 32;

/** {width, rail, start, end, manner}: pixels in reading direction, the field of the plate from start to end. */
export function geometryOf(width) {
  const { rail, lengths, rows } = CLASSES.find((one) => width >= one.from);
  const start = rail ? rail + 14 : 1;
  const end = rail ? width - 4 : width - 2;
  return { width, rail, start, end, isNarrow: !rail, manner: { lengths, rows, significant: 8 } };
}

/** How high a lane with so many rows is; `names` lines of its name stand in the rail. */
export function laneHeight(rows, names, { rail }) {
  const inside = rows ? rows * ROW + 12 + (rows > 1 ? 6 : 0) : 0;
  return rail ? Math.max(inside, 15 * names + 16) : 24 + (rows ? inside - 4 : 0);
}

/** How many rows a lane of a height has room for: at least one. */
export function rowsIn(height, { rail }) {
  return Math.max(Math.floor((height - 12 - (rail ? 0 : 20)) / ROW), 1);
}

/** Where lanes begin, one below the other; {tops, bottom, height} of the whole. */
export function stacked(heights, top) {
  const tops = [];
  let y = top;
  for (const height of heights) {
    tops.push(y);
    y += height;
  }
  return { tops, bottom: y, height: y + FOOT };
}
