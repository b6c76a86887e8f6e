// The state of the explorer is its address; here are the addresses beside it.
import { CALENDARS, daysInMonth } from "./calendar.js";
import { closing, opening } from "./edtf.js";

/** The query with a window of days, or with none (null). The list begins at its beginning, and a year of the network is
 *  left; the selection stays. */
export function within(search, window) {
  const query = new URLSearchParams(search);
  query.delete("cursor");
  query.delete("from");
  query.delete("to");
  query.delete("year");
  if (!window) return written(query);
  // In the order of the server's own addresses: from, to, and then the rest.
  const first = new URLSearchParams([["from", opening(window[0])], ["to", closing(window[1])]]);
  return written(first, query);
}

/** The query with another selection, or with none. */
export function selecting(search, id) {
  const query = new URLSearchParams(search);
  if (id) query.set("selected", id);
  else query.delete("selected");
  return written(query);
}

function written(...queries) {
  const text = queries.map(String).filter(Boolean).join("&");
  return text ? `?${text}` : "";
}

/** The days of a query's window, where both its ends are years, months or days; else null. */
export function windowOf(search) {
  const query = new URLSearchParams(search);
  const first = days(query.get("from"));
  const last = days(query.get("to"));
  return first && last && first[0] <= last[1] ? [first[0], last[1]] : null;
}

function days(text) {
  const parts = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text ?? "");
  if (!parts) return null;
  const { toDay } = CALENDARS.gregorian;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (day !== undefined) return [toDay(year, month, day), toDay(year, month, day)];
  if (month !== undefined) return [toDay(year, month, 1), toDay(year, month, daysInMonth("gregorian", year, month))];
  return [toDay(year, 1, 1), toDay(year, 12, 31)];
}

/** The window beside a window: what the links Earlier, Later, + and − of the server lead to. */
export function stepped([first, last], wish) {
  const half = Math.floor((last - first + 1) / 2);
  const quarter = Math.floor(half / 2);
  switch (wish) {
    case "closer":
      return [first + quarter, last - quarter];
    case "wider":
      return [first - quarter, last + quarter];
    case "earlier":
      return [first - half, last - half];
    default:
      return [first + half, last + half];
  }
}
