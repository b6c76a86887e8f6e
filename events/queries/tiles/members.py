"""The events that match a filter, as SQL for (event, prominence, anchor, first, last), days counted on the axis."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db.models import Func, IntegerField
from django.db.models.expressions import RawSQL

from events.models.event import EventQuerySet
from events.queries.tiles.axis import Place


@dataclass(frozen=True, slots=True)
class Sql:
    sql: str
    parameters: dict[str, Any] = field(default_factory=dict)


class Members(Protocol):
    def touching(self, place: Place) -> Sql:
        """Those whose possible span touches the tile."""

    def rivals(self, place: Place) -> Sql:
        """Those that may be more prominent than one of the relation `candidate` (prominence, low, high) in its cell."""


class Records:
    """Read from the records themselves."""

    def __init__(self, events: EventQuerySet) -> None:
        self.events = events.filter(date_sort__isnull=False)

    def touching(self, place: Place) -> Sql:
        window = place.window
        everywhere = window.first is None and window.last is None
        return self.of(self.events if everywhere else self.events.filter(window.possibly()), "inside")

    def rivals(self, place: Place) -> Sql:
        # The columns that have an index; with no candidate at all, nothing is read.
        least = RawSQL("(SELECT (min(prominence) >> 56)::integer FROM candidate)", ())
        begin = RawSQL(
            "(SELECT CASE WHEN min(low) > 0 THEN (min(low) + %s)::bigint << 24 ELSE -1::bigint << 62 END"
            " FROM candidate)",
            (place.axis.first,),
        )
        return self.of(self.events.filter(significance__gte=least, date_sort__gte=begin), "everywhere")

    def of(self, events: EventQuerySet, name: str) -> Sql:
        """With its parameters renamed, so that it can stand in a larger question."""
        rows = events.order_by().values_list(
            "pk",
            Func("significance", "pk", function="timeline_prominence", output_field=IntegerField()),
            Func("date_sort", function="timeline_anchor", output_field=IntegerField()),
            Func("date_start_earliest", function="timeline_begin", output_field=IntegerField()),
            Func("date_end_latest", function="timeline_end", output_field=IntegerField()),
        )
        sql, parameters = rows.query.sql_with_params()
        names = [f"{name}_{number}" for number in range(len(parameters))]
        return Sql(sql % tuple(f"%({name})s" for name in names), dict(zip(names, parameters, strict=True)))


class Rows:
    """Read from the narrow rows of aggregated lists, with conditions on them; `t` is such a row."""

    def __init__(self, scopes: tuple[int, ...], *conditions: str, **parameters: Any) -> None:
        self.scopes, self.conditions, self.parameters = scopes, conditions, parameters

    def where(self, condition: str, **parameters: Any) -> "Rows":
        return Rows(self.scopes, *self.conditions, condition, **self.parameters, **parameters)

    @property
    def has_repeats(self) -> bool:
        """Actors share events; kinds of which none is below another do not."""
        return len(self.scopes) > 1 and self.scopes[0] > 0

    def touching(self, place: Place) -> Sql:
        return self.of("t.first < %(high)s", "t.last >= %(low)s")

    def rivals(self, place: Place) -> Sql:
        return self.of()

    def of(self, *more: str) -> Sql:
        conditions = " AND ".join(["t.scope = ANY(%(scopes)s::bigint[])", *self.conditions, *more])
        parameters = {"scopes": list(self.scopes), **self.parameters}
        distinct = "DISTINCT" if self.has_repeats else ""
        columns = "t.event, t.prominence, t.anchor, t.first, t.last"
        return Sql(f"SELECT {distinct} {columns} FROM timeline_detail t WHERE {conditions}", parameters)
