"""The date value: an EDTF text and what it says about time, in day numbers."""

from dataclasses import dataclass
from typing import Any

from events.dates.kinds import BoundKind, Overlap, Precision
from events.dates.nodes import Tree
from events.dates.sorting import sort_key

Span = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Edtf:
    """An immutable date; make one with `parse`, `edtf_of_jdn` or `from_json`. `str(v)` is its EDTF text.

    The four points are Julian day numbers (`date.toordinal() + 1721425`, proleptic Gregorian), None where
    nothing bounds them: the event starts on some day from `start_earliest` to `start_latest` and ends on
    some day from `end_earliest` to `end_latest`. The outer points (`start_earliest`, `end_latest`) are None
    exactly where the kind of that end is open or unknown. The inner ones are None as well, but for sets:
    `[..1927]` has a latest start and no earliest, `[1928..]` the other way round.

    Equality and hash are those of the text; order is that of `sort_key`, then of the text.
    """

    text: str
    start_earliest: int | None
    start_latest: int | None
    end_earliest: int | None
    end_latest: int | None
    start_kind: BoundKind
    end_kind: BoundKind
    approximate: bool
    uncertain: bool
    precision: Precision
    is_interval: bool = False
    is_set: bool = False
    instant: int = 0  # seconds into the day, of a date-time

    @property
    def is_undated(self) -> bool:
        """Whether nothing at all bounds it: `XXXX`, `XXXX-12-25`, `XXXX/..`."""
        return self.start_earliest is self.start_latest is self.end_earliest is self.end_latest is None

    @property
    def possible(self) -> Span:
        """First and last day on which it may have been; None for no bound."""
        return self.start_earliest, self.end_latest

    @property
    def core(self) -> Span | None:
        """The days on which it certainly was, from the latest start to the earliest end; None for none.

        An open end reaches without bound: the core of `1992/..` is (1992-12-31, None). An unknown end gives
        no core. A set of all (`{…}`) is taken to last from its first member to its last.
        """
        first, last = self.start_latest, self.end_earliest
        if first is None and self.start_kind is not BoundKind.OPEN:
            return None
        if last is None and self.end_kind is not BoundKind.OPEN:
            return None
        if first is None and last is None:
            return None
        if first is not None and last is not None and first > last:
            return None
        return first, last

    @property
    def sort_key(self) -> int:
        """By earliest start, the longer before the shorter, undated last; a signed 64-bit integer."""
        return sort_key(self)

    @property
    def tree(self) -> Tree:
        """Its components, for printers and renderers."""
        from events.dates.tree import tree_of

        return tree_of(self.text)

    def overlaps_window(self, first: int | None, last: int | None) -> Overlap:
        """Whether it shares a day with the window of days first … last (None: no bound).

        Surely where its possible span lies within the window or its certain core overlaps the window.
        An undated value overlaps nothing.
        """
        if self.is_undated or not _meet(self.possible, (first, last)):
            return Overlap.NO
        core = self.core
        if _within(self.possible, (first, last)) or (core is not None and _meet(core, (first, last))):
            return Overlap.SURELY
        return Overlap.POSSIBLY

    def overlaps(self, other: "Edtf") -> Overlap:
        """Whether two dates, each as uncertain as it is, share a day; symmetric.

        Surely where their cores meet or the possible span of one lies within the core of the other.
        To ask about a window whose two days are exact, use `overlaps_window`.
        """
        if self.is_undated or other.is_undated or not _meet(self.possible, other.possible):
            return Overlap.NO
        mine, theirs = self.core, other.core
        if (
            (mine is not None and theirs is not None and _meet(mine, theirs))
            or (mine is not None and _within(other.possible, mine))
            or (theirs is not None and _within(self.possible, theirs))
        ):
            return Overlap.SURELY
        return Overlap.POSSIBLY

    def contains(self, other: "Edtf") -> bool:
        """Whether every day on which `other` may have been lies within this one's possible span."""
        return not self.is_undated and not other.is_undated and _within(other.possible, self.possible)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"parse({self.text!r})"

    def __hash__(self) -> int:
        return hash(self.text)

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, Edtf) else NotImplemented

    def __lt__(self, other: "Edtf") -> bool:
        return _order(self) < _order(other) if isinstance(other, Edtf) else NotImplemented

    def __le__(self, other: "Edtf") -> bool:
        return _order(self) <= _order(other) if isinstance(other, Edtf) else NotImplemented

    def __gt__(self, other: "Edtf") -> bool:
        return _order(self) > _order(other) if isinstance(other, Edtf) else NotImplemented

    def __ge__(self, other: "Edtf") -> bool:
        return _order(self) >= _order(other) if isinstance(other, Edtf) else NotImplemented

    def __copy__(self) -> "Edtf":
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> "Edtf":
        return self

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        from events.dates.reader import parse

        return parse, (self.text,)


def _order(value: Edtf) -> tuple[int, str]:
    return value.sort_key, value.text


def _meet(one: Span, other: Span) -> bool:
    return (one[0] is None or other[1] is None or one[0] <= other[1]) and (
        other[0] is None or one[1] is None or other[0] <= one[1]
    )


def _within(inner: Span, outer: Span) -> bool:
    return (outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])) and (
        outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    )
