"""The day it is: one place, so that tests can say which."""

from django.utils import timezone

from events.dates.calendars import GREGORIAN


def today() -> int:
    """Julian day number of the current day."""
    day = timezone.localdate()
    return GREGORIAN.to_jdn(day.year, day.month, day.day)
