"""The date object (docs/api.md)."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from operator import attrgetter
from typing import Any

from events.api.member import Member
from events.dates import Edtf
from events.dates.jsonform import to_json
from events.dates.render import SHOWN, display
from events.models.choices import Calendar
from events.models.text import LANGUAGES

# What `calendar` may ask for.
CALENDARS = (*SHOWN, "both")
_asked: ContextVar[str] = ContextVar("calendar", default="")


@contextmanager
def in_calendar(name: str) -> Iterator[None]:
    """Dates that are made here are in words of that calendar; "" is as the contract has it."""
    token = _asked.set(name)
    try:
        yield
    finally:
        _asked.reset(token)


@lru_cache(maxsize=4096)
def made(date: Edtf, text: str, calendar: str, asked: str) -> dict[str, Any]:
    """Dates repeat, and putting one into words costs more than fetching its row. A few megabytes at most."""
    content = to_json(date)
    # As in the contract: Gregorian for everyone, and beside it Jalali where that is what was typed.
    shown = asked or ("both" if calendar == Calendar.JALALI else "gregorian")
    return {
        "edtf": content.pop("edtf"),
        "text": text,
        "calendar": calendar,
        **content,
        "display": {language: display(date, language, calendar, shown) for language in LANGUAGES},
    }


def date_object(date: Edtf | None, text: str, calendar: str) -> dict[str, Any] | None:
    """Shared between answers: never changed after it was made."""
    return None if date is None else made(date, text, calendar, _asked.get())


def date_member(description: str) -> Member:
    columns = ("date", "date_text", "date_calendar")
    get = attrgetter(*columns)
    schema = {"oneOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}], "description": description}
    return Member("date", schema, columns, lambda row, asker: date_object(*get(row)))
