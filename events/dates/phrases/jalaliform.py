"""EDTF typed on a Persian page, where 1357/.. may mean the Jalali year 1357: the same EDTF with Jalali dates."""

import re

from events.dates import Edtf, EdtfError, parse
from events.dates.calendars import CALENDARS, GREGORIAN

_DATE = re.compile("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?([?~%]?)")
_MARKS = frozenset("0123456789-/.,[]{}?~%")


def as_jalali(text: str) -> Edtf | None:
    """None where a year is not one of 1200 to 1500, or where anything but plain dates stands in it."""
    dates = list(_DATE.finditer(text)) if set(text) <= _MARKS else []
    if not dates or not all(1200 <= int(date[1]) <= 1500 for date in dates):
        return None
    try:
        return parse(_DATE.sub(_converted, text))
    except (EdtfError, ValueError):
        return None


def _converted(date: re.Match[str]) -> str:
    calendar = CALENDARS["jalali"]
    year, month, day, mark = int(date[1]), int(date[2] or 0), int(date[3] or 0), date[4]
    if month > 12 or (day and not calendar.holds(year, month, day)):
        raise ValueError(date[0])
    if day:
        first = last = calendar.to_jdn(year, month, day)
    else:
        first, last = calendar.month_span(year, month) if month else calendar.year_span(year)
    low, high = ("{:04d}-{:02d}-{:02d}".format(*GREGORIAN.from_jdn(jdn)) + mark for jdn in (first, last))
    if first == last or date.string.startswith(("/", ".."), date.end()):
        return low
    if date.string.endswith(("/", ".."), 0, date.start()):
        return high
    return f"{low}..{high}" if date.string[0] in "[{" else f"{low}/{high}"
