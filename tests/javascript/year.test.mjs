import assert from "node:assert/strict";
import { test } from "node:test";

import { ofYear, said, written } from "../../events/static/events/js/year.mjs";

test("a year is added to the question and replaces the one before", () => {
  assert.equal(ofYear("?from=1990&kind=politics", 2014), "?from=1990&kind=politics&beside=network&year=2014");
  assert.equal(ofYear("?beside=network&year=2014&q=a+b", 2015), "?beside=network&year=2015&q=a+b");
  assert.equal(ofYear("", -43), "?beside=network&year=-0043");
});

test("no year is all of them", () => {
  assert.equal(ofYear("?year=2014&beside=network", null), "?beside=network");
});

test("years are written as EDTF writes them", () => {
  assert.deepEqual([2014, 7, 0, -43].map(written), ["2014", "0007", "0000", "-0043"]);
});

test("years are said in the digits of the reader, and those before our era by the server", () => {
  assert.equal(said(2014, "fa"), "۲۰۱۴");
  assert.equal(said(2014, "en"), "2014");
  assert.equal(said(-43, "en"), "");
});
