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
    """The date once for each calendar that the reader sees, the one it was typed in first.

    `calendars` is both, gregorian, jalali or julian; without it Persian readers see both, others Gregorian.
    """
    wanted = calendars or ("both" if language == "fa" else "gregorian")
    if wanted != "both":
        return (render(value, language, wanted, form, typed=calendar_typed),)
    order: tuple[str, ...] = ("jalali", "gregorian") if calendar_typed == "jalali" else ("gregorian", "jalali")
    days = [
        day
        for day in (value.start_earliest, value.start_latest, value.end_earliest, value.end_latest)
        if day is not None
    ]
    if any(not _FIRST_JALALI_DAY <= day <= _LAST_JALALI_DAY for day in days):
        order = ("gregorian",)
    return tuple(dict.fromkeys(render(value, language, name, form, typed=calendar_typed) for name in order))


def display(
    value: Edtf,
    language: str,
    calendar_typed: str = "gregorian",
    calendars: str | None = None,
    form: Form = "long",
) -> str:
    """`lines` in one string, as in «دی ۱۴۰۰ / دسامبر ۲۰۲۱ – ژانویهٔ ۲۰۲۲»."""
    return " / ".join(lines(value, language, calendar_typed, calendars, form))
