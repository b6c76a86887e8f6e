"""The small enumerations of the date value."""

from enum import IntEnum, StrEnum


class BoundKind(StrEnum):
    """What is said of the start or the end of a date.

    * `KNOWN`: it lies somewhere between two days (one of which a set such as `[..1927]` may leave out);
    * `OPEN`: `..`, it goes on without end, or has always been;
    * `UNKNOWN`: it exists, and nothing bounds it from outside: nothing beside the `/`, a year `XXXX`,
      or the `..` of a one-of set.
    """

    KNOWN = "known"
    OPEN = "open"
    UNKNOWN = "unknown"


class Overlap(IntEnum):
    """Whether two stretches of time share a day; orders from least to most certain."""

    NO = 0
    POSSIBLY = 1
    SURELY = 2


class Precision(StrEnum):
    """The unit to which a date is stated, from the coarsest to the finest."""

    UNDATED = "undated"
    MILLENNIUM = "millennium"
    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEMESTER = "semester"
    QUADRIMESTER = "quadrimester"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    DAY = "day"
    SECOND = "second"


RANK = {precision: rank for rank, precision in enumerate(Precision)}
