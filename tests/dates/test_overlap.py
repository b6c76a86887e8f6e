"""What surely, possibly and never shares a day with what."""

import pytest

from events.dates import Overlap, jdn_of_iso, parse

NO, POSSIBLY, SURELY = Overlap.NO, Overlap.POSSIBLY, Overlap.SURELY

# Date, window, answer.
WINDOWS = [
    ("2000-07", "2000-01-01 2000-12-31", SURELY),
    ("2000-07", "2000-07-01 2000-07-31", SURELY),
    ("2000-07", "2000-07-10 2000-07-31", POSSIBLY),
    ("2000-07", "2000-08-01 2000-08-31", NO),
    ("2000-07-04", "2000-07-04 2000-07-04", SURELY),
    ("2000-07-04", "2000-07-05 -", NO),
    ("1992/1997", "1994-01-01 1994-12-31", SURELY),
    ("1992/1997", "1992-12-31 1992-12-31", SURELY),
    ("1992/1997", "1992-12-30 1992-12-30", POSSIBLY),
    ("1992/1997", "1997-01-02 1999-01-01", POSSIBLY),
    ("1992/1997", "1998-01-01 1999-01-01", NO),
    ("1992~/1997?", "1994-01-01 1994-12-31", SURELY),
    ("1992/..", "2020-01-01 2020-12-31", SURELY),
    ("1992/..", "1992-01-01 1992-06-30", POSSIBLY),
    ("1992/..", "1991-01-01 1991-12-31", NO),
    ("1992/", "2020-01-01 2020-12-31", POSSIBLY),
    ("1992/", "1992-01-01 -", SURELY),
    ("../1985", "1800-01-01 1800-12-31", SURELY),
    ("/1985", "1800-01-01 1800-12-31", POSSIBLY),
    ("[..1927]", "1800-01-01 1800-12-31", POSSIBLY),
    ("[..1927]", "- 1927-12-31", SURELY),
    ("[..1927]", "1928-01-01 -", NO),
    ("[1928-02..]", "2020-01-01 2020-12-31", POSSIBLY),
    ("[1992..1997]", "1994-01-01 1994-12-31", POSSIBLY),
    ("[1992..1997]", "1990-01-01 1999-12-31", SURELY),
    ("{1960,1961-12}", "1961-01-01 1961-06-30", SURELY),
    ("199X", "1990-01-01 1999-12-31", SURELY),
    ("199X", "1995-01-01 1995-12-31", POSSIBLY),
    ("XXXX", "1990-01-01 1999-12-31", NO),
    ("XXXX", "- -", NO),
    ("2000", "- -", SURELY),
]


@pytest.mark.parametrize(("text", "window", "answer"), WINDOWS)
def test_a_window(text: str, window: str, answer: Overlap) -> None:
    low, high = (None if day == "-" else jdn_of_iso(day) for day in window.split())
    assert parse(text).overlaps_window(low, high) is answer


PAIRS = [
    ("2000", "2000-07-04", POSSIBLY),
    ("2000-07-04", "2000-07-04", SURELY),
    ("2000", "2001", NO),
    ("1992/1997", "1994", SURELY),
    ("1992/1997", "1992", POSSIBLY),
    ("1992/1997", "1995/1999", SURELY),
    ("1992/1997", "1997/1999", POSSIBLY),
    ("1992/..", "2000/..", SURELY),
    ("1992/", "2000/", POSSIBLY),
    ("../1985", "1960", SURELY),
    ("XXXX", "1960", NO),
]


@pytest.mark.parametrize(("one", "other", "answer"), PAIRS)
def test_two_uncertain_dates(one: str, other: str, answer: Overlap) -> None:
    assert parse(one).overlaps(parse(other)) is answer
    assert parse(other).overlaps(parse(one)) is answer


CONTAINED = [
    ("1990/1999", "1995", True),
    ("1995", "1990/1999", False),
    ("199X", "1999-12-31", True),
    ("1992/..", "2020/..", True),
    ("1992/2000", "1995/..", False),
    ("1990", "XXXX", False),
    ("XXXX", "1990", False),
    ("1990", "1990", True),
]


@pytest.mark.parametrize(("outer", "inner", "answer"), CONTAINED)
def test_containment(outer: str, inner: str, answer: bool) -> None:
    assert parse(outer).contains(parse(inner)) is answer


CHRONOLOGICAL = [
    "Y-17E7", "Y-11999", "-0044", "-0043", "-0043-03-15", "0000", "0001", "17XX", "1985/..", "1985/1990",
    "1985", "1985-01", "1985-01-01", "1985-01-01T10:00:00+04:00", "1985-01-01T08:00:00Z",
    "1985-01-01T23:00:00",    "1985-04", "1985-06", "1985-12-31", "1986", "9999-12-31", "Y12000", "XXXX",
]  # fmt: skip


def test_dates_sort_by_earliest_start_and_the_longer_first() -> None:
    assert [str(value) for value in sorted(map(parse, reversed(CHRONOLOGICAL)))] == CHRONOLOGICAL


def test_a_deadline_sorts_by_its_deadline() -> None:
    texts = ["2032-12-30", "[..2033]", "2034"]
    assert [str(value) for value in sorted(map(parse, texts[::-1]))] == texts
