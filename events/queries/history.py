"""What readers may know of a record's past: its public versions. Drafts stay with the curators."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from events.models.choices import State
from events.models.visibility import sees_unpublished

# More versions than this are one number.
MOST = 60
# Not fields of a statement: they change with every version, or are another way to write a field.
COUNTED = {
    "pgh_id", "pgh_created_at", "pgh_label", "pgh_obj", "pgh_obj_id", "pgh_context", "pgh_context_id",
    "id", "version", "created", "modified",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Version:
    """One version. `changed` names the fields that differ from the version shown before it; none for the first."""

    number: int
    when: datetime
    state: str
    first: bool
    changed: tuple[str, ...]


def history(record: Any, user: Any) -> list[Version]:
    """Newest first, one query. Readers see published versions only, each compared with the published one before it, so
    that nothing of a draft shows, not even which of its fields were touched."""
    rows = record.history.order_by("-pgh_id")
    if not sees_unpublished(user):
        rows = rows.filter(state=State.PUBLISHED)
    found = list(rows.values()[: MOST + 1])
    versions = []
    for number, row in enumerate(found[:MOST]):
        before = found[number + 1] if number + 1 < len(found) else None
        changed = () if before is None else tuple(name for name in differing(row, before))
        if before is not None and not changed:
            continue
        versions.append(Version(row["version"], row["pgh_created_at"], row["state"], before is None, changed))
    return versions


def differing(row: dict[str, Any], before: dict[str, Any]) -> list[str]:
    derived = ("date_start", "date_end", "date_sort")
    return [
        name for name, value in row.items()
        if name not in COUNTED and not name.startswith(derived) and value != before[name]
    ]  # fmt: skip
