"""The records that most of the events have, each with the number of events of the state in which it is chosen.

Actors are added to a choice: theirs is the number of events that also have them. Of places and sources one is chosen,
and takes the place of another: they are counted with that part of the filter left out.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, Case, Count, Q, Value, When

from events.models import Actor, Citation, EventPlace, Participation, Place, Source
from events.models.event import EventQuerySet
from events.models.visibility import sees_unpublished
from events.queries.as_of import current
from events.queries.filter import Filter
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


# Where nothing narrows the events, the timeline keeps the number of dated ones of each actor. While changes wait for
# the worker, the records are counted instead: of the two branches PostgreSQL runs one.
ACTORS = """
    WITH kept AS (
        SELECT scope AS id, events FROM timeline_scope
        WHERE scope > 0 AND NOT EXISTS (SELECT FROM timeline_queue)
        UNION ALL
        SELECT actor, count(DISTINCT event) FROM ({hits}) hits (actor, event)
        WHERE EXISTS (SELECT FROM timeline_queue) GROUP BY actor
        UNION ALL
        SELECT actor, count(DISTINCT event) FROM ({undated}) undated (actor, event) GROUP BY actor
    ), counted AS (SELECT id, sum(events)::bigint AS events FROM kept GROUP BY id)
    SELECT actor.*, counted.events FROM counted JOIN ({actors}) actor USING (id)
    ORDER BY counted.events DESC, actor.id LIMIT {most}
"""


@dataclass(frozen=True, slots=True)
class Frequent:
    """What is chosen first, then the most frequent first. Unsaved instances with key, slug and titles only."""

    actors: list[tuple[Actor, int]]
    places: list[tuple[Place, int]]
    sources: list[tuple[Source, int]]


def frequent(wanted: Filter, user: Any) -> Frequent:
    """Three queries, and those that look up the references of the filter."""
    events = wanted.events(user)
    participations = Participation.objects.visible_to(user)
    if wanted.role:
        participations = participations.filter(role__slug__in=wanted.role)
    return Frequent(
        actors=all_actors(wanted, user)
        if is_everything(wanted, user)
        else most(participations, "actor", Actor, events, (*wanted.actor, *wanted.actor_all)),
        places=places(wanted.but(place=()).events(user) if wanted.place else events, wanted.place, user),
        sources=most(
            Citation.objects.visible_of("event", user),
            "source",
            Source,
            wanted.but(source=()).events(user) if wanted.source else events,
            wanted.source,
        ),
    )


def is_everything(wanted: Filter, user: Any) -> bool:
    """Whether the timeline keeps the numbers: of all that is published, as it is now."""
    is_narrowed = wanted.but(undated=None) != Filter() or wanted.undated == "only"
    return not (is_narrowed or sees_unpublished(user) or current())


def most(
    through: Any, field: str, model: Any, events: EventQuerySet, chosen: tuple[str, ...] = ()
) -> list[tuple[Any, int]]:
    """By these visible rows, with the number of events."""
    columns = {name: f"{field}__{name}" for name in COLUMNS}
    is_chosen = Q(**{f"{field}__slug__in": chosen}) | Q(**{f"{field}__id__in": numbers(chosen, model)})
    rows = (
        through.filter(event__in=events.order_by().values("pk"))
        .order_by()
        .values(*columns.values())
        .annotate(
            events=Count("event", distinct=True),
            chosen=Case(When(is_chosen, then=Value(True)), default=Value(False), output_field=BooleanField()),
        )
        .order_by("-chosen", "-events", f"{field}__id")[:MOST]
    )
    return [(model(**{name: row[column] for name, column in columns.items()}), row["events"]) for row in rows]


def all_actors(wanted: Filter, user: Any) -> list[tuple[Actor, int]]:
    """Of all that is published, with or without what has no date."""
    rows = Participation.objects.visible_to(user).order_by().values_list("actor_id", "event_id")
    hits = rows.filter(event__date_sort__isnull=False).query.sql_with_params()
    # No row has the key 0, and the ORM makes no SQL of a question that nothing can answer.
    undated = rows.filter(event__date_sort=None) if wanted.undated != "exclude" else rows.filter(pk=0)
    undated_sql, undated_parameters = undated.query.sql_with_params()
    seen_sql, seen_parameters = Actor.objects.visible_to(user).values_list(*COLUMNS).query.sql_with_params()
    found = ask(
        ACTORS.format(hits=hits[0], undated=undated_sql, actors=seen_sql, most=MOST),
        [*hits[1], *undated_parameters, *seen_parameters],
    )
    return [(Actor(**dict(zip(COLUMNS, row[:-1], strict=True))), row[-1]) for row in found]


def places(events: EventQuerySet, chosen: tuple[str, ...], user: Any) -> list[tuple[Place, int]]:
    """Each with the events of the places below it."""
    hits = EventPlace.objects.visible_to(user).filter(event__in=events.order_by().values("pk")).order_by()
    hits_sql, hits_parameters = hits.values("event_id", "place_id").query.sql_with_params()
    seen_sql, seen_parameters = Place.objects.visible_to(user).values(*COLUMNS, "parent_id").query.sql_with_params()
    rows = ask(
        PLACES.format(hits=hits_sql, places=seen_sql, most=MOST),
        [*hits_parameters, *seen_parameters, list(chosen), numbers(chosen, Place)],
    )
    return [(Place(**dict(zip(COLUMNS, row[:-1], strict=True))), row[-1]) for row in rows]


def numbers(references: tuple[str, ...], model: Any) -> list[int]:
    return [number for one in references if (number := number_of(one, model.prefix)) is not None]
