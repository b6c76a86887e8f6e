"""From syntax tree to value: the four points, the kinds and the flags.

An interval starts within its first date and ends within its second. A one-of set lies somewhere from its
first day to its last; an all-of set starts in its first member and ends in its last.
"""

from collections.abc import Sequence

from events.dates.kinds import RANK, BoundKind, Precision
from events.dates.nodes import Date, DateSet, Dots, Interval, Range, Tree
from events.dates.value import Edtf

OPEN, UNKNOWN, KNOWN = BoundKind.OPEN, BoundKind.UNKNOWN, BoundKind.KNOWN
UNDATED = Precision.UNDATED


def value_of(text: str, tree: Tree) -> Edtf:
    """The value that a syntax tree stands for."""
    if isinstance(tree, Date):
        kind = UNKNOWN if tree.earliest is None else KNOWN
        return Edtf(
            text,
            tree.earliest,
            tree.latest,
            tree.earliest,
            tree.latest,
            kind,
            kind,
            tree.approximate,
            tree.uncertain,
            tree.precision,
            instant=tree.clock.instant if tree.clock else 0,
        )
    if isinstance(tree, Interval):
        return _interval_value(text, tree)
    return _set_value(text, tree)


def _interval_value(text: str, tree: Interval) -> Edtf:
    start, end = tree.start, tree.end
    dates = [date for date in (start, end) if isinstance(date, Date)]
    start_earliest, start_latest = (start.earliest, start.latest) if isinstance(start, Date) else (None, None)
    end_earliest, end_latest = (end.earliest, end.latest) if isinstance(end, Date) else (None, None)
    # It cannot end before it starts: 2004-06-11/2004-06 ends on the 11th or later.
    if start_earliest is not None and end_earliest is not None:
        end_earliest = max(start_earliest, end_earliest)
    if start_latest is not None and end_latest is not None:
        start_latest = min(start_latest, end_latest)
    return Edtf(
        text,
        start_earliest,
        start_latest,
        end_earliest,
        end_latest,
        _end_kind(start, start_earliest),
        _end_kind(end, end_latest),
        any(date.approximate for date in dates),
        any(date.uncertain for date in dates),
        _coarsest(dates, start_earliest, start_latest, end_earliest, end_latest),
        is_interval=True,
    )


def _end_kind(end: Date | Dots | None, bound: int | None) -> BoundKind:
    if isinstance(end, Dots):
        return OPEN
    return UNKNOWN if bound is None else KNOWN


def _coarsest(dates: list[Date], *bounds: int | None) -> Precision:
    """That of the coarsest date; one that is undated counts only where nothing bounds the whole."""
    stated = [date.precision for date in dates if date.precision is not UNDATED]
    if all(bound is None for bound in bounds):
        return UNDATED
    return min(stated, key=RANK.__getitem__)


def _set_value(text: str, tree: DateSet) -> Edtf:
    ranges = [Range(member, member) if isinstance(member, Date) else member for member in tree.members]
    starts = [part.start for part in ranges]
    ends = [part.end for part in ranges]
    dates = [date for date in starts + ends if date is not None]
    first = _least([date.earliest if date else None for date in starts])
    last = _most([date.latest if date else None for date in ends])
    start_kind, end_kind = (UNKNOWN if bound is None else KNOWN for bound in (first, last))
    start_latest, end_earliest = last, first
    if tree.every:
        start_kind = OPEN if None in starts else start_kind
        end_kind = OPEN if None in ends else end_kind
        start_latest = _least([date.latest if date else None for date in starts])
        end_earliest = _most([date.earliest if date else None for date in ends])
    return Edtf(
        text,
        first,
        start_latest,
        end_earliest,
        last,
        start_kind,
        end_kind,
        any(date.approximate for date in dates),
        any(date.uncertain for date in dates),
        _coarsest(dates, first, start_latest, end_earliest, last),
        is_set=True,
    )


def _least(days: Sequence[int | None]) -> int | None:
    """The lowest; None, no bound, where one has none."""
    known = [day for day in days if day is not None]
    return min(known) if len(known) == len(days) else None


def _most(days: Sequence[int | None]) -> int | None:
    known = [day for day in days if day is not None]
    return max(known) if len(known) == len(days) else None
