"""The whole state of an explorer page, and the addresses of the states beside it."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.dates import Edtf, parse
from events.dates.jdn import first_of_month, first_of_year, iso_of_jdn, ymd_of_jdn
from events.queries.filter import Filter
from events.queries.parameters import Parameters
from events.queries.references import number_of
from events.site import calendars
from events.site.boxes import resolved

# What stands beside the list; the first unless asked otherwise.
BESIDE = ("map", "network")
LANES = ("kind", "actor", "place")
DIRECTIONS = ("ltr", "rtl")


@dataclass(frozen=True, slots=True)
class State:
    """A filter, the calendars of the axis, the one selected event, where in the list the reader is, and what stands
    beside it: the map, or the network (of one `year` of the window, where that is chosen).

    `lanes` and `direction` (of time on the plate) are as in the address, empty for what is usual.
    """

    wanted: Filter
    calendar: str = ""
    selected: int | None = None
    cursor: str | None = None
    beside: str = BESIDE[0]
    year: int | None = None
    lanes: str = ""
    direction: str = ""

    @classmethod
    def read(cls, query: QueryDict) -> "State":
        """From query parameters; `ParameterError` names all that is wrong."""
        parameters = Parameters(query)
        wanted = Filter.read(parameters)
        selected = parameters.convert(
            "selected", lambda text: number_of(text, "E"), _("the identifier of an event, such as E12")
        )
        cursor = parameters.one("cursor")
        beside = parameters.choice("beside", BESIDE) or BESIDE[0]
        year = parameters.convert("year", year_of, _("a year such as 2014 or -0043"))
        lanes = parameters.choice("lanes", LANES) or ""
        direction = parameters.choice("direction", DIRECTIONS) or ""
        parameters.finish()
        return cls(wanted, calendars.asked(), selected, cursor, beside, year, lanes, direction)

    @property
    def calendars(self) -> str:
        return self.calendar or calendars.usual()

    @property
    def time_runs(self) -> str:
        """Direction of time: that of the reader's script, unless turned."""
        return self.direction or ("rtl" if get_language() == "fa" else "ltr")

    @property
    def axis(self) -> tuple[str, ...]:
        return calendars.axis(self.calendars)

    @property
    def parameters(self) -> list[tuple[str, str]]:
        pairs = list(self.wanted.parameters)
        if self.calendar and self.calendar != calendars.usual():
            pairs.append(("calendar", self.calendar))
        if self.lanes and self.lanes != LANES[0]:
            pairs.append(("lanes", self.lanes))
        if self.direction and self.direction != replace(self, direction="").time_runs:
            pairs.append(("direction", self.direction))
        if self.selected:
            pairs.append(("selected", f"E{self.selected}"))
        if self.cursor:
            pairs.append(("cursor", self.cursor))
        if self.beside != BESIDE[0]:
            pairs.append(("beside", self.beside))
        if self.year is not None:
            pairs.append(("year", written_year(self.year)))
        return pairs

    @property
    def url(self) -> str:
        return "?" + urlencode(self.parameters)

    def but(self, **changes: Any) -> "State":
        """Another filter: its list begins at the beginning, its selection is none. In another window, no year is."""
        year = None if changes.keys() & {"start", "end"} else self.year
        return replace(self, wanted=self.wanted.but(**changes), cursor=None, selected=None, year=year)

    def within(self, first: int | None, last: int | None) -> "State":
        """The window from one day to another, written as shortly as EDTF can. The selection stays."""
        start, end = None if first is None else opening(first), None if last is None else closing(last)
        return replace(self.but(start=start, end=end), selected=self.selected)

    def selecting(self, number: int | None) -> "State":
        return replace(self, selected=number)

    def page(self, cursor: str | None) -> "State":
        return replace(self, cursor=cursor, selected=None)

    def in_calendar(self, calendar: str) -> "State":
        return replace(self, calendar=calendar)

    def with_beside(self, beside: str, year: int | None = None) -> "State":
        """Another thing beside the same list, or the network of another year."""
        return replace(self, beside=beside, year=year)

    def during_year(self) -> Filter:
        """The filter of the network: the year, as far as it lies in the window; the whole window where no year is
        chosen."""
        if self.year is None:
            return self.wanted
        window, first, last = self.wanted.window, first_of_year(self.year), first_of_year(self.year + 1) - 1
        if window is not None:
            first = first if window.first is None else max(first, window.first)
            last = last if window.last is None else min(last, window.last)
        return self.wanted.but(start=opening(first), end=closing(last))

    def in_lanes(self, lanes: str) -> "State":
        return replace(self, lanes=lanes)

    def turned(self) -> "State":
        """With time running the other way."""
        return replace(self, direction="ltr" if self.time_runs == "rtl" else "rtl")

    def toggled(self, name: str, value: str) -> "State":
        """With this value of a list, or without it."""
        values = getattr(self.wanted, name)
        return self.but(**{name: tuple(v for v in values if v != value) if value in values else (*values, value)})


def year_of(text: str) -> int | None:
    """An astronomical year of at most four digits."""
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else None


def written_year(year: int) -> str:
    """As EDTF writes it: -0043."""
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def tidied(query: QueryDict) -> QueryDict:
    """The query as its address should be: nothing empty, and “from” and “to” as EDTF where a phrase has one reading."""
    tidy = query.copy()
    for name in query:
        tidy.setlist(name, [value for value in query.getlist(name) if value.strip()])
        if not tidy.getlist(name):
            del tidy[name]
    resolved(tidy)
    return tidy


def opening(day: int) -> Edtf:
    """The shortest date that begins on this day."""
    year, month, number = ymd_of_jdn(day)
    return parse(iso(day)[: -6 if day == first_of_year(year) else -3 if number == 1 else None] if month else iso(day))


def closing(day: int) -> Edtf:
    """The shortest date that ends on this day."""
    year, month, _number = ymd_of_jdn(day)
    if day == first_of_year(year + 1) - 1:
        return parse(iso(day)[:-6])
    return parse(iso(day)[:-3] if day == first_of_month(year, month + 1) - 1 else iso(day))


def iso(day: int) -> str:
    """As EDTF writes days; beyond the year 9999, which has none, the nearest that can be written."""
    return iso_of_jdn(min(max(day, first_of_year(-9999)), first_of_year(10_000) - 1))
