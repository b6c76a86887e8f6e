"""What a date says, in units of the calendar in which it was said: the step between EDTF and words.

A Jalali month is stored as a day interval; knowing the calendar, `statement` finds the month again.
"""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from events.dates import Edtf
from events.dates.calendars import CALENDARS, GREGORIAN, Calendar
from events.dates.nodes import Date, DateSet, Dots, Interval, Range


class Unit(IntEnum):
    """What a piece names, from fine to coarse."""

    DAY = 0
    MONTH = 1
    GROUP = 2  # a season or a part of a year: `code` is EDTF's
    YEAR = 3
    DECADE = 4
    CENTURY = 5
    MILLENNIUM = 6
    SPAN = 7  # some time within first … last, by whatever mask
    UNDATED = 8


@dataclass(frozen=True, slots=True)
class Piece:
    """One unit of time in a calendar: its number(s) there, and the days that it covers.

    `hidden` says what X stands for: "day" or "month" within a known year, "year" where only month or day are known.
    `parts` are the qualified components where they are not all qualified alike: ("year", approximate, uncertain).
    """

    calendar: str
    unit: Unit
    first: int | None
    last: int | None
    year: int = 0
    month: int = 0
    day: int = 0
    code: int = 0
    approximate: bool = False
    uncertain: bool = False
    hidden: str = ""
    parts: tuple[tuple[str, bool, bool], ...] = ()
    clock: str = ""
    significant: int = 0

    @property
    def qualified(self) -> bool:
        return self.approximate or self.uncertain or bool(self.parts)


@dataclass(frozen=True, slots=True)
class End:
    """An end of a range that is not a date: open or unknown."""

    open: bool


OPEN: Final = End(True)
UNKNOWN: Final = End(False)


@dataclass(frozen=True, slots=True)
class Span:
    """From one piece to another, lasting all the while."""

    start: Piece | End
    end: Piece | End


@dataclass(frozen=True, slots=True)
class Stretch:
    """A range among the members of a set; None for no limit."""

    low: Piece | None
    high: Piece | None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the members, or every one of them."""

    every: bool
    members: tuple[Piece | Stretch, ...]


Statement = Piece | Span | Choice


def statement(value: Edtf, calendar: str) -> Statement:
    """The date in the units of the calendar that it was typed in."""
    tree = value.tree
    system = CALENDARS[calendar]
    if isinstance(tree, Date):
        return _piece(tree, system)
    if isinstance(tree, Interval):
        return _interval(tree, system)
    return _choice(tree, system)


def _interval(tree: Interval, system: Calendar) -> Statement:
    if isinstance(tree.start, Date) and isinstance(tree.end, Date):
        return _pair(tree.start, tree.end, system)
    return Span(_end(tree.start, system, False), _end(tree.end, system, True))


def _pair(start: Date, end: Date, system: Calendar) -> Piece | Span:
    """Two ends; one piece where they are the first and the last day of one unit."""
    if start.earliest is None or end.earliest is None:  # 1990/XXXX
        return Span(_end(start, system, False), _end(end, system, True))
    if system is not GREGORIAN and start.day and end.day and not start.clock and _alike(start, end):
        whole = _whole(_piece(start, system), _piece(end, system), system)
        if whole is not None:
            return whole
        first, last = _edge(start, system, False), _edge(end, system, True)
        if first.unit is last.unit:
            return Span(first, last)
    elif (start.text, end.text) == ("-0099", "0000"):
        return Piece("gregorian", Unit.CENTURY, start.earliest, end.latest, -99)
    return Span(_piece(start, system), _piece(end, system))


def _alike(start: Date, end: Date) -> bool:
    return (start.approximate, start.uncertain) == (end.approximate, end.uncertain)


def _whole(start: Piece, end: Piece, system: Calendar) -> Piece | None:
    """The month, season, year, decade or century that the two days bound."""
    if start.day != 1 or end.day != system.days_in_month(end.year, end.month):
        return None
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    base = replace(start, last=end.last, day=0)
    if months == 1:
        return replace(base, unit=Unit.MONTH)
    jalali = system.name == "jalali"
    codes = {3: 21 if jalali else 0, 4: 37 if jalali and start.approximate else 0, 6: 40}
    if codes.get(months) and start.month % months == 1:
        return replace(base, unit=Unit.GROUP, month=0, code=codes[months] + start.month // months)
    longer = {12: (Unit.YEAR, 1), 120: (Unit.DECADE, 10), 1200: (Unit.CENTURY, 100)}
    if start.month != 1 or months not in longer:
        return None
    unit, size = longer[months]
    # Jalali centuries are counted 1301–1400, Julian ones with EDTF from 1700 to 1799.
    aligned = start.year % size == (1 if jalali and unit is Unit.CENTURY else 0)
    return replace(base, unit=unit, month=0) if aligned else None


def _edge(date: Date, system: Calendar, last: bool) -> Piece:
    """One end of a range: the year or month that begins or ends with that day, else the day.

    It may be coarser than what was typed ("since 1 Farvardin 1371" shows as "since 1371"), never finer.
    """
    piece = _piece(date, system)
    if system is GREGORIAN or piece.unit is not Unit.DAY or piece.clock or piece.hidden or piece.parts:
        return piece
    span = system.month_span(piece.year, piece.month)
    if piece.first != span[1 if last else 0]:
        return piece
    if piece.month == (12 if last else 1):
        first, end = system.year_span(piece.year)
        return replace(piece, unit=Unit.YEAR, month=0, day=0, first=first, last=end)
    return replace(piece, unit=Unit.MONTH, day=0, first=span[0], last=span[1])


def _end(end: Date | Dots | None, system: Calendar, last: bool) -> Piece | End:
    if isinstance(end, Dots):
        return OPEN
    if end is None or end.earliest is None:
        return UNKNOWN
    return _edge(end, system, last)


def _choice(tree: DateSet, system: Calendar) -> Choice:
    return Choice(tree.every, tuple(_member(member, system) for member in tree.members))


def _member(member: Date | Range, system: Calendar) -> Piece | Stretch:
    if isinstance(member, Date):
        return _piece(member, system)
    if member.start is not None and member.end is not None:
        pair = _pair(member.start, member.end, system)
        if isinstance(pair, Piece):
            return pair
        return Stretch(*(end if isinstance(end, Piece) else None for end in (pair.start, pair.end)))
    low = _edge(member.start, system, False) if member.start is not None else None
    return Stretch(low, _edge(member.end, system, True) if member.end is not None else None)


def _piece(date: Date, system: Calendar) -> Piece:
    blank = _blank(date)
    if date.year.value is None:
        return _masked(blank, date)
    known = replace(blank, year=date.year.value)
    if date.season is not None:
        return replace(known, unit=Unit.GROUP, code=date.season.value or 0)
    month, day = date.month, date.day
    if month is None:
        return replace(known, unit=Unit.YEAR)
    shown, hidden = _hidden(date)
    if not shown:
        return replace(blank, unit=Unit.SPAN)
    known = replace(known, month=month.value or 0, hidden=hidden)
    if day is not None and day.value is not None:
        return _day(known, day.value, system)
    return replace(known, unit=Unit.MONTH if month.value else Unit.YEAR)


def _hidden(date: Date) -> tuple[bool, str]:
    """Whether month and day can be told at all, and which of them is "some": half a number (1X) only its span tells."""
    month = date.month.text if date.month is not None else ""
    day = date.day.text if date.day is not None else ""
    if "X" in month.replace("XX", "") or "X" in day.replace("XX", "") or (month == "XX" and day not in ("", "XX")):
        return False, ""
    return True, "day" if day == "XX" else "month" if month == "XX" else ""


def _blank(date: Date) -> Piece:
    """What every piece has, whatever it names."""
    parts = tuple(
        (name, component.approximate, component.uncertain)
        for name, component in (("year", date.year), ("month", date.month or date.season), ("day", date.day))
        if component is not None
    )
    alike = len({part[1:] for part in parts}) == 1
    return Piece(
        "gregorian",
        Unit.UNDATED,
        date.earliest,
        date.latest,
        approximate=alike and date.approximate,
        uncertain=alike and date.uncertain,
        parts=() if alike else tuple(part for part in parts if part[1] or part[2]),
        clock=date.clock.text if date.clock else "",
        significant=date.significant or 0,
    )


def _day(piece: Piece, day: int, system: Calendar) -> Piece:
    """A day, in the calendar that it was typed in."""
    if system is GREGORIAN:
        return replace(piece, unit=Unit.DAY, day=day)
    year, month, own = system.from_jdn(GREGORIAN.to_jdn(piece.year, piece.month, day))
    return replace(piece, calendar=system.name, unit=Unit.DAY, year=year, month=month, day=own)


_MASKS: Final = {"X": Unit.DECADE, "XX": Unit.CENTURY, "XXX": Unit.MILLENNIUM}


def _masked(piece: Piece, date: Date) -> Piece:
    """A year with X: a decade, a century, an unknown year, or something that only its span describes."""
    text = date.year.text
    digits = text.rstrip("X")
    month = date.month.value if date.month is not None else None
    day = date.day.value if date.day is not None else None
    spoken = (date.month is None or month is not None) and (date.day is None or day is not None)
    if text == "XXXX":
        if not spoken or date.month is None:
            return piece
        return replace(piece, hidden="year", month=month or 0, day=day or 0)
    unit = _MASKS.get(text[len(digits) :])
    if unit is None or "X" in digits or date.season is not None or not spoken:
        return replace(piece, unit=Unit.SPAN)
    size = 10 ** (unit - Unit.YEAR)
    value = int(digits + "0" * (unit - Unit.YEAR)) if digits not in ("", "-") else 0
    if unit is Unit.DECADE and 0 <= value < 100:  # "the 10s" are of another century
        return replace(piece, unit=Unit.SPAN)
    if text.startswith("-"):
        if unit is Unit.DECADE or value == 0:
            return replace(piece, unit=Unit.SPAN)
        value -= size - 1
    hidden = "year" if date.month is not None else ""
    return replace(piece, unit=unit, year=value, month=month or 0, day=day or 0, hidden=hidden)
