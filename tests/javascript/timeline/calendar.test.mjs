import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { within, windowOf, stepped } from "../../../events/static/events/js/timeline/address.js";
import { CALENDARS, daysInMonth } from "../../../events/static/events/js/timeline/calendar.js";
import { closing, dayOf, iso, opening } from "../../../events/static/events/js/timeline/edtf.js";

const table = JSON.parse(readFileSync(new URL("table.json", import.meta.url)));
const SHOWN = ["gregorian", "jalali", "julian"];

test("days are those of the server in every calendar, and back", () => {
  for (const [day, ...dates] of table.days) {
    SHOWN.forEach((name, index) => {
      assert.deepEqual(CALENDARS[name].fromDay(day), dates[index], `${name} ${day}`);
      assert.equal(CALENDARS[name].toDay(...dates[index]), day);
    });
  }
});

test("Nowruz is where the server has it, and never 1 January", () => {
  for (const [year, day] of table.nowruz) {
    assert.equal(CALENDARS.jalali.toDay(year, 1, 1), day, year);
    assert.notDeepEqual(CALENDARS.gregorian.fromDay(day).slice(1), [1, 1]);
  }
});

test("months have their days", () => {
  assert.equal(daysInMonth("gregorian", 1900, 2), 28);
  assert.equal(daysInMonth("julian", 1900, 2), 29);
  assert.equal(daysInMonth("jalali", 1403, 12), 30);
  assert.equal(daysInMonth("jalali", 1404, 12), 29);
});

test("the address of a window is the one that the server writes", () => {
  for (const [search, first, last, written] of table.windows) {
    const found = within(search, first === null ? null : [first, last]);
    assert.deepEqual(Object.fromEntries(new URLSearchParams(found)), written, search);
    if (first === null) continue;
    assert.equal(opening(first), written.from);
    assert.equal(closing(last), written.to);
    assert.ok(found.startsWith(`?from=${written.from}&to=${written.to}`));
    assert.deepEqual(windowOf(found), [first, last]);
  }
});

test("a day and its ISO form are the same", () => {
  for (const [day] of table.days) assert.equal(dayOf(iso(day)), day);
  assert.equal(iso(dayOf("-0043-03-15")), "-0043-03-15");
  assert.equal(dayOf(null), null);
});

test("a window keeps the filter and the selection, and begins the list anew", () => {
  assert.equal(within("?kind=politics&from=1999&cursor=x&selected=E5", dayspan(2000, 2001)), "?from=2000&to=2001&kind=politics&selected=E5");
  assert.equal(within("?from=1999&to=2000&when=surely&kind=politics", null), "?when=surely&kind=politics");
  assert.equal(within("?from=1999", null), "");
});

test("a window that is no plain one is left to the server", () => {
  assert.equal(windowOf("?from=199X&to=2000"), null);
  assert.equal(windowOf("?from=2000"), null);
});

test("steps are half a window, and half or double about its middle", () => {
  assert.deepEqual(stepped([0, 99], "later"), [50, 149]);
  assert.deepEqual(stepped([0, 99], "earlier"), [-50, 49]);
  assert.deepEqual(stepped([0, 99], "closer"), [25, 74]);
  assert.deepEqual(stepped([0, 99], "wider"), [-25, 124]);
});

function dayspan(first, last) {
  return [CALENDARS.gregorian.toDay(first, 1, 1), CALENDARS.gregorian.toDay(last, 12, 31)];
}
