// Where the graticule lies, and what its lines are called: events/site/plate/axis.py for the browser.
import { CALENDARS, daysInMonth } from "./calendar.js";

/** Least distance of two labels, and of two bare ticks, in pixels. */
export const LABELS_APART = 52;
const TICKS_APART = 6;
const LENGTHS = { year: 365.2425, month: 30.4, day: 1 };
const DAYS = { 1: Array.from({ length: 31 }, (_, index) => index + 1), 5: [1, 5, 10, 15, 20, 25], 10: [1, 10, 20] };

const step = (unit, size) => ({ unit, size, days: size * LENGTHS[unit] });
export const STEPS = [
  ...[1, 5, 10].map((size) => step("day", size)),
  ...[1, 3, 6].map((size) => step("month", size)),
  ...[0, 1, 2, 3, 4].flatMap((power) => [1, 2, 5].map((base) => step("year", base * 10 ** power))),
];

/** The finest step whose lines are at least so far apart. */
export function stepOf(perDay, apart = LABELS_APART) {
  return STEPS.find((one) => one.days * perDay >= apart) ?? STEPS.at(-1);
}

/** [{day, year, month, monthday}] of each line from one before `first` to one after `last`. */
export function starts({ unit, size }, calendar, first, last) {
  const { toDay, fromDay } = CALENDARS[calendar];
  let [year] = fromDay(Math.floor(first));
  const found = [];
  if (unit === "year") {
    for (year = Math.floor(year / size) * size; ; year += size) {
      const day = toDay(year, 1, 1);
      found.push({ day, year, month: 1, monthday: 1 });
      if (day > last) return found;
    }
  }
  for (; ; year += 1) {
    for (let month = 1; month <= 12; month += unit === "month" ? size : 1) {
      const length = unit === "day" ? daysInMonth(calendar, year, month) : 31;
      for (const monthday of unit === "day" ? DAYS[size] : [1]) {
        if (monthday > length) continue;
        const day = toDay(year, month, monthday);
        if (day <= first) found.length = 0;
        found.push({ day, year, month, monthday });
        if (day > last) return found;
      }
    }
  }
}

function weightOfYear(year, size) {
  const lead = String(size)[0];
  if (lead === "2") return year % (size * 5) === 0 ? 2 : 1;
  if (size >= 10) return 2;
  return year % (size * (lead === "1" ? 10 : 2)) === 0 ? 2 : 1;
}

/** Labelled lines in order of time: {day, until, weight, label, band}; the first may begin before the view. `weight` 2 is
 *  bold. `words` is what words.js makes. */
export function graticule(view, calendar, words, apart = LABELS_APART) {
  const one = stepOf(view.perDay, apart);
  const lines = starts(one, calendar, view.first, view.last);
  return lines.slice(0, -1).map(({ day, year, month, monthday }, number) => {
    const until = lines[number + 1].day;
    if (one.unit === "year") {
      const band = Math.floor(year / one.size) % 2 === 0;
      return { day, until, weight: weightOfYear(year, one.size), label: words.year(calendar, year), band };
    }
    if (one.unit === "month") {
      const label = month === 1 ? words.bareYear(year) : words.month(calendar, month);
      return { day, until, weight: month === 1 ? 2 : 1, label, band: Math.floor((month - 1) / one.size) % 2 === 0 };
    }
    const isFirst = monthday === 1;
    const opens = month === 1 ? words.bareYear(year) : words.month(calendar, month);
    // Bands stay with their days while the window moves.
    const place = one.size === 1 ? day : DAYS[one.size].indexOf(monthday) + month * DAYS[one.size].length;
    const label = isFirst ? opens : words.number(monthday);
    return { day, until, weight: isFirst ? 2 : 1, label, band: place % 2 === 0 };
  });
}

/** Days of bare ticks between the labels: a finer step that divides the labelled one. */
export function minor(view, calendar, apart = LABELS_APART) {
  const labelled = stepOf(view.perDay, apart);
  for (const one of STEPS) {
    if (one.days >= labelled.days) return [];
    const divides = one.unit === labelled.unit ? labelled.size % one.size === 0 : labelled.unit !== "day";
    const isFine = divides && one.days * view.perDay >= TICKS_APART && !(one.unit === "day" && one.size === 5);
    if (isFine) return starts(one, calendar, view.first, view.last).map((line) => line.day);
  }
  return [];
}

/** The nearest limit of a year, else of a month, that lies at most `near` days off; else the day. */
export function snapped(day, near) {
  for (const unit of ["year", "month"]) {
    const [before, after] = starts({ unit, size: 1 }, "gregorian", day, day).map((line) => line.day);
    const best = day - before <= after - day ? before : after;
    if (Math.abs(best - day) <= near) return best;
  }
  return day;
}
