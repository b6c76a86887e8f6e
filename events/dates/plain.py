"""The short way for the dates that most records have: YYYY, YYYY-MM and YYYY-MM-DD, digits only.

It gives the node that the grammar would give, or None to leave the text to the grammar, errors included.
"""

from events.dates.jdn import days_in_month, first_of_month, first_of_year
from events.dates.kinds import Precision
from events.dates.nodes import Component, Date

SIZES = frozenset({4, 7, 10})


def plain_date(text: str) -> Date | None:
    """The node of a plain date, or None; `text` is ASCII."""
    size = len(text)
    stated = text[:4]
    if size not in SIZES or not stated.isdigit():
        return None
    year = int(stated)
    written = Component(stated, year)
    if size == 4:
        earliest = first_of_year(year)
        latest = first_of_year(year + 1) - 1
        return Date(text, written, None, None, None, None, None, earliest, latest, Precision.YEAR)
    month_text = text[5:7]
    if text[4] != "-" or not month_text.isdigit() or not 0 < (month := int(month_text)) < 13:
        return None
    month_part = Component(month_text, month)
    earliest = first_of_month(year, month)
    if size == 7:
        latest = earliest + days_in_month(year, month) - 1
        return Date(text, written, month_part, None, None, None, None, earliest, latest, Precision.MONTH)
    day_text = text[8:]
    if text[7] != "-" or not day_text.isdigit() or not 0 < (day := int(day_text)) <= days_in_month(year, month):
        return None
    earliest += day - 1
    return Date(
        text,
        written,
        month_part,
        None,
        Component(day_text, day),
        None,
        None,
        earliest,
        earliest,
        Precision.DAY,
    )
