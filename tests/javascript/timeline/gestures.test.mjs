import assert from "node:assert/strict";
import { test } from "node:test";

import { listen } from "../../../events/static/events/js/timeline/gestures.js";

/** An element that hears what the test says happened, and everything that was asked of it. */
function plate() {
  const element = new EventTarget();
  element.setPointerCapture = () => {};
  const asked = [];
  const asks = Object.fromEntries(
    ["pan", "zoom", "hold", "thrown", "tap", "twice", "point", "leave"].map((name) => [name, (...values) => asked.push([name, values[0]])]),
  );
  listen(element, ({ clientX, clientY }) => ({ u: clientX, y: clientY }), asks);
  const say = (type, clientX, more = {}) =>
    element.dispatchEvent(Object.assign(new Event(type), { pointerId: 1, pointerType: "mouse", button: 0, buttons: 1, clientX, clientY: 5, ...more }));
  return { asked, say };
}

test("a press that moves pans, and goes on when it is let go", () => {
  const { asked, say } = plate();
  say("pointerdown", 100);
  say("pointermove", 90);
  say("pointerup", 90, { buttons: 0 });
  assert.deepEqual(asked.map(([name]) => name), ["hold", "pan", "thrown"]);
  assert.equal(asked[1][1], 10);
});

test("a mouse that was let go beyond the plate moves nothing when it comes back", () => {
  const { asked, say } = plate();
  say("pointerdown", 100);
  say("pointermove", 102);
  say("pointermove", 300, { buttons: 0 });
  say("pointermove", 320, { buttons: 0 });
  assert.deepEqual(asked, [["hold", undefined], ["thrown", 0], ["point", 320]]);
});

test("two fingers zoom by how far they part", () => {
  const { asked, say } = plate();
  const touch = { pointerType: "touch" };
  say("pointerdown", 100, { ...touch, pointerId: 1 });
  say("pointerdown", 200, { ...touch, pointerId: 2 });
  say("pointermove", 300, { ...touch, pointerId: 2 });
  assert.deepEqual(asked.at(-1), ["zoom", 2]);
});
