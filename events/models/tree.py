"""Trees: each row may name one above it. What lies under a row is found in one recursive query, and no row lies under
itself: the database holds that (tree_loops.sql), and `clean` says it kindly."""

from typing import Any, ClassVar, TypeVar

from django.core.exceptions import EmptyResultSet, ValidationError
from django.db import connections, models
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _

T = TypeVar("T", bound=models.Model)

# The end of the names of these rules, of which Django knows nothing.
RULE = "_has_no_loop"
LOOP = _("This would put the record under itself, by way of the ones between.")


class TreeQuerySet(models.QuerySet[T]):
    def with_descendants(self, ids: "list[int]") -> "TreeQuerySet[T]":
        """Of this queryset's rows those with these primary keys, and all rows below them by way of its rows: what the
        reader may not see connects nothing. A loop of parents ends by itself (UNION)."""
        try:
            rows, parameters = self.order_by().values("id", "parent_id").query.sql_with_params()
        except EmptyResultSet:
            return self.none()
        below: Any = RawSQL(
            f"WITH RECURSIVE below(id) AS (SELECT unnest(%s::bigint[]) UNION "
            f"SELECT t.id FROM ({rows}) t JOIN below ON t.parent_id = below.id) SELECT id FROM below",
            (list(ids), *parameters),
        )
        return self.filter(pk__in=below)


class InTree(models.Model):
    """Has a row above it, or none; `above` names the field."""

    above: ClassVar[str] = "parent"

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.pk is not None and self.is_above(getattr(self, f"{self.above}_id")):
            raise ValidationError({self.above: LOOP})

    def is_above(self, number: int | None) -> bool:
        """Whether this row is the one with that primary key, or one above it."""
        if number is None:
            return False
        with connections[self._state.db or "default"].cursor() as cursor:
            cursor.execute(
                "WITH RECURSIVE line(id) AS (SELECT %s::bigint UNION "
                f'SELECT t.{self.above}_id FROM "{self._meta.db_table}" t JOIN line USING (id)) '
                "SELECT EXISTS (SELECT FROM line WHERE id = %s)",
                [number, self.pk],
            )
            return bool(cursor.fetchone()[0])
