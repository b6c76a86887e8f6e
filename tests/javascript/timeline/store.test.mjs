import assert from "node:assert/strict";
import { test } from "node:test";

import { Lru } from "../../../events/static/events/js/timeline/lru.js";
import { wishOf } from "../../../events/static/events/js/timeline/keys.js";
import { TileStore, eventsOf, unnamed } from "../../../events/static/events/js/timeline/store.js";
import { SvgPen } from "../../../events/static/events/js/timeline/svg-pen.js";

const axis = { first: 0, bits: 10, deepest: 6 };
const soon = () => new Promise((done) => setTimeout(done, 5));

function storeOf(asked, { events = [], stalls = false, calledOff = [] } = {}) {
  return new TileStore({
    axis, base: "/tiles/", list: "/list/", read: (one) => one, changed: () => {}, failed: (error) => asked.push(error.message), again: () => {},
    patience: 50,
    get: (address, { signal }) => {
      asked.push(address);
      const answer = { ok: !address.includes("bad"), status: 500, json: async () => ({ total: 5, bins: Array(64).fill(1), events, results: events }) };
      if (!stalls) return Promise.resolve(answer);
      return new Promise((_done, refuse) =>
        signal.addEventListener("abort", () => {
          calledOff.push(address);
          refuse(Object.assign(new Error(), { name: "AbortError" }));
        }),
      );
    },
  });
}

const big = [{ query: "kind=a", count: 1000 }];

test("each tile is asked for once", async () => {
  const asked = [];
  const store = storeOf(asked);
  store.want(big, 2, 0, 500, 0);
  await soon();
  store.want(big, 2, 0, 500, 0);
  await soon();
  assert.deepEqual(asked, ["/tiles/2/0/?kind=a", "/tiles/2/1/?kind=a"]);
});

test("what nobody wants any more is called off", async () => {
  const [asked, calledOff] = [[], []];
  const store = storeOf(asked, { stalls: true, calledOff });
  store.want(big, 2, 0, 500, 0);
  store.want([], 2, 0, 500, 0);
  await soon();
  assert.deepEqual(calledOff, ["/tiles/2/0/?kind=a", "/tiles/2/1/?kind=a"]);
  assert.deepEqual(asked, calledOff);
});

test("at rest a lane of few events is listed, and a large one looked at from above", async () => {
  const few = [];
  storeOf(few).want([{ query: "", count: 12 }], 4, 0, 60, 64);
  await soon();
  assert.ok(few.some((address) => address.startsWith("/list/?from=")));
  const many = [];
  storeOf(many).want(big, 4, 0, 60, 64);
  await soon();
  assert.ok(many.includes("/tiles/1/0/?kind=a"));
  assert.ok(!many.some((address) => address.startsWith("/list/")));
});

test("a failure is told, and not asked for again at once", async () => {
  const asked = [];
  const store = storeOf(asked);
  const lanes = [{ query: "bad", count: 1000 }];
  store.want(lanes, 0, 0, 10, 0);
  await soon();
  store.want(lanes, 0, 0, 10, 0);
  await soon();
  assert.deepEqual(asked, ["/tiles/0/0/?bad", "/tiles/0/0/?bad: 500"]);
});

test("a tile above stands in for one that is not there", async () => {
  const store = storeOf([]);
  store.want(big, 1, 0, 100, 0);
  await soon();
  const { tiles, whole } = store.over("kind=a", 3, 0, 100);
  assert.equal(whole, false);
  assert.equal(tiles[0].zoom, 1);
});

const instant = (id, day) => ({ id, startEarliest: day, endLatest: day });

test("what a tile counts and nobody names is told: of the whole tile, and by day", () => {
  const tile = { first: 0, last: 16, total: 9, bins: Array.from({ length: 64 }, (_, bin) => (bin < 4 ? 5 : bin < 8 ? 4 : 0)), events: [] };
  const known = [instant("E1", 0), instant("E2", 0), instant("E3", 1)];
  assert.deepEqual(unnamed(tile, known, false).map((one) => one.number), [6]);
  assert.deepEqual(unnamed(tile, known, true).map((one) => [one.first, one.number]), [[0, 3], [1, 3]]);
  assert.deepEqual(unnamed({ ...tile, total: 3 }, known, false), []);
});

test("an event of several tiles is one event", () => {
  assert.equal(eventsOf([{ events: [instant("E1", 0)] }, { events: [instant("E1", 0), instant("E2", 1)] }]).length, 2);
});

test("the oldest goes first", () => {
  const kept = new Lru(2);
  kept.set("a", 1);
  kept.set("b", 2);
  kept.get("a");
  kept.set("c", 3);
  assert.deepEqual([kept.has("a"), kept.has("b"), kept.has("c")], [true, false, true]);
});

test("arrows follow the direction of time", () => {
  assert.deepEqual(wishOf({ key: "ArrowRight" }, false), ["pan", 0.15]);
  assert.deepEqual(wishOf({ key: "ArrowRight" }, true), ["pan", -0.15]);
  assert.deepEqual(wishOf({ key: "ArrowLeft", shiftKey: true }, true), ["pan", 0.5]);
  assert.equal(wishOf({ key: "ArrowLeft", ctrlKey: true }, true), null);
  assert.equal(wishOf({ key: "x" }, false), null);
});

test("a file has a title, real text, its colours, and no markup out of titles", () => {
  const palette = { paper: "#fff", ink: "#000", "k-sec": "#900", serif: '"Source Serif 4",serif', sans: "sans-serif" };
  const pen = new SvgPen({ width: 100, rtl: true, leftward: true, palette, isPersian: true, isNarrow: false, measure: () => 61.26 });
  pen.text("lab", 10, 20, "<b>رویداد</b>");
  pen.circle("dot", 10, 20, 4, "sec");
  const svg = pen.svg([100, 50], { title: "A & B", description: "where" });
  assert.match(svg, /<title>A &amp; B<\/title>/);
  assert.match(svg, /&lt;b&gt;رویداد/);
  assert.match(svg, /cx="90" cy="20" r="4" fill="#900"/);
  assert.match(svg, /direction="rtl"/);
  assert.match(svg, /textLength="61.3" lengthAdjust="spacingAndGlyphs"/);
  assert.match(svg, /viewBox="0 0 100 50"/);
  assert.doesNotMatch(svg, /<b>|class=|var\(/);
});

test("what failed is asked for once more when its time has come, and kept when it came", async () => {
  const asked = [];
  let isBusy = true;
  const store = new TileStore({
    axis, base: "/tiles/", list: "/list/", read: (one) => one, changed: () => asked.push("came"), failed: () => asked.push("failed"), patience: 1,
    again: () => store.want([{ query: "", count: 1000 }], 0, 0, 500, 0),
    get: async () => ({ ok: !isBusy, status: 503, json: async () => ({ total: 0, bins: Array(64).fill(0), events: [] }) }),
  });
  store.want([{ query: "", count: 1000 }], 0, 0, 500, 0);
  await soon();
  isBusy = false;
  await soon();
  assert.equal(asked[0], "failed");
  assert.equal(asked.at(-1), "came");
});
