// Days as EDTF, as short as the server writes them (events/site/state.py): one address for one window.
import { CALENDARS } from "./calendar.js";

const { toDay, fromDay } = CALENDARS.gregorian;
/** EDTF has days in these years only. */
export const FIRST = toDay(-9999, 1, 1);
export const LAST = toDay(10000, 1, 1) - 1;

const pad = (number, width) => String(number).padStart(width, "0");

/** YYYY-MM-DD; beyond what can be written, the nearest day that can. */
export function iso(day) {
  const [year, month, number] = fromDay(Math.min(Math.max(day, FIRST), LAST));
  return `${year < 0 ? "-" : ""}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(number, 2)}`;
}

/** The day number of YYYY-MM-DD; null for null. */
export function dayOf(text) {
  if (text === null) return null;
  const [, year, month, day] = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(text);
  return toDay(Number(year), Number(month), Number(day));
}

/** The shortest date that begins on this day. */
export function opening(day) {
  const [, month, number] = fromDay(day);
  const text = iso(day);
  if (number !== 1) return text;
  return text.slice(0, month === 1 ? -6 : -3);
}

/** The shortest date that ends on this day. */
export function closing(day) {
  const [, month, number] = fromDay(day + 1);
  const text = iso(day);
  if (number !== 1) return text;
  return text.slice(0, month === 1 ? -6 : -3);
}
