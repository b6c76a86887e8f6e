// Numbers, years and days in the reader's language, from the few words that the page brings along.
import { CALENDARS } from "./calendar.js";

const DIGITS = "۰۱۲۳۴۵۶۷۸۹";

/** `scene`: language, months and eras by calendar (events/site/canvas.py). */
export function wordsOf({ language, months, eras }) {
  const digits = (text) => (language === "fa" ? text.replace(/\d/g, (digit) => DIGITS[digit]) : text);
  const separator = language === "fa" ? "٬" : ",";
  const grouped = (number) => digits(String(number).replace(/\B(?=(\d{3})+$)/g, separator));

  const words = {
    /** A count, with separators. */
    count: grouped,
    /** A number of a date: separators from five digits on. */
    number: (number) => (number >= 10000 ? grouped(number) : digits(String(number))),
    bareYear: (year) => words.number(year > 0 ? year : 1 - year),
    year(calendar, year) {
      const era = year < 1 ? eras[calendar][0] : year < 1000 ? eras[calendar][1] : "";
      return words.bareYear(year) + era;
    },
    month: (calendar, month) => months[calendar].axis[month - 1],
    /** A day in full. */
    day(number, calendar) {
      const [year, month, day] = CALENDARS[calendar].fromDay(number);
      return `${words.number(day)} ${months[calendar].date[month - 1]} ${words.year(calendar, year)}`;
    },
    /** Fills the places of a saying: %n%, %first% … */
    filled: (text, values) => text.replace(/%(\w+)%/g, (_whole, name) => values[name] ?? ""),
  };
  return words;
}
