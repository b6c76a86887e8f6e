"""The visual grammar: every way of being dated has its own shapes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates import jdn_of_ymd, parse
from events.site.plate.glyphs import name_of, small
from events.site.plate.marks import mark_of
from events.site.plate.scale import Scale

WINDOW = Scale(jdn_of_ymd(1991, 1, 1), jdn_of_ymd(2034, 12, 31), 200, 1200)
TODAY = jdn_of_ymd(2026, 11, 23)

GRAMMAR = [
    # EDTF, shapes on the plate, small sign
    ("2000-07", ["dot"], "instant"),
    ("2023-11-26", ["dot"], "instant"),
    ("2014", ["dots", "dot", "dots"], "within"),
    ("200X", ["stop", "dots", "stop"], "between"),
    ("[..2014]", ["stop", "dot", "fade-start"], "by"),
    ("[2025..]", ["stop", "dot", "fade-end"], "from"),
    ("1992/1997", ["bar", "dots", "dots"], "soft-soft"),
    ("2022-02/..", ["bar", "arrow-end"], "firm-open"),
    ("../1999", ["bar", "arrow-start", "dots"], "open-soft"),
    ("2021-08/", ["bar", "tear-end"], "firm-torn"),
    ("/2014", ["bar", "tear-start", "dots"], "torn-soft"),
    ("1980/2040", ["bar", "arrow-start", "arrow-end"], "soft-soft"),
]


@pytest.mark.parametrize(("text", "shapes", "sign"), GRAMMAR)
def test_a_date_is_drawn_as_it_is_known(text: str, shapes: list[str], sign: str) -> None:
    mark = mark_of(parse(text), WINDOW, TODAY)
    assert mark is not None
    assert [shape[0] for shape in mark.shapes] == shapes
    assert name_of(parse(text)) == sign
    assert small(sign, "ins").startswith("<svg")


def test_a_disputed_date_is_two_halves_and_a_slash() -> None:
    mark = mark_of(parse("[2014,2015]"), WINDOW, TODAY, disputed=True)
    assert mark is not None
    assert [shape[0] for shape in mark.shapes] == ["line", "half-start", "half-end", "slash"]
    assert name_of(parse("2014"), disputed=True) == "disputed"


def test_a_span_whose_beginning_is_disputed_keeps_its_bar() -> None:
    mark = mark_of(parse("2015/.."), WINDOW, TODAY, disputed=True)
    assert mark is not None
    assert [shape[0] for shape in mark.shapes] == ["bar", "arrow-end", "line", "half-start", "half-end", "slash"]


def test_what_goes_on_is_drawn_to_today_and_what_has_not_begun_beyond_it() -> None:
    going_on = mark_of(parse("2022/.."), WINDOW, TODAY)
    assert going_on is not None
    assert going_on.shapes[0][2] == pytest.approx(WINDOW.at(TODAY + 1))
    to_come = mark_of(parse("2030/.."), WINDOW, TODAY)
    assert to_come is not None
    assert to_come.end == pytest.approx(WINDOW.end, abs=8)


@pytest.mark.parametrize("text", ["1950", "1900/1950", "2050-01", "XXXX", "[..1950]"])
def test_what_lies_off_the_plate_has_no_mark(text: str) -> None:
    assert mark_of(parse(text), WINDOW, TODAY) is None


@pytest.mark.parametrize("text", ["1950", "1980/1992", "2005/2020", "2050-01", "[1990,1992]", "[..1950]", "[2005..]"])
def test_what_lies_off_the_plate_has_no_mark_in_dispute_either(text: str) -> None:
    plate = Scale(jdn_of_ymd(1995, 1, 1), jdn_of_ymd(2004, 12, 31), 200, 1200)
    assert mark_of(parse(text), plate, TODAY) is None
    assert mark_of(parse(text), plate, TODAY, disputed=True) is None


def test_a_disputed_date_at_the_edge_is_whole_on_the_plate() -> None:
    mark = mark_of(parse("[1990,1991]"), WINDOW, TODAY, disputed=True)
    assert mark is not None
    assert [shape[0] for shape in mark.shapes] == ["line", "half-start", "half-end", "slash"]
    assert WINDOW.start <= mark.start


def test_a_dispute_over_a_beginning_before_the_plate_is_not_drawn_on_it() -> None:
    mark = mark_of(parse("1950/.."), WINDOW, TODAY, disputed=True)
    assert mark is not None
    assert [shape[0] for shape in mark.shapes] == ["bar", "arrow-start", "arrow-end"]


@pytest.mark.parametrize(
    "text", ["199X", "1992~/1997-05", "-0043-03-15", "1000/3000", "Y-10000/..", "2004-21", "{1995,2000..2003}", "../.."]
)
def test_ink_stays_on_the_plate(text: str) -> None:
    mark = mark_of(parse(text), WINDOW, TODAY)
    if mark is not None:
        assert WINDOW.start - 8 <= mark.start <= mark.end <= WINDOW.end + 8


DECADE = (jdn_of_ymd(1991, 1, 1), jdn_of_ymd(2000, 12, 31))
WEEK = (jdn_of_ymd(2024, 5, 24), jdn_of_ymd(2024, 5, 30))


@pytest.mark.parametrize(
    ("text", "days", "arrow"),
    [
        ("[..2014]", DECADE, "arrow-end"),
        ("[..2033]", DECADE, "arrow-end"),
        ("[..2001-01-02]", DECADE, "arrow-end"),
        ("/2014", DECADE, "arrow-end"),
        ("[2021-08..]", WEEK, "arrow-start"),
        ("[2016..]", WEEK, "arrow-start"),
        ("2021-08/", WEEK, "arrow-start"),
    ],
)
@pytest.mark.parametrize("disputed", [False, True])
def test_a_limit_off_the_plate_is_not_moved_onto_it(
    text: str, days: tuple[int, int], arrow: str, *, disputed: bool
) -> None:
    plate = Scale(*days, 200, 1200)
    mark = mark_of(parse(text), plate, TODAY, disputed=disputed)
    assert mark is not None
    assert [shape[0] for shape in mark.shapes] == ["dots", arrow]
    assert (mark.start, mark.end) == (200, 1200)


@pytest.mark.parametrize(
    ("text", "first", "shapes"),
    [
        ("[..1991-01-01]", 1991, ["stop"]),
        ("[..1991]", 1991, ["stop", "dot", "fade-start"]),
        ("[2000-12-31..]", 1991, ["stop"]),
        ("[2000..]", 1991, ["stop", "dot", "fade-end"]),
        ("1990-12-01/", 1991, ["bar", "tear-end", "arrow-start"]),
        ("2000-12-01/", 1991, ["bar", "tear-end"]),
        ("/1991-02", 1991, ["bar", "tear-start"]),
    ],
)
def test_a_limit_at_the_edge_is_drawn_where_it_is(text: str, first: int, shapes: list[str]) -> None:
    plate = Scale(jdn_of_ymd(first, 1, 1), jdn_of_ymd(first + 9, 12, 31), 200, 1200)
    date = parse(text)
    mark = mark_of(date, plate, TODAY)
    assert mark is not None
    assert sorted(shape[0] for shape in mark.shapes if shape[0] != "dots") == sorted(shapes)
    for kind, u0, _u1 in mark.shapes:
        if kind == "stop":
            limit = date.end_latest + 1 if date.end_latest is not None else date.start_earliest
            assert limit is not None
            assert u0 == pytest.approx(plate.at(limit))


DATES = st.sampled_from(["[..{}]", "[{}..]", "{}/", "/{}", "{}", "{}/..", "../{}", "{}~"])


@given(DATES, st.integers(1900, 2050), st.integers(1900, 2050), st.integers(0, 60))
def test_a_point_is_drawn_within_the_days_of_its_date(form: str, year: int, first: int, years: int) -> None:
    """However the plate lies, no dot and no stop is outside the days that the date may mean, or far from its limits."""
    date = parse(form.format(year))
    plate = Scale(jdn_of_ymd(first, 1, 1), jdn_of_ymd(first + years, 12, 31), 200, 1200)
    mark = mark_of(date, plate, TODAY)
    for kind, u0, _u1 in mark.shapes if mark else ():
        if kind in {"dot", "stop"}:
            assert date.start_earliest is None or u0 >= plate.at(date.start_earliest) - 0.1
            assert date.end_latest is None or u0 <= plate.at(date.end_latest + 1) + 0.1
            stated = [day for day in (date.start_earliest, date.end_latest) if day is not None]
            assert min(abs(u0 - plate.at(day)) for day in stated) <= max(plate.per_day * 366, 9)
