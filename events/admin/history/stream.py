"""Rows gathered into saves: what one person did in one request."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pghistory.models
from django.contrib.auth import get_user_model
from django.db import models
from django.utils.translation import gettext as _

from events.actions.state import STEPS
from events.admin.history.rows import Row, rows
from events.admin.history.values import Change, Names, changes, read
from events.admin.language import digits
from events.admin.moments import moment
from events.models import Citation, EventLink, EventPlace, Figure, Identifier, Name, NarrativeStep, Participation


@dataclass(frozen=True, slots=True)
class Item:
    """What happened to one row: of the record itself (`own`) or of a part, which `what` names."""

    own: bool
    label: str
    what: str
    version: str
    changes: list[Change]


@dataclass(slots=True)
class Save:
    """One save: when, who, why, and its items."""

    when: str
    who: str
    reason: str
    action: str
    import_run: int | None
    items: list[Item] = field(default_factory=list)


def stream(obj: models.Model, before: datetime | None = None) -> tuple[list[Save], datetime | None]:
    """Newest first, and where the next page begins. About twenty queries, however long the history is."""
    found, following = rows(obj, before)
    names = Names(found)
    contexts = contexts_of(found)
    people = people_of(contexts)
    saves: dict[Any, Save] = {}
    for row in found:
        key = (row.now["pgh_context_id"], row.at)
        metadata = contexts.get(row.now["pgh_context_id"], {})
        if key not in saves:
            saves[key] = opened(row, metadata, people)
        saves[key].items.append(item(row, obj, names))
    return list(saves.values()), following


def contexts_of(found: list[Row]) -> dict[Any, dict[str, Any]]:
    keys = {row.now["pgh_context_id"] for row in found} - {None}
    contexts = pghistory.models.Context.objects.filter(pk__in=keys)
    return {context.pk: context.metadata for context in contexts}


def people_of(contexts: dict[Any, dict[str, Any]]) -> dict[int, str]:
    keys: set[int] = {metadata["user"] for metadata in contexts.values() if metadata.get("user")}
    return {
        user.pk: user.get_full_name() or user.get_username() for user in get_user_model().objects.filter(pk__in=keys)
    }


# What tells a part from others of its record.
SUMMARY: dict[Any, tuple[str, ...]] = {
    Citation: ("source", "locator"),
    EventLink: ("type", "object"),
    EventPlace: ("place",),
    Figure: ("measure_en", "measure_fa"),
    Identifier: ("scheme", "value"),
    Name: ("text",),
    NarrativeStep: ("position", "event"),
    Participation: ("actor", "role"),
}


def summary(row: Row, names: Names) -> str:
    model: Any = row.model
    values = [read(model._meta.get_field(name), row.now, names) for name in SUMMARY[model]]
    return " · ".join(filter(None, values))


def owner_fields(row: Row, obj: models.Model) -> tuple[str, ...]:
    """The foreign keys that lead to the record whose page this is: said once is enough."""
    fields: Any = row.model._meta.concrete_fields
    return tuple(f.name for f in fields if f.related_model is type(obj) and row.now.get(f.attname) == obj.pk)


def opened(row: Row, metadata: dict[str, Any], people: dict[int, str]) -> Save:
    key = metadata.get("user")
    step = STEPS.get(str(metadata.get("action", "")))
    return Save(
        when=moment(row.at),
        who=people.get(key, _("account no. %(key)s, deleted since") % {"key": key}) if key else _("the program"),
        reason=str(metadata.get("reason", "")),
        action=str(step.label) if step else "",
        import_run=metadata.get("import_run"),
    )


def item(row: Row, obj: models.Model, names: Names) -> Item:
    kind = row.now["pgh_label"]
    labels = {"insert": _("added"), "update": _("changed"), "delete": _("deleted")}
    own = row.model is type(obj)
    return Item(
        own=own,
        label=labels.get(kind, kind),
        what=": ".join(filter(None, [str(row.model._meta.verbose_name), "" if own else summary(row, names)])),
        version=digits(row.now["version"]) if "version" in row.now else "",
        changes=[]
        if kind == "delete" and not own
        else changes(row, names, without=() if own else owner_fields(row, obj)),
    )
