"""The date object of the API and Linked Art's TimeSpan."""

from typing import Any

import pytest

from events.dates import edtf_of_jdn, edtf_of_span, from_json, from_timespan, parse, to_json, to_timespan


def test_the_object_is_that_of_the_contract() -> None:
    assert to_json(parse("1992~/1997-05")) == {
        "edtf": "1992~/1997-05",
        "start": {"earliest": "1992-01-01", "latest": "1992-12-31", "kind": "known"},
        "end": {"earliest": "1997-05-01", "latest": "1997-05-31", "kind": "known"},
        "approximate": True,
        "uncertain": False,
        "precision": "year",
    }


@pytest.mark.parametrize(("text", "kind"), [("1992/..", "open"), ("1992/", "unknown")])
def test_an_open_end_is_not_an_unknown_one(text: str, kind: str) -> None:
    assert to_json(parse(text))["end"] == {"earliest": None, "latest": None, "kind": kind}


def test_the_text_alone_is_enough_to_read_it() -> None:
    assert from_json({"edtf": "-0043-03-15", "display": {"en": "ignored"}}) == parse("-0043-03-15")


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ({}, "edtf: expected"),
        ([], "edtf: expected"),
        ({"edtf": None}, "edtf: expected"),
        ({"edtf": "1992-13"}, "offset 5"),
        ({"edtf": "1992", "precision": "day"}, "precision: 'day' does not agree with 1992: expected 'year'"),
        ({"edtf": "1992", "start": {"earliest": "1993-01-01"}}, "start: "),
    ],
)
def test_an_object_that_contradicts_itself_is_refused(data: Any, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        from_json(data)


def test_a_time_span_has_the_four_points() -> None:
    assert to_timespan(parse("1992~/1997-05")) == {
        "type": "TimeSpan",
        "_label": "1992~/1997-05",
        "begin_of_the_begin": "1992-01-01T00:00:00Z",
        "end_of_the_begin": "1992-12-31T23:59:59Z",
        "begin_of_the_end": "1997-05-01T00:00:00Z",
        "end_of_the_end": "1997-05-31T23:59:59Z",
    }


# begin of begin, end of begin, begin of end, end of end; label; EDTF
SPANS = [
    ("1992-01-01 1992-12-31 1997-05-01 1997-05-31", "", "1992/1997-05"),
    ("1992-01-01 1992-12-31 1997-05-01 1997-05-31", "1992~/1997-05", "1992~/1997-05"),
    ("1992-01-01 1992-12-31 1997-05-01 1997-05-31", "1992/1998", "1992/1997-05"),
    ("1992-01-01 1992-12-31 1997-05-01 1997-05-31", "the civil war", "1992/1997-05"),
    ("1992-01-01 1992-12-31 1992-01-01 1992-12-31", "", "1992"),
    ("1992-01-01 - - 1992-12-31", "", "1992"),
    ("1992-05-01 - - 1992-05-31", "", "1992-05"),
    ("1992-05-01 - - 1992-05-01", "", "1992-05-01"),
    ("1990-01-01 - - 1999-12-31", "", "199X"),
    ("1900-01-01 - - 1999-12-31", "", "19XX"),
    ("1000-01-01 - - 1999-12-31", "", "1XXX"),
    ("2003-12-01 - - 2004-02-29", "", "2003-24"),
    ("2003-07-01 - - 2003-09-30", "", "2003-35"),
    ("2003-05-01 - - 2003-08-31", "", "2003-38"),
    ("2003-01-01 - - 2003-06-30", "", "2003-40"),
    ("1992-01-01 - - 1997-12-31", "", "[1992..1997]"),
    ("1992-05-01 - - 1997-12-31", "", "[1992-05-01..1997-12-31]"),
    ("-0043-03-15 - - -0043-03-15", "", "-0043-03-15"),
    ("- - - 1927-12-31", "", "[..1927]"),
    ("1928-02-01 - - -", "", "[1928-02-01..]"),
    ("1992-01-01 1992-12-31 - -", "", "1992/"),
    ("1992-01-01 1992-12-31 - -", "1992/..", "1992/.."),
    ("- - 1985-01-01 1985-12-31", "", "/1985"),
    ("1990-01-01 1999-12-31 2003-12-01 2004-02-29", "", "199X/2003-24"),
    ("2004-06-11 2004-06-11 2004-06-11 2004-06-30", "", "2004-06-11/2004-06"),
    ("12000-01-01 - - 12000-12-31", "", "Y12000"),
]

POINTS = ("begin_of_the_begin", "end_of_the_begin", "begin_of_the_end", "end_of_the_end")


def span_of(days: str, label: str) -> dict[str, str]:
    given = {point: f"{day}T12:00:00Z" for point, day in zip(POINTS, days.split(), strict=True) if day != "-"}
    return {"type": "TimeSpan", "_label": label, **given}


@pytest.mark.parametrize(("days", "label", "text"), SPANS)
def test_a_time_span_becomes_the_edtf_that_says_the_same(days: str, label: str, text: str) -> None:
    assert str(from_timespan(span_of(days, label))) == text


REFUSED = [
    ("- - - -", "expected at least one of"),
    ("1992-13-01 - - -", "begin_of_the_begin: month 13: expected 1 to 12"),
    ("1992 - - -", "begin_of_the_begin: '1992': expected a day"),
    ("1993-01-01 - - 1992-12-31", "expected a last day that is not earlier"),
    ("1992-01-03 1992-03-17 1997-01-01 1997-12-31", "expected points that an EDTF interval can state"),
    ("12000-01-02 - - 12000-12-31", "expected a day of the years -9999 to 9999"),
]


@pytest.mark.parametrize(("days", "complaint"), REFUSED)
def test_points_that_no_edtf_can_say_are_refused(days: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        from_timespan(span_of(days, ""))


def test_an_undated_time_span_lives_by_its_label() -> None:
    assert str(from_timespan(to_timespan(parse("XXXX-12-25")))) == "XXXX-12-25"


def test_no_bound_at_all_is_no_span() -> None:
    with pytest.raises(ValueError, match="expected a first or a last day"):
        edtf_of_span(None, None)


@pytest.mark.parametrize("text", ["[9999..Y10000]", "[Y-10000..-9999]", "[9999..]", "[..Y10000]"])
def test_years_of_four_digits_and_of_more_bound_one_span(text: str) -> None:
    assert str(edtf_of_span(parse(text).start_earliest, parse(text).end_latest)) == text


def test_a_day_that_edtf_cannot_write_is_refused() -> None:
    with pytest.raises(ValueError, match=r"12000-01-01\): expected a day of the years -9999 to 9999"):
        edtf_of_jdn(parse("Y12000").start_earliest or 0)
