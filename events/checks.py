"""System checks: a database in which search would silently find nothing is refused at start-up."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

MINIMUM = 150000


@register(Tags.database)
def persian_can_be_searched(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Trigrams of Persian are empty where the database's character classification is ASCII only (``LC_CTYPE=C``)."""
    found: list[CheckMessage] = []
    for alias in databases or []:
        connection = connections[alias]
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('server_version_num')::int, getdatabaseencoding(), 'ش' ~ '\\w'")
            version, encoding, letters = cursor.fetchone()
        if version < MINIMUM:
            found.append(
                Error(
                    f"PostgreSQL {version // 10000} is too old.",
                    hint="Regesta needs PostgreSQL 15 or newer.",
                    id="events.E001",
                )
            )
        if encoding != "UTF8" or not letters:
            found.append(
                Error(
                    "This database does not know Persian letters as letters: search would find nothing.",
                    hint="Create it with ENCODING 'UTF8' and a UTF-8 LC_CTYPE, C.UTF-8 for one.",
                    id="events.E002",
                )
            )
    return found
