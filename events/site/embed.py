"""Pages for frames on other sites: the same records and states as everyone sees them, bare, and without a cookie.

Whoever frames a page can lay something over it. So nothing here knows who is looking: the session is not read, no
cookie is set or heeded, and a signed-in curator sees what is public. No other page can be framed (config/security.py).
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from inspect import unwrap
from typing import Any, Concatenate, ParamSpec

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import conditional_page, require_safe

from events.queries.as_of import known
from events.queries.errors import ParameterError
from events.queries.parameters import Parameters
from events.site import (
    actors,
    at,
    calendars,
    compare,
    events,
    explorer,
    forecasts,
    narratives,
    network_of_year,
    places,
    sources,
)
from events.site.addresses import embedding, page_of
from events.site.errors import bad_parameters, not_found
from events.site.past import kept, taken
from events.site.records import MovedError
from events.site.state import State, tidied
from events.site.walk import step_url

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Frame:
    """What the bare layout needs: the scheme asked for, if any, and where the full page is."""

    theme: str
    full: str


@dataclass(frozen=True, slots=True)
class FramedState(State):
    """As the explorer's; its links keep the theme of the frame."""

    theme: str = ""

    @property
    def parameters(self) -> list[tuple[str, str]]:
        pairs = State.parameters.fget(self)  # type: ignore[attr-defined]
        return [*pairs, ("theme", self.theme)] if self.theme else pairs

    @classmethod
    def of(cls, request: Any) -> "FramedState":
        state = State.read(request.GET)
        return cls(**{field.name: getattr(state, field.name) for field in fields(state)}, theme=request.frame.theme)


def framed(view: View[P]) -> View[P]:
    """GET and HEAD only, for nobody in particular, and with leave to be framed by those whom the settings name."""

    @require_safe
    @conditional_page
    @wraps(view)
    def answer(request: Any, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        request.user = AnonymousUser()
        request.COOKIES = {}
        request.frame = Frame("", reverse("site:explorer"))
        try:
            past = taken(request)
            theme = take_theme(request)
            request.frame = Frame(theme, full_address(request))
            with (
                known(past) as request.as_of,
                calendars.of_reader(request),
                embedding(theme=theme, calendar=calendars.asked()),
            ):
                response = inside(view, request, *args, **kwargs)
            if past:
                response = kept(request, response, past)
        except ParameterError as error:
            response = bad_parameters(request, error)
        except Http404 as error:
            response = not_found(request, error)
        if response.status_code < 400:
            patch_cache_control(response, no_cache=True, public=True)
        return response

    @wraps(view)
    def with_leave(request: Any, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        # About whatever was answered: a browser that is told “304” takes over the headers that come with it.
        response = answer(request, *args, **kwargs)
        # config/security.py writes both headers from this; Django's own is told to leave the older one alone.
        response.frame_ancestors = settings.EMBED_ANCESTORS  # type: ignore[attr-defined]
        response.xframe_options_exempt = True
        return response

    return with_leave


def inside(view: View[P], request: Any, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
    """A record that has moved is at its new address within the frame."""
    try:
        return view(request, *args, **kwargs)
    except MovedError as error:
        number: Any = kwargs.get("number")
        return HttpResponsePermanentRedirect(step_url(error.record, number) if number else page_of(error.record))


def take_theme(request: Any) -> str:
    """Out of the query, so that views of the full pages find there what they know."""
    parameters = Parameters(request.GET)
    theme = parameters.choice("theme", THEMES) or ""
    parameters.finish(also=request.GET)
    query = request.GET.copy()
    query.pop("theme", None)
    request.GET = query
    return theme


def full_address(request: Any) -> str:
    match = request.resolver_match
    query = request.GET.urlencode()
    return reverse(f"site:{match.url_name}", kwargs=match.kwargs) + (f"?{query}" if query else "")


def record(view: View[P]) -> View[P]:
    """The framed twin of a full page that takes no parameters; the theme and the calendar are the frame's."""

    bare: View[P] = unwrap(view)

    @framed
    @wraps(bare)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        Parameters(request.GET).finish()
        return bare(request, *args, **kwargs)

    return answer


@framed
def explored(request: Any) -> HttpResponse:
    theme = request.frame.theme
    tidy = tidied(request.GET)
    if tidy != request.GET:
        if theme:
            tidy["theme"] = theme
        if calendars.asked():
            tidy["calendar"] = calendars.asked()
        return HttpResponseRedirect(f"?{tidy.urlencode()}" if tidy else request.path)
    state = FramedState.of(request)
    found = explorer.context(state, request.user)
    return render(request, "embed_explorer.html", {**found, "title": found["told"]()})


@framed
def network(request: HttpRequest) -> HttpResponse:
    return network_of_year.part(request, FramedState.of(request))


event, actor, place, source = map(record, (events.event, actors.actor, places.place, sources.source))
expected = record(forecasts.forecasts)
dated, compared = framed(unwrap(at.at)), framed(unwrap(compare.compare))
narrative, step, whole = record(narratives.narrative), record(narratives.step), framed(unwrap(narratives.whole))
