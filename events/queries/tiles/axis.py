"""The axis of the timeline and its tiles. Zoom 0 is one tile over the whole axis, zoom z has 2^z."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from events.queries.errors import bad
from events.queries.window import Window

CELL_BITS = 4  # a tile has 16 cells, and shows the two most prominent events of each
BIN_BITS = 6  # and 64 bins, in which it counts
MOST_IN_CELL = 2


@dataclass(frozen=True, slots=True)
class Axis:
    """2^bits days from `first` (a Julian day number) on. What lies outside is clamped to its first or last day.

    The database has the same two numbers (timeline_first, timeline_bits).
    """

    first: int
    bits: int

    @property
    def days(self) -> int:
        return 1 << self.bits

    @property
    def last(self) -> int:
        return self.first + self.days - 1

    @property
    def deepest(self) -> int:
        """The deepest zoom: its cells are one day long."""
        return self.bits - CELL_BITS

    @property
    def zooms(self) -> int:
        return self.deepest + 1

    def place(self, zoom: int, number: int) -> "Place":
        """`ParameterError` where there is no such tile."""
        if not 0 <= zoom <= self.deepest:
            raise bad("z", zoom, _("a zoom level from 0 to %(most)s") % {"most": self.deepest})
        if not 0 <= number < 1 << zoom:
            raise bad(
                "x", number, _("a tile from 0 to %(most)s at zoom %(zoom)s") % {"most": (1 << zoom) - 1, "zoom": zoom}
            )
        return Place(self, zoom, number)


# -20000-01-01 to 2967-03-24.
AXIS = Axis(-5_583_790, 23)


@dataclass(frozen=True)
class Place:
    """Where a tile lies: days `low` … `high` - 1 of the axis, counted from 0."""

    axis: Axis
    zoom: int
    number: int

    @cached_property
    def length(self) -> int:
        return self.axis.days >> self.zoom

    @cached_property
    def low(self) -> int:
        return self.number * self.length

    @cached_property
    def high(self) -> int:
        return self.low + self.length

    @property
    def first(self) -> int:
        """Its first day as a Julian day number."""
        return self.axis.first + self.low

    @property
    def last(self) -> int:
        return self.axis.first + self.high - 1

    @property
    def window(self) -> Window:
        """The days whose events it holds. The tiles at the ends of the axis hold what lies beyond, too."""
        return Window(
            None if self.low == 0 else self.first,
            None if self.high == self.axis.days else self.last,
        )

    @property
    def bin_bits(self) -> int:
        """A bin is 2^bin_bits days long; below zero, several bins share a day."""
        return self.axis.bits - self.zoom - BIN_BITS

    def spread(self, counts: "list[int]") -> "list[int]":
        """One count for each of the 64 bins, out of one for each bin or, in the deepest tiles, for each day."""
        shared = (1 << BIN_BITS) // len(counts)
        return [count for count in counts for _ in range(shared)]
