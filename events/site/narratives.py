"""The list of narratives, and the walk through one: its opening, its steps, and the whole of it on one page."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from events.models import Narrative
from events.queries.history import history
from events.queries.parameters import Parameters
from events.site.answer import page
from events.site.citing import cite_step
from events.site.index import index_of
from events.site.records import MovedError, find
from events.site.today import today
from events.site.walk import beside, listed, step_url, stops, told, whole_url
from events.site.walk_plate import drawings, window_about

# So many steps are listed at the opening, or told on one page; the next ones follow on the next.
MOST = 100


@page
def index(request: HttpRequest) -> HttpResponse:
    return index_of(request, Narrative, "narratives.html")


@page
def narrative(request: HttpRequest, slug: str) -> HttpResponse:
    return render(request, "narrative.html", opening(find(Narrative.objects.all(), slug, request), request.user))


@page
def step(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    try:
        found = find(Narrative.objects.all(), slug, request)
    except MovedError as error:
        return HttpResponsePermanentRedirect(step_url(error.record, number))
    context = walk(found, number, request.user)
    cite_step(request, found, number, context["step"].event)
    return render(request, "narrative_step.html", context)


@page
def whole(request: HttpRequest, slug: str) -> HttpResponse:
    parameters = Parameters(request.GET)
    first = parameters.number("step", 1, 32_768) or 1
    parameters.finish()
    found = find(Narrative.objects.all(), slug, request)
    return render(request, "narrative_whole.html", on_one_page(found, first, request.user))


def opening(narrative: Narrative, user: Any) -> dict[str, Any]:
    """Eight queries."""
    every = stops(narrative, user)
    return {
        "record": narrative,
        "narrative": narrative,
        "total": len(every),
        "steps": listed(every[:MOST], user),
        "left_before": 0,
        "left_after": max(len(every) - MOST, 0),
        "first_left": MOST + 1,
        "plates": drawings(narrative, every, user, today()),
        "versions": history(narrative, user),
    }


def walk(narrative: Narrative, number: int, user: Any) -> dict[str, Any]:
    """One step and those about it, nine queries; 404 beyond the last."""
    every = stops(narrative, user)
    if not 1 <= number <= len(every):
        raise Http404(_("There is no such page."))
    about = listed(beside(every, number), user)
    steps = {stop.number: one for stop, one in about}
    before, after = steps.get(number - 1), steps.get(number + 1)
    chosen = next(one for _stop, one in told(every[number - 1 : number], user))
    window = window_about(chosen.event.date, [one.event.date for one in (before, after) if one])
    return {
        "narrative": narrative,
        "number": number,
        "total": len(every),
        "step": chosen,
        "steps": about,
        "before": before,
        "after": after,
        "left_before": about[0][0].number - 1,
        "left_after": len(every) - about[-1][0].number,
        "first_left": about[-1][0].number + 1,
        "plates": drawings(narrative, every, user, today(), window=window, chosen=chosen.event),
    }


def on_one_page(narrative: Narrative, first: int, user: Any) -> dict[str, Any]:
    """The steps from `first` on, six queries; 404 beyond the last."""
    every = stops(narrative, user)
    if first > max(len(every), 1):
        raise Http404(_("There is no such page."))
    last = first - 1 + MOST
    return {
        "narrative": narrative,
        "steps": told(every[first - 1 : last], user),
        "next_url": whole_url(narrative, last + 1) if last < len(every) else "",
        "previous_url": whole_url(narrative, max(first - MOST, 1)) if first > 1 else "",
        "versions": history(narrative, user),
    }
