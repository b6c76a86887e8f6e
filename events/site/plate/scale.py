"""Days to pixels, in reading direction."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """Day numbers `first` … `last` (both included) on pixels `start` … `end`."""

    first: int
    last: int
    start: float
    end: float

    @property
    def per_day(self) -> float:
        """Pixels a day."""
        return (self.end - self.start) / (self.last + 1 - self.first)

    def at(self, day: float) -> float:
        """Where a day begins; may lie off the plate."""
        return self.start + (day - self.first) * self.per_day

    def holds(self, day: int) -> bool:
        return self.first <= day <= self.last
