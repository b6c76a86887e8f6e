"""Dates in words, remembered: a page says the same few hundred again and again."""

from datetime import date
from functools import lru_cache

from events.dates import Edtf, edtf_of_jdn
from events.dates import render as rendering
from events.dates.calendars import GREGORIAN
from events.dates.nodes import Interval
from events.dates.render.pieces import Piece, Span, Unit, statement
from events.site import calendars
from events.site.words import language

display = lru_cache(maxsize=8192)(rendering.display)
lines = lru_cache(maxsize=8192)(rendering.lines)
render = lru_cache(maxsize=8192)(rendering.render)


def in_words(date: Edtf, typed: str = "gregorian", form: rendering.Form = "long") -> str:
    """A date in one line, in all calendars that the reader sees."""
    return display(date, language(), typed, calendars.chosen() or None, form)


def window_in_words(date: Edtf, form: rendering.Form = "long") -> str:
    """A window, which nobody typed in any calendar: days that are just a Jalali month or year are called so."""
    return in_words(date, calendar_of_window(date), form)


def calendar_of_window(date: Edtf) -> str:
    """“jalali” for days that are months, years … of it, or go from one to another, where the reader reads it first."""
    if calendars.axis()[0] != "jalali" or not isinstance(date.tree, Interval):
        return "gregorian"
    said = statement(date, "jalali")
    ends = [said.start, said.end] if isinstance(said, Span) else [said]
    pieces = [end for end in ends if isinstance(end, Piece)]
    whole = all(piece.calendar == "jalali" and piece.unit is not Unit.DAY for piece in pieces)
    return "jalali" if pieces and whole else "gregorian"


def brief(date: Edtf, typed: str = "gregorian") -> str:
    """A date where there is little room: short, in the first of the calendars that the reader sees."""
    return lines(date, language(), typed, calendars.chosen() or None, "short")[0]


def day_in_words(day: date) -> str:
    """A day of our own records."""
    return in_words(edtf_of_jdn(GREGORIAN.to_jdn(day.year, day.month, day.day)))
