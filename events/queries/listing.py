"""Lists in pages: the orders of events, and the one way to a page of a filter that is quick wherever its rows lie."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from events.models.event import EventQuerySet
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


def event_page(
    rows: "QuerySet[Any]",
    wanted: Filter,
    user: Any,
    ordering: Ordering,
    *,
    limit: int,
    cursor: str | None = None,
    few: list[int] | None = None,
) -> Page[Any]:
    """One page of the events that fit, quick on sparse and on dense filters alike. `rows` are the filter's events with
    what the order needs (`ordered`) and the list shows; `few`, where known, are
    the keys of all that fit."""
    is_narrowed = wanted.but(undated=None) != Filter()
    narrowed = wanted.events(user) if is_narrowed else None
    return paged(rows, narrowed, wanted, ordering, limit=limit, cursor=cursor, few=few)


def paged(
    rows: "QuerySet[Any]",
    narrowed: "QuerySet[Any] | None",
    time: Filter,
    ordering: Ordering,
    *,
    limit: int,
    cursor: str | None,
    few: list[int] | None = None,
) -> Page[Any]:
    """One page of rows in this order. `narrowed` are the same rows without what they show, where anything narrows
    them; `time` holds their window (docs/decisions/lists-in-order-of-time.md)."""
    if few is None and narrowed is not None:
        few = sample(narrowed)
    if few is None:
        return page(rows, ordering, limit, cursor, segments(time, ordering))
    return page(rows.filter(pk__in=few), ordering, limit, cursor)


def sample(rows: "QuerySet[Any]") -> list[int] | None:
    """The primary keys where there are few. PostgreSQL cannot know that, and would walk along an index of the order in
    the hope of meeting them soon: seconds at a million rows. None where there are many: then it does meet them soon."""
    keys = list(rows.order_by().values_list("pk", flat=True)[: FEW + 1])
    return keys if len(keys) <= FEW else None


def segments(wanted: Filter, ordering: Ordering) -> Sequence[Segment]:
    """The parts of a list in order of time, undated events last in either direction; see `Window.segments`."""
    if ordering.column != "date_sort" or wanted.undated == "only":
        return WHOLE
    dated = wanted.window.segments() if wanted.window else [Segment(Q(date_sort__isnull=False))]
    if ordering.descending:
        dated.reverse()
    return dated if wanted.leaves_out_undated else [*dated, Segment(Q(date_sort=None))]
