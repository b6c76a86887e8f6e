"""Where the events of a filter happened: places with a point, each with its events."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Exists, OuterRef

from events.models import EventPlace, Place
from events.models.event import EventQuerySet

# Up to so many events, all are looked at; of more, the most significant ones, found along an index.
ALL_EVENTS = 10_000
MOST_EVENTS = 2_500
# So many places are told apart, those of most events.
MOST_PLACES = 2_000

Box = tuple[float, float, float, float]

COLUMNS = ("slug", "title_en", "title_fa", "latitude", "longitude", "radius")


@dataclass(frozen=True, slots=True)
class Located:
    """A place; `radius` in metres around its point, None where nobody stated one. `events` are keys.

    `is_whole`: no place lies within it, so that the filter `place` finds these events and no others.
    """

    pk: int
    slug: str
    title_en: str
    title_fa: str
    latitude: float | None
    longitude: float | None
    radius: int | None
    events: frozenset[int]
    is_whole: bool

    @property
    def point(self) -> tuple[float, float]:
        """Latitude and longitude of a place on the map."""
        assert self.latitude is not None
        assert self.longitude is not None
        return self.latitude, self.longitude


def located(events: EventQuerySet, total: int, user: Any) -> list[Located]:
    """The places of these events, `total` of them (see `looked_at`), those of most events first; one query.

    Of more places than `MOST_PLACES` those of most events. Places without a point are among them.
    """
    within = Place.objects.visible_to(user).filter(parent=OuterRef("place_id"))
    rows: Any = (
        EventPlace.objects.visible_to(user)
        .filter(event__in=looked_at(events, total))
        .order_by()
        .values_list("place_id", *(f"place__{name}" for name in COLUMNS))
        .annotate(found=ArrayAgg("event_id", distinct=True, default=[]), rows=Count("pk"), is_whole=~Exists(within))
        .order_by("-rows", "place_id")[:MOST_PLACES]
    )
    return [
        Located(**dict(zip(("pk", *COLUMNS), row, strict=False)), events=frozenset(row[-3]), is_whole=row[-1])
        for row in rows
    ]


def on_map(places: list[Located], box: Box | None) -> list[Located]:
    """Those with a point; where the filter has a box, the ones in it."""
    return [place for place in places if place.latitude is not None and (box is None or is_inside(place, box))]


def is_inside(place: Located, box: Box) -> bool:
    """As `events.queries.filter.inside` asks the database."""
    west, south, east, north = box
    latitude, longitude = place.point
    if not south <= latitude <= north:
        return False
    return west <= longitude <= east if west <= east else longitude >= west or longitude <= east


def looked_at(events: EventQuerySet, total: int) -> Any:
    """Keys of the events, all where they are few, else the most significant: what is read does not grow with them."""
    if total <= ALL_EVENTS:
        return events.order_by().values("pk")
    return events.order_by("-significance", "-pk").values("pk")[:MOST_EVENTS]


def bounded_total(events: EventQuerySet) -> int:
    """How many, counted no further than it matters; one query."""
    return events.order_by()[: ALL_EVENTS + 1].count()
