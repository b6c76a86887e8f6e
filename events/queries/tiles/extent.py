"""The whole timeline: how far it reaches, how many events it has."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min, Q

from events.dates.sorting import first_key
from events.models.event import EventQuerySet
from events.queries.filter import Filter
from events.queries.tiles.axis import AXIS, Axis
from events.queries.tiles.database import ask
from events.queries.tiles.density import density
from events.queries.tiles.lists import lists, published
from events.queries.tiles.reading import SMALL

# The outermost days on which a span begins or ends. The first and the last day of the axis also stand for open ends and
# for days beyond, and are left out.
EDGES = """
SELECT min(low.node), max(high.node) FROM unnest(%(scopes)s::bigint[]) list
LEFT JOIN LATERAL (
    SELECT node FROM timeline_density WHERE scope = list AND size = 0 AND node > 0 AND node < %(last)s
    ORDER BY scope, size, node LIMIT 1) low ON true
LEFT JOIN LATERAL (
    SELECT node FROM timeline_density WHERE scope = list AND size = 0 AND node > 0 AND node < %(last)s
    ORDER BY scope DESC, size DESC, node DESC LIMIT 1) high ON true
"""


@dataclass(frozen=True, slots=True)
class Timeline:
    """`first` and `last`: the outermost days (Julian day numbers) that a date names, within the axis; None for none.

    `total` dated events, of which `before` and `after` lie beyond the axis, and are in its first and last tile; and
    `undated` ones, which are in no tile.
    """

    axis: Axis
    total: int
    undated: int
    before: int
    after: int
    first: int | None
    last: int | None


def timeline(wanted: Filter, user: Any, axis: Axis = AXIS) -> Timeline:
    """All of the filter's events, its window included. At most six queries with one reference in the filter."""
    scopes = lists(wanted, user)
    if scopes is None:
        return of_events(wanted.events(user), axis)
    whole = density(scopes, axis.place(0, 0))
    events = published(scopes)
    if whole.is_short or (whole.is_waiting and whole.events <= SMALL):
        return of_events(events, axis)
    [(first, last)] = ask(EDGES, {"scopes": list(scopes), "last": axis.days - 1})
    before = events.filter(before_axis(axis)).count()
    after = events.filter(after_axis(axis)).count()
    return Timeline(
        axis=axis,
        total=whole.total,
        undated=0 if wanted.undated == "exclude" else events.filter(date_sort=None).count(),
        before=before,
        after=after,
        first=None if first is None else axis.first + first,
        last=None if last is None else axis.first + last,
    )


def of_events(events: EventQuerySet, axis: Axis) -> Timeline:
    """One query, which reads them all."""
    within = {"gt": axis.first, "lt": axis.last}
    found = events.order_by().aggregate(
        total=Count("date_sort"),
        every=Count("pk"),
        before=Count("pk", filter=before_axis(axis)),
        after=Count("pk", filter=after_axis(axis)),
        **{
            f"{name}_{column}": kind(column, filter=inside(column, within))
            for column in ("date_start_earliest", "date_end_latest")
            for name, kind in (("first", Min), ("last", Max))
        },
    )
    days = [found[name] for name in found if name.startswith(("first_", "last_")) and found[name] is not None]
    return Timeline(
        axis=axis,
        total=found["total"],
        undated=found["every"] - found["total"],
        before=found["before"],
        after=found["after"],
        first=min(days, default=None),
        last=max(days, default=None),
    )


def inside(column: str, limits: dict[str, int]) -> Q:
    return Q(**{f"{column}__{way}": day for way, day in limits.items()})


def before_axis(axis: Axis) -> Q:
    """Those that sort by a day before it."""
    return Q(date_sort__lt=first_key(axis.first))


def after_axis(axis: Axis) -> Q:
    return Q(date_sort__gte=first_key(axis.last + 1))
