"""The list of narratives, and a walk through one."""

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Event, Narrative, NarrativeStep
from events.queries.first import first
from events.queries.history import history
from events.site.answer import page
from events.site.index import index_of
from events.site.records import find
from events.site.register import with_locators


@page
def index(request: HttpRequest) -> HttpResponse:
    return index_of(request, Narrative, "narratives.html")


@page
def narrative(request: HttpRequest, slug: str) -> HttpResponse:
    return render(request, "narrative.html", context(find(Narrative.objects.all(), slug, request), request.user))


def context(narrative: Narrative, user: Any) -> dict[str, Any]:
    """Steps whose event the reader may not see are left out; the others keep their order."""
    events = with_locators(Event.objects.visible_to(user), user)
    steps = NarrativeStep.objects.visible_to(user).filter(narrative=narrative).order_by("position")
    return {
        "record": narrative,
        "narrative": narrative,
        "steps": first(steps.prefetch_related(Prefetch("event", events))),
        "versions": history(narrative, user),
    }
