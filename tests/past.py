"""Lets time pass in a test, whose one transaction has one time for all that it writes."""

from datetime import timedelta

import pgtrigger
from django.apps import apps
from django.db import connection
from django.utils import timezone

from events.queries.as_of import AsOf, of_moment


def tracked() -> list[type]:
    return [model for model in apps.get_app_config("events").get_models() if hasattr(model, "history")]


def a_day_passes(days: int = 1) -> None:
    """All that is in the history was written so many days earlier."""
    with pgtrigger.ignore(), connection.cursor() as cursor:
        for model in tracked():
            table = model.history.rel.related_model._meta.db_table  # type: ignore[attr-defined]
            cursor.execute(f"UPDATE {table} SET pgh_created_at = pgh_created_at - make_interval(days => %s)", [days])


def days_ago(days: float) -> AsOf:
    return of_moment(timezone.now() - timedelta(days=days))
