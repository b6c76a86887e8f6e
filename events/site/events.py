"""The list of events, and the page of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Event, EventLink, EventPlace, Figure, NarrativeStep, Participation
from events.queries.disputes import conflict
from events.queries.evidence import about_event
from events.queries.forecasts import with_outcome
from events.queries.history import history
from events.site.answer import page
from events.site.claims import compared
from events.site.figures import figure_rows
from events.site.listing import listing
from events.site.notes import Notes
from events.site.outlook import outlook
from events.site.records import find, seen
from events.site.register import ink
from events.site.sources import used
from events.site.today import today

# Parts of one event that its page names, at most.
MOST = 200


@page
def register(request: HttpRequest) -> HttpResponse:
    return listing(request)


@page
def event(request: HttpRequest, slug: str) -> HttpResponse:
    rows = Event.objects.select_related("kind", "kind__parent", "kind__parent__parent", "part_of").annotate(
        disputed=conflict(request.user)
    )
    return render(request, "event.html", context(find(rows, slug, request), request.user))


def context(event: Event, user: Any) -> dict[str, Any]:
    """Some fifteen queries, whatever the event."""
    day = today()
    cited = about_event(event, user)
    notes = Notes.of(cited)
    main = notes.note("event", event.pk)
    main_notes = notes.fresh()
    forecast = with_outcome(Event.objects.visible_to(user), user).get(pk=event.pk) if event.is_forecast else None
    view = outlook(forecast, day) if forecast else None
    colour = ink(event)
    claims = compared(
        event, notes.citations("event", event.pk), colour, day,
        hollow=event.is_forecast, due=view.deadline if view and view.group == "due" else None,
    )  # fmt: skip
    figures = list(Figure.objects.visible_to(user).filter(event=event).select_related("unit", "actor")[:MOST])
    participations = list(
        Participation.objects.visible_to(user).filter(event=event).select_related("actor", "role")[:MOST]
    )
    places = EventPlace.objects.visible_to(user).filter(event=event).select_related("place")[:MOST]
    figure_table = figure_rows(figures, notes, colour)
    figure_notes = notes.fresh()
    people = [(row, notes.note("participation", row.pk)) for row in participations]
    people_notes = notes.fresh()
    links = [(link, notes.note("event_link", link.pk)) for link in links_of(event, user)]
    return {
        "record": event,
        "event": event,
        "colour": colour,
        "part_of": seen(event.part_of, user),
        "parts": Event.objects.visible_to(user).filter(part_of=event).order_by("date_sort", "pk")[:MOST],
        "claims": claims,
        "forecast": forecast,
        "outlook": view,
        "figures": figure_table,
        "people": people,
        "places": [row.place for row in places],
        "links": links,
        "walks": [
            step.narrative
            for step in NarrativeStep.objects.visible_to(user).filter(event=event).select_related("narrative")[:MOST]
        ],
        "main_note": main,
        "main_notes": main_notes,
        "figure_notes": figure_notes,
        "people_notes": people_notes,
        "link_notes": notes.fresh(),
        "sources": used(cited, event),
        "versions": history(event, user),
    }  # fmt: skip


def links_of(event: Event, user: Any) -> list[Any]:
    rows = EventLink.objects.visible_to(user).select_related("type", "subject", "object")
    return [*rows.filter(subject=event)[:MOST], *rows.filter(object=event)[:MOST]]
