"""The list of events, and the page of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Event, EventLink, EventPlace, Figure, NarrativeStep, Participation
from events.queries.disputes import conflict
from events.queries.evidence import about_event
from events.queries.first import First, first
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
    notes = Notes.of(cited.rows)
    main = notes.note("event", event.pk)
    main_notes = notes.fresh()
    forecast = with_outcome(Event.objects.visible_to(user), user, day).get(pk=event.pk) if event.is_forecast else None
    view = outlook(forecast, day) if forecast else None
    colour = ink(event)
    claims = compared(
        event, notes.citations("event", event.pk), colour, day,
        hollow=event.is_forecast, due=view.deadline if view and view.group == "due" else None,
    )  # fmt: skip
    figures = first(Figure.objects.visible_to(user).filter(event=event).select_related("unit", "actor"))
    participations = first(Participation.objects.visible_to(user).filter(event=event).select_related("actor", "role"))
    places = first(EventPlace.objects.visible_to(user).filter(event=event).select_related("place"))
    parts = first(Event.objects.visible_to(user).filter(part_of=event).order_by("date_sort", "pk"))
    steps = NarrativeStep.objects.visible_to(user).filter(event=event).select_related("narrative")
    walks = first(steps.order_by("narrative_id", "position"))
    figure_table = figure_rows(figures.rows, notes, colour)
    figure_notes = notes.fresh()
    people = [(row, notes.note("participation", row.pk)) for row in participations.rows]
    people_notes = notes.fresh()
    links = links_of(event, user)
    linked = [(link, notes.note("event_link", link.pk)) for link in links.rows]
    return {
        "record": event,
        "event": event,
        "colour": colour,
        "part_of": seen(event.part_of, user),
        "parts": parts,
        "claims": claims,
        "forecast": forecast,
        "outlook": view,
        "figures": figure_table,
        "figures_of": figures,
        "people": people,
        "people_of": participations,
        "places": places,
        "links": linked,
        "links_of": links,
        "walks": walks,
        "main_note": main,
        "main_notes": main_notes,
        "figure_notes": figure_notes,
        "people_notes": people_notes,
        "link_notes": notes.fresh(),
        "sources": used(cited.rows, event),
        "cited": cited,
        "versions": history(event, user),
    }  # fmt: skip


def links_of(event: Event, user: Any) -> First[EventLink]:
    """From it, then to it."""
    rows = EventLink.objects.visible_to(user).select_related("type", "subject", "object")
    rows = rows.order_by("type__position", "type__slug", "pk")
    out, back = first(rows.filter(subject=event)), first(rows.filter(object=event))
    return First([*out.rows, *back.rows], out.total + back.total)
