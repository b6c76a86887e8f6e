"""The first rows of every group, and the size of each group, in one query: a record with thousands of parts is one
row among others."""

from typing import Any

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber


def bounded(rows: "QuerySet[Any]", group: str, most: int, *order: str) -> "QuerySet[Any]":
    """At most `most` rows of each `group` (a column), in `order`; `of` is how many the group has."""
    found: QuerySet[Any] = (
        rows.annotate(
            of=Window(Count("*"), partition_by=[F(group)]),
            nth=Window(RowNumber(), partition_by=[F(group)], order_by=[*order, "pk"]),
        )
        .filter(nth__lte=most)
        .order_by(group, "nth")
    )
    return found
