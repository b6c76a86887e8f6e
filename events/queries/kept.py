"""Counts of all that is published, or of some kinds and modalities of it, as the worker keeps them
(docs/decisions/kept-counts.md): what a page shows of a million events, without counting them.

They hold what everyone may see now. Whoever sees drafts, and whoever looks into the past, counts the records.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from events.models import Kind
from events.models.choices import Modality
from events.models.visibility import sees_unpublished
from events.queries.as_of import current
from events.queries.density import Bin
from events.queries.filter import Filter
from events.queries.kinds import below
from events.queries.tiles.database import ask
from events.queries.tiles.reading import SMALL
from events.queries.window import clamp

# One row at least, where nothing is kept too.
TOTALS = """
    SELECT t.kind, t.modality, t.is_dated, t.events, t.disputed, t.opens, t.core_opens, waiting
    FROM (SELECT EXISTS (SELECT FROM timeline_queue) AS waiting) queue LEFT JOIN tally_total t ON true
"""
HAVING = "SELECT record, sum(events) FROM tally_record WHERE noun = %s AND record = ANY(%s::bigint[]) GROUP BY record"
EXTENT = "SELECT first, last FROM tally_extent(%s::bigint[], %s::varchar[])"

# What begins and ends before the first edge (-1) and in each bin, possible and certain spans; and how many of the spans
# without a certain day lie within each bin (`within`).
BINS = """
    SELECT bin, sum(s.starts), sum(s.ends), sum(s.core_starts), sum(s.core_ends), 0 AS within
    FROM unnest(%(bins)s::int[], %(sizes)s::int[], %(froms)s::int[], %(tos)s::int[]) part (bin, bits, low, high),
    LATERAL (
        -- A sum of its own for each part keeps the planner on the index.
        SELECT sum(starts) AS starts, sum(ends) AS ends, sum(core_starts) AS core_starts, sum(core_ends) AS core_ends
        FROM tally_day
        WHERE size = bits AND node >= low AND node < high
            AND kind = ANY(%(kinds)s::bigint[]) AND modality = ANY(%(modalities)s::varchar[])
    ) s
    WHERE s.starts IS NOT NULL
    GROUP BY bin
    UNION ALL
    SELECT width_bucket(first, %(edges)s::int[]) - 1, 0, 0, 0, 0, sum(events)
    FROM tally_vague
    WHERE first >= %(first)s AND last < %(end)s
        AND width_bucket(first, %(edges)s::int[]) = width_bucket(last, %(edges)s::int[])
        AND kind = ANY(%(kinds)s::bigint[]) AND modality = ANY(%(modalities)s::varchar[])
    GROUP BY 1
"""
SIZE_STEP, LONGEST = 3, 21  # tally_sizes, in bits
BEFORE_ALL = -(1 << 31)


@dataclass(frozen=True, slots=True)
class Group:
    """Numbers of the events of one kind and modality, with a date or without; of the dated ones, those that possibly
    and surely had begun before all days."""

    kind: int
    modality: str
    is_dated: bool
    events: int
    disputed: int
    opens: int
    core_opens: int


def is_answered(wanted: Filter) -> bool:
    """Whether nothing but kinds, modalities and the lack of a date narrows the events."""
    return wanted.but(kind=(), modality=(), undated=None) == Filter()


@dataclass(frozen=True, slots=True)
class Kept:
    groups: tuple[Group, ...]

    def chosen(self, wanted: Filter, kinds: list[Kind] | None = None) -> tuple[set[int], set[str]]:
        """Keys of kinds, with those below them (`kinds`: all there are, where they are known), and modalities."""
        keys = (
            below(kinds or list(Kind.objects.all()), set(wanted.kind))
            if wanted.kind
            else {one.kind for one in self.groups}
        )
        return keys, set(wanted.modality or Modality.values)

    def extent(self, kinds: Collection[int], modalities: Collection[str]) -> tuple[int, int] | None:
        """The outermost days (Julian day numbers) that bound some events; one query."""
        [(first, last)] = ask(EXTENT, [list(kinds), list(modalities)])
        return None if first is None else (first, last)

    def having(self, noun: str, keys: Collection[int]) -> dict[int, int]:
        """How many events have each of these actors, places (or one below it) or sources; one query. None for none."""
        return dict(ask(HAVING, [noun, list(keys)]))

    def stretches(self, edges: Sequence[int], kinds: Collection[int], modalities: Collection[str]) -> list[Bin]:
        """As `density.stretches` of all events of these kinds and modalities; one query."""
        count, days = len(edges) - 1, [clamp(edge) for edge in edges]
        parts = [(-1, *part) for part in stretches(BEFORE_ALL, days[0])]
        parts += [(number, *part) for number in range(count) for part in stretches(days[number], days[number + 1])]
        bins, sizes, froms, tos = (list(column) for column in zip(*parts, strict=True))
        rows = ask(
            BINS,
            {
                "bins": bins, "sizes": sizes, "froms": froms, "tos": tos, "edges": days, "first": days[0],
                "end": days[-1], "kinds": list(kinds), "modalities": list(modalities),
            },
        )  # fmt: skip
        changes = [[0] * 5 for _ in range(count + 1)]  # the last is what lies before, for it is number -1
        for number, *sums in rows:
            changes[number] = [int(one + more) for one, more in zip(changes[number], sums, strict=True)]
        chosen = [group for group in self.groups if group.kind in kinds and group.modality in modalities]
        starts, ends, core_starts, core_ends, _within = changes[-1]
        possibly = sum(group.opens for group in chosen) + starts - ends
        surely = sum(group.core_opens for group in chosen) + core_starts - core_ends
        found = []
        for number, (starts, ends, core_starts, core_ends, within) in enumerate(changes[:-1]):
            found.append(Bin(edges[number], edges[number + 1] - 1, possibly + starts, surely + core_starts + within))
            possibly += starts - ends
            surely += core_starts - core_ends
        return found


def kept(user: Any) -> Kept | None:
    """None where the records are to be counted: for a reader of more or of another time than the counts hold, and while
    changes to so few events wait that counting is quick. One query, or none."""
    if sees_unpublished(user) or current():
        return None
    rows = ask(TOTALS, [])
    groups = tuple(Group(*row[:-1]) for row in rows if row[0] is not None)
    is_waiting = rows[0][-1]
    return None if is_waiting and sum(group.events for group in groups) <= SMALL else Kept(groups)


def stretches(low: int, high: int) -> list[tuple[int, int, int]]:
    """Days `low` to `high` - 1 in as few stretches as are kept, as (size, from, to) in stretches of that size."""
    parts = []
    for size in range(0, LONGEST + 1, SIZE_STEP):
        inner, outer = -(-low >> SIZE_STEP), high >> SIZE_STEP
        if size == LONGEST or inner >= outer:
            parts.append((size, low, high))
            break
        parts += [(size, low, inner << SIZE_STEP), (size, outer << SIZE_STEP, high)]
        low, high = inner, outer
    return [part for part in parts if part[1] < part[2]]
