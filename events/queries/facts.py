"""Counts of what is narrowed, from the narrow rows kept of each event (`tally_fact`, docs/decisions/kept-counts.md).

What these rows know (time, kind, modality) is asked of them, all else that narrows the events of the records. They hold
what `events.queries.kept` holds, and are to be asked only where that is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from events.models import Kind
from events.queries.density import Bin, counted
from events.queries.filter import Filter
from events.queries.kinds import below
from events.queries.tiles.database import ask
from events.queries.window import Window, clamp

# As the index has it (tally_fact_span).
SPAN = "int4range(first, last, '[]')"


@dataclass(frozen=True, slots=True)
class Condition:
    """Of rows of `tally_fact`, with its parameters."""

    sql: str
    parameters: tuple[Any, ...] = ()

    def __and__(self, other: "Condition") -> "Condition":
        return Condition(f"({self.sql}) AND ({other.sql})", (*self.parameters, *other.parameters))


DISPUTED, DATED, ALL = Condition("is_disputed"), Condition("is_dated"), Condition("true")


def limits(window: Window) -> tuple[int | None, int | None]:
    return clamp(window.first), clamp(window.last)


def possibly(window: Window) -> Condition:
    """As `Window.possibly`."""
    days = limits(window)
    return Condition(f"is_dated AND {SPAN} && int4range(%s, %s, '[]')", days)


def surely(window: Window) -> Condition:
    """As `Window.surely`."""
    first, last = limits(window)
    touches = "has_core AND coalesce(core_first <= %s, true) AND coalesce(core_last >= %s, true)"
    either = Condition(f"{SPAN} <@ int4range(%s, %s, '[]') OR ({touches})", (first, last, last, first))
    return possibly(window) & either


def time(wanted: Filter) -> Condition:
    """As `Filter.time`."""
    if wanted.undated == "only":
        return Condition("NOT is_dated")
    window = wanted.window
    if window is None:
        return DATED if wanted.undated == "exclude" else ALL
    dated = surely(window) if wanted.when == "surely" else possibly(window)
    return Condition(f"({dated.sql}) OR NOT is_dated", dated.parameters) if wanted.undated == "include" else dated


def matching(wanted: Filter, user: Any, kinds: list[Kind] | None = None) -> Condition:
    """As `Filter.events`. `kinds`: all there are, where they are known."""
    condition = time(wanted)
    if wanted.kind:
        keys = below(kinds or list(Kind.objects.all()), set(wanted.kind))
        condition &= Condition("kind = ANY(%s::bigint[])", (list(keys),))
    if wanted.modality:
        condition &= Condition("modality = ANY(%s::varchar[])", (list(wanted.modality),))
    rest = wanted.without_time().but(undated=None, kind=(), modality=())
    if rest != Filter():
        # An event that answers to no condition at all makes the ORM refuse (EmptyResultSet), for whoever calls.
        sql, parameters = rest.events(user).order_by().values("pk").query.sql_with_params()
        condition &= Condition(f"event IN ({sql})", parameters)
    return condition


def groups(where: Condition, **counts: Condition) -> list[dict[str, Any]]:
    """By kind and modality: how many (`events`), how many of them fit each of the conditions, and what bounds them."""
    filtered = "".join(f", count(*) FILTER (WHERE {one.sql}) AS {name}" for name, one in counts.items())
    rows = ask(
        f"SELECT kind, modality, count(*), min(first), max(first), min(last), max(last){filtered}"
        f" FROM tally_fact WHERE {where.sql} GROUP BY kind, modality",
        [*(value for one in counts.values() for value in one.parameters), *where.parameters],
    )
    names = ("kind_id", "modality", "events", "in_first", "in_late", "in_early", "in_last", *counts)
    return [dict(zip(names, row, strict=True)) for row in rows]


def stretches(where: Condition, edges: Sequence[int]) -> list[Bin]:
    """As `density.stretches`, of the events that fit; one query."""
    count, days = len(edges) - 1, [clamp(edge) for edge in edges]
    bins = ", ".join(
        f"coalesce(width_bucket({day}, %s::int[]) - 1, {outside})"
        for day, outside in (("first", -1), ("last", count), ("core_first", -1), ("core_last", count))
    )
    rows = ask(
        f"SELECT {bins}, has_core, count(*) FROM tally_fact"
        f" WHERE is_dated AND {SPAN} && int4range(%s, %s) AND ({where.sql}) GROUP BY 1, 2, 3, 4, 5",
        [*[days] * 4, days[0], days[-1], *where.parameters],
    )
    return counted(edges, rows)
