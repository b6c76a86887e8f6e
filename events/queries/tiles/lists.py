"""Which of the aggregated lists answers a filter, if any: everything, some kinds, or one actor."""

from typing import Any

from events.models import Actor, Event, Kind, Participation
from events.models.event import EventQuerySet
from events.models.visibility import sees_unpublished
from events.queries.as_of import current
from events.queries.filter import Filter, at
from events.queries.references import find, find_terms

EVERYTHING = 0


def lists(wanted: Filter, user: Any) -> tuple[int, ...] | None:
    """The lists, without a common member, that hold just what fits; None where there are none.

    A list's number is 0 for everything, minus the key of a kind, or an actor's key (events/sql/timeline_tables.sql).
    Those who see drafts have none, nor has the past: their answers are counted from the records. At most two queries.
    Raises `ParameterError` for references that name nothing the user can see.
    """
    if sees_unpublished(user) or current():
        return None
    plain = dated(wanted)
    if plain == Filter():
        return (EVERYTHING,)
    if plain == Filter(kind=plain.kind):
        return tuple(-kind for kind in highest(find_terms("kind", Kind, plain.kind)))
    if plain == Filter(actor=plain.actor) and len(set(plain.actor)) == 1:
        return tuple(find("actor", Actor, plain.actor[:1], user))
    return None


def dated(wanted: Filter) -> Filter:
    """Without what makes no difference to a tile, which has dated events only."""
    return wanted.but(undated=None) if wanted.undated in {"include", "exclude"} else wanted


def published(scopes: tuple[int, ...]) -> EventQuerySet:
    """The members of the lists as the records have them now."""
    events = Event.objects.public()
    if scopes == (EVERYTHING,):
        return events
    if scopes[0] < 0:
        return events.filter(kind__in=Kind.objects.with_descendants([-scope for scope in scopes]).values("pk"))
    return events.filter(at(Participation.objects.public().filter(actor__in=scopes)))


def highest(kinds: list[int]) -> list[int]:
    """Those that are below none of the others: a kind's list holds those of all kinds below it."""
    if len(kinds) == 1:
        return kinds
    parents = dict(Kind.objects.values_list("pk", "parent"))

    def line(kind: int) -> set[int]:
        """The kind and all above it; a loop of parents ends."""
        found: set[int] = set()
        above: int | None = kind
        while above is not None and above not in found:
            found.add(above)
            above = parents.get(above)
        return found

    chosen: list[int] = []
    for kind in kinds:
        if not line(kind) & set(chosen):
            chosen = [kind, *(other for other in chosen if kind not in line(other))]
    return sorted(chosen)
