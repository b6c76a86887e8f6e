"""What readers may know of a record's past: its public versions. Drafts stay with the curators."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from events.models import Actor, Event, Narrative, Place, Source
from events.models.choices import State
from events.models.record import Record
from events.models.visibility import sees_unpublished

# More versions than this are one number.
MOST = 60
DESCRIBED = (
    "slug", "title_en", "title_fa", "summary_en", "summary_fa", "description_en", "description_fa", "note_en",
    "note_fa",
)  # fmt: skip
# The bounds and the sort key are other ways to write the date.
DATED = ("date", "date_text", "date_calendar")
# What readers are told has changed: what they are shown anyway. A field that is not named here is not told, so a new
# one stays with the curators until somebody decides otherwise.
TOLD: dict[type[Any], tuple[str, ...]] = {
    Event: (*DESCRIBED, *DATED, "kind_id", "modality", "significance", "outcome_research", "part_of_id"),
    Actor: (*DESCRIBED, *DATED, "type"),
    Place: (*DESCRIBED, "type", "parent_id", "latitude", "longitude", "radius"),
    Source: (
        *DESCRIBED, *DATED, "type", "original_title", "language", "csl", "url", "archived_url", "accessed",
        "reliability", "reliability_note_en", "reliability_note_fa", "translation_of_id",
    ),
    Narrative: DESCRIBED,
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
    """Newest first, one query, and one more where a reference to another record changed. Readers see published versions
    only, each compared with the published one before it as they would see the two: so nothing of a draft shows, not
    even which of its fields were touched, or that a record now points at one."""
    rows = record.history.order_by("-pgh_id")
    if not sees_unpublished(user):
        rows = rows.filter(state=State.PUBLISHED)
    names = TOLD[type(record)]
    found = list(rows.values("version", "pgh_created_at", "state", *names)[: MOST + 1])
    hide_targets(type(record), found, user)
    versions = []
    for number, row in enumerate(found[:MOST]):
        before = found[number + 1] if number + 1 < len(found) else None
        changed = () if before is None else tuple(name for name in names if row[name] != before[name])
        # Curators are shown a version that only changed the state, since it says which.
        if before is not None and not changed and row["state"] == before["state"]:
            continue
        versions.append(Version(row["version"], row["pgh_created_at"], row["state"], before is None, changed))
    return versions


def hide_targets(model: Any, rows: list[dict[str, Any]], user: Any) -> None:
    """Empties references to records that the reader may not see."""
    for name in TOLD[model]:
        target = model._meta.get_field(name.removesuffix("_id")).related_model if name.endswith("_id") else None
        if target is None or not issubclass(target, Record):
            continue
        numbers = {row[name] for row in rows}
        if len(numbers) == 1:
            continue  # it never changed
        visible = target._default_manager.visible_to(user).filter(pk__in=numbers - {None})
        seen = set(visible.values_list("pk", flat=True))
        for row in rows:
            if row[name] not in seen:
                row[name] = None
