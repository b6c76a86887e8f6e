"""What a date says, component by component: the syntax tree that printers and renderers walk.

Every node is immutable. Qualifiers are already spread over the components that they reach: in
`2004-06~-11` the year and the month are approximate and the day is not.
"""

from dataclasses import dataclass

from events.dates.kinds import Precision


@dataclass(frozen=True, slots=True)
class Component:
    """A year, a month, a season (codes 21–41) or a day, with what qualifies it.

    `text` has no qualifier: "-0043", "156X", "Y-17E7", "06", "1X", "24". `value` is None where a digit is X.
    """

    text: str
    value: int | None
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as written; `offset` is in minutes east of UTC, 0 for Z, None for local time."""

    text: str
    hour: int
    minute: int
    second: int
    offset: int | None

    @property
    def instant(self) -> int:
        """Seconds after the midnight that begins the written day, in UTC where an offset is given."""
        return self.hour * 3600 + self.minute * 60 + self.second - 60 * (self.offset or 0)


@dataclass(frozen=True, slots=True)
class Date:
    """One date: `earliest` and `latest` are the day numbers of its first and its last possible day.

    Both are None for a year `XXXX`. `significant` is the S of `1950S2`. It is approximate or uncertain
    where any of its components is.
    """

    text: str
    year: Component
    month: Component | None
    season: Component | None
    day: Component | None
    clock: Clock | None
    significant: int | None
    earliest: int | None
    latest: int | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    @property
    def components(self) -> tuple[Component, ...]:
        """Those that are stated, from the year on."""
        return tuple(part for part in (self.year, self.season, self.month, self.day) if part is not None)


@dataclass(frozen=True, slots=True)
class Dots:
    """The `..` of an interval or a set."""


@dataclass(frozen=True, slots=True)
class Interval:
    """`start/end`; an end is a date, `..` (open) or nothing (None: unknown)."""

    start: Date | Dots | None
    end: Date | Dots | None


@dataclass(frozen=True, slots=True)
class Range:
    """`a..b` among the members of a set; None where the range has no limit on that side."""

    start: Date | None
    end: Date | None


@dataclass(frozen=True, slots=True)
class DateSet:
    """`[one of]` the members, or `{all of}` them."""

    every: bool
    members: tuple[Date | Range, ...]


Tree = Date | Interval | DateSet
