"""The boxes in which people type dates: what stands in them, and what was typed into them.

An address holds EDTF. What a person types is a phrase, even where it could be EDTF: on a Persian page 1370 is a Jalali
year. So a form says with `typed`, once for each of its boxes, that the text comes from a box; the answer leads on to
the address without it.
"""

from django.http import QueryDict
from django.utils.translation import get_language

from events.dates import Edtf, EdtfError, parse
from events.dates.phrases import PhraseError, Reading, read
from events.dates.render import render
from events.site.words import language

TYPED = "typed"


def boxed(date: Edtf | None) -> str:
    """What stands in the box of a date: its EDTF, or words where the EDTF, typed again, might mean something else."""
    if date is None:
        return ""
    text = str(date)
    if again(text, date):
        return text
    words = render(date, language())
    return words if again(words, date) else text


def again(text: str, date: Edtf) -> bool:
    """Whether the text, typed, means just that date."""
    try:
        return {reading.edtf for reading in readings(text, typed=True)} == {date}
    except PhraseError:
        return False


def readings(text: str, *, typed: bool) -> list[Reading]:
    """All that it may mean; PhraseError for what is no date. EDTF is EDTF, unless somebody typed it."""
    if not typed:
        try:
            return [Reading(parse(text), "gregorian")]
        except EdtfError:
            pass
    return read(text, get_language())


def resolved(query: QueryDict) -> None:
    """Makes EDTF of “from” and “to”, where they have one reading; only what must be asked about stays typed."""
    typed = query.pop(TYPED, [])
    asked = []
    for name in ("from", "to"):
        if len(query.getlist(name)) != 1:
            continue
        text, is_typed = str(query[name]).strip(), name in typed
        query[name] = edtf_of(text, typed=is_typed)
        if is_typed and query[name] == text and is_edtf(text) and not again(text, parse(text)):
            asked.append(name)
    if asked:
        query.setlist(TYPED, asked)


def edtf_of(text: str, *, typed: bool = False) -> str:
    """The EDTF of a text of one meaning; the text itself where there is none, or where that would be a guess."""
    try:
        dates = {reading.edtf for reading in readings(text, typed=typed)}
    except PhraseError:
        return text
    date = dates.pop() if len(dates) == 1 else None
    return text if date is None or date.is_undated else str(date)


def is_edtf(text: str) -> bool:
    try:
        parse(text)
    except EdtfError:
        return False
    return True
