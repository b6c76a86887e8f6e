import assert from "node:assert/strict";
import { test } from "node:test";

import { eased, speedOf, thrown } from "../../../events/static/events/js/timeline/motion.js";
import { View } from "../../../events/static/events/js/timeline/view.js";
import { NARROWEST, daysOf, lengthOf, tilesOver, zoomOf } from "../../../events/static/events/js/timeline/tiles.js";

const AXIS = { first: -5583790, bits: 23, deepest: 19 };
const near = (a, b, by = 1e-6) => assert.ok(Math.abs(a - b) <= by * Math.max(1, Math.abs(a)), `${a} is not ${b}`);

test("a day and its pixel are the same place", () => {
  const view = View.ofDays(2450000, 2460000, 937);
  for (let u = -200; u < 1200; u += 37) near(view.at(view.dayAt(u)), u);
  assert.equal(view.at(2450000), 0);
  near(view.at(2460001), 937);
});

test("zooming leaves the day under the pointer where it is, and zooming back restores the view", () => {
  const view = View.ofDays(2450000, 2460000, 1000);
  for (const u of [0, 130, 999]) {
    const closer = view.zoomed(3, u);
    near(closer.dayAt(u), view.dayAt(u));
    near(closer.perDay, 3 * view.perDay);
    near(closer.zoomed(1 / 3, u).first, view.first);
  }
});

test("moving to and fro restores the view, and whole days", () => {
  const view = View.ofDays(2450000, 2450100, 500);
  assert.deepEqual(view.panned(123).panned(-123).window, [2450000, 2450100]);
});

test("a view stays within its limits", () => {
  const inside = View.ofDays(0, 100000, 100).within(500, 1000, 7);
  assert.deepEqual([inside.first, inside.last], [500, 1000]);
  assert.equal(View.ofDays(600, 600, 100).within(500, 1000, 7).days, 7);
  assert.deepEqual(View.ofDays(400, 449, 100).within(500, 1000, 7).window, [500, 549]);
});

test("the way from one view to another begins at the one and ends at the other", () => {
  const [from, to] = [View.ofDays(0, 999, 100), View.ofDays(5000, 5009, 100)];
  near(from.toward(to, 0).first, from.first);
  assert.equal(from.toward(to, 1), to);
  assert.ok(from.toward(to, 0.5).days < from.days);
});

test("tiles are as wide as they should be at every zoom, and cover the view", () => {
  for (let days = 7; days < 3e6; days *= 1.7) {
    const view = View.ofDays(2460000 - days, 2460000, 1000);
    const zoom = zoomOf(AXIS, view.perDay);
    const width = lengthOf(AXIS, zoom) * view.perDay;
    if (zoom < AXIS.deepest) assert.ok(width >= NARROWEST && width < 2 * NARROWEST, `${days}: ${width}`);
    const numbers = tilesOver(AXIS, zoom, view.first, view.last);
    assert.ok(daysOf(AXIS, zoom, numbers[0])[0] <= view.first);
    assert.ok(daysOf(AXIS, zoom, numbers.at(-1))[1] >= view.last);
    assert.ok(numbers.length <= 5);
  }
});

test("a throw only slows down, and ends", () => {
  let [before, speed] = [0, 2];
  for (let time = 0; speed; time += 16) {
    const now = thrown(2, time);
    assert.ok(now.pixels >= before && Math.abs(now.speed) <= speed);
    [before, speed] = [now.pixels, now.speed];
    assert.ok(time < 3000);
  }
});

test("who stops before letting go throws nothing", () => {
  const trail = [{ time: 0, u: 0 }, { time: 16, u: 30 }, { time: 32, u: 60 }];
  assert.ok(speedOf(trail, 40) > 1);
  assert.equal(speedOf(trail, 400), 0);
  assert.equal(eased(0), 0);
  assert.equal(eased(1), 1);
});
