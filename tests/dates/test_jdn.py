"""Day numbers agree with the standard library, and go on where it ends."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates import iso_of_jdn, jdn_of_iso, jdn_of_ymd, ymd_of_jdn

KNOWN = [
    (-4713, 11, 24, 0, "-4713-11-24"),  # the epoch of Julian days
    (-43, 3, 15, 1_705_428, "-0043-03-15"),
    (0, 1, 1, 1_721_060, "0000-01-01"),
    (0, 12, 31, 1_721_425, "0000-12-31"),
    (1, 1, 1, 1_721_426, "0001-01-01"),
    (1582, 10, 15, 2_299_161, "1582-10-15"),
    (1970, 1, 1, 2_440_588, "1970-01-01"),
    (2000, 1, 1, 2_451_545, "2000-01-01"),
    (10000, 1, 1, 5_373_485, "10000-01-01"),
]


@pytest.mark.parametrize(("year", "month", "day", "number", "iso"), KNOWN)
def test_landmarks(year: int, month: int, day: int, number: int, iso: str) -> None:
    assert jdn_of_ymd(year, month, day) == jdn_of_iso(iso) == number
    assert ymd_of_jdn(number) == (year, month, day)
    assert iso_of_jdn(number) == iso


@given(st.dates())
def test_it_is_the_ordinal_of_the_standard_library_moved(day: date) -> None:
    assert jdn_of_ymd(day.year, day.month, day.day) == day.toordinal() + 1_721_425
    assert ymd_of_jdn(day.toordinal() + 1_721_425) == (day.year, day.month, day.day)
    assert iso_of_jdn(day.toordinal() + 1_721_425) == day.isoformat()


@given(st.integers(-(10**40), 10**40))
def test_every_number_is_a_day_and_leads_back(number: int) -> None:
    assert jdn_of_ymd(*ymd_of_jdn(number)) == number
    assert jdn_of_iso(iso_of_jdn(number)) == number


@given(st.integers(-3_000_000, 6_000_000))
def test_the_next_number_is_the_next_day(number: int) -> None:
    assert ymd_of_jdn(number) < ymd_of_jdn(number + 1)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1900, 2, 29), (2001, 4, 31), (2001, 13, 1), (2001, 0, 1), (2001, 1, 0)]
)
def test_no_such_day(year: int, month: int, day: int) -> None:
    with pytest.raises(ValueError, match="expected 1 to"):
        jdn_of_ymd(year, month, day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1992",
        "1992-05",
        "1992-5-31",
        "992-05-31",
        "+1992-05-31",
        "1992-05-31T00",
        "۱۹۹۲-05-31",
        "1992-02-30",
        "-0000-01-01",
        "01992-01-01",
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="expected"):
        jdn_of_iso(text)
