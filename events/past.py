"""Keeps the views of the past (events/sql/as_of.sql) equal to the tables: out of the way before migrations, which could
not change a column that a view reads, and made anew after them."""

from typing import Any

from django.db import connections


def drop(using: str, plan: Any = (), **kwargs: Any) -> None:
    if plan and has("to_regprocedure('as_of_drop()')", using):
        run("SELECT as_of_drop()", using)


def build(using: str, plan: Any = (), **kwargs: Any) -> None:
    """After a migration, and where one before was cut short."""
    if has("to_regprocedure('as_of_build()')", using) and (plan or not has("to_regnamespace('as_of')", using)):
        run("SELECT as_of_build()", using)


def has(name: str, using: str) -> bool:
    return bool(run(f"SELECT {name} IS NOT NULL", using))


def run(sql: str, using: str) -> Any:
    with connections[using].cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0]
