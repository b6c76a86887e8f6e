"""Trees by parent: a row and everything under it, in one recursive query."""

from typing import Any, TypeVar

from django.db import models
from django.db.models.expressions import RawSQL

T = TypeVar("T", bound=models.Model)


class TreeQuerySet(models.QuerySet[T]):
    def with_descendants(self, ids: "list[int]") -> "TreeQuerySet[T]":
        """The rows with these primary keys, and all rows below them. A loop of parents ends by itself (UNION)."""
        table = self.model._meta.db_table
        below: Any = RawSQL(
            f"WITH RECURSIVE below(id) AS (SELECT unnest(%s::bigint[]) UNION "
            f'SELECT t.id FROM "{table}" t JOIN below ON t.parent_id = below.id) SELECT id FROM below',
            (list(ids),),
        )
        return self.filter(pk__in=below)
