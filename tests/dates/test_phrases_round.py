"""What is shown can be typed again.

Every plain date, range and set reads back as itself, in every language, among the readings where its words have
several. Anything else that reads back at all has a reading that says the same or a coarser time.
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates import Edtf, parse
from events.dates.calendars import CALENDARS, GREGORIAN
from events.dates.phrases import LANGUAGES, PhraseError, read
from events.dates.render import display, render
from tests.dates.strategies import edtf_texts

YEARS = st.integers(1, 9999).map(lambda year: f"{year:04d}")
MONTHS = st.builds("{}-{:02d}".format, YEARS, st.integers(1, 12))
DAYS = st.dates().map(str)
MARKS = st.sampled_from(["", "~", "?", "%"])
UNITS = st.one_of(
    st.integers(1, 9999).map(lambda number: f"-{number:04d}"),
    st.integers(10_000, 5_000_000).map(lambda number: f"Y-{number}"),
    st.integers(10, 205).map(lambda number: f"{number:03d}X"),
    st.integers(0, 29).map(lambda number: f"{number:02d}XX"),
    st.integers(1, 98).map(lambda number: f"-{number:02d}XX"),
    st.builds("{}-{}".format, st.integers(1000, 2100), st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36, 40, 41])),
)
THIRDS = st.builds("{}-{}~".format, st.integers(1000, 2100), st.integers(37, 39))
DATES = st.one_of(YEARS, MONTHS, DAYS)
MARKED = st.builds("{}{}".format, st.one_of(DATES, UNITS), MARKS)
EARLY_YEARS = st.integers(-1200, 1200).filter(bool).map(lambda year: f"{'-' * (year < 0)}{abs(year):04d}")


def two(kind: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    """Two texts of a kind in order."""
    return st.lists(kind, min_size=2, max_size=2, unique=True).map(sorted)


def within(year: st.SearchStrategy[str], ends: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    """Two dates of one year or month."""
    return st.builds(lambda head, tails: [f"{head}-{tail}" for tail in tails], year, ends)


TWO_DAYS = two(st.integers(1, 28).map("{:02d}".format))
TWO_MONTHS = two(st.integers(1, 12).map("{:02d}".format))
SOME_YEARS = EARLY_YEARS | YEARS
PAIRS = st.one_of(
    *(two(kind) for kind in (YEARS, MONTHS, DAYS)),
    within(SOME_YEARS, TWO_MONTHS),
    within(st.builds("{}-{:02d}".format, SOME_YEARS, st.integers(1, 12)), TWO_DAYS),
)
PLAIN = st.one_of(
    MARKED,
    THIRDS,
    PAIRS.map("/".join),
    PAIRS.map(lambda pair: f"[{pair[0]}..{pair[1]}]"),
    PAIRS.map(lambda pair: f"[{pair[0]},{pair[1]}]"),
    PAIRS.map(lambda pair: f"{{{pair[0]},{pair[1]}}}"),
    st.builds("{}/..".format, st.one_of(DATES, UNITS)),
    st.builds("../{}".format, st.one_of(DATES, UNITS)),
    st.builds("{}/".format, DATES),
    DATES.map(lambda date: f"[..{date}]"),
    DATES.map(lambda date: f"[{date}..]"),
    st.just("XXXX"),
    st.just("/.."),
)


def back(text: str, language: str) -> list[str]:
    return [reading.edtf.text for reading in read(text, language)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["long", "short"])
@given(edtf=PLAIN)
def test_plain_dates_read_back_as_themselves(language: str, form: str, edtf: str) -> None:
    shown = render(parse(edtf), language, form=form)  # type: ignore[arg-type]
    assert edtf in back(shown, language), shown


RECENT_YEARS = st.integers(1830, 2100).map(str)
RECENT_MONTHS = st.builds("{}-{:02d}".format, RECENT_YEARS, st.integers(1, 12))
RECENT_DAYS = st.dates(date(1830, 1, 1), date(2100, 12, 31)).map(str)
RECENT = RECENT_YEARS | RECENT_MONTHS | RECENT_DAYS
RECENT_PAIRS = st.one_of(*(two(kind) for kind in (RECENT_YEARS, RECENT_MONTHS, RECENT_DAYS)))
BESIDE = st.one_of(
    st.builds("{}{}".format, RECENT, MARKS),
    st.builds("{}X{}".format, st.integers(184, 209), MARKS),
    RECENT.flatmap(lambda one: st.sampled_from([f"{one}/..", f"../{one}", f"{one}/", f"[..{one}]", f"[{one}..]"])),
    RECENT_PAIRS.flatmap(lambda pair: st.sampled_from(["{}/{}", "[{}..{}]", "[{},{}]", "{{{},{}}}"]).map(
        lambda form: form.format(*pair)
    )),
)  # fmt: skip


@given(edtf=BESIDE)
def test_dates_in_two_calendars_read_back_as_themselves(edtf: str) -> None:
    shown = display(parse(edtf), "fa")
    assert " / " in shown
    assert edtf in back(shown, "fa"), shown


JALALI_YEARS = st.integers(1200, 1500)


@st.composite
def jalali_units(draw: st.DrawFn) -> str:
    """Days, months, years, decades and ranges of years of the Jalali calendar, as EDTF."""
    calendar, year = CALENDARS["jalali"], draw(JALALI_YEARS)
    month = draw(st.integers(1, 12))
    first, last = draw(
        st.sampled_from(
            [
                calendar.month_span(year, month),
                calendar.year_span(year),
                (calendar.to_jdn(year, month, 1),) * 2,
                (calendar.year_span(year)[0], calendar.year_span(year + 5)[1]),
                (calendar.to_jdn(year, month, 3), calendar.to_jdn(year, month, 17)),
                (calendar.to_jdn(year, 2, 3), calendar.to_jdn(year, month // 2 + 3, 17)),
                (calendar.year_span(year - year % 10)[0], calendar.year_span(year - year % 10 + 9)[1]),
            ]
        )
    )
    days = ["{:04d}-{:02d}-{:02d}".format(*GREGORIAN.from_jdn(day)) for day in (first, last)]
    mark = draw(st.sampled_from(["", "~"]))
    return days[0] if first == last else f"{days[0]}{mark}/{days[1]}{mark}"


@pytest.mark.parametrize("language", LANGUAGES)
@given(edtf=jalali_units())
def test_jalali_dates_read_back_as_themselves(language: str, edtf: str) -> None:
    shown = render(parse(edtf), language, "jalali")
    assert (edtf, "jalali") in [(reading.edtf.text, reading.calendar) for reading in read(shown, language)], shown


@pytest.mark.parametrize("language", LANGUAGES)
@given(edtf=st.one_of(DAYS, two(DAYS).map("/".join), within(MONTHS, TWO_DAYS).map("/".join)))
def test_julian_days_read_back_as_themselves(language: str, edtf: str) -> None:
    shown = render(parse(edtf), language, "julian")
    assert edtf in back(shown, language), shown


def coarser(read_back: Edtf, value: Edtf) -> bool:
    """Whether the first leaves open all that the second does."""
    low, high = read_back.possible
    first, last = value.possible
    return (low is None or (first is not None and low <= first)) and (
        high is None or (last is not None and high >= last)
    )


@pytest.mark.parametrize("language", LANGUAGES)
@given(edtf=edtf_texts)
def test_whatever_reads_back_has_the_date_among_its_readings(language: str, edtf: str) -> None:
    value = parse(edtf)
    shown = render(value, language)
    assert shown
    try:
        found = read(shown, language)
    except PhraseError:
        return
    assert any(coarser(reading.edtf, value) for reading in found), (shown, found)


@pytest.mark.parametrize("calendar", ["jalali", "julian"])
@pytest.mark.parametrize("language", LANGUAGES)
@given(edtf=edtf_texts)
def test_every_date_can_be_shown_in_every_calendar(language: str, calendar: str, edtf: str) -> None:
    value = parse(edtf)
    assert render(value, language, calendar)
    assert render(value, language, calendar, "short", typed="gregorian")
