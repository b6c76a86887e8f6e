"""What a typed text may mean, told in full: EDTF, first and last day, how readers of both languages will see it."""

from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from events.admin.language import content_language, digits
from events.dates import (
    BoundKind,
    Edtf,
    Precision,
    edtf_of_jdn,
    jdn_of_ymd,
    parse,
    ymd_of_jdn,
)
from events.dates.phrases import PhraseError, Reading, read
from events.dates.render import display
from events.fields import EdtfField
from events.models.characters import check_text
from events.models.choices import Calendar
from events.queries.errors import shortened

# 15 October 1582, the first day of the Gregorian calendar.
REFORM = jdn_of_ymd(1582, 10, 15)


class When(NamedTuple):
    """A date as a form holds it: the value, the text as typed and the calendar that it was typed in."""

    edtf: Edtf | None
    text: str = ""
    calendar: str = Calendar.GREGORIAN

    @property
    def shown(self) -> str:
        """What stands in the text box."""
        return self.text or ("" if self.edtf is None else str(self.edtf))

    @property
    def key(self) -> str:
        return "" if self.edtf is None else key(self.edtf, self.calendar)


def key(edtf: Edtf, calendar: str) -> str:
    """Names one reading among several, for the form that asks which."""
    return f"{calendar}:{edtf}"


def readings(text: str) -> list[Reading]:
    """All that the text may mean, best first; `ValueError` with a sentence in the reader's language for none."""
    check_text(text)
    try:
        return read(text, content_language())
    except PhraseError as error:
        raise ValueError(error.told(gettext, digits)) from error


def storable(edtf: Edtf) -> None:
    """`ValueError` for what is EDTF and yet too far away for a column."""
    try:
        EdtfField().to_python(edtf)
    except ValidationError as error:
        raise ValueError(" ".join(error.messages)) from error


def shown(edtf: Edtf | None, calendar: str) -> str:
    """A date in the reader's words; nothing for none."""
    return "" if edtf is None else display(edtf, content_language(), calendar)


def told(edtf: Edtf, calendar: str) -> dict[str, Any]:
    """One reading for people: key, edtf, calendar, earliest, latest, en, fa; all texts."""
    return {
        "key": key(edtf, calendar),
        "edtf": str(edtf),
        "calendar": str(Calendar(calendar).label),
        "earliest": limit(edtf.start_earliest, edtf.start_kind, calendar),
        "latest": limit(edtf.end_latest, edtf.end_kind, calendar),
        "en": display(edtf, "en", calendar),
        "fa": display(edtf, "fa", calendar),
    }


def limit(day: int | None, kind: str, calendar: str) -> str:
    """One end of the possible span, in the reader's words."""
    if day is not None:
        year = ymd_of_jdn(day)[0]
        # Beyond four digits EDTF has years only.
        value = edtf_of_jdn(day) if abs(year) <= 9999 else parse(f"Y{year}")
        return display(value, content_language(), calendar)
    return gettext("none: open") if kind == BoundKind.OPEN else gettext("not stated")


def answer(text: str) -> dict[str, Any]:
    """What the live reading shows: ``{"readings": […]}`` or ``{"error": "…"}``, with a heading and a hint."""
    if not text.strip():
        return unread()
    try:
        found = readings(text)
        for reading in found:
            storable(reading.edtf)
    except ValueError as error:
        return unread(error=str(error))
    return {
        "readings": [told(reading.edtf, reading.calendar) for reading in found],
        "heading": heading(text, len(found)),
        "error": "",
        "hint": hint(found),
    }


def unread(error: str = "") -> dict[str, Any]:
    """No reading."""
    return {"readings": [], "heading": "", "error": error, "hint": ""}


def hint(found: list[Reading]) -> str:
    """A day or a month before the reform, taken for a Gregorian one."""
    if not any(reading.calendar == Calendar.GREGORIAN and is_before_reform(reading.edtf) for reading in found):
        return ""
    return gettext(
        "Read in the Gregorian calendar carried back. Sources of that age mostly reckon in the Julian one: add “(O.S.)”"
        " if this one does, as in “29 May 1453 (O.S.)”."
    )


def is_before_reform(date: Edtf) -> bool:
    last = date.end_latest
    return last is not None and last < REFORM and date.precision in (Precision.DAY, Precision.MONTH)


def heading(text: str, number: int) -> str:
    if number < 2:
        return gettext("Read as")
    return gettext("“%(text)s” can be read in %(number)s ways. Which is meant?") % {
        "text": shortened(text, 60),
        "number": digits(number),
    }
