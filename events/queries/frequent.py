"""The records that most of the events have, each with the number of events of the state in which it is chosen.

Actors are added to a choice: theirs is the number of events that also have them. Of places and sources one is chosen,
and takes the place of another: they are counted with that part of the filter left out.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import BooleanField, Case, Count, Q, Value, When

from events.models import Actor, Citation, EventPlace, Kind, Participation, Place, Source
from events.models.event import EventQuerySet
from events.queries import facts
from events.queries.filter import Filter
from events.queries.kept import Kept, is_answered
from events.queries.references import number_of
from events.queries.tiles.database import ask

# So many values of one facet are counted; the rest is one search away.
MOST = 30
COLUMNS = ("id", "slug", "title_en", "title_fa")

# A place has the events of all places below it, an event once however many of those it has. What the reader may not see
# connects nothing, as in `with_descendants`. A loop of parents ends by itself (UNION).
PLACES = """
    WITH RECURSIVE hits AS MATERIALIZED ({hits}), seen AS NOT MATERIALIZED ({places}),
    line (place, above) AS (
        SELECT place_id, place_id FROM hits
        UNION
        SELECT line.place, seen.parent_id FROM line JOIN seen ON seen.id = line.above WHERE seen.parent_id IS NOT NULL
    ),
    counted AS (
        SELECT line.above AS id, count(DISTINCT hits.event_id) AS events
        FROM hits JOIN line ON line.place = hits.place_id GROUP BY line.above
    )
    SELECT place.id, place.slug, place.title_en, place.title_fa, counted.events
    FROM counted JOIN seen place USING (id)
    ORDER BY (place.slug = ANY(%s) OR place.id = ANY(%s)) DESC, counted.events DESC, place.id LIMIT {most}
"""


# What is kept knows nothing of who may be seen: what may not is left out here.
KEPT = """
    SELECT seen.*, counted.events FROM ({counted}) counted (id, events) JOIN ({seen}) seen USING (id)
    ORDER BY (seen.slug = ANY(%s) OR seen.id = ANY(%s)) DESC, counted.events DESC, seen.id LIMIT {most}
"""
TOTALS = """
    SELECT record, sum({events}) FROM tally_record
    WHERE noun = %s AND kind = ANY(%s) AND modality = ANY(%s) GROUP BY record HAVING sum({events}) > 0
"""
FACTS = "SELECT record, count(*) FROM tally_fact, unnest({noun}s) record WHERE {condition} GROUP BY record"


@dataclass(frozen=True, slots=True)
class Frequent:
    """What is chosen first, then the most frequent first. Unsaved instances with key, slug and titles only. `lanes`:
    the most frequent actors, or places for themselves, of the events of all times, where lanes are made of them."""

    actors: list[tuple[Actor, int]]
    places: list[tuple[Place, int]]
    sources: list[tuple[Source, int]]
    lanes: list[tuple[Any, int]]


NOUNS: dict[str, Any] = {"actor": Actor, "place": Place, "source": Source}

# A question in SQL with its parameters; the first columns of its rows are those of `COLUMNS` and the number of events.
Asked = tuple[str, Sequence[Any]]


def frequent(
    wanted: Filter, user: Any, kept: Kept | None, kinds: list[Kind] | None = None, lanes: str = ""
) -> Frequent:
    """One query, and those that look up the references of the filter. `kept`: counts that answer in place of the
    records, where they can; `kinds`: all there are, where they are known; `lanes`: actor or place."""
    if kept and is_answered(wanted):
        asked = from_totals(*kept.chosen(wanted, kinds), wanted.undated, user)
    else:
        asked = from_records(wanted, user) | (from_facts(wanted, user, kinds) if kept else {})
    if lanes:
        asked["lanes"] = in_lanes(wanted, user, kept, kinds, lanes)
    models = {"actors": Actor, "places": Place, "sources": Source, "lanes": Actor if lanes == "actor" else Place}
    found: dict[str, list[tuple[Any, int]]] = {name: [] for name in models}
    for name, row in together(asked):
        found[name].append((models[name](**dict(zip(COLUMNS, row[:-1], strict=True))), row[-1]))
    return Frequent(**found)


Questions = dict[str, Callable[[], Asked]]


def from_totals(kinds: Collection[int], modalities: Collection[str], undated: str | None, user: Any) -> Questions:
    """Where no more than kinds, modalities and the lack of a date narrow the events."""
    events = {"only": "undated", "exclude": "events - undated"}.get(undated or "", "events")
    counted = TOTALS.format(events=events)
    return {
        f"{name}s": partial(most_kept, model, counted, [name, list(kinds), list(modalities)], (), user)
        for name, model in NOUNS.items()
    }


def from_facts(wanted: Filter, user: Any, kinds: list[Kind] | None) -> Questions:
    asked: Questions = {
        "actors": partial(most_facts, "actor", wanted, user, kinds, (*wanted.actor, *wanted.actor_all)),
        "places": partial(most_facts, "place", wanted.but(place=()), user, kinds, wanted.place),
        "sources": partial(most_facts, "source", wanted.but(source=()), user, kinds, wanted.source),
    }
    if wanted.role:
        del asked["actors"]  # in a role, which facts do not know
    return asked


def from_records(wanted: Filter, user: Any) -> Questions:
    events = wanted.events(user)
    participations = Participation.objects.visible_to(user)
    if wanted.role:
        participations = participations.filter(role__slug__in=wanted.role)
    return {
        "actors": lambda: most(participations, "actor", Actor, events, (*wanted.actor, *wanted.actor_all)),
        "places": lambda: places(wanted.but(place=()).events(user) if wanted.place else events, wanted.place, user),
        "sources": lambda: most(
            Citation.objects.visible_of("event", user),
            "source",
            Source,
            wanted.but(source=()).events(user) if wanted.source else events,
            wanted.source,
        ),
    }


def in_lanes(wanted: Filter, user: Any, kept: Kept | None, kinds: list[Kind] | None, lanes: str) -> Callable[[], Asked]:
    """Places for themselves, without those below them, are asked of the records."""
    always = wanted.without_time().but(undated="exclude")
    if lanes == "place":
        return lambda: most(EventPlace.objects.visible_to(user), lanes, Place, always.events(user))
    if not kept:
        return lambda: most(Participation.objects.visible_to(user), lanes, Actor, always.events(user))
    if is_answered(always):
        return from_totals(*kept.chosen(always, kinds), always.undated, user)["actors"]
    return partial(most_facts, "actor", always, user, kinds)


def together(asked: dict[str, Callable[[], Asked]]) -> list[tuple[str, tuple[Any, ...]]]:
    """The rows of all questions, by the name of each and in its order; one query."""
    columns = ", ".join(COLUMNS)
    parts: list[str] = []
    parameters: list[Any] = []
    for name, question in asked.items():
        try:
            sql, values = question()
        except EmptyResultSet:
            continue  # nothing can answer it, and the ORM makes no SQL of that
        parts.append(
            f"SELECT '{name}' AS part, row_number() OVER () AS place, {columns}, events"
            f" FROM ({sql}) {name} ({columns}, events)"
        )
        parameters += values
    rows = ask(" UNION ALL ".join(parts), parameters) if parts else []
    return [(row[0], row[2:]) for row in sorted(rows, key=lambda row: (row[0], row[1]))]


def most_facts(name: str, wanted: Filter, user: Any, kinds: list[Kind] | None, chosen: tuple[str, ...] = ()) -> Asked:
    condition = facts.matching(wanted, user, kinds)
    counted = FACTS.format(noun=name, condition=condition.sql)
    return most_kept(NOUNS[name], counted, condition.parameters, chosen, user)


def most_kept(model: Any, counted: str, parameters: Sequence[Any], chosen: tuple[str, ...], user: Any) -> Asked:
    """The most frequent by `counted`, SQL for (key, number of events)."""
    seen, more = model.objects.visible_to(user).values_list(*COLUMNS).query.sql_with_params()
    return (
        KEPT.format(counted=counted, seen=seen, most=MOST),
        [*parameters, *more, list(chosen), numbers(chosen, model)],
    )


def most(through: Any, field: str, model: Any, events: EventQuerySet, chosen: tuple[str, ...] = ()) -> Asked:
    """By these visible rows, with the number of events."""
    is_chosen = Q(**{f"{field}__slug__in": chosen}) | Q(**{f"{field}__id__in": numbers(chosen, model)})
    rows = (
        through.filter(event__in=events.order_by().values("pk"))
        .order_by()
        .values(*(f"{field}__{name}" for name in COLUMNS))
        .annotate(
            events=Count("event", distinct=True),
            chosen=Case(When(is_chosen, then=Value(True)), default=Value(False), output_field=BooleanField()),
        )
        .order_by("-chosen", "-events", f"{field}__id")[:MOST]
    )
    asked: Asked = rows.query.sql_with_params()
    return asked


def places(events: EventQuerySet, chosen: tuple[str, ...], user: Any) -> Asked:
    """Each with the events of the places below it."""
    hits = EventPlace.objects.visible_to(user).filter(event__in=events.order_by().values("pk")).order_by()
    hits_sql, hits_parameters = hits.values("event_id", "place_id").query.sql_with_params()
    seen_sql, seen_parameters = Place.objects.visible_to(user).values(*COLUMNS, "parent_id").query.sql_with_params()
    return (
        PLACES.format(hits=hits_sql, places=seen_sql, most=MOST),
        [*hits_parameters, *seen_parameters, list(chosen), numbers(chosen, Place)],
    )


def numbers(references: tuple[str, ...], model: Any) -> list[int]:
    return [number for one in references if (number := number_of(one, model.prefix)) is not None]
