import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { STEPS, graticule, minor, snapped, starts } from "../../../events/static/events/js/timeline/ticks.js";
import { View } from "../../../events/static/events/js/timeline/view.js";
import { wordsOf } from "../../../events/static/events/js/timeline/words.js";

const table = JSON.parse(readFileSync(new URL("table.json", import.meta.url)));
const words = wordsOf({ language: "en", ...table.names });

test("the graticule is the server's, in every calendar and at every zoom", () => {
  for (const [calendar, first, last, lines, small] of table.ticks) {
    const view = View.ofDays(first, last, 1000);
    const mine = graticule(view, calendar, words)
      .filter((tick) => tick.day > first && tick.day < last)
      .map((tick) => [tick.day, tick.weight, tick.label, tick.until]);
    assert.deepEqual(mine, lines, `${calendar} ${first} ${last}`);
    assert.deepEqual(minor(view, calendar).filter((day) => day > first && day < last), small);
  }
});

test("lines follow each other and cover the view", () => {
  for (const step of STEPS) {
    for (const calendar of ["gregorian", "jalali", "julian"]) {
      const lines = starts(step, calendar, 2450000, 2450000 + step.days * 20);
      assert.ok(lines[0].day <= 2450000);
      assert.ok(lines.at(-1).day > 2450000 + step.days * 20);
      for (let index = 1; index < lines.length; index += 1) assert.ok(lines[index].day > lines[index - 1].day);
    }
  }
});

test("bands stay with their days while the window moves", () => {
  const bands = new Map();
  for (let shift = 0; shift < 40; shift += 1) {
    for (const tick of graticule(View.ofDays(2460000 + shift, 2460015 + shift, 1000), "gregorian", words)) {
      assert.equal(bands.get(tick.day) ?? tick.band, tick.band);
      bands.set(tick.day, tick.band);
    }
  }
});

test("an edge near the limit of a year or month is drawn to it", () => {
  const january = 2451545;
  assert.equal(snapped(january + 2, 3), january);
  assert.equal(snapped(january - 2, 3), january);
  assert.equal(snapped(january + 33, 3), january + 31);
  assert.equal(snapped(january + 12, 3), january + 12);
});

test("Persian numbers have Persian digits", () => {
  const persian = wordsOf({ language: "fa", ...table.names });
  assert.equal(persian.bareYear(1403), "۱۴۰۳");
  assert.equal(persian.count(12345), "۱۲٬۳۴۵");
  assert.equal(words.bareYear(-43), "44");
  assert.equal(words.filled("%n% of %m%", { n: 1, m: 2 }), "1 of 2");
});
