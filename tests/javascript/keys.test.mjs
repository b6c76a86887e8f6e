import assert from "node:assert/strict";
import { test } from "node:test";

import { isTyping, wish } from "../../events/static/events/js/keys.mjs";

const wishes = [
  // key, right to left, what it asks for
  ["/", false, "search"],
  ["+", false, "closer"],
  ["=", false, "closer"],
  ["-", true, "wider"],
  ["ArrowRight", false, "later"],
  ["ArrowLeft", false, "earlier"],
  ["ArrowRight", true, "earlier"],
  ["ArrowLeft", true, "later"],
  ["a", false, ""],
  ["Enter", false, ""],
];

for (const [key, rightToLeft, expected] of wishes) {
  test(`${key} asks for ${expected || "nothing"}${rightToLeft ? " where time runs to the left" : ""}`, () => {
    assert.equal(wish(key, rightToLeft), expected);
  });
}

test("a letter typed into a field belongs to the field", () => {
  assert.equal(isTyping({ closest: (selector) => selector.includes("input") }), true);
  assert.equal(isTyping({ closest: () => null }), false);
  assert.equal(isTyping(null), false);
});
