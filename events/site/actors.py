"""The list of actors, and the page of one: names, relations as bars, and events by role."""

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Actor, Event, Figure, Identifier, Name, Participation, Relation
from events.queries.disputes import conflict
from events.queries.evidence import about_actor
from events.queries.filter import Filter
from events.queries.history import history
from events.site.answer import page
from events.site.bars import bars_of
from events.site.figures import figure_rows
from events.site.index import index_of
from events.site.notes import Notes
from events.site.records import find
from events.site.register import grouped, with_locators
from events.site.roles import by_role
from events.site.sources import used
from events.site.today import today

MOST = 200
# So many events are listed on the page itself; the explorer has them all.
LISTED = 60


@page
def index(request: HttpRequest) -> HttpResponse:
    return index_of(request, Actor, "actors.html")


@page
def actor(request: HttpRequest, slug: str) -> HttpResponse:
    return render(request, "actor.html", context(find(Actor.objects.all(), slug, request), request.user))


def context(actor: Actor, user: Any) -> dict[str, Any]:
    """Some fifteen queries, however many relations and events there are."""
    day = today()
    notes = Notes.of(cited := about_actor(actor, user))
    relations = relations_of(actor, user)
    names = [(name, notes.note("name", name.pk)) for name in Name.objects.visible_to(user).filter(actor=actor)[:MOST]]
    name_notes = notes.fresh()
    rows = [(relation, notes.note("relation", relation.pk)) for relation in relations]
    relation_notes = notes.fresh()
    figures = list(Figure.objects.visible_to(user).filter(actor=actor).select_related("unit", "event")[:MOST])
    figure_table = figure_rows(figures, notes, "pol")
    events = Filter(actor=(actor.slug,)).events(user)
    listed = list(with_locators(events, user).order_by("date_sort", "pk")[: LISTED + 1])
    total = events.count() if len(listed) > LISTED else len(listed)
    return {
        "actor": actor,
        "names": names,
        "identifiers": Identifier.objects.visible_to(user).filter(actor=actor),
        "relations": rows,
        "bars": bars_of(actor, relations, day),
        "roles": by_role(participations(actor, user), actor, day),
        "figures": figure_table,
        "groups": grouped(listed[:LISTED]),
        "events_total": total,
        "events_left": total - min(total, LISTED),
        "name_notes": name_notes,
        "relation_notes": relation_notes,
        "figure_notes": notes.fresh(),
        "sources": used(cited),
        "versions": history(actor, user),
    }


def relations_of(actor: Actor, user: Any) -> list[Any]:
    """Both ways, by type and then by date; `inverse` says that the actor is the object, `other` who is opposite."""
    rows = (
        Relation.objects.visible_to(user)
        .select_related("type", "subject", "object")
        .annotate(disputed=conflict(user, "relation"))
    )
    found: list[Any] = []
    for inverse, field in ((False, "subject"), (True, "object")):
        for relation in rows.filter(**{field: actor})[:MOST]:
            relation.inverse = inverse  # type: ignore[attr-defined]
            relation.other = relation.subject if inverse else relation.object  # type: ignore[attr-defined]
            relation.reading = relation.type.inverse if inverse else relation.type.title  # type: ignore[attr-defined]
            found.append(relation)
    last = 1 << 63
    return sorted(
        found,
        key=lambda r: (r.type.position, r.type.slug, r.inverse, r.date_sort if r.date_sort is not None else last, r.pk),
    )


def participations(actor: Actor, user: Any) -> list[Participation]:
    events = (
        Event.objects.visible_to(user)
        .select_related("kind", "kind__parent", "kind__parent__parent")
        .annotate(disputed=conflict(user))
    )
    rows = Participation.objects.visible_to(user).filter(actor=actor, event__date_sort__isnull=False)
    return list(
        rows.select_related("role")
        .prefetch_related(Prefetch("event", events))
        .order_by("-event__significance", "pk")[:MOST]
    )
