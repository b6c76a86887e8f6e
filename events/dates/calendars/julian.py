"""The proleptic Julian calendar ("old style") with astronomical years (1 BCE is year 0), without limits.

The year begins on 1 January, as historians convert it, whatever the custom of the place was.
"""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_EPOCH = 1721118  # 0000-03-01 Julian


def is_leap(year: int) -> bool:
    return year % 4 == 0


def days_in_month(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def to_jdn(year: int, month: int, day: int) -> int:
    """Julian day number of a day; the caller vouches for month and day."""
    shifted = month - 3 if month > 2 else month + 9  # the year from 1 March, so that the leap day comes last
    marched = year if month > 2 else year - 1
    return _EPOCH + 365 * marched + marched // 4 + (153 * shifted + 2) // 5 + day - 1


def from_jdn(jdn: int) -> tuple[int, int, int]:
    """(year, month, day) of a Julian day number."""
    cycles, days = divmod(jdn - _EPOCH, 1461)
    year_of_cycle = min(days // 365, 3)
    of_year = days - 365 * year_of_cycle
    shifted = (5 * of_year + 2) // 153
    day = of_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    return cycles * 4 + year_of_cycle + (1 if month <= 2 else 0), month, day
