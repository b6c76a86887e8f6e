"""The tabular Islamic calendar (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of each thirty).

Months began with a sighting, so a day found here can be off by one, rarely two; what is read from a lunar date is
therefore flagged approximate. Reingold and Dershowitz, *Calendrical Calculations*, "the arithmetical Islamic calendar".
"""

_EPOCH = 1948440  # Friday, 16 July 622 Julian


def is_leap(year: int) -> bool:
    return (11 * year + 14) % 30 < 11


def days_in_month(year: int, month: int) -> int:
    return 30 if month % 2 == 1 or (month == 12 and is_leap(year)) else 29


def to_jdn(year: int, month: int, day: int) -> int:
    """Julian day number of a day; the caller vouches for month and day."""
    return _EPOCH - 1 + (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day


def from_jdn(jdn: int) -> tuple[int, int, int]:
    """(year, month, day) of a Julian day number."""
    year = (30 * (jdn - _EPOCH) + 10646) // 10631
    month = min((jdn - to_jdn(year, 1, 1)) * 11 // 325 + 1, 12)
    while jdn < to_jdn(year, month, 1):
        month -= 1
    while month < 12 and jdn >= to_jdn(year, month + 1, 1):
        month += 1
    return year, month, jdn - to_jdn(year, month, 1) + 1
