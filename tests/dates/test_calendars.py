"""Calendars against each other, against history and against two other libraries."""

import datetime

import convertdate
import jdatetime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates.calendars import CALENDARS, GREGORIAN, ISLAMIC, JALALI, JULIAN

ANY_DAY = st.integers(-(10**12), 10**12) | st.integers(1_000_000, 3_000_000)

HISTORY = [
    # One day in several calendars: Gregorian, Julian, Jalali, tabular Islamic
    ((622, 3, 22), (622, 3, 19), (1, 1, 1), None),
    ((622, 7, 19), (622, 7, 16), (1, 4, 27), (1, 1, 1)),
    ((1582, 10, 15), (1582, 10, 5), (961, 7, 23), (990, 9, 17)),
    ((1906, 8, 5), (1906, 7, 23), (1285, 5, 13), (1324, 6, 14)),  # the Constitution is granted in Iran
    ((1917, 11, 7), (1917, 10, 25), (1296, 8, 16), (1336, 1, 22)),
    ((1925, 3, 31), (1925, 3, 18), (1304, 1, 11), None),  # the Majles adopts the calendar
    ((1979, 2, 11), (1979, 1, 29), (1357, 11, 22), None),
    ((2021, 3, 21), (2021, 3, 8), (1400, 1, 1), None),
    ((2024, 3, 20), (2024, 3, 7), (1403, 1, 1), None),
    ((2025, 3, 20), (2025, 3, 7), (1403, 12, 30), None),
    ((0, 12, 31), (1, 1, 2), None, None),
    ((-43, 3, 13), (-43, 3, 15), None, None),  # the Ides of March
]


@pytest.mark.parametrize("name", CALENDARS)
@given(day=ANY_DAY)
def test_there_and_back_is_the_same_day(name: str, day: int) -> None:
    calendar = CALENDARS[name]
    year, month, of_month = calendar.from_jdn(day)
    assert calendar.holds(year, month, of_month)
    assert calendar.to_jdn(year, month, of_month) == day


@pytest.mark.parametrize("name", CALENDARS)
@given(year=st.integers(-20_000, 20_000))
def test_years_and_months_leave_no_gap(name: str, year: int) -> None:
    calendar = CALENDARS[name]
    assert calendar.year_span(year)[1] + 1 == calendar.year_span(year + 1)[0]
    spans = [calendar.month_span(year, month) for month in range(1, 13)]
    assert (spans[0][0], spans[-1][1]) == calendar.year_span(year)
    assert all(spans[at][1] + 1 == spans[at + 1][0] for at in range(11))


@given(day=st.dates())
def test_gregorian_is_that_of_the_standard_library(day: datetime.date) -> None:
    assert GREGORIAN.to_jdn(day.year, day.month, day.day) == day.toordinal() + 1721425


@pytest.mark.parametrize(("gregorian", "julian", "jalali", "islamic"), HISTORY)
def test_days_of_history(
    gregorian: tuple[int, int, int],
    julian: tuple[int, int, int],
    jalali: tuple[int, int, int] | None,
    islamic: tuple[int, int, int] | None,
) -> None:
    day = GREGORIAN.to_jdn(*gregorian)
    assert JULIAN.from_jdn(day) == julian
    assert jalali is None or JALALI.from_jdn(day) == jalali
    assert islamic is None or ISLAMIC.from_jdn(day) == islamic


@given(day=st.dates(datetime.date(1, 1, 10), datetime.date(9998, 12, 31)))
def test_julian_agrees_with_convertdate(day: datetime.date) -> None:
    numbers = (day.year, day.month, day.day)
    assert JULIAN.from_jdn(GREGORIAN.to_jdn(*numbers)) == convertdate.julian.from_gregorian(*numbers)


@given(day=st.dates(datetime.date(622, 7, 20), datetime.date(9998, 12, 31)))
def test_islamic_agrees_with_convertdate(day: datetime.date) -> None:
    numbers = (day.year, day.month, day.day)
    assert ISLAMIC.from_jdn(GREGORIAN.to_jdn(*numbers)) == convertdate.islamic.from_gregorian(*numbers)


# Years whose 1 Farvardin others place elsewhere: docs/decisions/jalali-calendar.md tells why.
ASTRONOMY_IS_A_DAY_LATER = {752, 979, 1012, 1045, 1078, 1177, 1243, 1255, 1259, 1267, 1271, 1276}
CYCLE_IS_A_DAY_LATER = {1503, 1602, 1635, 1668}


def test_nowruz_agrees_with_the_arithmetic_of_jdatetime_from_946_to_1700() -> None:
    differing = {}
    for year in range(947, 1701):
        theirs = jdatetime.date(year, 1, 1).togregorian()
        difference = GREGORIAN.to_jdn(theirs.year, theirs.month, theirs.day) - JALALI.to_jdn(year, 1, 1)
        if difference:
            differing[year] = difference
    assert differing == dict.fromkeys(CYCLE_IS_A_DAY_LATER, 1)


@pytest.mark.parametrize("years", [range(960, 1000, 3), range(1236, 1280), range(1390, 1420)], ids=str)
def test_nowruz_agrees_with_the_astronomy_of_convertdate(years: range) -> None:
    later = {
        year for year in years if int(convertdate.persian.to_jd(year, 1, 1) + 0.5) == JALALI.to_jdn(year, 1, 1) + 1
    }
    same = {year for year in years if int(convertdate.persian.to_jd(year, 1, 1) + 0.5) == JALALI.to_jdn(year, 1, 1)}
    assert later | same == set(years)
    assert later == ASTRONOMY_IS_A_DAY_LATER & set(years)


def test_the_plain_cycle_takes_over_without_a_seam() -> None:
    assert JALALI.year_span(9377)[1] + 1 == JALALI.to_jdn(9378, 1, 1)
    assert JALALI.year_span(0)[1] + 1 == JALALI.to_jdn(1, 1, 1)
    lengths = [JALALI.year_span(year)[1] - JALALI.year_span(year)[0] + 1 for year in range(-3300, 1)]
    assert sum(lengths) == 100 * 12053 + lengths[0]
