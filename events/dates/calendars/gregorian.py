"""The proleptic Gregorian calendar, as the date core counts it (see `events.dates.jdn`), without limits."""

from events.dates.jdn import days_in_month, first_of_month, is_leap
from events.dates.jdn import ymd_of_jdn as from_jdn

__all__ = ["days_in_month", "from_jdn", "is_leap", "to_jdn"]


def to_jdn(year: int, month: int, day: int) -> int:
    """Julian day number of a day; the caller vouches for month and day."""
    return first_of_month(year, month) + day - 1
