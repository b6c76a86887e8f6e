import assert from "node:assert/strict";
import { test } from "node:test";

import { other } from "../../events/static/events/js/theme-choice.mjs";

test("the first press turns away from the system's choice", () => {
  assert.equal(other(undefined, true), "light");
  assert.equal(other(undefined, false), "dark");
});

test("later presses turn away from the reader's own", () => {
  assert.equal(other("dark", false), "light");
  assert.equal(other("light", true), "dark");
});
