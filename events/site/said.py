"""Dates in words, remembered: a page says the same few hundred again and again."""

from datetime import date
from functools import lru_cache

from events.dates import edtf_of_jdn
from events.dates import render as rendering
from events.dates.calendars import GREGORIAN
from events.site.words import is_persian, language

display = lru_cache(maxsize=8192)(rendering.display)
lines = lru_cache(maxsize=8192)(rendering.lines)
render = lru_cache(maxsize=8192)(rendering.render)


def day_in_words(day: date) -> str:
    """A day of our own records, as readers of the language write days."""
    jdn = GREGORIAN.to_jdn(day.year, day.month, day.day)
    return render(edtf_of_jdn(jdn), language(), "jalali" if is_persian() else "gregorian")
