"""The network alone, for the slider of years beside the list: a part of the page, not a page."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from events.queries.explore import short_names
from events.queries.map import bounded_total
from events.site.addresses import to
from events.site.answer import page
from events.site.beside_network import network_of
from events.site.scene import Scene
from events.site.state import State
from events.site.timeline import MOST_DRAWN
from events.site.words import language

# What a browser says that it wants an answer for, where it is to be a whole page.
WHOLE = {"document", "iframe", "frame"}


@page
def network(request: HttpRequest) -> HttpResponse:
    """The same parameters as the explorer's, which is where a browser is sent that opens it as a page."""
    return part(request, State.read(request.GET))


def part(request: HttpRequest, state: State) -> HttpResponse:
    if request.headers.get("Sec-Fetch-Dest") in WHOLE:
        response: HttpResponse = HttpResponseRedirect(to("explorer") + state.with_beside("network", state.year).url)
        patch_vary_headers(response, ["Sec-Fetch-Dest"])
        return response
    events = state.wanted.but(undated="exclude").events(request.user)
    total = 0 if state.year is not None else bounded_total(events)
    foremost = events.order_by("-significance", "-pk").values_list("pk", flat=True)[:MOST_DRAWN]
    short = short_names(language(), (), list(foremost), request.user)
    scene = Scene(state, events, total, request.user, abbreviations=short)
    response = render(request, "_network.html", {"network": network_of(scene)})
    patch_vary_headers(response, ["Sec-Fetch-Dest"])
    response["X-Robots-Tag"] = "noindex"
    return response
