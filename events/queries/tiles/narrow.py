"""Filters that the narrow rows of the aggregated lists can answer: actors, kinds, significance, a window, together.

As exact as the lists, which follow the records within a second, and ten times faster than reading the records.
"""

from typing import Any

from events.models import Actor, Kind
from events.models.visibility import sees_unpublished
from events.queries.as_of import current
from events.queries.filter import Filter
from events.queries.references import find, find_terms
from events.queries.tiles.axis import Axis
from events.queries.tiles.lists import EVERYTHING, dated, highest
from events.queries.tiles.members import Rows

KIND = "t.kind IN (SELECT kind FROM timeline_kinds() WHERE above = ANY(%(kinds)s::bigint[]))"
ACTOR = "EXISTS (SELECT FROM timeline_detail o WHERE o.event = t.event AND o.scope = ANY(%(actors)s::bigint[]))"
EACH = "EXISTS (SELECT FROM timeline_detail o WHERE o.event = t.event AND o.scope = %({})s)"


def narrow(wanted: Filter, user: Any, axis: Axis) -> Rows | None:
    """The rows of the list that is likely to be the shortest, with the rest as conditions; None where that cannot be.

    Raises `ParameterError` for references that name nothing the user can see. At most two queries for each parameter.
    """
    plain = dated(wanted)
    window = plain.window
    answerable = Filter(
        start=plain.start, end=plain.end, actor=plain.actor, actor_all=plain.actor_all, kind=plain.kind,
        significance_min=plain.significance_min,
    )  # fmt: skip
    if sees_unpublished(user) or current() or plain != answerable:
        return None
    # Beyond the axis the rows are clamped, and cannot tell what a window there holds.
    days = [day for day in (window.first, window.last) if day is not None] if window else []
    if not all(axis.first < day < axis.last for day in days):
        return None
    rows = shortest(
        find("actor", Actor, plain.actor, user),
        find("actor_all", Actor, plain.actor_all, user),
        find_terms("kind", Kind, plain.kind),
    )
    if plain.significance_min is not None:
        rows = rows.where("t.prominence >= %(significance)s::bigint << 56", significance=plain.significance_min)
    if window and window.first is not None:
        rows = rows.where("t.last >= %(window_first)s", window_first=window.first - axis.first)
    if window and window.last is not None:
        rows = rows.where("t.first <= %(window_last)s", window_last=window.last - axis.first)
    return rows


def shortest(actors: list[int], every: list[int], kinds: list[int]) -> Rows:
    """The rows of any of the actors, every one of those, and any of the kinds, as far as they are given."""
    if every:
        rows = Rows((every[0],))
        for number, actor in enumerate(every[1:]):
            rows = rows.where(EACH.format(f"actor_{number}"), **{f"actor_{number}": actor})
        rows = rows.where(ACTOR, actors=actors) if actors else rows
    elif actors:
        rows = Rows(tuple(sorted(set(actors))))
    elif kinds:
        return Rows(tuple(-kind for kind in highest(kinds)))
    else:
        return Rows((EVERYTHING,))
    return rows.where(KIND, kinds=kinds) if kinds else rows
