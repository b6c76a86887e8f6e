"""An event as a tile shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.fields import ArrayField, IntegerRangeField
from django.db.models import BigIntegerField, Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce

from events.dates import Edtf, parse
from events.models import Citation
from events.models.event import EventQuerySet
from events.queries.disputes import conflict
from events.queries.tiles.axis import Place
from events.queries.tiles.compiled import Compiled, IsAny, Slot
from events.queries.tiles.lists import published

COLUMNS = (
    "pk", "slug", "title_en", "title_fa", "date", "date_text", "date_calendar", "date_sort", "kind__slug", "modality",
    "significance", "state", "is_disputed", "cited",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """`kind` is a slug, `citations` how many the reader may see. `is_clamped`: its date lies beyond the axis."""

    pk: int
    slug: str
    title_en: str
    title_fa: str
    date: Edtf
    date_text: str
    date_calendar: str
    kind: str
    modality: str
    significance: int
    state: str
    is_disputed: bool
    citations: int
    is_clamped: bool


def question(events: EventQuerySet, user: Any) -> Compiled:
    """Asks for what is shown of those of the events that have one of the `keys` and touch the `window`."""
    citations = (
        Citation.objects.visible_of("event", user)
        .filter(event=OuterRef("pk"))
        .order_by()
        .values("event")
        .annotate(number=Count("pk"))
        .values("number")
    )
    return Compiled(
        events.filter(
            IsAny("pk", Slot("keys", ArrayField(BigIntegerField()))),
            date_span__overlap=Slot("window", IntegerRangeField()),
        )
        .order_by()
        .annotate(is_disputed=conflict(user), cited=Coalesce(Subquery(citations, output_field=IntegerField()), 0))
        .values_list(*COLUMNS)
    )


@lru_cache(maxsize=256)
def question_of(scopes: tuple[int, ...]) -> Compiled:
    """The same for lists, which are the same for everyone."""
    return question(published(scopes), AnonymousUser())


def shown(asked: Compiled, keys: Sequence[int], place: Place) -> list[Shown]:
    """Those of the events with these keys that touch the tile as the records are now, the most prominent first.

    One query of narrow rows. What was unpublished or moved a moment ago falls out here, whatever the aggregates say.
    """
    if not keys:
        return []
    rows = [(prominence(row[10], row[0]), row) for row in asked.ask(keys=list(keys), window=place.window.range)]
    return [event(row, place) for _, row in sorted(rows, reverse=True)]


def event(row: tuple[Any, ...], place: Place) -> Shown:
    before, date, text, calendar, sort, after = row[:4], *row[4:8], row[8:]
    is_clamped = not place.axis.first <= sort >> 24 <= place.axis.last
    return Shown(*before, parse(date), text, calendar, *after, is_clamped)  # type: ignore[call-arg]  # counted by COLUMNS


def prominence(significance: int, key: int) -> int:
    """The total order of events, as timeline_prominence in the database computes it."""
    hashed = ((key & 2147483647) * 2654435761 >> 15) & 65535
    return significance << 56 | hashed << 40 | key & 1099511627775
