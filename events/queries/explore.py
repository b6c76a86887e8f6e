"""What the explorer shows of one state, in a fixed number of queries. All of it counts the same set of dated events."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min, Q

from events.models import Actor, Citation, EventPlace, Kind, Name, Participation, Place, Source
from events.models.choices import Modality, NameKind
from events.models.event import EventQuerySet
from events.queries.disputes import conflict, conflicting
from events.queries.facets import most
from events.queries.filter import Filter


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of dated events, undated ones apart.

    `kinds` (the whole tree, in order, each with what is below it) and `modalities` also count what is not chosen, as
    choosing it would give; `lanes` count what is chosen only, by root kind. `earliest` and `latest`: the finite extent.
    """

    total: int
    possibly: int
    surely: int
    undated: int
    disputed: int
    earliest: int | None
    latest: int | None
    kinds: list[tuple[Kind, int]]
    lanes: list[tuple[Kind, int]]
    modalities: list[tuple[str, int]]
    roots: dict[int, Kind]


def tally(wanted: Filter, user: Any) -> Tally:
    """Two queries."""
    window = wanted.window
    everything = wanted.but(kind=(), modality=(), when="possibly", undated="include")
    dated = Q(date_sort__isnull=False)
    groups: list[Any] = list(
        everything.events(user)
        .order_by()
        .values("kind_id", "modality")
        .annotate(
            possibly=Count("pk", filter=dated),
            surely=Count("pk", filter=dated & window.surely() if window else dated),
            undated=Count("pk", filter=~dated),
            disputed=Count("pk", filter=dated & Q(pk__in=conflicting(user))),
            first=Min("date_start_earliest"),
            late=Max("date_start_earliest"),
            early=Min("date_end_latest"),
            last=Max("date_end_latest"),
        )
    )
    kinds = list(Kind.objects.all())
    roots = roots_of(kinds)
    chosen_kinds = below(kinds, set(wanted.kind)) if wanted.kind else {kind.pk for kind in kinds}
    chosen_modalities = set(wanted.modality or Modality.values)
    counted = "surely" if wanted.when == "surely" and window else "possibly"
    chosen = [g for g in groups if g["kind_id"] in chosen_kinds and g["modality"] in chosen_modalities]
    days = [g[name] for g in chosen for name in ("first", "late", "early", "last") if g[name] is not None]
    of_kind = added([g for g in groups if g["modality"] in chosen_modalities], "kind_id", counted)
    of_lane = added(chosen, "kind_id", counted)
    of_modality = added([g for g in groups if g["kind_id"] in chosen_kinds], "modality", counted)
    return Tally(
        total=sum(g[counted] for g in chosen),
        possibly=sum(g["possibly"] for g in chosen),
        surely=sum(g["surely"] for g in chosen),
        undated=0 if wanted.undated == "exclude" else sum(g["undated"] for g in chosen),
        disputed=sum(g["disputed"] for g in chosen),
        earliest=min(days, default=None),
        latest=max(days, default=None),
        kinds=in_tree(kinds, of_kind),
        lanes=[
            (kind, sum(count for key, count in of_lane.items() if roots[key].pk == kind.pk))
            for kind in kinds
            if kind.parent_id is None
        ],
        modalities=[(value, of_modality.get(value, 0)) for value in Modality.values],
        roots=roots,
    )


def added(groups: list[dict[str, Any]], name: str, counted: str) -> dict[Any, int]:
    sums: dict[Any, int] = {}
    for group in groups:
        sums[group[name]] = sums.get(group[name], 0) + group[counted]
    return sums


def roots_of(kinds: list[Kind]) -> dict[int, Kind]:
    """The root kind above each kind."""
    by_key = {kind.pk: kind for kind in kinds}

    def root(kind: Kind) -> Kind:
        seen = {kind.pk}
        while kind.parent_id in by_key and kind.parent_id not in seen:
            kind = by_key[kind.parent_id]
            seen.add(kind.pk)
        return kind

    return {kind.pk: root(kind) for kind in kinds}


def below(kinds: list[Kind], slugs: set[str]) -> set[int]:
    """Keys of the kinds with these slugs and of all below them."""
    found = {kind.pk for kind in kinds if kind.slug in slugs}
    while True:
        more = {kind.pk for kind in kinds if kind.parent_id in found} - found
        if not more:
            return found
        found |= more


def in_tree(kinds: list[Kind], own: dict[int, int]) -> list[tuple[Kind, int]]:
    """Depth first; the count of a kind holds those below it."""
    children: dict[int | None, list[Kind]] = {}
    for kind in kinds:
        children.setdefault(kind.parent_id, []).append(kind)

    def walk(parent: int | None) -> list[tuple[Kind, int]]:
        result = []
        for kind in children.get(parent, []):
            inner = walk(kind.pk)
            direct = sum(count for sub, count in inner if sub.parent_id == kind.pk)
            result += [(kind, own.get(kind.pk, 0) + direct), *inner]
        return result

    return walk(None)


def extent(wanted: Filter, user: Any) -> tuple[int, int] | None:
    """First and last day that any dated event of the filter names, its window left out of account; one query."""
    days = (
        wanted.without_time()
        .but(undated="exclude")
        .events(user)
        .aggregate(
            first=Min("date_start_earliest"),
            late=Max("date_start_earliest"),
            early=Min("date_end_latest"),
            last=Max("date_end_latest"),
        )
    )
    known = [day for day in days.values() if day is not None]
    return (min(known), max(known)) if known else None


@dataclass(frozen=True, slots=True)
class Frequent:
    """The records that most of the events have; unsaved instances with key, slug and titles only."""

    actors: list[tuple[Actor, int]]
    places: list[tuple[Place, int]]
    sources: list[tuple[Source, int]]


def frequent(events: EventQuerySet, user: Any) -> Frequent:
    """Three queries."""
    return Frequent(
        actors=most(Participation.objects.visible_to(user), "actor", Actor, events),
        places=most(EventPlace.objects.visible_to(user), "place", Place, events),
        sources=most(Citation.objects.visible_of("event", user), "source", Source, events),
    )


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a timeline needs of an event."""

    pk: int
    title_en: str
    title_fa: str
    date: Any
    date_calendar: str
    kind_id: int
    modality: str
    significance: int
    disputed: bool


def drawn(events: EventQuerySet, user: Any, most: int) -> list[Drawn]:
    """The most significant of the dated events, at most so many; one query, narrow rows."""
    rows = (
        events.filter(date_sort__isnull=False)
        .annotate(disputed=conflict(user))
        .order_by("-significance", "date_sort", "pk")
        .values_list(
            "pk", "title_en", "title_fa", "date", "date_calendar", "kind_id", "modality", "significance", "disputed"
        )[:most]
    )
    return [Drawn(*row) for row in rows]


def abbreviations(language: str, user: Any) -> dict[str, str]:
    """Title of an actor → its abbreviation in that language, so that labels can be short; one query."""
    names = (
        Name.objects.visible_to(user)
        .filter(actor__isnull=False, kind=NameKind.ABBREVIATION, language=language)
        .order_by("-pk")
        .values_list(f"actor__title_{language}", "text")
    )
    return {title: text for title, text in names if title and len(text) < len(title)}
