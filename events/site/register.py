"""Lists of events as a printed register: grouped by decade or year, each with its locators."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from events.dates import Edtf, Precision
from events.dates.calendars import CALENDARS
from events.dates.render import LANGUAGES
from events.dates.render.languages.base import Language
from events.models import Citation, Event
from events.models.event import EventQuerySet
from events.queries.disputes import conflict
from events.site import calendars
from events.site.inks import ink_of
from events.site.words import joined, language, language_name

UNSHOWN = (
    "description_en", "description_fa", "note_en", "note_fa", "search_en", "search_fa", "search_text",
    "sort_en", "sort_fa",
)  # fmt: skip


def with_locators(rows: EventQuerySet, user: Any) -> EventQuerySet:
    """What a line of the register shows, in two queries."""
    return with_lines(rows, user).prefetch_related(locators(user))


def locators(user: Any) -> "Prefetch[Any]":
    citations = Citation.objects.visible_of("event", user).select_related("source").only(
        "event_id", "locator", "date", "date_calendar", "stance", "quote_exact", "note_en", "note_fa",
        "source__language", "source__slug", "source__title_en", "source__title_fa",
    )  # fmt: skip
    return Prefetch("citations", citations)


def with_lines(rows: EventQuerySet, user: Any) -> EventQuerySet:
    """The same without the citations."""
    return (
        rows.select_related("kind", "kind__parent", "kind__parent__parent")
        .annotate(disputed=conflict(user))
        .defer(*UNSHOWN)
    )


@dataclass(frozen=True, slots=True)
class Passages:
    """Locators of one language of source."""

    language: str
    name: str
    short: str
    locators: str


def passages(citations: Iterable[Citation]) -> list[Passages]:
    """By language of the source, the reader's first; as the sources count."""
    by_language: dict[str, list[str]] = {}
    for citation in citations:
        found = by_language.setdefault(citation.source.language, [])
        if citation.locator and citation.locator not in found:
            found.append(citation.locator)
    mine = language()
    return [
        Passages(code, language_name(code), language_name(code) if mine == "fa" else code.upper(),
                 joined(by_language[code]))
        for code in sorted(by_language, key=lambda code: (code.split("-")[0] != mine, code))
    ]  # fmt: skip


def ink(event: Event) -> str:
    """The colour of the event's root kind; no further query for trees of three levels."""
    kind = event.kind
    for _level in range(2):
        if kind.ink or kind.parent_id is None or kind.parent is None:
            break
        kind = kind.parent
    return ink_of(kind)


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    events: list[Any]


# In Solar Hijri years below nobody but a calendar reckons; these headings are Gregorian.
FIRST_JALALI = 1200


def year_of(date: Edtf | None) -> tuple[str, int] | None:
    """The year by which a date is sorted (docs/dates.md), in the calendar that the reader sees first."""
    if date is None or date.is_undated:
        return None
    days = (date.start_earliest, date.start_latest, date.end_earliest, date.end_latest)
    day = next(day for day in days if day is not None)
    for name in (calendars.axis()[0], "gregorian"):
        year = CALENDARS[name].from_jdn(day)[0]
        if name != "jalali" or year >= FIRST_JALALI:
            break
    return name, year


def coarse(date: Edtf, words: Language) -> str:
    """The decade or century that a date is no finer than, which is not the year with which it begins; else ""."""
    if date.is_interval or date.start_earliest is None or date.end_latest is None:
        return ""
    year = CALENDARS["gregorian"].from_jdn(date.start_earliest)[0]
    if date.precision is Precision.DECADE:
        return words.decade("gregorian", year)
    return (
        words.century("gregorian", year // 100 + 1, False) if date.precision is Precision.CENTURY and year > 0 else ""
    )


def grouped(events: list[Any], *, by_year: bool = False) -> list[Group]:
    """In the order given; undated ones under a heading of their own."""
    words = LANGUAGES[language()]

    def heading(event: Any) -> str:
        found = year_of(event.date)
        if found is None:
            return _("Undated")
        calendar, year = found
        if by_year:
            return coarse(event.date, words) or words.year(calendar, year)
        if year < 1000:
            return words.century(calendar, (abs(year - 1) if year < 1 else year - 1) // 100 + 1, year < 1)
        return words.decade(calendar, year // 10 * 10)

    return [Group(title, list(items)) for title, items in groupby(events, key=heading)]
