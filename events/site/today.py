"""The day it is, or the day that a page of the past speaks of: one place, so that tests can say which."""

from django.utils import timezone

from events.dates.calendars import GREGORIAN
from events.queries.as_of import current


def day_of_reading() -> int:
    """Julian day number of the current day, whatever past the page shows."""
    day = timezone.localdate()
    return GREGORIAN.to_jdn(day.year, day.month, day.day)


def today() -> int:
    """Julian day number of the current day; as known on a day, of that one."""
    as_of = current()
    day = as_of.day if as_of else timezone.localdate()
    return GREGORIAN.to_jdn(day.year, day.month, day.day)
