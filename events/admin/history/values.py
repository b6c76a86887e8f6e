"""Values of history rows as people read them: names for keys, labels for choices, words for dates."""

import difflib
import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.contrib import admin
from django.db import models
from django.utils.translation import gettext as _

from events.admin.history.rows import Row
from events.admin.language import digits
from events.admin.moments import moment
from events.admin.when.readings import shown

# Counted by the database, or following from another column.
HIDDEN = {"id", "version", "created", "modified", "date_text", "date_calendar"}
# Texts from this length on are compared word by word.
LONG = 60
MOST_WORDS = 4000


@dataclass(frozen=True, slots=True)
class Change:
    """One field: old and new value, or for long texts the `words` in order, each kept, taken out or put in."""

    label: str
    old: str
    new: str
    words: tuple[tuple[str, str], ...] = ()


class Names:
    """What foreign keys point at, asked for once for each model."""

    def __init__(self, rows: Iterable[Row]) -> None:
        wanted: dict[Any, set[int]] = defaultdict(set)
        for row in rows:
            for field in fields(row.model):
                if field.is_relation:
                    for values in (row.now, row.before or {}):
                        if key := values.get(field.attname):
                            wanted[field.related_model].add(key)
        self.found = {model: named(model, keys) for model, keys in wanted.items()}

    def __call__(self, model: Any, key: int) -> str:
        found = self.found.get(model, {}).get(key)
        return found if found is not None else _("no. %(key)s, deleted since") % {"key": digits(key)}


def named(model: Any, keys: set[int]) -> dict[int, str]:
    model_admin: Any = admin.site._registry.get(model)
    queryset = model_admin.get_queryset(None) if hasattr(model_admin, "related") else model._default_manager.all()
    return {row.pk: str(row) for row in queryset.filter(pk__in=keys)}


def fields(model: type[models.Model]) -> list[Any]:
    """Columns that people write."""
    return [
        field
        for field in model._meta.concrete_fields
        if field.name not in HIDDEN
        and not field.generated
        and not field.name.startswith(("date_start", "date_end", "date_sort"))
    ]


def changes(row: Row, names: Names, without: tuple[str, ...] = ()) -> list[Change]:
    """What differs from the version before; of a new row everything that is not empty."""
    found = []
    for field in fields(row.model):
        old = read(field, row.before, names) if row.before else ""
        new = "" if row.now["pgh_label"] == "delete" else read(field, row.now, names)
        if old == new or field.name in without:
            continue
        label = str(field.verbose_name)
        words = compared(old, new) if len(old) > LONG and len(new) > LONG else ()
        found.append(Change(label, old, new, words))
    return found


def read(field: Any, values: dict[str, Any], names: Names) -> str:
    value = values.get(field.attname)
    if field.name == "date":
        return date(values)
    if value is None or value in ("", {}):
        return ""
    if field.is_relation:
        return names(field.related_model, value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return plain(value)


def plain(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    if isinstance(value, Decimal):
        return digits(f"{value.normalize():f}")
    return digits(str(value)) if isinstance(value, int | float) else str(value)


def date(values: dict[str, Any]) -> str:
    """EDTF, the words as typed and how readers see them, so that none of the three changes unseen."""
    value = values.get("date")
    if value is None:
        return values.get("date_text") or ""
    said = shown(value, values.get("date_calendar") or "gregorian")
    typed = values.get("date_text") or ""
    parts = [
        said,
        str(value) if str(value) != said else "",
        f"“{typed}”" if typed not in {"", said, str(value)} else "",
    ]
    return " · ".join(filter(None, parts))


def compared(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """Runs of words: ``("keep" | "out" | "in", text)``."""
    before, after = re.findall(r"\S+\s*", old), re.findall(r"\S+\s*", new)
    if len(before) + len(after) > MOST_WORDS:
        return ()
    runs: list[tuple[str, str]] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            runs.append(("keep", "".join(before[a:b])))
            continue
        if b > a:
            runs.append(("out", "".join(before[a:b])))
        if d > c:
            runs.append(("in", "".join(after[c:d])))
    return tuple(runs)
