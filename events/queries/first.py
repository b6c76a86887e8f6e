"""The first rows of what may be thousands, and how many there are: a page that cuts a list says so."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet

T = TypeVar("T")

# Parts of one record that its page names, at most.
MOST = 200


@dataclass(frozen=True, slots=True)
class First(Generic[T]):
    """`total` is how many there are in all."""

    rows: list[T]
    total: int

    @property
    def is_cut(self) -> bool:
        return self.total > len(self.rows)


def first(rows: "QuerySet[Any]", most: int = MOST) -> First[Any]:
    """In the order of the rows, which must have one. Counted only where there are more: one query, or two."""
    assert rows.ordered, "the first of no order are any"
    found = list(rows[: most + 1])
    return First(found[:most], len(found) if len(found) <= most else rows.order_by().count())
