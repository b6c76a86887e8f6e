"""The network alone, for the slider of years beside the list: a part of the page, not a page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.queries.explore import short_names
from events.queries.map import bounded_total
from events.site.answer import page
from events.site.beside_network import network_of
from events.site.scene import Scene
from events.site.state import State
from events.site.timeline import MOST_DRAWN
from events.site.words import language


@page
def network(request: HttpRequest) -> HttpResponse:
    """The same parameters as the explorer's."""
    return part(request, State.read(request.GET))


def part(request: HttpRequest, state: State) -> HttpResponse:
    events = state.wanted.but(undated="exclude").events(request.user)
    total = 0 if state.year is not None else bounded_total(events)
    foremost = events.order_by("-significance", "-pk").values_list("pk", flat=True)[:MOST_DRAWN]
    short = short_names(language(), (), list(foremost), request.user)
    scene = Scene(state, events, total, request.user, abbreviations=short)
    response = render(request, "_network.html", {"network": network_of(scene)})
    response["X-Robots-Tag"] = "noindex"
    return response
