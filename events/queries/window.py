"""Questions about time: which rows possibly, or surely, touch a window of days."""

from dataclasses import dataclass
from typing import overload

from django.db.backends.postgresql.psycopg_any import NumericRange
from django.db.models import F, Q
from django.utils.translation import gettext as _

from events.dates import Edtf
from events.dates.sorting import first_key
from events.queries.page import Segment

# Beyond every day that a record can have (`events.fields.FURTHEST`).
FURTHEST = 2_147_000_000


@dataclass(frozen=True, slots=True)
class Window:
    """Days from first to last, both included, as Julian day numbers; None where it has no limit."""

    first: int | None = None
    last: int | None = None

    @classmethod
    def of(cls, date: Edtf) -> "Window":
        """All the days on which it may have been."""
        return cls(date.start_earliest, date.end_latest)

    @classmethod
    def between(cls, start: Edtf | None, end: Edtf | None) -> "Window | None":
        """From the first day of one date to the last day of another; a single date bounds one side. EDTF has days that
        no record can have: a window ends where these do."""
        if start is None and end is None:
            return None
        return cls(clamp(start.start_earliest) if start else None, clamp(end.end_latest) if end else None)

    @property
    def is_empty(self) -> bool:
        return self.first is not None and self.last is not None and self.first > self.last

    @property
    def range(self) -> NumericRange:
        """As PostgreSQL's int4range."""
        return NumericRange(clamp(self.first), None if self.last is None else clamp(self.last + 1))

    def segments(self) -> list[Segment]:
        """The window's rows in three parts that follow each other in order of `date_sort`, each quick to find in order.

        Every date sorts by a day of its possible span, so those that sort within the window all touch it: a walk
        along the sort index. Those that sort before or after it reach over its edge: few, and found by the span.
        (One question for all of them makes the planner walk the sort index through everything before the window.)
        """
        first, last = clamp(self.first), clamp(self.last)
        within = Q(date_sort__isnull=False)
        before, after = [], []
        if first is not None:
            within &= Q(date_sort__gte=first_key(first))
            entering = Q(date_span__contains=(first - 1, first + 1), date_sort__lt=first_key(first))
            before = [Segment(entering, few=True)]
        if last is not None:
            within &= Q(date_sort__lt=first_key(last + 1))
            leaving = Q(date_span__contains=(last, last + 2), date_sort__gte=first_key(last + 1))
            after = [Segment(leaving, few=True)]
        return [*before, Segment(within), *after]

    def possibly(self) -> Q:
        """The possible span overlaps the window."""
        return Q(date_span__overlap=self.range)

    def surely(self) -> Q:
        """The possible span lies within the window, or the certain core overlaps it (docs/dates.md)."""
        reaches = Q()
        if self.last is not None:
            reaches &= Q(date_start_latest=None) | Q(date_start_latest__lte=clamp(self.last))
        if self.first is not None:
            reaches &= Q(date_end_earliest=None) | Q(date_end_earliest__gte=clamp(self.first))
        return self.possibly() & (Q(date_span__contained_by=self.range) | (core() & reaches))


def no_bound(date: Edtf, side: str) -> str:
    """What is expected of a date without a day for that side of a window, `from` or `to`; nothing where it has one."""
    if side == "from":
        return "" if date.start_earliest is not None else _("a date that begins on some day, not one open to the past")
    return "" if date.end_latest is not None else _("a date that ends on some day, not one open to the future")


def core() -> Q:
    """There are days on which it certainly was: it surely began before it surely ended. What is open on both sides is
    certain of no day that anyone could name."""
    has_ends = (Q(date_start_latest__isnull=False) | Q(date_start_kind="open")) & (
        Q(date_end_earliest__isnull=False) | Q(date_end_kind="open")
    )
    bounded = Q(date_start_latest__isnull=False) | Q(date_end_earliest__isnull=False)
    in_order = Q(date_start_latest=None) | Q(date_end_earliest=None) | Q(date_start_latest__lte=F("date_end_earliest"))
    return has_ends & bounded & in_order


@overload
def clamp(day: int) -> int: ...
@overload
def clamp(day: None) -> None: ...
def clamp(day: int | None) -> int | None:
    """Days may lie beyond what a column can hold (an int4); nothing that is recorded lies out there."""
    return None if day is None else max(-FURTHEST, min(FURTHEST, day))
