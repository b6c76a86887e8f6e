"""How the events of a state fall into lanes of actors or places, counted in one question for all lanes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from events.models import EventPlace, Participation, Place
from events.models.event import EventQuerySet
from events.queries.tiles.database import ask

# The last row, without a lane, is of all lanes together: an event may be in several.
COUNTED = """
    SELECT lane, count(DISTINCT event), array_agg(DISTINCT event) FILTER (WHERE event = ANY(%s))
    FROM hits GROUP BY GROUPING SETS ((lane), ())
"""
ACTORS = "WITH hits (lane, event) AS ({hits})"
# A place has the events of all places below it; what the reader may not see connects nothing.
PLACES = """
    WITH RECURSIVE seen AS NOT MATERIALIZED ({places}), line (lane, place) AS (
        SELECT id, id FROM seen WHERE id = ANY(%s)
        UNION
        SELECT line.lane, seen.id FROM line JOIN seen ON seen.parent_id = line.place
    ), found (place, event) AS ({hits}),
    hits (lane, event) AS (SELECT line.lane, found.event FROM line JOIN found USING (place))
"""


@dataclass(frozen=True, slots=True)
class Laned:
    """By the key of an actor or place: how many events it has, and the keys of those that are drawn. `total`: how many
    events are in any of the lanes."""

    counts: dict[int, int]
    members: dict[int, frozenset[int]]
    total: int


def by_actor(actors: Sequence[int], events: EventQuerySet, drawn: Sequence[int], user: Any) -> Laned:
    rows = Participation.objects.visible_to(user).filter(actor__in=actors, event__in=events.order_by().values("pk"))
    sql, parameters = rows.order_by().values_list("actor_id", "event_id").query.sql_with_params()
    return counted(ACTORS.format(hits=sql), parameters, drawn)


def by_place(places: Sequence[int], events: EventQuerySet, drawn: Sequence[int], user: Any) -> Laned:
    seen_sql, seen = Place.objects.visible_to(user).values_list("id", "parent_id").order_by().query.sql_with_params()
    rows = EventPlace.objects.visible_to(user).filter(event__in=events.order_by().values("pk"))
    sql, parameters = rows.order_by().values_list("place_id", "event_id").query.sql_with_params()
    return counted(PLACES.format(places=seen_sql, hits=sql), (*seen, list(places), *parameters), drawn)


def counted(hits: str, parameters: Sequence[Any], drawn: Sequence[int]) -> Laned:
    rows = ask(hits + COUNTED, [*parameters, list(drawn)])
    return Laned(
        {lane: count for lane, count, _members in rows if lane is not None},
        {lane: frozenset(members or ()) for lane, _count, members in rows if lane is not None},
        next((count for lane, count, _members in rows if lane is None), 0),
    )
