"""Where the events of a filter happened: places with a point, each with its events."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Exists, OuterRef

from events.models import EventPlace, Place
from events.models.event import EventQuerySet
from events.queries.filter import Filter, inside

# Up to so many events, all are looked at; of more, the most significant ones, found along an index.
ALL_EVENTS = 10_000
MOST_EVENTS = 2_500
# So many places are told apart, those of most events.
MOST_PLACES = 2_000
COLUMNS = ("slug", "title_en", "title_fa", "latitude", "longitude", "radius")


@dataclass(frozen=True, slots=True)
class Located:
    """A place with a point; `radius` in metres around it, None where nobody stated one. `events` are keys.

    `is_whole`: no place lies within it, so that the filter `place` finds these events and no others.
    """

    pk: int
    slug: str
    title_en: str
    title_fa: str
    latitude: float
    longitude: float
    radius: int | None
    events: frozenset[int]
    is_whole: bool


def located(wanted: Filter, events: EventQuerySet, total: int, user: Any) -> list[Located]:
    """The places of these events, `total` of them (see `looked_at`), those of most events first; one query.

    Of more places than `MOST_PLACES` those of most events. Where the filter has a box, the places in it.
    """
    seen = EventPlace.objects.visible_to(user).filter(place__latitude__isnull=False)
    if wanted.bbox:
        seen = seen.filter(inside(wanted.bbox, "place__"))
    within = Place.objects.visible_to(user).filter(parent=OuterRef("place_id"))
    rows: Any = (
        seen.filter(event__in=looked_at(events, total))
        .order_by()
        .values_list("place_id", *(f"place__{name}" for name in COLUMNS))
        .annotate(found=ArrayAgg("event_id", distinct=True, default=[]), rows=Count("pk"), is_whole=~Exists(within))
        .order_by("-rows", "place_id")[:MOST_PLACES]
    )
    return [
        Located(**dict(zip(("pk", *COLUMNS), row, strict=False)), events=frozenset(row[-3]), is_whole=row[-1])
        for row in rows
    ]


def looked_at(events: EventQuerySet, total: int) -> Any:
    """Keys of the events, all where they are few, else the most significant: what is read does not grow with them."""
    if total <= ALL_EVENTS:
        return events.order_by().values("pk")
    return events.order_by("-significance", "-pk").values("pk")[:MOST_EVENTS]


def bounded_total(events: EventQuerySet) -> int:
    """How many, counted no further than it matters; one query."""
    return events.order_by()[: ALL_EVENTS + 1].count()
