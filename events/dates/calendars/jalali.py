"""The Jalali (Solar Hijri) calendar: day numbers of years, months and days.

From year 1 to 9377 the arithmetic is that of persiantools (the official table of the University of Tehran for
recent centuries, astronomical before 1178, 33-year cycle with ICU4X's corrections after 1500). Beyond it, on
either side, the plain 33-year cycle runs on from where the library stops: a year is a leap year when
`(25 * year + 11) % 33 < 8`. Nobody dated by this calendar there, but a reader's axis needs numbers. Year 0 is the year
before year 1. See docs/decisions/jalali-calendar.md.
"""

from persiantools.jdatetime import MAXYEAR, MINYEAR, JalaliDate

_JDN_BEFORE_YEAR_ONE = 226895 + 1721425  # the day before 1 Farvardin 1, 22 March 622 proleptic Gregorian
_FIRST_JDN = _JDN_BEFORE_YEAR_ONE + 1
_LEAPS = (0, *(sum((25 * y + 11) % 33 < 8 for y in range(1, n + 1)) for n in range(1, 33)))


def _leaps_through(year: int) -> int:
    """Leap years of the plain cycle in 1…year, negative before year 1."""
    cycles, phase = divmod(year, 33)
    return 8 * cycles + _LEAPS[phase]


def _ordinal(year: int, month: int, day: int) -> int:
    """persiantools' own count: 1 Farvardin 1 is 1."""
    return int(JalaliDate(year, month, day).toordinal())  # type: ignore[no-untyped-call]


_NEXT_YEAR = MAXYEAR + 1
_NEXT_JDN = _FIRST_JDN + _ordinal(MAXYEAR, 12, 29) + (1 if JalaliDate.is_leap(MAXYEAR) else 0)


def is_leap(year: int) -> bool:
    if MINYEAR <= year <= MAXYEAR:
        return bool(JalaliDate.is_leap(year))
    return (25 * year + 11) % 33 < 8


def days_in_month(year: int, month: int) -> int:
    if month <= 6:
        return 31
    return 30 if month < 12 or is_leap(year) else 29


def _new_year(year: int) -> int:
    """Julian day number of 1 Farvardin."""
    if year < MINYEAR:
        return _FIRST_JDN + 365 * (year - 1) + _leaps_through(year - 1)
    if year > MAXYEAR:
        leaps = _leaps_through(year - 1) - _leaps_through(MAXYEAR)
        return _NEXT_JDN + 365 * (year - _NEXT_YEAR) + leaps
    return _JDN_BEFORE_YEAR_ONE + _ordinal(year, 1, 1)


def to_jdn(year: int, month: int, day: int) -> int:
    """Julian day number of a day; the caller vouches for month and day."""
    before = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    return _new_year(year) + before + day - 1


def from_jdn(jdn: int) -> tuple[int, int, int]:
    """(year, month, day) of a Julian day number."""
    year = (jdn - _FIRST_JDN) * 33 // 12053 + 1
    while jdn < _new_year(year):
        year -= 1
    while jdn >= _new_year(year + 1):
        year += 1
    of_year = jdn - _new_year(year)
    if of_year < 186:
        return year, of_year // 31 + 1, of_year % 31 + 1
    return year, (of_year - 186) // 30 + 7, (of_year - 186) % 30 + 1
