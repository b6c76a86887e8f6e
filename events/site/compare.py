"""Actors side by side on one axis: what each took part in, what they share, and how they stand to each other."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from events.models import Actor, Event, Kind
from events.queries.comparison import MOST_ACTORS, Comparison, companions, compared, of_note
from events.queries.evidence import about_relations
from events.queries.explore import short_names
from events.queries.filter import Filter
from events.queries.listing import sample
from events.queries.parameters import Parameters
from events.queries.references import find
from events.queries.search import matches_with_names, relevance
from events.site.addresses import to
from events.site.answer import page
from events.site.boxes import boxed
from events.site.citing import cite_state
from events.site.compare_plate import Compared, drawings
from events.site.doubts import doubts_in, told, without
from events.site.notes import Notes
from events.site.register import grouped, with_locators
from events.site.state import tidied
from events.site.today import today
from events.site.words import language, semicolon, text_of

# Actors offered for choice.
OFFERED = 12


@page
def compare(request: HttpRequest) -> HttpResponse:
    tidy = tidied(request.GET)
    if tidy != request.GET:
        return HttpResponseRedirect(to("compare", query=tidy.urlencode()))
    doubts = doubts_in(tidy)
    parameters = Parameters(without(tidy, doubts))
    wanted = Filter.read(parameters)
    words = parameters.one("find") or ""
    if len(wanted.actor) > MOST_ACTORS:
        parameters.complain("actor", f"{len(wanted.actor)} ×", _("at most %(most)s values") % {"most": MOST_ACTORS})
    parameters.finish()
    keys = list(dict.fromkeys(find("actor", Actor, wanted.actor, request.user)))
    rows = Actor.objects.visible_to(request.user).in_bulk(keys)
    actors = [rows[key] for key in keys]
    cite_state(request, "compare", lambda: title_of(actors), wanted.parameters)
    shown = {"title": title_of(actors), **context(actors, wanted, words, request.user), **told(doubts)}
    return render(request, "compare.html", shown, status=400 if doubts else 200)


def context(actors: list[Any], wanted: Filter, words: str, user: Any) -> dict[str, Any]:
    """Some twenty queries, however many events and relations there are."""
    keys = [actor.pk for actor in actors]
    found = compared(keys, wanted, user) if len(keys) > 1 else None
    offered = offers(keys, found, words, user) if len(keys) < MOST_ACTORS else []
    slugs = tuple(actor.slug for actor in actors)
    return {
        "actors": [side(actor, slugs, wanted, found) for actor in actors],
        "wanted": wanted,
        "words": words,
        "most": MOST_ACTORS,
        "offered": [(actor, url(wanted, (*slugs, actor.slug))) for actor in offered],
        "kept": [pair for pair in wanted.parameters if pair[0] not in {"from", "to", "when", "kind"}],
        "all_kept": wanted.parameters,
        "kinds": Kind.objects.filter(parent=None) if len(wanted.kind) < 2 else [],
        "start_text": boxed(wanted.start),
        "end_text": boxed(wanted.end),
        **(side_by_side(actors, wanted, found, user) if found else {}),
    }


def title_of(actors: Sequence[Any]) -> str:
    names = semicolon(text_of(actor, "title")[0] for actor in actors)
    return f"{_('Compare')}: {names}" if actors else _("Compare actors")


def url(wanted: Filter, slugs: Sequence[str]) -> str:
    return to("compare", query=urlencode(wanted.but(actor=tuple(slugs)).parameters))


def side(actor: Any, slugs: Sequence[str], wanted: Filter, found: Comparison | None) -> Compared:
    alone = to("explorer", query=wanted.but(actor=(actor.slug,)).query_string)
    rest = url(wanted, [slug for slug in slugs if slug != actor.slug])
    return Compared(actor, found.counts.get(actor.pk, 0) if found else 0, alone, rest)


def offers(chosen: list[int], found: Comparison | None, words: str, user: Any) -> list[Any]:
    """Whom to add: those that the words find, else those that act together with the chosen ones."""
    if words:
        rows = Actor.objects.visible_to(user).filter(matches_with_names(words, user, "actor")).exclude(pk__in=chosen)
        return list(rows.annotate(relevance=relevance(words)).order_by("-relevance", "pk")[:OFFERED])
    if found:
        return companions(found.prominent, chosen, user, OFFERED)
    if chosen:
        every = Filter(actor=tuple(f"A{key}" for key in chosen)).events(user)
        few = sample(every)
        return companions(few if few is not None else every.values_list("pk", flat=True)[:200], chosen, user, OFFERED)
    return companions(of_note(user), chosen, user, OFFERED)


def side_by_side(actors: Sequence[Any], wanted: Filter, found: Comparison, user: Any) -> dict[str, Any]:
    numbers = {*found.prominent, *found.common}
    rows = with_locators(Event.objects.visible_to(user), user).filter(pk__in=numbers)
    events: dict[int, Any] = {event.pk: event for event in rows}
    for event in events.values():
        event.cast = cast_of([row for row in found.cast if row.event_id == event.pk], actors)
    slugs = [actor.slug for actor in actors]
    compared_ = [side(actor, slugs, wanted, found) for actor in actors]
    notes = Notes.of(about_relations([row.pk for row in (*found.between, *found.shared)], user).rows)
    between = [(row, notes.note("relation", row.pk)) for row in found.between]
    between_notes = notes.fresh()
    shared = [
        (body, type_, [(row, notes.note("relation", row.pk)) for row in rows])
        for (body, type_), rows in groupby(found.shared, key=lambda row: (row.object, row.type))
    ]
    last = 1 << 63
    in_order = sorted(events.values(), key=lambda e: (e.date_sort if e.date_sort is not None else last, e.pk))
    common = set(found.common)
    theirs = wanted.but(actor=tuple(slugs))
    both = wanted.but(actor=(), actor_all=(*wanted.actor_all, *slugs)) if len(slugs) == 2 else theirs
    related = [relation for lasting in found.lasting.values() for relation in lasting]
    bodies = {key for relation in related for key in (relation.subject_id, relation.object_id)}
    short = short_names(language(), bodies, numbers, user)
    return {
        "drawings": drawings(found, compared_, events, window=wanted.window, day=today(), abbreviations=short),
        "common": [event for event in in_order if event.pk in common],
        "common_total": found.common_total,
        "common_left": found.common_total - len(found.common),
        "common_url": to("explorer", query=both.query_string),
        "between": between,
        "between_notes": between_notes,
        "shared": shared,
        "shared_notes": notes.fresh(),
        "groups": grouped(in_order),
        "listed": len(in_order),
        "all_url": to("explorer", query=theirs.query_string),
        "undated_left_out": wanted.undated_left_out(user).count() if wanted.leaves_out_undated else 0,
    }


def cast_of(rows: Sequence[Any], actors: Sequence[Any]) -> list[tuple[Any, list[str]]]:
    """Which of the actors take part in an event, in their order, each with its roles."""
    roles = {actor.pk: [row.role.title for row in rows if row.actor_id == actor.pk] for actor in actors}
    return [(actor, list(dict.fromkeys(roles[actor.pk]))) for actor in actors if roles[actor.pk]]
