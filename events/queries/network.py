"""Who acts together in the events of a filter, and which relations between them are in force meanwhile."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import BooleanField, Case, Count, Value, When

from events.models import Participation, Relation
from events.models.event import EventQuerySet
from events.queries.filter import Filter
from events.queries.map import looked_at

# So many actors, those in most of the events; so many relations.
MOST_ACTORS = 24
MOST_RELATIONS = 200


@dataclass(frozen=True, slots=True)
class Member:
    """An actor with the keys of its events."""

    pk: int
    slug: str
    title_en: str
    title_fa: str
    events: frozenset[int]


@dataclass(frozen=True, slots=True)
class Network:
    """`common`: keys of two members → how many events they share, heaviest first. `relations` carry `surely`: whether
    they are surely in force in the window, or only possibly."""

    members: list[Member]
    common: dict[tuple[int, int], int]
    relations: list[Any]


def network(wanted: Filter, events: EventQuerySet, total: int, user: Any) -> Network:
    """Two queries. `total`: of these events (see `looked_at`)."""
    rows: Any = (
        Participation.objects.visible_to(user)
        .filter(event__in=looked_at(events, total))
        .order_by()
        .values_list("actor_id", "actor__slug", "actor__title_en", "actor__title_fa")
        .annotate(found=ArrayAgg("event_id", distinct=True, default=[]), number=Count("event_id", distinct=True))
        .order_by("-number", "actor_id")[:MOST_ACTORS]
    )
    members = [
        Member(pk=row[0], slug=row[1], title_en=row[2], title_fa=row[3], events=frozenset(row[4])) for row in rows
    ]
    pairs = {
        (one.pk, other.pk): len(one.events & other.events)
        for number, one in enumerate(members)
        for other in members[number + 1 :]
    }
    common = {pair: count for pair, count in pairs.items() if count}
    heaviest = dict(sorted(common.items(), key=lambda item: (-item[1], item[0])))
    return Network(members, heaviest, relations(wanted, [member.pk for member in members], user))


def relations(wanted: Filter, actors: list[int], user: Any) -> list[Relation]:
    """Relations among these actors that are in force in the window of the filter, at any time where it has none."""
    if not actors:
        return []
    window = wanted.window
    rows = Relation.objects.visible_to(user).filter(subject__in=actors, object__in=actors)
    surely: Any = Value(True)
    if window is not None:
        rows = rows.filter(window.surely() if wanted.when == "surely" else window.possibly())
        surely = Case(When(window.surely(), then=Value(True)), default=Value(False), output_field=BooleanField())
    return list(rows.annotate(surely=surely).select_related("type").order_by("date_sort", "pk")[:MOST_RELATIONS])
