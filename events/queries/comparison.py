"""Several actors side by side: what each takes part in, what they share, and how they stand to each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from events.models import Actor, Participation, Relation, Role
from events.models.choices import RelationFamily
from events.queries.disputes import conflict
from events.queries.filter import Filter
from events.queries.references import find_terms

MOST_ACTORS = 8
# So many events are drawn, shared out among the actors; of those in common so many are listed.
MOST_DRAWN = 120
MOST_COMMON = 60
# Of each actor so many relations are drawn, from either side.
MOST_BARS = 8
# Relations between the actors, and what they are members of together.
MOST_BETWEEN = 100
MOST_SHARED = 40
LASTING = (RelationFamily.MEMBERSHIP, RelationFamily.OFFICE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """By primary key. `cast` are the participations of the actors in those events; `counts`: events of each actor.

    `prominent` are the most significant dated events of any of the actors, `common` of two or more of them.
    """

    counts: dict[int, int]
    prominent: tuple[int, ...]
    common: tuple[int, ...]
    common_total: int
    cast: tuple[Participation, ...]
    lasting: dict[int, list[Any]]
    between: tuple[Any, ...]
    shared: tuple[Any, ...]


def compared(actors: list[int], wanted: Filter, user: Any) -> Comparison:
    """Nine queries for any number of events and relations. `wanted` narrows the events; its window the relations too,
    undated ones kept."""
    seen = taking_part(actors, wanted, user)
    counts = dict(seen.order_by().values_list("actor").annotate(events=Count("event", distinct=True)))
    each = MOST_DRAWN // len(actors)
    prominent = first_of_each(
        seen.filter(actor=actor, event__date_sort__isnull=False)
        .order_by("-event__significance", "event")
        .values_list("event_id", flat=True)[:each]
        for actor in actors
    )
    together = seen.order_by().values("event").annotate(actors=Count("actor", distinct=True)).filter(actors__gt=1)
    found = list(together.order_by("-event__significance", "event").values_list("event", flat=True)[: MOST_COMMON + 1])
    common = tuple(found[:MOST_COMMON])
    relations = in_time(wanted, user)
    between = relations.filter(subject__in=actors, object__in=actors).order_by("type__position", "date_sort", "pk")
    return Comparison(
        counts=counts,
        prominent=prominent,
        common=common,
        common_total=together.count() if len(found) > MOST_COMMON else len(found),
        cast=tuple(
            seen.filter(event__in={*prominent, *common}).select_related("role").order_by("event", "position", "pk")
        ),
        lasting=lasting(actors, relations),
        between=tuple(between[:MOST_BETWEEN]),
        shared=shared(actors, relations),
    )


def taking_part(actors: list[int], wanted: Filter, user: Any) -> "QuerySet[Participation]":
    """The rows of the actors in events that fit. Where nothing narrows the events, none is looked up."""
    rows = Participation.objects.visible_to(user).filter(actor__in=actors)
    if wanted.role:
        rows = rows.filter(role__in=find_terms("role", Role, wanted.role))
    others = wanted.but(actor=(), role=())
    return rows if others == Filter() else rows.filter(event__in=others.events(user).order_by().values("pk"))


def in_time(wanted: Filter, user: Any) -> "QuerySet[Relation]":
    undated = wanted.undated or "include"
    time = Filter(start=wanted.start, end=wanted.end, when=wanted.when, undated=undated).time()
    rows = Relation.objects.visible_to(user).filter(time)
    return rows.select_related("type", "subject", "object").annotate(disputed=conflict(user, "relation"))


def first_of_each(parts: "Iterable[QuerySet[Any, Any]]") -> tuple[int, ...]:
    """The keys of several short lists in one query, each once."""
    first, *others = parts
    return tuple(dict.fromkeys(first.union(*others, all=True) if others else first))


def lasting(actors: list[int], relations: "QuerySet[Relation]") -> dict[int, list[Any]]:
    """Memberships and offices of each actor, from either side, its own before those in it; dated ones only."""
    dated = relations.filter(type__family__in=LASTING, date_sort__isnull=False)
    bare = Relation.objects.filter(pk__in=dated.values("pk")).order_by("date_sort", "pk").values_list("pk", flat=True)
    keys = first_of_each(
        bare.filter(**{side: actor})[: MOST_BARS + 1] for actor in actors for side in ("subject", "object")
    )
    found: dict[int, list[Any]] = {actor: [] for actor in actors}
    rows = list(relations.filter(pk__in=keys).order_by("type__position", "date_sort", "pk"))
    for side in ("subject_id", "object_id"):
        for row in rows:
            if (actor := getattr(row, side)) in found:
                found[actor].append(row)
    return found


def shared(actors: list[int], relations: "QuerySet[Relation]") -> tuple[Any, ...]:
    """Memberships of the same kind in the same body that two or more of the actors have, those of most first."""
    memberships = relations.filter(type__family=RelationFamily.MEMBERSHIP, subject__in=actors)
    bodies = list(
        Relation.objects.filter(pk__in=memberships.values("pk"))
        .order_by()
        .values_list("object", "type")
        .annotate(members=Count("subject", distinct=True))
        .filter(members__gt=1)
        .order_by("-members", "type__position", "object")[:MOST_SHARED]
    )
    places = {(body, type_): number for number, (body, type_, _members) in enumerate(bodies)}
    rows = memberships.filter(object__in={body for body, *_ in bodies}).order_by("date_sort", "pk")
    found = [row for row in rows[: MOST_SHARED * MOST_ACTORS * 4] if (row.object_id, row.type_id) in places]
    return tuple(sorted(found, key=lambda row: places[row.object_id, row.type_id]))


def companions(events: "Iterable[int]", apart_from: list[int], user: Any, most: int) -> list[Actor]:
    """The actors that take part in most of these events; one query."""
    columns = {name: f"actor__{name}" for name in ("id", "slug", "title_en", "title_fa")}
    rows = (
        Participation.objects.visible_to(user)
        .filter(event__in=list(events))
        .exclude(actor__in=apart_from)
        .order_by()
        .values(*columns.values())
        .annotate(events=Count("event", distinct=True))
        .order_by("-events", "actor__id")[:most]
    )
    return [Actor(**{name: row[column] for name, column in columns.items()}) for row in rows]


def of_note(user: Any, most: int = 200) -> list[int]:
    """The most significant events of all, along their index: where nobody is chosen yet, whom they name is offered."""
    rows = Filter().events(user).order_by("-significance", "-pk").values_list("pk", flat=True)
    return list(rows[:most])
