"""The whole state of an explorer page, and the addresses of the states beside it."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.dates import Edtf, EdtfError, parse
from events.dates.jdn import first_of_month, first_of_year, iso_of_jdn, ymd_of_jdn
from events.dates.phrases import PhraseError, read
from events.queries.filter import Filter
from events.queries.parameters import Parameters
from events.queries.references import number_of
from events.site import calendars


@dataclass(frozen=True, slots=True)
class State:
    """A filter, the calendars of the axis, the one selected event, and where in the list the reader is."""

    wanted: Filter
    calendar: str = ""
    selected: int | None = None
    cursor: str | None = None

    @classmethod
    def read(cls, query: QueryDict) -> "State":
        """From query parameters; `ParameterError` names all that is wrong."""
        parameters = Parameters(query)
        wanted = Filter.read(parameters)
        selected = parameters.convert(
            "selected", lambda text: number_of(text, "E"), _("the identifier of an event, such as E12")
        )
        cursor = parameters.one("cursor")
        parameters.finish()
        return cls(wanted, calendars.asked(), selected, cursor)

    @property
    def calendars(self) -> str:
        return self.calendar or calendars.usual()

    @property
    def axis(self) -> tuple[str, ...]:
        return calendars.axis(self.calendars)

    @property
    def parameters(self) -> list[tuple[str, str]]:
        pairs = list(self.wanted.parameters)
        if self.calendar and self.calendar != calendars.usual():
            pairs.append(("calendar", self.calendar))
        if self.selected:
            pairs.append(("selected", f"E{self.selected}"))
        if self.cursor:
            pairs.append(("cursor", self.cursor))
        return pairs

    @property
    def url(self) -> str:
        return "?" + urlencode(self.parameters)

    def but(self, **changes: Any) -> "State":
        """Another filter: its list begins at the beginning, its selection is none."""
        return replace(self, wanted=self.wanted.but(**changes), cursor=None, selected=None)

    def within(self, first: int | None, last: int | None) -> "State":
        """The window from one day to another, written as shortly as EDTF can."""
        return self.but(start=None if first is None else opening(first), end=None if last is None else closing(last))

    def selecting(self, number: int | None) -> "State":
        return replace(self, selected=number)

    def page(self, cursor: str | None) -> "State":
        return replace(self, cursor=cursor, selected=None)

    def in_calendar(self, calendar: str) -> "State":
        return replace(self, calendar=calendar)

    def toggled(self, name: str, value: str) -> "State":
        """With this value of a list, or without it."""
        values = getattr(self.wanted, name)
        return self.but(**{name: tuple(v for v in values if v != value) if value in values else (*values, value)})


def tidied(query: QueryDict) -> QueryDict:
    """The query as its address should be: nothing empty, and “from” and “to” as EDTF where a phrase has one reading."""
    tidy = query.copy()
    for name in query:
        tidy.setlist(name, [value for value in query.getlist(name) if value.strip()])
        if not tidy.getlist(name):
            del tidy[name]
    for name in ("from", "to"):
        if len(tidy.getlist(name)) == 1:
            tidy[name] = edtf_of(str(tidy[name]).strip())
    return tidy


def edtf_of(text: str) -> str:
    """The EDTF of a phrase; the text itself where it is EDTF already, or where that would be a guess."""
    try:
        return str(parse(text))
    except EdtfError:
        pass
    try:
        readings = {str(reading.edtf) for reading in read(text, get_language())}
    except PhraseError:
        return text
    return readings.pop() if len(readings) == 1 else text


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
