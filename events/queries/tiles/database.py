"""Questions in SQL, where the ORM cannot say it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connections, router

from events.models import Event


def ask(sql: str, parameters: Sequence[Any] | Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """All rows. Goes where the records are read, a replica perhaps."""
    with connections[router.db_for_read(Event)].cursor() as cursor:
        cursor.execute(sql, parameters)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows
