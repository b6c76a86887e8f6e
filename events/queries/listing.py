"""Lists of events: their orders, and the rows that a list shows beside each event, in a fixed number of queries."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from events.models import Citation, Event, EventPlace, Participation
from events.models.event import EventQuerySet
from events.queries.disputes import conflict
from events.queries.errors import bad
from events.queries.filter import Filter
from events.queries.page import WHOLE, Ordering, Page, Segment, page
from events.queries.search import relevance

# So many rows are sorted faster than they are found along an index.
FEW = 2000

ORDERINGS = {
    ordering.name: ordering
    for ordering in (
        Ordering("date", "date_sort", nullable=True),
        Ordering("-date", "date_sort", descending=True, nullable=True),
        Ordering("significance", "significance"),
        Ordering("-significance", "significance", descending=True),
        Ordering("modified", "modified"),
        Ordering("-modified", "modified", descending=True),
        Ordering("relevance", "relevance", descending=True),
    )
}


def ordered(rows: EventQuerySet, ordering: Ordering, wanted: Filter) -> EventQuerySet:
    """Adds what the order needs. Relevance is relevance to something: it needs `q`."""
    if ordering.name != "relevance":
        return rows
    if not wanted.q:
        raise bad("ordering", "relevance", _("another order, or words to search for in “q”"))
    return rows.annotate(relevance=relevance(wanted.q))


def with_parts(rows: EventQuerySet, user: Any) -> EventQuerySet:
    """With kind, participants, places, citations of the date, and whether the date is disputed; four queries in all."""
    participations = Participation.objects.visible_to(user).select_related("actor", "role")
    places = EventPlace.objects.visible_to(user).select_related("place")
    citations = Citation.objects.visible_to(user).select_related("source").defer("source__full_text")
    parts: list[Any] = [
        Prefetch("participations", participations),
        Prefetch("event_places", places),
        Prefetch("citations", citations),
    ]
    return rows.select_related("kind", "kind__parent").annotate(disputed=conflict(user)).prefetch_related(*parts)


def event_page(wanted: Filter, user: Any, ordering: Ordering, limit: int, cursor: str | None) -> Page[Event]:
    """One page of the events that fit, each with its parts; quick on sparse and on dense filters alike."""
    rows = with_parts(ordered(wanted.events(user), ordering, wanted), user)
    every = None if wanted == Filter() else wanted.events(user)
    return paged(rows, every, wanted, ordering, limit=limit, cursor=cursor)


def paged(
    rows: "QuerySet[Any]",
    narrowed: "QuerySet[Any] | None",
    time: Filter,
    ordering: Ordering,
    *,
    limit: int,
    cursor: str | None,
) -> Page[Any]:
    """One page of rows in this order. `narrowed` are the same rows without what they show, where anything narrows
    them; `time` holds their window (docs/decisions/lists-in-order-of-time.md)."""
    if narrowed is None or (few := sample(narrowed)) is None:
        return page(rows, ordering, limit, cursor, segments(time, ordering))
    return page(rows.filter(pk__in=few), ordering, limit, cursor)


def sample(rows: "QuerySet[Any]") -> list[int] | None:
    """The primary keys where there are few. PostgreSQL cannot know that, and would walk along an index of the order in
    the hope of meeting them soon: seconds at a million rows. None where there are many: then it does meet them soon."""
    keys = list(rows.order_by().values_list("pk", flat=True)[: FEW + 1])
    return keys if len(keys) <= FEW else None


def segments(wanted: Filter, ordering: Ordering) -> Sequence[Segment]:
    """The parts of a list in order of time, undated events last in either direction; see `Window.segments`."""
    if ordering.column != "date_sort":
        return WHOLE
    dated = wanted.window.segments() if wanted.window else [Segment(Q(date_sort__isnull=False))]
    if ordering.descending:
        dated.reverse()
    return [*dated, Segment(Q(date_sort=None))]


def totals(rows: EventQuerySet) -> dict[str, int]:
    """How many, and how many of them undated, in one query."""
    return rows.aggregate(total=Count("pk"), undated=Count("pk", filter=Q(date_sort=None)))
