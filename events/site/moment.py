"""The date of a page “at a date”: read from what people type, its address, and the dates beside it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from events.dates import Edtf, EdtfError, edtf_of_jdn, jdn_of_ymd, parse, ymd_of_jdn
from events.dates.jdn import first_of_month, first_of_year
from events.dates.phrases import PhraseError, Reading
from events.queries.errors import bad
from events.queries.relations import dated
from events.site import boxes
from events.site.addresses import to
from events.site.spans import written

Pairs = list[tuple[str, str]]
# EDTF has no days beyond; nobody steps there.
FARTHEST = 9998


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as templates take it."""

    date: Edtf
    date_calendar: str = "gregorian"


def readings(text: str, *, typed: bool) -> list[Reading]:
    """One, or several where the reader must be asked; `ParameterError` for what is no date. `typed`: into the box."""
    try:
        found = boxes.readings(text.strip(), typed=typed)
    except PhraseError as error:
        raise bad("date", text, _(error.expected)) from error
    for reading in found:
        dated(reading.edtf, text)
    return found


def address(date: Edtf, query: Pairs | None = None) -> str:
    """Where the page of a date is. An open end, “..”, would be taken out of a path by every browser: it is asked."""
    text, pairs = str(date), list(query or ())
    if {"", ".."} & set(text.split("/")):
        return to("at", query=urlencode([("date", text), *pairs]))
    return to("at", text, query=urlencode(pairs))


def beside(date: Edtf, way: int) -> str:
    """The EDTF of the same day or month a year earlier (-1) or later (1); of what is longer, of the year before or
    after it; "" where there is none."""
    first, last = date.possible
    edge = first if way < 0 else last
    if edge is None or abs(ymd_of_jdn(edge)[0]) > FARTHEST:
        return ""
    year, month, day = ymd_of_jdn(edge)
    if first == last:
        days = first_of_month(year + way, month + 1) - first_of_month(year + way, month)
        return str(edtf_of_jdn(jdn_of_ymd(year + way, month, min(day, days))))
    if (first, last) == (first_of_month(year, month), first_of_month(year, month + 1) - 1):
        return written(jdn_of_ymd(year + way, month, 1), 1)
    return written(first_of_year(year + way), 0)


def exact(text: str) -> Edtf | None:
    """The date that a text is in EDTF; None where it is something else, perhaps a phrase."""
    try:
        return dated(parse(text), text)
    except EdtfError:
        return None
