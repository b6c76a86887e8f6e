"""History rows of a record and its parts, newest first, each with the version before it. A fixed number of queries."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import F, Window
from django.db.models.functions import Lag

from events.actions.owners import OWNERS

# Rows of one page.
PAGE = 100


@dataclass(frozen=True, slots=True)
class Row:
    """One history row as its columns, and the row of the same object before it."""

    model: type[models.Model]
    now: dict[str, Any]
    before: dict[str, Any] | None

    @property
    def at(self) -> datetime:
        at: datetime = self.now["pgh_created_at"]
        return at


def members(obj: models.Model) -> dict[type[models.Model], set[int]]:
    """The record and everything that was ever part of it, what is deleted or moved included."""
    found: dict[type[models.Model], set[int]] = {type(obj): {obj.pk}}
    for part, names in OWNERS.items():
        if part is type(obj):
            continue
        for name in names:
            target: Any = part._meta.get_field(name).related_model
            if keys := found.get(target):
                rows = history_of(part).filter(**{f"{name}_id__in": keys})
                found.setdefault(part, set()).update(rows.values_list("pgh_obj_id", flat=True))
    return {model: keys for model, keys in found.items() if keys}


def history_of(model: Any) -> Any:
    """The manager of a model's history table."""
    return model.history.rel.related_model.objects


def rows(obj: models.Model, before: datetime | None = None) -> tuple[list[Row], datetime | None]:
    """A page of rows older than `before`, and the time to ask for the next page with (None: that was all)."""
    found: list[Row] = []
    more = False
    for model, keys in members(obj).items():
        page, has_more = newest(model, keys, before)
        found += page
        more |= has_more
    # Numbers of different tables say nothing of each other: at one moment the record comes first, then its parts.
    found.sort(key=lambda row: row.at, reverse=True)
    if len(found) <= PAGE and not more:
        return found, None
    kept = found[:PAGE]
    # A save is not cut in two: what was written at the same moment as the last row comes along.
    kept += [row for row in found[PAGE:] if row.at == kept[-1].at]
    return kept, kept[-1].at


def newest(model: Any, keys: set[int], before: datetime | None) -> tuple[list[Row], bool]:
    history = history_of(model)
    previous = Window(Lag("pgh_id"), partition_by=[F("pgh_obj_id")], order_by=F("pgh_id").asc())
    queryset = history.filter(pgh_obj_id__in=keys).annotate(previous_id=previous).order_by("-pgh_id")
    if before is not None:
        queryset = queryset.filter(pgh_created_at__lt=before)
    page = list(queryset.values()[: PAGE + 1])
    older = {row["pgh_id"]: row for row in history.filter(pk__in={row["previous_id"] for row in page}).values()}
    return [Row(model, row, older.get(row["previous_id"])) for row in page[:PAGE]], len(page) > PAGE
