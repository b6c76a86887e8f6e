"""From days back to EDTF: the text that says exactly what the day numbers say."""

from collections.abc import Iterator

from events.dates.bounds import season_extent
from events.dates.jdn import first_of_year, iso_of_jdn, ymd_of_jdn
from events.dates.reader import parse
from events.dates.value import Edtf


def edtf_of_jdn(jdn: int) -> Edtf:
    """The date of one day; ValueError outside the years -9999 to 9999, where EDTF has no days."""
    if not _writable(jdn):
        raise ValueError(f"day {jdn} ({iso_of_jdn(jdn)}): expected a day of the years -9999 to 9999")
    return parse(iso_of_jdn(jdn))


def edtf_of_span(first: int | None, last: int | None) -> Edtf:
    """The date that happened at some time from day `first` to day `last`; None is no bound on that side.

    A day, month, season, year, decade … where the two days are its limits, else a one-of set
    `[first..last]`. ValueError for no bound at all, for days out of order and for days that EDTF
    cannot write.
    """
    if first is None and last is None:
        raise ValueError("expected a first or a last day")
    if first is not None and last is not None:
        if first > last:
            raise ValueError(f"{iso_of_jdn(first)} to {iso_of_jdn(last)}: expected a last day that is not earlier")
        for text in names(first, last):
            value = parse(text)
            if value.possible == (first, last):
                return value
    low, from_year = ("", True) if first is None else _limit(first, starts=True)
    high, to_year = ("", True) if last is None else _limit(last, starts=False)
    if first is not None and last is not None and from_year != to_year:
        low, high = str(edtf_of_jdn(first)), str(edtf_of_jdn(last))  # EDTF wants both ends alike
    return parse(f"[{low}..{high}]")


def names(first: int, last: int) -> Iterator[str]:
    """Texts of single dates that begin on day `first` or end on day `last`, shortest first."""
    for day in dict.fromkeys((first, last)):
        year, month, _ = ymd_of_jdn(day)
        if abs(year) > 9999:
            yield f"Y{year}"
            continue
        stated = f"{'-' if year < 0 else ''}{abs(year):04d}"
        yield stated
        for masked in range(1, 4):
            yield stated[:-masked] + "X" * masked
        yield f"{stated}-{month:02d}"
        for code in (*range(21, 25), *range(33, 42)):
            for within in (year, year - 1):
                if within >= -9999 and season_extent(within, within, code) == (first, last):
                    yield f"{'-' if within < 0 else ''}{abs(within):04d}-{code}"
        yield iso_of_jdn(day)


def _limit(day: int, *, starts: bool) -> tuple[str, bool]:
    """The year of a day if it is that year's first (or last), else the day; and whether it is the year."""
    year = ymd_of_jdn(day)[0]
    edge = first_of_year(year) if starts else first_of_year(year + 1) - 1
    if day == edge:
        return f"Y{year}" if abs(year) > 9999 else iso_of_jdn(day)[:-6], True
    return str(edtf_of_jdn(day)), False


def _writable(jdn: int) -> bool:
    return first_of_year(-9999) <= jdn < first_of_year(10_000)
