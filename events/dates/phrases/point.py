"""One date as a phrase says it, in the calendar that it was said in, and how EDTF writes it."""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import NamedTuple

from events.dates.calendars import CALENDARS, GREGORIAN


class Unwritable(ValueError):
    """EDTF has no months or days in years of more than four digits."""


class Unit(IntEnum):
    """What a point names, from fine to coarse."""

    DAY = 0
    MONTH = 1
    SEASON = 2
    YEAR = 3
    DECADE = 4
    CENTURY = 5
    MILLENNIUM = 6


class Stamp(NamedTuple):
    """A Gregorian year, month or day; 0 where it has none."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        sign, size = "-" if self.year < 0 else "", abs(self.year)
        if size > 9999:
            if self.month:
                raise Unwritable(self.year)
            return f"Y{self.year}"
        return (
            f"{sign}{size:04d}"
            + (f"-{self.month:02d}" if self.month else "")
            + (f"-{self.day:02d}" if self.day else "")
        )

    def moved(self, by: int) -> "Stamp":
        """As many of its own units earlier or later."""
        if self.day:
            return Stamp(*GREGORIAN.from_jdn(GREGORIAN.to_jdn(*self) + by))
        if self.month:
            years, month = divmod(self.month - 1 + by, 12)
            return Stamp(self.year + years, month + 1)
        return Stamp(self.year + by)

    def as_month(self, last: bool) -> "Stamp":
        """Its first or last month."""
        return self if self.month else Stamp(self.year, 12 if last else 1)

    def as_day(self, last: bool) -> "Stamp":
        """Its first or last day."""
        year, month, day = self.as_month(last)
        return Stamp(year, month, day or (GREGORIAN.days_in_month(year, month) if last else 1))

    @property
    def first(self) -> int:
        """Its first day number."""
        return GREGORIAN.to_jdn(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class Expression:
    """How EDTF says a point: `low` and `high` are the first and last unit of it.

    `single` is one EDTF date that says exactly that, where there is one. `chosen` is true where the point is one
    unknown date between low and high (a set), false where it is the whole stretch (an interval).
    `loose` is a single EDTF date that contains the point, for the end of an interval, where `single` is lacking.
    """

    low: Stamp
    high: Stamp
    single: str | None = None
    chosen: bool = False
    loose: str | None = None
    mark: str = ""

    @property
    def whole(self) -> str:
        """The point alone."""
        if self.single is not None:
            return self.single + self.mark
        if self.chosen:
            return f"[{self.member}]"
        return f"{self.low}{self.mark}/{self.high}{self.mark}"

    @property
    def member(self) -> str:
        """The point among the members of a set."""
        return self.single + self.mark if self.single is not None else f"{self.low}{self.mark}..{self.high}{self.mark}"

    def ends(self, last: bool) -> list[str]:
        """The point as the start or the end of an interval; two where EDTF has none that fits."""
        if self.single is not None:
            return [self.single + self.mark]
        edge = str(self.high if last else self.low)
        if not self.chosen:
            return [edge + self.mark]
        rough = edge + ("~" if self.mark in ("", "~") else "%")
        return [rough] if self.loose is None else [self.loose + self.mark, rough]


@dataclass(frozen=True, slots=True)
class Point:
    """One date. Years are astronomical, of `calendar`; `year`–`last` are those of a decade or longer.

    `part` is (index, count): (0, 3) is early, (1, 2) the second half. `season` is 1 spring … 4 winter. `order`
    tells how an all-numeric date was read. `era` is what was written: bce, ce or nothing.
    """

    calendar: str
    unit: Unit
    year: int
    last: int = 0
    month: int = 0
    day: int = 0
    season: int = 0
    part: tuple[int, int] | None = None
    approximate: bool = False
    uncertain: bool = False
    era: str = ""
    order: str = ""

    @property
    def mark(self) -> str:
        """Its EDTF qualifier."""
        return ("", "~", "?", "%")[self.approximate + 2 * self.uncertain]

    def express(self) -> Expression:
        """How EDTF says it. Stamps in it may turn out to be `Unwritable` when they are printed."""
        if self.calendar != "gregorian":
            return self._converted()
        plain = _gregorian(self)
        rough = self.part is not None and self.part[1] == 3 and self.unit <= Unit.YEAR and not plain.chosen
        marked = replace(self, approximate=True) if rough else self
        return replace(plain, mark=marked.mark)

    def _converted(self) -> Expression:
        """Another calendar's date as days: exactly those it covers."""
        calendar = CALENDARS[self.calendar]
        months = _months(self)
        if self.unit is Unit.DAY:
            first = last = calendar.to_jdn(self.year, self.month, self.day)
        elif self.unit is Unit.MONTH and self.part is not None:
            days = _third_of_month(self.part, calendar.days_in_month(self.year, self.month))
            first, last = (calendar.to_jdn(self.year, self.month, day) for day in days)
        elif months is not None:
            (year, month), (last_year, last_month) = months
            first = calendar.to_jdn(year, month, 1)
            last = calendar.month_span(last_year, last_month)[1]
        else:
            years = _years(self)
            first, last = calendar.year_span(years[0])[0], calendar.year_span(years[1])[1]
        low, high = Stamp(*GREGORIAN.from_jdn(first)), Stamp(*GREGORIAN.from_jdn(last))
        # A lunar day hangs on a sighting: the tabular conversion is good to a day or two.
        loose = self.calendar == "islamic" or (self.part is not None and self.part[1] == 3 and self.unit is Unit.YEAR)
        mark = replace(self, approximate=True).mark if loose else self.mark
        chosen = self.part is not None and self.unit in (Unit.MONTH, Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM)
        return Expression(low, high, str(low) if first == last else None, chosen, None, mark)


def _months(point: Point) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """First and last (year, month) of a month, a season or a part of a year; None for anything else."""
    if point.unit is Unit.MONTH:
        return (point.year, point.month), (point.year, point.month)
    if point.unit is Unit.SEASON:
        # Jalali seasons are exactly three months; Gregorian ones are meteorological, so winter ends in February.
        first = 3 * point.season - (0 if point.calendar != "jalali" else 2)
        size = 3
        if point.part is not None:
            first, size = first + point.part[0], 1
    elif point.unit is Unit.YEAR and point.part is not None:
        index, count = point.part
        size = 12 // count
        first = index * size + 1
    else:
        return None
    last = first + size - 1
    return (point.year + (first - 1) // 12, (first - 1) % 12 + 1), (point.year + (last - 1) // 12, (last - 1) % 12 + 1)


def _third_of_month(part: tuple[int, int], days: int) -> tuple[int, int]:
    """First and last day: tens for thirds, the fifteenth for halves."""
    index, count = part
    edges = (0, 10, 20, days) if count == 3 else (0, 15, days)
    return edges[index] + 1, edges[index + 1]


def _years(point: Point) -> tuple[int, int]:
    """First and last year of a year, or of a part of something longer."""
    if point.unit is Unit.YEAR:
        return point.year, point.year
    first, size = point.year, point.last - point.year + 1
    if point.part is None:
        return first, point.last
    index, count = point.part
    # Thirds fall as 4-3-3 in ten years and 34-33-33 in a hundred: 0–3 early, 4–6 middle, 7–9 late.
    edges = [-(-size * i // count) for i in range(count + 1)]
    return first + edges[index], first + edges[index + 1] - 1


def _gregorian(point: Point) -> Expression:
    """Without qualifiers."""
    if point.unit is Unit.DAY:
        return _plain(Stamp(point.year, point.month, point.day))
    if point.unit is Unit.MONTH:
        return _month(point)
    months = _months(point)
    if months is not None:
        low, high = (Stamp(*month) for month in months)
        return _plain(low) if low == high else Expression(low, high, f"{Stamp(point.year)}-{_code(point)}")
    return _plain(Stamp(point.year)) if point.unit is Unit.YEAR else _long(point)


def _plain(stamp: Stamp) -> Expression:
    return Expression(stamp, stamp, str(stamp))


def _month(point: Point) -> Expression:
    stamp = Stamp(point.year, point.month)
    if point.part is None:
        return _plain(stamp)
    days = _third_of_month(point.part, GREGORIAN.days_in_month(point.year, point.month))
    low, high = (Stamp(point.year, point.month, day) for day in days)
    return Expression(low, high, None, True, str(stamp))


def _code(point: Point) -> int:
    """EDTF's number for a season or a part of a year."""
    if point.part is None:
        return 20 + point.season
    return {2: 40, 3: 37, 4: 33}[point.part[1]] + point.part[0]


def _long(point: Point) -> Expression:
    """Decades, centuries and millennia: digits left out where they fall on them."""
    years = _years(replace(point, part=None))
    size = years[1] - years[0] + 1
    digits = {10: 1, 100: 2, 1000: 3}[size]
    masked = None
    if max(abs(years[0]), abs(years[1])) <= 9999:
        nearest = min(abs(years[0]), abs(years[1]))
        sign = "-" if years[0] < 0 else ""
        # -04XX is -0499 … -0400; the years around 1 BCE have no mask, since -00XX would lose year 0.
        if nearest % size == 0 and (years[0] >= 0 or nearest > 0):
            masked = sign + f"{nearest:04d}"[: 4 - digits] + "X" * digits
    low, high = Stamp(years[0]), Stamp(years[1])
    if point.part is None:
        return Expression(low, high, masked)
    first, last = _years(point)
    return Expression(Stamp(first), Stamp(last), None, True, masked)
