"""Words that are a date: which window they are taken for, what else they may mean, or why they are none."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from events.dates import Edtf
from events.dates.phrases import PhraseError, Reading
from events.dates.phrases.drafting import LATER
from events.dates.phrases.handlers import DAY, MONTH_NUMBER, WHICH_YEAR
from events.dates.phrases.points import THE_WEEKDAY
from events.dates.phrases.reading import IN_ORDER
from events.queries.filter import Filter
from events.site.addresses import to
from events.site.said import in_words

# Of a text that fails with one of these, every word belongs to a date.
NEARLY = {DAY, MONTH_NUMBER, THE_WEEKDAY, LATER, IN_ORDER}


@dataclass(frozen=True, slots=True)
class Choice:
    """One reading: in the reader's words and calendars, and where the explorer shows its window."""

    said: str
    edtf: Edtf
    url: str

    @classmethod
    def of(cls, reading: Reading) -> "Choice":
        date = reading.edtf
        bounds = (("from", date.start_earliest), ("to", date.end_latest))
        url = to("explorer", query=urlencode([(name, str(date)) for name, day in bounds if day is not None]))
        return cls(in_words(date, reading.calendar), date, url)


@dataclass(frozen=True, slots=True)
class AsDate:
    """`taken` is the one reading, whose events are found too, with how many undated ones that leaves out. Several
    `choices` are only offered; `told` is why there are none."""

    taken: Choice | None = None
    undated: int = 0
    choices: tuple[Choice, ...] = ()
    told: str = ""


def as_date(query: str, user: Any) -> AsDate | None:
    """None for words that say nothing of a date. One query at most."""
    wanted = Filter(q=query)
    try:
        readings = wanted.readings_of_words()
    except PhraseError as error:
        return AsDate(told=_(error.expected)) if is_nearly(query, error) else None
    dated = [reading for reading in readings if not reading.edtf.is_undated]
    if len(dated) == 1 == len(readings):
        return AsDate(Choice.of(dated[0]), wanted.undated_left_out(user).count())
    return AsDate(choices=tuple(Choice.of(reading) for reading in dated)) if dated else None


def is_nearly(query: str, error: PhraseError) -> bool:
    """“31 April” lacks a year, and “43” may be anything."""
    has_both = any(one.isdigit() for one in query) and any(one.isalpha() for one in query)
    return error.expected in NEARLY or (error.expected == WHICH_YEAR and has_both)
