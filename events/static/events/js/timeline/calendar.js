// Calendars ↔ Julian day numbers, as events/dates/calendars counts them. Years are astronomical: 0 stands before 1.

const floor = Math.floor;

function gregorianToDay(year, month, day) {
  const a = floor((14 - month) / 12);
  const y = year + 4800 - a;
  const m = month + 12 * a - 3;
  return day + floor((153 * m + 2) / 5) + 365 * y + floor(y / 4) - floor(y / 100) + floor(y / 400) - 32045;
}

function gregorianFromDay(number) {
  const a = number + 32044;
  const b = floor((4 * a + 3) / 146097);
  const c = a - floor((146097 * b) / 4);
  const d = floor((4 * c + 3) / 1461);
  const e = c - floor((1461 * d) / 4);
  const m = floor((5 * e + 2) / 153);
  return [100 * b + d - 4800 + floor(m / 10), m + 3 - 12 * floor(m / 10), e - floor((153 * m + 2) / 5) + 1];
}

function julianToDay(year, month, day) {
  const a = floor((14 - month) / 12);
  const y = year + 4800 - a;
  return day + floor((153 * (month + 12 * a - 3) + 2) / 5) + 365 * y + floor(y / 4) - 32083;
}

function julianFromDay(number) {
  const c = number + 32082;
  const d = floor((4 * c + 3) / 1461);
  const e = c - floor((1461 * d) / 4);
  const m = floor((5 * e + 2) / 153);
  return [d - 4800 + floor(m / 10), m + 3 - 12 * floor(m / 10), e - floor((153 * m + 2) / 5) + 1];
}

// Years whose being a leap year differs from (25 * year + 11) % 33 < 8 (docs/decisions/jalali-calendar.md): by the sky until
// 1177; and from 1502 on years that are none, each followed by one that is.
const ANCIENT = [
  1, 21, 22, 25, 26, 29, 30, 33, 34, 54, 55, 58, 59, 62, 63, 66, 67, 87, 88, 91, 92, 95, 96, 99, 100, 120, 121, 124, 125,
  128, 129, 132, 133, 153, 154, 157, 158, 161, 162, 186, 187, 190, 191, 194, 195, 219, 220, 223, 224, 227, 228, 252, 253,
  256, 257, 260, 261, 285, 286, 289, 290, 293, 294, 318, 319, 322, 323, 326, 327, 351, 352, 355, 356, 359, 360, 384, 385,
  388, 389, 392, 393, 417, 418, 421, 422, 450, 451, 454, 455, 483, 484, 487, 488, 516, 517, 520, 521, 549, 550, 553, 554,
  582, 583, 586, 587, 615, 616, 619, 620, 648, 649, 652, 653, 681, 682, 714, 715, 747, 748, 780, 781, 784, 785, 813, 814,
  846, 847, 879, 880, 912, 913, 945, 946,
];
const NO_LEAP = new Set([
  1502, 1601, 1634, 1667, 1700, 1733, 1766, 1799, 1832, 1865, 1898, 1931, 1964, 1997, 2030, 2059, 2063, 2096, 2129, 2158,
  2162, 2191, 2195, 2224, 2228, 2257, 2261, 2290, 2294, 2323, 2327, 2356, 2360, 2389, 2393, 2422, 2426, 2455, 2459, 2488,
]);
const BEFORE_FIRST = 1948320;

const isCycleLeap = (year) => (((25 * year + 11) % 33) + 33) % 33 < 8;
const LEAPS = [0];
for (let year = 1; year <= 33; year += 1) LEAPS.push(LEAPS[year - 1] + Number(isCycleLeap(year)));

/** The last day before a Jalali year. */
function beforeYear(year) {
  const cycles = floor((year - 1) / 33);
  let day = BEFORE_FIRST + 365 * (year - 1) + 8 * cycles + LEAPS[year - 1 - 33 * cycles];
  for (const flipped of ANCIENT) {
    if (flipped >= year) break;
    day += isCycleLeap(flipped) ? -1 : 1;
  }
  return NO_LEAP.has(year - 1) ? day - 1 : day;
}

function jalaliToDay(year, month, day) {
  return beforeYear(year) + (month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7)) + day;
}

function jalaliFromDay(number) {
  let year = floor(((number - BEFORE_FIRST - 1) * 33) / 12053) + 1;
  while (number <= beforeYear(year)) year -= 1;
  while (number > beforeYear(year + 1)) year += 1;
  const past = number - beforeYear(year) - 1;
  if (past < 186) return [year, floor(past / 31) + 1, (past % 31) + 1];
  return [year, floor((past - 186) / 30) + 7, ((past - 186) % 30) + 1];
}

/** toDay(year, month, day) and fromDay(number) → [year, month, day], by name of the calendar. */
export const CALENDARS = {
  gregorian: { toDay: gregorianToDay, fromDay: gregorianFromDay },
  julian: { toDay: julianToDay, fromDay: julianFromDay },
  jalali: { toDay: jalaliToDay, fromDay: jalaliFromDay },
};

/** How many days a month has. */
export function daysInMonth(calendar, year, month) {
  const { toDay } = CALENDARS[calendar];
  return (month === 12 ? toDay(year + 1, 1, 1) : toDay(year, month + 1, 1)) - toDay(year, month, 1);
}
