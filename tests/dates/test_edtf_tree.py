"""The components of a date, each with the qualifiers that reach it."""

import pytest

from events.dates import parse
from events.dates.grammar import read_date
from events.dates.nodes import Clock, Component, Date, DateSet, Dots, Interval, Range

# Each component with its effective qualifier: one before it reaches it alone, one after it all to its left.
QUALIFIED = [
    ("2004-06-11", "2004 06 11"),
    ("2004-06-11%", "2004% 06% 11%"),
    ("2004-06~-11", "2004~ 06~ 11"),
    ("2004?-06-11", "2004? 06 11"),
    ("?2004-06-~11", "2004? 06 11~"),
    ("2004-%06-11", "2004 06% 11"),
    ("2004-06-?11", "2004 06 11?"),
    ("2004?-06-~11", "2004? 06 11~"),
    ("2004?-06~", "2004% 06~"),
    ("2004-~06?", "2004? 06%"),
    ("?2004-06-04~", "2004% 06~ 04~"),
    ("?-2004-06", "-2004? 06"),
    ("%-2011-06-13", "-2011% 06 13"),
    ("201X?-21~", "201X% 21~"),
    ("Y-17E7?", "Y-17E7?"),
    ("1950S2~", "1950~"),
    ("XXXX-12-XX", "XXXX 12 XX"),
]


def shown(part: Component) -> str:
    flags = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
    return part.text + flags[part.approximate, part.uncertain]


@pytest.mark.parametrize(("text", "components"), QUALIFIED)
def test_a_qualifier_reaches_its_components(text: str, components: str) -> None:
    date = parse(text).tree
    assert isinstance(date, Date)
    assert " ".join(map(shown, date.components)) == components
    assert date.approximate == ("~" in components or "%" in components) == parse(text).approximate
    assert date.uncertain == ("?" in components or "%" in components) == parse(text).uncertain


VALUES = [
    ("1985-04-12", [1985, 4, 12]),
    ("-0043-03", [-43, 3]),
    ("156X-12-2X", [None, 12, None]),
    ("2001-34", [2001, 34]),
    ("Y-17E7", [-170_000_000]),
    ("1950S2", [1950]),
]


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_a_component_has_a_number_unless_a_digit_is_unknown(text: str, values: list[int | None]) -> None:
    date = parse(text).tree
    assert isinstance(date, Date)
    assert [part.value for part in date.components] == values


def test_a_season_is_no_month() -> None:
    date = parse("2001-24").tree
    assert isinstance(date, Date)
    assert date.month is None
    assert date.season == Component("24", 24)


def test_significant_digits_stand_beside_the_year() -> None:
    date = parse("Y3388E2S3").tree
    assert isinstance(date, Date)
    assert (date.year.value, date.significant) == (338_800, 3)


CLOCKS = [
    ("1985-04-12T23:20:30", Clock("23:20:30", 23, 20, 30, None), 84_030),
    ("1985-04-12T23:20:30Z", Clock("23:20:30Z", 23, 20, 30, 0), 84_030),
    ("1985-04-12T23:20:30-04", Clock("23:20:30-04", 23, 20, 30, -240), 98_430),
    ("1985-04-12T00:20:30+04:30", Clock("00:20:30+04:30", 0, 20, 30, 270), -14_970),
    ("1985-04-12T24:00:00", Clock("24:00:00", 24, 0, 0, None), 86_400),
]


@pytest.mark.parametrize(("text", "clock", "instant"), CLOCKS)
def test_a_time_of_day(text: str, clock: Clock, instant: int) -> None:
    date = parse(text).tree
    assert isinstance(date, Date)
    assert date.clock == clock
    assert clock.instant == instant == parse(text).instant


def test_an_interval_has_two_ends() -> None:
    assert parse("1992~/..").tree == Interval(read_date("1992~"), Dots())
    assert parse("/1992").tree == Interval(None, read_date("1992"))


def test_a_set_has_members() -> None:
    one, first, last = (read_date(text) for text in ("1667", "1670", "1672"))
    assert parse("[1667,1670..1672]").tree == DateSet(every=False, members=(one, Range(first, last)))
    assert parse("{..1667,1672..}").tree == DateSet(every=True, members=(Range(None, one), Range(last, None)))
