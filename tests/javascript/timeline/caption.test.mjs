import assert from "node:assert/strict";
import { test } from "node:test";

import { captionOf, sizeOf } from "../../../events/static/events/js/timeline/caption.js";

const NAMES = ["instant", "within", "span", "by", "open", "torn", "planned", "disputed", "several"];
const legend = Object.fromEntries(NAMES.map((name) => [name, `sign of ${name}`]));
const measure = (text) => text.length * 6;

test("the legend of a file breaks into lines that are not wider than the plate", () => {
  const { signs, height } = captionOf({ legend, address: "http://x/" }, 400, measure);
  assert.deepEqual(signs.map(({ name }) => name), NAMES);
  for (const { u, text } of signs) assert.ok(u + 40 + measure(text) <= 400);
  assert.ok(new Set(signs.map(({ y }) => y)).size > 1);
  assert.ok(height > signs.at(-1).y);
});

test("an address is whole, in as many lines as it needs", () => {
  const address = `http://x/?${"a".repeat(150)}`;
  const caption = captionOf({ legend, address }, 400, measure);
  assert.equal(caption.address.map(({ text }) => text).join(""), address);
  assert.ok(caption.address.every(({ text }) => measure(text) <= 400));
  assert.ok(sizeOf(caption, 400, 300)[1] > 300 + caption.height);
});
