import assert from "node:assert/strict";
import { test } from "node:test";

import { details, moved, pageOf, question, titleOf, told } from "../../events/static/events/js/suggestions.mjs";

const northland = { type: "actor", slug: "northland", title: { en: "Northland", fa: "شمالستان" }, name: "Nordland", date: null };
const summit = { type: "event", slug: "s", title: { en: "A summit" }, name: "", date: { edtf: "2001", display: { en: "2001", fa: "۲۰۰۱" } } };
const words = { actor: "actor", event: "رویداد", one: "{number} suggestion", many: "{number} suggestions" };

const moves = [
  // key, active, of how many, where to
  ["ArrowDown", -1, 3, 0],
  ["ArrowDown", 2, 3, -1],
  ["ArrowUp", -1, 3, 2],
  ["ArrowUp", 0, 3, -1],
  ["ArrowDown", -1, 0, null],
  ["a", 0, 3, null],
];

for (const [key, active, count, expected] of moves) {
  test(`${key} at ${active} of ${count} leads to ${expected}`, () => assert.equal(moved(key, active, count), expected));
}

test("what was typed is asked for as it is, in the noun of the box and on the day of the page", () => {
  const asked = new URL(question("/api/v1/suggest/", "a&b %", "actor", "2026-01-01"), "http://x");
  assert.equal(asked.searchParams.get("q"), "a&b %");
  assert.equal(asked.searchParams.get("type"), "actor");
  assert.equal(asked.searchParams.get("as_of"), "2026-01-01");
  assert.equal(question("/s/", "ab", "", "").includes("type"), false);
});

test("a suggestion leads to the page in the reader's language", () => {
  assert.equal(pageOf("/fa/", northland, ""), "/fa/actors/northland/");
  assert.equal(pageOf("/en/", summit, "2026-01-01"), "/en/events/s/?as_of=2026-01-01");
});

test("a title in another language says in which", () => {
  assert.deepEqual(titleOf(northland, "fa"), { text: "شمالستان", language: "" });
  assert.deepEqual(titleOf(summit, "fa"), { text: "A summit", language: "en" });
});

test("suggestions are told apart by name, noun and date", () => {
  assert.equal(details(northland, "en", words), "Nordland · actor");
  assert.equal(details(summit, "fa", words), "رویداد · ۲۰۰۱");
});

test("how many there are is said with the digits of the language", () => {
  assert.equal(told(1, "en", words), "1 suggestion");
  assert.equal(told(8, "fa", { many: "{number} پیشنهاد" }), "۸ پیشنهاد");
  assert.equal(told(0, "en", words), "");
});
