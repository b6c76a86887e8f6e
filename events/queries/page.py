"""Pages by cursor: the next page begins after the last row seen, however many rows come or go before it."""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import F, Q, QuerySet, prefetch_related_objects
from django.utils.translation import gettext as _

from events.queries.errors import bad

T = TypeVar("T")

MOST = 500


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows, and cursors of the pages beside them (None at either end)."""

    rows: list[T]
    next: str | None
    previous: str | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a list: rows that all come before, or all after, those of the next part.

    `few` says that they are better sorted than met along an index, which PostgreSQL may not know.
    """

    condition: Q
    few: bool = False


WHOLE = (Segment(Q()),)


@dataclass(frozen=True, slots=True)
class Ordering:
    """By one column and then by primary key. Rows without a value come last in either direction."""

    name: str
    column: str
    descending: bool = False
    nullable: bool = False

    def columns(self, *, backwards: bool, few: bool = False) -> list[Any]:
        """What to order by. `few`: by an expression that no index offers, so that the rows are found first."""
        down = self.descending != backwards
        column: Any = F(self.column) + 0 if few else F(self.column)
        # PostgreSQL's own place of nulls is last going up, first going down; indexes are kept in that order.
        moved: dict[str, Any] = {}
        if self.nullable and down and not backwards:
            moved = {"nulls_last": True}
        elif self.nullable and not down and backwards:
            moved = {"nulls_first": True}
        return [column.desc(**moved) if down else column.asc(**moved), "-pk" if down else "pk"]

    def beyond(self, value: Any, key: int, *, backwards: bool) -> Q:
        """Rows after (or before) the one with this value and key."""
        down = self.descending != backwards
        way = "lt" if down else "gt"
        same = (
            Q(**{self.column: value, f"pk__{way}": key})
            if value is not None
            else Q(**{f"{self.column}__isnull": True, f"pk__{way}": key})
        )
        if value is None:
            return same | Q(**{f"{self.column}__isnull": False}) if backwards else same
        further = same | Q(**{f"{self.column}__{way}": value})
        return further | Q(**{f"{self.column}__isnull": True}) if self.nullable and not backwards else further


def encode(ordering: Ordering, value: Any, key: int, *, backwards: bool) -> str:
    if value is not None and not isinstance(value, str | int | float):
        value = value.isoformat()
    content = [ordering.name, value, key, int(backwards)]
    return base64.urlsafe_b64encode(json.dumps(content, separators=(",", ":")).encode()).decode().rstrip("=")


def decode(cursor: str, ordering: Ordering, column: Any) -> tuple[Any, int, bool]:
    """`ParameterError` for a cursor that is not ours, or was made for another ordering."""
    try:
        content = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        name, value, key, backwards = content
        if name != ordering.name or type(key) is not int or abs(key) >= 2**63 or backwards not in (0, 1):
            raise ValueError
        if value is None:
            if not ordering.nullable:
                raise ValueError
        else:
            value = column.to_python(value)
            if isinstance(value, int | float) and not isinstance(value, bool) and not abs(value) < 2**63:
                raise ValueError
            if isinstance(value, datetime):
                value = value.astimezone(UTC)  # PostgreSQL knows no offsets of a day
            if isinstance(value, str) and b"\x00" in value.encode():
                raise ValueError
    # binascii's and json's errors are ValueErrors, and so are those of lone surrogates.
    except (ValueError, TypeError, OverflowError, RecursionError, ValidationError) as error:
        raise bad("cursor", cursor, _("a cursor from an answer with the same ordering")) from error
    return value, key, bool(backwards)


def page(
    rows: "QuerySet[Any]", ordering: Ordering, limit: int, cursor: str | None, segments: Sequence[Segment] = WHOLE
) -> Page[Any]:
    """At most `limit` rows in this order, from the cursor on.

    `segments` cut the rows into parts that follow each other in this order; they are read one after the other until
    the page is full. What the rows prefetch is fetched once, at the end.
    """
    backwards = False
    beyond = Q()
    if cursor:
        annotation = rows.query.annotations.get(ordering.column)
        column = annotation.output_field if annotation is not None else rows.model._meta.get_field(ordering.column)
        value, key, backwards = decode(cursor, ordering, column)
        beyond = ordering.beyond(value, key, backwards=backwards)
    prefetches = rows._prefetch_related_lookups  # type: ignore[attr-defined]  # there is no public name for it
    bare = rows.prefetch_related(None).filter(beyond)
    # A list in segments has its nulls in a segment of their own.
    plain = replace(ordering, nullable=False) if len(segments) > 1 else ordering
    found: list[Any] = []
    for segment in reversed(segments) if backwards else segments:
        if len(found) <= limit:
            columns = plain.columns(backwards=backwards, few=segment.few)
            found += bare.filter(segment.condition).order_by(*columns)[: limit + 1 - len(found)]
    more, found = len(found) > limit, found[:limit]
    prefetch_related_objects(found, *prefetches)
    if backwards:
        found.reverse()
    if not found:
        return Page([], None, None)

    def mark(row: Any, *, back: bool) -> str:
        return encode(ordering, getattr(row, ordering.column), row.pk, backwards=back)

    return Page(
        rows=found,
        next=mark(found[-1], back=False) if (more or backwards) else None,
        previous=mark(found[0], back=True) if (more if backwards else cursor) else None,
    )
