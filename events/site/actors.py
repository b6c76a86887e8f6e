"""The list of actors, and the page of one: names, relations as bars, and events by role."""

from typing import Any

from django.db.models import Case, Count, Q, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Actor, Event, Figure, Identifier, Name, Participation, Relation
from events.queries.comparison import companions
from events.queries.disputes import conflict
from events.queries.evidence import about_actor
from events.queries.explore import short_names
from events.queries.filter import Filter
from events.queries.first import First, first
from events.queries.history import history
from events.queries.listing import sample
from events.queries.references import Keys
from events.site.answer import page
from events.site.bars import MOST as DRAWN
from events.site.bars import bars_of, lasting
from events.site.figures import figure_rows
from events.site.index import index_of
from events.site.notes import Notes
from events.site.records import find
from events.site.register import grouped, with_locators
from events.site.roles import by_role
from events.site.sources import used
from events.site.stretch import stretch
from events.site.today import today
from events.site.words import language

# So many events are drawn and listed on the page itself; the explorer has them all.
LISTED = 80
# So many other actors are named for a comparison.
BESIDE = 6


@page
def index(request: HttpRequest) -> HttpResponse:
    return index_of(request, Actor, "actors.html")


@page
def actor(request: HttpRequest, slug: str) -> HttpResponse:
    return render(request, "actor.html", context(find(Actor.objects.all(), slug, request), request.user))


def context(actor: Actor, user: Any) -> dict[str, Any]:
    """Some fourteen queries, however many relations and events there are."""
    day = today()
    notes = Notes.of((cited := about_actor(actor, user)).rows)
    relations = relations_of(actor, user)
    names = first(Name.objects.visible_to(user).filter(actor=actor))
    named = [(name, notes.note("name", name.pk)) for name in names.rows]
    name_notes = notes.fresh()
    related = [(relation, notes.note("relation", relation.pk)) for relation in relations.rows]
    relation_notes = notes.fresh()
    figures = first(Figure.objects.visible_to(user).filter(actor=actor).select_related("unit", "event"))
    figure_table = figure_rows(figures.rows, notes, "pol")
    events, total = prominent(actor, user)
    others = [relation.other.pk for relation in relations.rows]
    short = short_names(language(), others, [event.pk for event in events], user)
    window = stretch([row for row in (*events, *lasting(relations.rows)[:DRAWN]) if row.is_dated], day)
    return {
        "record": actor,
        "actor": actor,
        "names": named,
        "names_of": names,
        "identifiers": Identifier.objects.visible_to(user).filter(actor=actor),
        "relations": related,
        "relations_of": relations,
        "bars": bars_of(actor, relations.rows, window, day, abbreviations=short),
        "bars_left": max(len(lasting(relations.rows)) - DRAWN, 0),
        "roles": by_role(
            participations(actor, events, user),
            role_counts(actor, user),
            actor,
            window=window,
            day=day,
            abbreviations=short,
        ),
        "figures": figure_table,
        "figures_of": figures,
        "groups": grouped(in_order(events)),
        "events_total": total,
        "events_left": total - len(events),
        "beside": companions([event.pk for event in events], [actor.pk], user, BESIDE),
        "name_notes": name_notes,
        "relation_notes": relation_notes,
        "figure_notes": notes.fresh(),
        "sources": used(cited.rows),
        "cited": cited,
        "versions": history(actor, user),
    }


def prominent(actor: Actor, user: Any) -> tuple[list[Any], int]:
    """The most significant events of an actor, and how many it has in all. Plate and list show the same ones."""
    every = Filter(actor=(actor.identifier,), keys=Keys({("actor", actor.identifier): actor.pk})).events(user)
    few = sample(every)
    rows = every if few is None else Event.objects.visible_to(user).filter(pk__in=few)
    found = list(with_locators(rows, user).order_by("-significance", "-pk")[:LISTED])
    return found, every.count() if few is None else len(few)


def in_order(events: list[Any]) -> list[Any]:
    """By date, the undated last."""
    return sorted(events, key=lambda event: (event.date_sort is None, event.date_sort or 0, event.pk))


def relations_of(actor: Actor, user: Any) -> First[Any]:
    """Both ways, by type and then by date; `inverse` says that the actor is the object, `other` who is opposite."""
    rows = (
        Relation.objects.visible_to(user)
        .select_related("type", "subject", "object")
        .annotate(disputed=conflict(user, "relation"))
        .annotate(inverse=Case(When(object=actor, then=Value(True)), default=Value(False)))
        .order_by("type__position", "type__slug", "date_sort", "inverse", "pk")
    )
    found = first(rows.filter(Q(subject=actor) | Q(object=actor)))
    for relation in found.rows:
        relation.other = relation.subject if relation.inverse else relation.object
        relation.reading = relation.type.inverse if relation.inverse else relation.type.title
    return found


def participations(actor: Actor, events: list[Any], user: Any) -> list[Participation]:
    """Of the actor in these events, most significant first."""
    by_key = {event.pk: event for event in events}
    rows = Participation.objects.visible_to(user).filter(actor=actor, event__in=by_key).select_related("role")
    found = list(rows)
    for row in found:
        row.event = by_key[row.event_id]
    return sorted(found, key=lambda row: (-row.event.significance, row.pk))


def role_counts(actor: Actor, user: Any) -> dict[int, int]:
    """How many events the actor is in, by role."""
    rows = Participation.objects.visible_to(user).filter(actor=actor).order_by()
    return dict(rows.values_list("role").annotate(events=Count("pk")))
