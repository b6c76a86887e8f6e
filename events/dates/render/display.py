"""EDTF in words: `render` in one calendar, `display` as the house shows it."""

from typing import Literal

from events.dates import Edtf
from events.dates.calendars import CALENDARS
from events.dates.render.languages import LANGUAGES
from events.dates.render.pieces import statement
from events.dates.render.sentences import Writer

Form = Literal["long", "short"]

SHOWN = ("gregorian", "jalali", "julian")
# Outside these days a Jalali date helps nobody: the calendar had not begun, or its arithmetic is a guess.
_FIRST_JALALI_DAY = CALENDARS["jalali"].to_jdn(1, 1, 1)
_LAST_JALALI_DAY = CALENDARS["jalali"].to_jdn(3001, 1, 1) - 1


def render(
    value: Edtf, language: str, calendar: str = "gregorian", form: Form = "long", *, typed: str | None = None
) -> str:
    """The date in words of one language (en, fa, ru, zh) and one calendar (gregorian, jalali, julian).

    `typed` is the calendar that the date was entered in, by default the one to show: it tells a Jalali month from
    the thirty days that store it. A date is never shown finer than it was said. ValueError for other names.
    """
    if language not in LANGUAGES:
        raise ValueError(f"language {language!r}: expected one of {', '.join(LANGUAGES)}")
    if calendar not in SHOWN:
        raise ValueError(f"calendar {calendar!r}: expected one of {', '.join(SHOWN)}")
    if form not in ("long", "short"):
        raise ValueError(f"form {form!r}: expected long or short")
    source = calendar if typed is None else typed
    if source not in CALENDARS:
        raise ValueError(f"calendar {source!r}: expected one of {', '.join(CALENDARS)}")
    # Nothing is shown in the lunar calendar: what was typed in it is stored, and shown, as approximate days.
    said = statement(value, "gregorian" if source == "islamic" else source)
    return Writer(LANGUAGES[language], calendar, form == "short").write(said)


def lines(
    value: Edtf,
    language: str,
    calendar_typed: str = "gregorian",
    calendars: str | None = None,
    form: Form = "long",
) -> tuple[str, ...]:
    """The date once for each calendar that the reader sees, that of the reader's language first.

    `calendars` is both, gregorian, jalali or julian; without it Persian readers see both, others Gregorian. Unless one
    calendar is asked for, the one that the date was typed in comes along: 25 October 1917 (O.S.) stays to be seen.
    """
    order = orders(language, calendars)
    if calendars in (None, "both") and calendar_typed in SHOWN and calendar_typed not in order:
        order = (*order, calendar_typed)
    days = [
        day
        for day in (value.start_earliest, value.start_latest, value.end_earliest, value.end_latest)
        if day is not None
    ]
    if calendars != "jalali" and any(not _FIRST_JALALI_DAY <= day <= _LAST_JALALI_DAY for day in days):
        order = tuple(name for name in order if name != "jalali")
    return tuple(dict.fromkeys(render(value, language, name, form, typed=calendar_typed) for name in order))


def orders(language: str, calendars: str | None) -> tuple[str, ...]:
    """The calendars that a reader of the language sees, first things first."""
    if calendars not in (None, "both"):
        return (calendars,)
    if language == "fa":
        return ("jalali", "gregorian")
    return ("gregorian", "jalali") if calendars else ("gregorian",)


def display(
    value: Edtf,
    language: str,
    calendar_typed: str = "gregorian",
    calendars: str | None = None,
    form: Form = "long",
) -> str:
    """`lines` in one string, as in «دی ۱۴۰۰ / دسامبر ۲۰۲۱ – ژانویهٔ ۲۰۲۲»."""
    return " / ".join(lines(value, language, calendar_typed, calendars, form))
