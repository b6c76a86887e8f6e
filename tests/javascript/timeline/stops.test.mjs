import assert from "node:assert/strict";
import { test } from "node:test";

import { canOpen, daysOfRing } from "../../../events/static/events/js/timeline/ring.js";
import { stopBeside, stopsOf } from "../../../events/static/events/js/timeline/stops.js";
import { View } from "../../../events/static/events/js/timeline/view.js";

const event = (id, first, last = first) => ({ id, startEarliest: first, endLatest: last });
const [one, two, three, four] = [event("E1", 100), event("E2", 200), event("E3", 210), event("E4", 400)];
const ring = { events: [two, three], crowds: [], centre: 205 };
const record = { meant: [one, two, three, four], origin: 0, perDay: 1, layout: { placed: [{ event: one }, { event: four }], rings: [ring] } };
const stops = stopsOf([record], [{ key: "politics" }]);
const view = new View(0, 500, 500);

test("keys go from event to event in order of time, and to a ring in place of what is in it", () => {
  assert.deepEqual(stops.map(({ key }) => key), ["E1", "politics/E2/E3", "E4"]);
  assert.equal(stopBeside(stops, null, 1, view).key, "E1");
  assert.equal(stopBeside(stops, stops[0], 1, view).ring, ring);
  assert.equal(stopBeside(stops, stops[2], 1, view), null);
  assert.equal(stopBeside(stops, stops[2], -1, view).ring, ring);
});

test("from a ring that is no more, keys go on from where it was", () => {
  const gone = { key: "politics/E7/E8", day: 205 };
  assert.equal(stopBeside(stops, gone, 1, view).key, "E4");
  assert.equal(stopBeside(stops, { ...gone, day: 150 }, -1, view).key, "E1");
});

test("a ring opens where a narrower view tells its events apart, and is listed where they run through", () => {
  assert.equal(canOpen(ring, view, 7), true);
  assert.equal(canOpen({ events: [one, event("E5", 100)], crowds: [] }, view, 7), false);
  const wide = { events: [event("E6", null, 900), event("E7", -50, 800)], crowds: [] };
  assert.deepEqual(daysOfRing(wide, view), [0, 499]);
  assert.equal(canOpen(wide, view, 7), false);
});
