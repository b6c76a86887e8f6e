"""What a typed text may mean, told in full: EDTF, first and last day, how readers of both languages will see it."""

from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from events.admin.language import content_language, digits
from events.dates import BoundKind, Edtf, edtf_of_jdn, parse, ymd_of_jdn
from events.dates.phrases import PhraseError, Reading, read
from events.dates.render import display
from events.fields import EdtfField
from events.models.choices import Calendar
from events.queries.errors import shortened


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
    if "\x00" in text:
        raise ValueError(gettext("A date cannot hold the character NUL."))
    try:
        return read(text, content_language())
    except PhraseError as error:
        raise ValueError(error.told(gettext)) from error


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
    """What the live reading shows: ``{"readings": […]}`` or ``{"error": "…"}``, with a heading."""
    if not text.strip():
        return {"readings": [], "heading": "", "error": ""}
    try:
        found = readings(text)
        for reading in found:
            storable(reading.edtf)
    except ValueError as error:
        return {"readings": [], "heading": "", "error": str(error)}
    return {"readings": [told(r.edtf, r.calendar) for r in found], "heading": heading(text, len(found)), "error": ""}


def heading(text: str, number: int) -> str:
    if number < 2:
        return gettext("Read as")
    return gettext("“%(text)s” can be read in %(number)s ways. Which is meant?") % {
        "text": shortened(text, 60),
        "number": digits(number),
    }
