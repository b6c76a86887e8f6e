"""A question of the ORM, put into SQL once and asked many times: the ORM takes longer to write it than PostgreSQL to
answer it (4 ms against 1)."""

from typing import Any

from django.db import connections, router
from django.db.models import BooleanField, Expression, Field, Func, QuerySet

from events.models import Event
from events.queries.tiles.database import ask


class Slot(Expression):
    """A place for a value that comes later."""

    def __init__(self, name: str, output_field: "Field[Any, Any]") -> None:
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        return "%s", (self,)


class IsAny(Func):
    """Whether a column is one of an array."""

    template = "(%(expressions)s))"
    arg_joiner = " = ANY("
    output_field = BooleanField()
    conditional = True


class Compiled:
    """SQL with slots."""

    def __init__(self, rows: "QuerySet[Any, Any]") -> None:
        compiler = rows.query.get_compiler(connection=connections[router.db_for_read(Event)])
        self.sql, self.parameters = compiler.as_sql()

    def ask(self, **values: Any) -> list[tuple[Any, ...]]:
        filled = [values[part.name] if isinstance(part, Slot) else part for part in self.parameters]
        return ask(self.sql, filled)
