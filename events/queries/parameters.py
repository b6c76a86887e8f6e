"""Reads query parameters one by one, and complains about every one that nobody read."""

import math
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import TypeVar

from django.http import QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from events.dates import Edtf, EdtfError, parse
from events.models.characters import undirected
from events.queries.errors import ParameterError, Problem, shortened
from events.queries.window import no_bound

T = TypeVar("T")

# No honest address holds more; a filter of ten thousand identifiers is refused before it is read.
MOST_VALUES = 50
LONGEST = 500
# A cursor may carry a whole title.
LONGER = {"cursor": 3000}


class Parameters:
    """Takes values out of a query string. Problems are collected, so that one answer names them all."""

    def __init__(self, query: QueryDict) -> None:
        self.query = query
        self.read: set[str] = set()
        self.problems: list[Problem] = []

    def complain(self, name: str, value: str, expected: str) -> None:
        self.problems.append(Problem(name, value, expected))

    def all(self, name: str) -> list[str]:
        """All non-empty values of a parameter."""
        self.read.add(name)
        values = [value for text in self.query.getlist(name) if (value := undirected(text)) != ""]
        if len(values) > MOST_VALUES:
            self.complain(name, f"{len(values)} ×", _("at most %(most)s values") % {"most": MOST_VALUES})
            return []
        kept = []
        longest = LONGER.get(name, LONGEST)
        for value in values:
            if len(value) > longest or "\x00" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
                self.complain(name, value, _("at most %(most)s characters of plain text") % {"most": longest})
            else:
                kept.append(value)
        return kept

    def one(self, name: str) -> str | None:
        """The only value of a parameter; two different ones are a question nobody can answer."""
        values = list(dict.fromkeys(self.all(name)))
        if len(values) > 1:
            self.complain(name, " · ".join(shortened(value, 20) for value in values), _("one value"))
        return values[0] if values else None

    def convert(self, name: str, read: Callable[[str], T | None], expected: str) -> T | None:
        """One value through a reader that gives None (or raises ValueError) for what it cannot read."""
        value = self.one(name)
        if value is None:
            return None
        try:
            result = read(value)
        except ValueError:
            result = None
        if result is None:
            self.complain(name, value, expected)
        return result

    def choice(self, name: str, choices: Sequence[str]) -> str | None:
        return self.convert(
            name, lambda v: v if v in choices else None, _("one of %(list)s") % {"list": ", ".join(choices)}
        )

    def choices(self, name: str, choices: Sequence[str]) -> tuple[str, ...]:
        values = self.all(name)
        for value in values:
            if value not in choices:
                self.complain(name, value, _("one of %(list)s") % {"list": ", ".join(choices)})
        return tuple(dict.fromkeys(values))

    def number(self, name: str, least: int, most: int) -> int | None:
        return self.convert(
            name,
            lambda v: int(v) if v.isascii() and v.isdigit() and len(v) < 10 and least <= int(v) <= most else None,
            _("a whole number from %(least)s to %(most)s") % {"least": least, "most": most},
        )

    def flag(self, name: str) -> bool | None:
        return self.convert(name, {"true": True, "1": True, "false": False, "0": False}.get, _("true or false"))

    def date(self, name: str) -> Edtf | None:
        """A date in EDTF that has the bound asked for: `from` a first day, `to` a last one."""
        value = self.one(name)
        if value is None:
            return None
        try:
            date = parse(value)
        except EdtfError as error:
            self.complain(name, value, error.told(_))
            return None
        missing = no_bound(date, name)
        if missing:
            self.complain(name, value, missing)
            return None
        return date

    def moment(self, name: str) -> datetime | None:
        def read(value: str) -> datetime | None:
            # A plus sign that nobody encoded arrives as a space.
            moment = parse_datetime(value.replace(" ", "+", 1) if value.count(":") > 2 else value)
            if moment is None and (day := parse_date(value)):
                moment = datetime(day.year, day.month, day.day, tzinfo=timezone.get_default_timezone())
            if moment and timezone.is_naive(moment):
                moment = moment.replace(tzinfo=timezone.get_default_timezone())
            try:
                return moment and moment.astimezone(UTC)
            except OverflowError:  # the first or last hours that Python knows
                return None

        return self.convert(name, read, _("a time such as 2026-11-23T08:00:00Z"))

    def box(self, name: str) -> tuple[float, float, float, float] | None:
        """West, south, east, north in degrees; west greater than east crosses the antimeridian."""

        def read(value: str) -> tuple[float, float, float, float] | None:
            parts = [float(part) for part in value.split(",")]
            if len(parts) != 4 or not all(math.isfinite(part) for part in parts):
                return None
            west, south, east, north = parts
            if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
                return None
            return west, south, east, north

        return self.convert(name, read, _("west,south,east,north in degrees"))

    def finish(self, also: Iterable[str] = ()) -> None:
        """Raises `ParameterError` with all that was wrong, unknown parameters included."""
        for name in self.query:
            if name not in self.read and name not in also:
                self.complain(
                    name,
                    ", ".join(self.query.getlist(name)),
                    _("no such parameter; known are %(list)s") % {"list": ", ".join(sorted({*self.read, *also}))},
                )
        if self.problems:
            raise ParameterError(*self.problems)
