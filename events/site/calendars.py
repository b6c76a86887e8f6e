"""The calendars in which a reader reads dates: asked for in the address, remembered, else those of the language."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from events.queries.errors import ParameterError
from events.queries.parameters import Parameters

CALENDARS = ("gregorian", "jalali", "julian", "both")
# No choice: dates as the language has them, and beside them the calendar in which they were typed.
TYPED = "typed"
PARAMETER = COOKIE = "calendar"
YEAR = 365 * 24 * 3600

# What the address asks for, and what a cookie remembers; empty for nothing.
_asked: ContextVar[str] = ContextVar("calendar_asked", default="")
_remembered: ContextVar[str] = ContextVar("calendar_remembered", default="")


@contextmanager
def of_reader(request: HttpRequest) -> Iterator[None]:
    """While the page of this request is made. Any page takes the parameter, so it is taken out of the query here.

    Raises `ParameterError` for a calendar that is none.
    """
    parameters = Parameters(request.GET)
    asked = parameters.choice(PARAMETER, (*CALENDARS, TYPED)) or ""
    if parameters.problems:
        raise ParameterError(*parameters.problems)
    query: Any = request.GET.copy()
    query.pop(PARAMETER, None)
    request.GET = query
    cookie = request.COOKIES.get(COOKIE, "")
    tokens = _asked.set(asked), _remembered.set(cookie if cookie in CALENDARS else "")
    try:
        yield
    finally:
        _asked.reset(tokens[0])
        _remembered.reset(tokens[1])


def remember(request: HttpRequest, response: HttpResponse) -> None:
    """A choice holds for all pages, until another one. To be called while `of_reader` is open."""
    if _asked.get() == TYPED and COOKIE in request.COOKIES:
        response.delete_cookie(COOKIE, samesite="Lax")
    if asked() and request.COOKIES.get(COOKIE) != asked():
        response.set_cookie(COOKIE, asked(), max_age=YEAR, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE)


def asked() -> str:
    return "" if _asked.get() == TYPED else _asked.get()


def chosen() -> str:
    """The reader's own choice; empty where there is none, and dates are shown as the language has it."""
    return asked() or remembered()


def remembered() -> str:
    return "" if _asked.get() == TYPED else _remembered.get()


def usual() -> str:
    """What a page opens with where its address asks for nothing."""
    return remembered() or ("both" if get_language() == "fa" else "gregorian")


def axis(calendars: str = "") -> tuple[str, ...]:
    """Calendars of an axis, the one that rules it first: that of the reader's language."""
    shown = calendars or chosen() or usual()
    if shown != "both":
        return (shown,)
    return ("jalali", "gregorian") if get_language() == "fa" else ("gregorian", "jalali")
