"""The columns `start` and `end`: two dates, each EDTF or a phrase, made into one."""

from events.dates import Edtf
from events.dates.phrases import MAX_LENGTH, PhraseError, Reading
from events.dates.render import SHOWN, render
from events.dates.render.pieces import Piece, statement
from events.exchange.date_words import edtf_or_none, not_understood, of_calendar, one_date, readings_in, several
from events.exchange.errors import CellError
from events.models.choices import Calendar

OPEN, NOTHING = "..", ("", "XXXX")


def between(start: str, end: str, calendar: str) -> tuple[str, str, str]:
    """EDTF, words and calendar. The words are empty where they would not read back. `CellError` says what is wrong.

    A year or month of another calendar than the Gregorian is a stretch of days: the first day of the one is the start,
    the last day of the other the end, as “1392 to 1393 SH” is read.
    """
    start, end = start.strip(), end.strip()
    first, last = reading_of(start, calendar), reading_of(end, calendar)
    ends = [one for one in (first, last) if one is not None]
    calendars = {one.calendar for one in ends}
    common = calendars.pop() if len(calendars) == 1 else str(Calendar.GREGORIAN)
    if first is not None and first == last:
        edtf, words = str(first.edtf), start
    else:
        low, high = side(start, first, last=False), side(end, last, last=True)
        edtf = "" if low in NOTHING and high in NOTHING else f"{low}/{high}"
        words = f"{start} – {end}" if first and last else ""
    date = edtf_or_none(edtf)
    exact = all(edtf_or_none(cell) for cell in (start, end) if cell not in (*NOTHING, OPEN))
    if date is None or (exact and common == Calendar.GREGORIAN):
        return edtf, "", common
    return edtf, *spoken(words, date, common)


def reading_of(cell: str, calendar: str) -> Reading | None:
    """What one end says; None for nothing, and for an open end."""
    if cell in (*NOTHING, OPEN):
        return None
    exact = edtf_or_none(cell)
    if exact is not None and calendar == Calendar.GREGORIAN:
        return Reading(exact, calendar)
    try:
        readings = readings_in(cell, calendar)
    except PhraseError as error:
        raise CellError(not_understood(error)) from error
    if len(readings) > 1:
        raise CellError(several(cell, readings))
    return readings[0]


def side(cell: str, reading: Reading | None, *, last: bool) -> str:
    """The outer bound of one end, as EDTF."""
    if reading is None:
        return OPEN if cell == OPEN else ""
    text = str(reading.edtf)
    if "/" not in text and not text.startswith(("[", "{")):
        return text
    if reading.calendar == Calendar.GREGORIAN or not isinstance(statement(reading.edtf, reading.calendar), Piece):
        raise CellError(one_date(cell))
    return text.split("/")[1 if last else 0]


def spoken(words: str, date: Edtf, calendar: str) -> tuple[str, str]:
    """Words that say the date, and its calendar: those typed, else our own; where there are none, only its days."""
    said = [words] if words else []
    if calendar != Calendar.GREGORIAN and calendar in SHOWN:
        said += [render(date, language, calendar, typed=calendar) for language in ("en", "fa")]
    for text in said:
        if len(text) <= MAX_LENGTH and any(reading.edtf == date for reading in of_calendar(text, calendar)):
            return text, calendar
    return "", str(Calendar.GREGORIAN)
