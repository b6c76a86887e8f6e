"""Counts for a filter, by what curators and readers ask for. All count the same set, so they agree with the list."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min

from events.models import Actor, Citation, EventPlace, Kind, Participation, Place, Source
from events.models.event import EventQuerySet
from events.queries.filter import Filter

# So many values of one facet are counted; the rest is one search away.
MOST = 30


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts, most frequent first, kinds and modalities in their own order. `earliest`, `latest`: the finite extent."""

    total: int
    undated: int
    earliest: int | None
    latest: int | None
    kinds: list[tuple[Kind, int]]
    modalities: list[tuple[str, int]]
    actors: list[tuple[Actor, int]]
    places: list[tuple[Place, int]]
    sources: list[tuple[Source, int]]


def facets(wanted: Filter, user: Any) -> Facets:
    """Five queries, whatever the number of events."""
    events = wanted.events(user)
    grouped: list[Any] = list(
        events.order_by()
        .values("kind_id", "modality")
        .annotate(
            rows=Count("pk"), dated=Count("date_sort"), first=Min("date_start_earliest"), last=Max("date_end_latest"),
            late=Max("date_start_earliest"), early=Min("date_end_latest"),
        )
    )  # fmt: skip
    total = sum(group["rows"] for group in grouped)
    days = [group[name] for group in grouped for name in ("first", "last", "late", "early") if group[name] is not None]
    return Facets(
        total=total,
        undated=total - sum(group["dated"] for group in grouped),
        earliest=min(days, default=None),
        latest=max(days, default=None),
        kinds=kinds(grouped),
        modalities=added(grouped, "modality"),
        actors=most(Participation.objects.visible_to(user), "actor", Actor, events),
        places=most(EventPlace.objects.visible_to(user), "place", Place, events),
        sources=most(Citation.objects.visible_of("event", user), "source", Source, events),
    )


def added(groups: list[dict[str, Any]], name: str) -> list[tuple[Any, int]]:
    sums: dict[Any, int] = {}
    for group in groups:
        sums[group[name]] = sums.get(group[name], 0) + group["rows"]
    return sorted(sums.items(), key=lambda item: -item[1])


def kinds(groups: list[dict[str, Any]]) -> list[tuple[Kind, int]]:
    """Each kind with the events of its own and of the kinds below it, all kinds in order of the tree."""
    own = dict(added(groups, "kind_id"))
    every = list(Kind.objects.all())
    below: dict[int | None, list[Kind]] = {}
    for kind in every:
        below.setdefault(kind.parent_id, []).append(kind)

    def walk(parent: int | None) -> list[tuple[Kind, int]]:
        result = []
        for kind in below.get(parent, []):
            inner = walk(kind.pk)
            direct = sum(count for sub, count in inner if sub.parent_id == kind.pk)
            result += [(kind, own.get(kind.pk, 0) + direct), *inner]
        return result

    return walk(None)


def most(through: Any, field: str, model: Any, events: EventQuerySet) -> list[tuple[Any, int]]:
    """The records that most of the events have by these visible rows, with the number of events; one query. The records
    are unsaved instances with key, slug and titles only."""
    columns = {name: f"{field}__{name}" for name in ("id", "slug", "title_en", "title_fa")}
    rows = (
        through.filter(event__in=events.order_by().values("pk"))
        .order_by()
        .values(*columns.values())
        .annotate(events=Count("event", distinct=True))
        .order_by("-events", f"{field}__id")[:MOST]
    )
    return [(model(**{name: row[column] for name, column in columns.items()}), row["events"]) for row in rows]
