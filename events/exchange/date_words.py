"""What a cell says of a date, read in the calendar that its row states, and what to say where it cannot be."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.dates import Edtf, EdtfError, parse
from events.dates.phrases import PhraseError, Reading, read
from events.exchange.errors import localized
from events.models.choices import Calendar
from events.queries.errors import shortened

# How a text says its calendar, in the languages that the reader of phrases knows. The first is ours.
MARKS = {
    "gregorian": ("CE", "میلادی"),
    "jalali": ("SH", "ش"),
    "julian": ("(O.S.)", "(سبک قدیم)", "(ст. ст.)", "（儒略历）"),
    "islamic": ("AH", "ق"),
}


def stated(row: dict[str, str]) -> str:
    """The calendar that the row states; empty where it states none, or none that there is."""
    calendar = (row.get("date_calendar") or "").strip()
    return calendar if calendar in MARKS else ""


def readings_in(text: str, calendar: str = "") -> list[Reading]:
    """What the form would read, best first, and only what is said in the calendar, where one is stated.

    On a Persian page a bare Latin year may be of either calendar, and a sheet shows nobody which page it was
    written for: both are given. PhraseError for no reading.
    """
    if calendar and (found := of_calendar(text, calendar)):
        return found
    persian = (get_language() or "").startswith("fa")
    readings = list(dict.fromkeys([*(read(text, "fa") if persian else []), *read(text, "en")]))
    if calendar and not all(reading.edtf.is_undated for reading in readings):
        raise PhraseError(text, 0, str(other_calendar(calendar)))
    return readings


def of_calendar(text: str, calendar: str) -> list[Reading]:
    """The readings in the calendar, of words that say it or say none."""
    return said_in(text, calendar) or marked(text, calendar)


def said_in(text: str, calendar: str) -> list[Reading]:
    """The readings of the text, on whatever page, that are of the calendar."""
    found = [reading for language in ("en", "fa") for reading in tried(text, language)]
    return [reading for reading in dict.fromkeys(found) if reading.calendar == calendar]


def marked(text: str, calendar: str) -> list[Reading]:
    """The readings of a text that does not state its calendar, said to be of that one."""
    for mark in MARKS[calendar]:
        if found := [reading for reading in tried(f"{text} {mark}") if reading.calendar == calendar]:
            return found
    return []


def tried(text: str, language: str | None = None) -> list[Reading]:
    try:
        return read(text, language)
    except PhraseError:
        return []


def agrees(text: str, date: Edtf, calendar: str) -> bool | None:
    """Whether words may mean the date; None where they cannot be read.

    Words of another calendar than the Gregorian must say just this date. Others may be coarser or finer than it.
    """
    found = [reading.edtf for reading in of_calendar(text, calendar)]
    if calendar != Calendar.GREGORIAN:
        return date in found if found else None
    found += [reading.edtf for language in ("en", "fa") for reading in tried(text, language)]
    return any(meet(reading, date) for reading in found) if found else None


def meet(one: Edtf, other: Edtf) -> bool:
    if one.is_undated or other.is_undated:
        return one.is_undated == other.is_undated
    (first, last), (start, end) = one.possible, other.possible
    return (first is None or end is None or first <= end) and (start is None or last is None or start <= last)


def edtf_or_none(text: str) -> Edtf | None:
    try:
        return parse(text)
    except EdtfError:
        return None


# What is told of a cell.


def other_calendar(calendar: str) -> str:
    return _("a date in the calendar that the column “date_calendar” says (%(calendar)s)") % {
        "calendar": Calendar(calendar).label
    }


def not_understood(error: PhraseError) -> str:
    """In the words of the form."""
    return _("“%(text)s” is not understood as a date: at character %(place)s, expected %(expected)s.") % {
        "text": shortened(error.text),
        "place": localized(error.offset + 1),
        "expected": _(error.expected),
    }


def several(text: str, readings: list[Reading]) -> str:
    """Which readings there are, and where to say the one that is meant."""
    if len({reading.calendar for reading in readings}) > 1:
        known = ", ".join(f"{reading.edtf} ({reading.calendar})" for reading in readings)
        return _("“%(value)s” can be read as %(known)s: say in the column “date_calendar” which calendar is meant.") % {
            "value": shortened(text),
            "known": known,
        }
    known = ", ".join(str(reading.edtf) for reading in readings)
    return _("“%(value)s” can be read as %(known)s: write the one that is meant.") % {
        "value": shortened(text),
        "known": known,
    }


def days_of_which(text: str, calendar: str) -> str:
    return _(
        "“%(value)s” is EDTF, whose days are Gregorian, but the column “date_calendar” says %(calendar)s: give the"
        " day in columns year, month and day, or its words in “date_text”, or leave “date_calendar” empty."
    ) % {"value": shortened(text), "calendar": Calendar(calendar).label}


def one_date(text: str) -> str:
    return _("“%(value)s” is not one end of a span: expected one date, such as 1992 or “May 1992”.") % {
        "value": shortened(text)
    }
