"""Which records a part belongs to: who may change those may change it, and their history tells of it.

A part has one owner at least. The other records that it names are references: a participation belongs to its event,
an event link to the event that it starts from, a citation to the owners of what it supports.
"""

from django.db import models

from events.models import (
    Citation,
    EventLink,
    EventPlace,
    Figure,
    Identifier,
    Name,
    NarrativeStep,
    Participation,
)
from events.models.record import Record

# The foreign keys of a part that lead to its owners; a citation's lead to the statement, which has owners of its own.
OWNERS: dict[type[models.Model], tuple[str, ...]] = {
    Name: ("actor", "place"),
    Participation: ("event",),
    EventPlace: ("event",),
    EventLink: ("subject",),
    Figure: ("event", "actor"),
    Identifier: ("event", "actor", "place", "source"),
    NarrativeStep: ("narrative",),
    Citation: ("event", "participation", "relation", "event_link", "figure", "name"),
}


def owners(instance: models.Model) -> list[Record]:
    """The records whose states and rights rule this row: itself for a record, none for a vocabulary."""
    if isinstance(instance, Record):
        return [instance]
    found: list[Record] = []
    for name in OWNERS.get(type(instance), ()):
        if getattr(instance, f"{name}_id") is not None:
            found += owners(getattr(instance, name))
    return found


def owner_paths(model: type[models.Model]) -> list[str]:
    """What to select along with rows of this model, so that `owners` asks nothing of the database."""
    paths: list[str] = []
    for name in OWNERS.get(model, ()):
        paths.append(name)
        target = model._meta.get_field(name).related_model
        paths += [f"{name}__{path}" for path in owner_paths(target)]  # type: ignore[arg-type]
    return paths
