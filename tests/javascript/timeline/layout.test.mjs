import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { isSurelyIn } from "../../../events/static/events/js/timeline/event.js";
import { hitAt } from "../../../events/static/events/js/timeline/draw.js";
import { arrange } from "../../../events/static/events/js/timeline/layout.js";
import { shorten, variants } from "../../../events/static/events/js/timeline/label.js";
import { clipped, markOf } from "../../../events/static/events/js/timeline/marks.js";
import { APART, Row } from "../../../events/static/events/js/timeline/row.js";

const table = JSON.parse(readFileSync(new URL("table.json", import.meta.url)));
const TODAY = 2461000;

/** Numbers that are the same in every run. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function event(id, days, more = {}) {
  const [startEarliest, startLatest, endEarliest, endLatest] = days;
  return {
    id, label: `Event ${id} with some words more`, significance: 5, disputed: false, hollow: false, isSpan: false, isDay: false,
    startEarliest, startLatest, endEarliest, endLatest, startKind: "known", endKind: "known", ...more,
  };
}

const day = (id, number, more) => event(id, [number, number, number, number], { isDay: true, ...more });
const at = (number) => (number - 2450000) / 10;

function crowd(seed, count) {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, index) => {
    const first = 2450000 + Math.floor(roll() * 10000);
    const length = Math.floor(roll() * roll() * 4000);
    const kind = roll();
    const significance = 1 + Math.floor(roll() * 10);
    if (kind < 0.4) return day(`E${index}`, first, { significance });
    if (kind < 0.6) return event(`E${index}`, [first, first + 365, first, first + 365], { significance });
    if (kind < 0.7) return event(`E${index}`, [null, null, null, first], { significance });
    const open = kind > 0.9;
    const end = open ? [null, null] : [first + length, first + length + 100];
    return event(`E${index}`, [first, first + 30, ...end], { isSpan: true, significance, endKind: open ? "open" : "known" });
  });
}

const manner = { lengths: [40, 28, 20], rows: 9, significant: 8 };
const measure = (text) => text.length * 6.5;

function boxesOf({ placed, rings }) {
  return [
    ...placed.map((item) => ({ row: item.row, start: item.box[0], end: item.box[1], who: item.event.id })),
    ...rings.map((ring) => ({ row: ring.row, start: ring.centre - ring.half, end: ring.centre + ring.half, who: "a ring" })),
  ];
}

test("nothing ever touches, at rest and in motion, however crowded", () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    for (const limits of [[0, 1000], null]) {
      const events = crowd(seed, 10 * (seed % 14));
      const layout = arrange({ events, at, today: TODAY, limits, manner, measure, selected: "E3", crowds: [{ centre: 500, number: 70000 }, { centre: 560, number: 7 }] });
      const boxes = boxesOf(layout).sort((a, b) => a.row - b.row || a.start - b.start);
      for (let index = 1; index < boxes.length; index += 1) {
        const [one, other] = [boxes[index - 1], boxes[index]];
        if (one.row === other.row) assert.ok(one.end + APART <= other.start + 1e-6, `${seed}: ${one.who} and ${other.who}`);
      }
    }
  }
});

test("every event is drawn once, or is in one ring", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const events = crowd(seed, 120);
    const { placed, rings } = arrange({ events, at, today: TODAY, manner, measure });
    const shown = [...placed.map((item) => item.event.id), ...rings.flatMap((ring) => ring.events.map((one) => one.id))];
    assert.deepEqual(shown.sort(), events.filter((one) => markOf(one, at, TODAY)).map((one) => one.id).sort());
  }
});

test("at rest labels stay within the plate", () => {
  const { placed } = arrange({ events: crowd(5, 80), at, today: TODAY, limits: [0, 1000], manner, measure });
  for (const item of placed.filter((one) => one.label)) {
    const [from, to] = item.anchor === "start" ? [item.at, item.at + item.width] : [item.at - item.width, item.at];
    assert.ok(from >= 0 && to <= 1000);
  }
});

test("what stood somewhere while the plate moves stays there", () => {
  const first = crowd(9, 40);
  const before = arrange({ events: first, at, today: TODAY, manner, measure });
  const moved = arrange({ events: [...first, ...crowd(77, 60).map((one) => ({ ...one, id: `F${one.id}` }))], at, today: TODAY, manner, measure, before: before.places });
  for (const [id, place] of before.places) {
    assert.equal(moved.places.get(id)?.row, place.row);
    assert.equal(moved.places.get(id)?.label, place.label);
  }
});

test("the selection has its place before all others", () => {
  const events = [day("E1", 2455000, { significance: 10 }), day("E2", 2455000, { significance: 1 })];
  const { placed } = arrange({ events, at, today: TODAY, manner, measure, selected: "E2" });
  assert.equal(placed.find((item) => item.event.id === "E2").row, 0);
});

test("a ring counts what nobody names", () => {
  const { rings } = arrange({ events: [], at, today: TODAY, manner, measure, crowds: [{ centre: 100, number: 41 }, { centre: 400, number: 2 }] });
  assert.deepEqual(rings.map((ring) => ring.crowds[0].number), [41, 2]);
});

test("marks say what kind of date it is", () => {
  const kinds = (one) => markOf(one, at, TODAY).shapes.map(([kind]) => kind);
  assert.deepEqual(kinds(day("E1", 2455000)), ["dot"]);
  assert.deepEqual(kinds(event("E1", [2455000, 2455364, 2455000, 2455364])), ["dots", "dot", "dots"]);
  assert.deepEqual(kinds(event("E1", [2451000, 2454652, 2451000, 2454652])), ["stop", "dots", "stop"]);
  assert.deepEqual(kinds(event("E1", [null, null, null, 2455000])), ["stop", "dot", "fade-start"]);
  assert.deepEqual(kinds(event("E1", [2455000, null, null, null])), ["stop", "dot", "fade-end"]);
  assert.deepEqual(kinds(event("E1", [2455000, 2455000, null, null], { isSpan: true, endKind: "open" })), ["bar", "arrow-end"]);
  assert.deepEqual(kinds(event("E1", [2455000, 2455000, null, null], { isSpan: true, endKind: "unknown" })), ["bar", "tear-end"]);
  assert.deepEqual(kinds(event("E1", [2455000, 2455700, 2455000, 2455700], { disputed: true })), ["line", "half-start", "half-end", "slash"]);
});

test("a bar that runs over an edge ends there in an arrowhead", () => {
  assert.deepEqual(clipped([["bar", -50, 500]], 0, 100), [["arrow-start", 7, 7], ["arrow-end", 93, 93], ["bar", 7, 93]]);
  assert.deepEqual(clipped([["bar", 200, 500], ["dot", 150, 150]], 0, 100), []);
});

test("a dispute that reaches into the view is drawn within it, and no other is", () => {
  const { shapes } = markOf(event("E1", [2440000, 2460000, 2440000, 2460000], { disputed: true }), at, TODAY);
  const kept = (start, end) => clipped(shapes, start, end).filter(([kind]) => kind !== "bar");
  assert.deepEqual(kept(0, 100).map(([kind]) => kind), ["line", "half-start", "half-end", "slash"]);
  assert.ok(kept(0, 100).every(([, from, to]) => from >= 0 && to <= 100));
  assert.deepEqual(kept(2000, 2100), []);
  // A bar whose beginning, left of the view, is what is in dispute.
  const span = markOf(event("E2", [2440000, 2450500, 2460000, 2460000], { disputed: true, isSpan: true }), at, TODAY);
  assert.ok(clipped(span.shapes, 0, 100).some(([kind]) => kind === "slash"));
});

test("labels are shortened at clauses and words", () => {
  assert.equal(shorten("Short", 20), "Short");
  assert.equal(shorten("The treaty is signed: all of them come", 30), "The treaty is signed");
  assert.equal(shorten("A very long title without any clause at all", 20), "A very long title…");
  assert.deepEqual(variants("Short", [40, 20]), ["Short"]);
});

test("labels are shortened as the server shortens them", () => {
  for (const [title, most, text] of table.labels) assert.equal(shorten(title, most), text, `${title} ${most}`);
});

test("a row is free where nothing comes near", () => {
  const row = new Row();
  row.take(100, 200);
  assert.equal(row.isFree(0, 100 - APART), true);
  assert.equal(row.isFree(0, 99), false);
  assert.equal(row.isFree(200 + APART, 300), true);
});

test("surely is all within, or a certain core that touches", () => {
  const span = event("E1", [100, 200, 300, 400], { isSpan: true });
  assert.equal(isSurelyIn(span, 0, 500), true);
  assert.equal(isSurelyIn(span, 250, 260), true);
  assert.equal(isSurelyIn(span, 100, 150), false);
});

test("what lies on top is hit first", () => {
  const hits = [{ name: "below", u0: 0, u1: 10, y0: 0, y1: 10 }, { name: "above", u0: 5, u1: 10, y0: 0, y1: 10 }];
  assert.equal(hitAt(hits, 6, 5).name, "above");
  assert.equal(hitAt(hits, 2, 5).name, "below");
  assert.equal(hitAt(hits, 20, 5), null);
});

test("at rest, every event that may lie in the view has a mark in it or is in a ring in it", () => {
  const views = [[0, 1000], [300, 1100], [-5000, -4000], [40000, 41000], [511, 512.5], [0.2, 20]];
  for (let seed = 1; seed <= 40; seed += 1) {
    const roll = dice(seed + 500);
    const more = Array.from({ length: 12 }, (_, index) => {
      const first = 2450000 + Math.floor(roll() * 10000);
      const days = [first, first + Math.floor(roll() * 9000), first + 2000, first + 12000].map((number) => (roll() < 0.2 ? null : number));
      if (days[0] === null && days[3] === null) days[3] = first;
      const kinds = { startKind: days[0] === null ? ["unknown", "open", "known"][index % 3] : "known", endKind: days[3] === null ? ["open", "unknown", "known"][index % 3] : "known" };
      return event(`F${index}`, days, { isSpan: index % 2 === 0, disputed: index % 5 === 0, isDay: index % 4 === 0, ...kinds });
    });
    const events = [...crowd(seed, 40), ...more];
    for (const [low, high] of views) {
      // So many pixels a day that the view is a thousand pixels wide.
      const scale = 1000 / (high - low);
      const here = (number) => (at(number) - low) * scale;
      const possible = events.filter(({ startEarliest, endLatest }) => here(startEarliest ?? -Infinity) < 1000 && here((endLatest ?? Infinity) + 1) > 0);
      const { placed, rings } = arrange({ events: possible, at: here, today: TODAY, limits: [0, 1000], manner, measure });
      const seen = new Set();
      for (const { event: one, mark } of placed) {
        if (clipped(mark.shapes, 0, 1000).length) seen.add(one.id);
        assert.ok(mark.start > -10 && mark.end < 1010, `${seed}: ${one.id} ${mark.start} ${mark.end}`);
      }
      for (const ring of rings) {
        assert.ok(ring.centre - ring.half >= 0 && ring.centre + ring.half <= 1000);
        for (const one of ring.events) seen.add(one.id);
      }
      assert.deepEqual(possible.map((one) => one.id).filter((id) => !seen.has(id)), [], `${seed}: ${low}`);
    }
  }
});

test("what may lie in a view, though its mark does not, has a mark of its own there", () => {
  const kinds = (one, low, high) => markOf(one, at, TODAY, [low, high], true)?.shapes.map(([kind]) => kind);
  const month = event("E1", [2455000, 2455030, 2455000, 2455030]);
  assert.deepEqual(kinds(month, 502.5, 503), ["dots"]);
  assert.equal(kinds(month, 600, 700), undefined);
  assert.deepEqual(kinds(event("E1", [null, null, null, 2455000]), 0, 100), ["dots", "arrow-end"]);
  assert.deepEqual(kinds(event("E1", [2455000, null, null, null]), 900, 1000), ["arrow-start", "dots"]);
  const torn = { isSpan: true, startKind: "unknown" };
  assert.deepEqual(kinds(event("E1", [null, null, 2455000, 2455000], torn), 0, 100), ["dots", "arrow-end"]);
  const unknown = { isSpan: true, endKind: "unknown" };
  assert.deepEqual(kinds(event("E1", [2455000, 2455000, null, null], unknown), 900, 1000), ["arrow-start", "dots"]);
});

test("a mark that stands alone below all rows has its label where there is room", () => {
  const events = [day("E1", 2451000, { significance: 9 }), day("E2", 2451000)];
  const { placed } = arrange({ events, at, today: TODAY, limits: [0, 1000], manner: { ...manner, rows: 1 }, measure });
  assert.deepEqual(placed.map((item) => [item.event.id, item.row, item.label !== ""]), [["E1", 0, true], ["E2", 1, true]]);
});
