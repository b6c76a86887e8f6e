"""An actor's events as a plate whose lanes are roles."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from events.models import Actor, Participation
from events.site import calendars
from events.site.addresses import page_of
from events.site.plate.plate import LaneHead, Subject, Width, plate
from events.site.plate.rows import Entry, Ring
from events.site.register import ink
from events.site.said import display
from events.site.timeline import stated_days, words_of
from events.site.words import language, number, semicolon

WIDE = Width("wide", 1016, 168, (40, 26), 6)
NARROW = Width("narrow", 343, 0, (30, 22), 8, 13, 12.5)
# Roles beyond these are in the list only.
LANES = 8


@dataclass(frozen=True, slots=True)
class Roles:
    drawings: tuple[str, ...]
    shown: int


def by_role(rows: Sequence[Participation], actor: Actor, day: int) -> Roles | None:
    """None without a dated event."""
    lanes: dict[Any, list[Participation]] = {}
    for row in rows:
        lanes.setdefault(row.role, []).append(row)
    order = sorted(lanes, key=lambda role: (-len(lanes[role]), role.position, role.slug))[:LANES]
    days = [bound for role in order for row in lanes[role] for bound in stated_days(row.event.date)]
    if not days:
        return None
    low, high = min(days), max(*days, day)
    air = max((high - low) // 24, 200)
    entries = tuple(entry(row) for role in order for row in lanes[role])
    heads = tuple(LaneHead(role.slug, role.title, "pol", len(lanes[role]), number(len(lanes[role]))) for role in order)
    subject = Subject(
        low - air, high + air, day, heads, entries,
        _("Events of %(actor)s by role") % {"actor": actor.title}, _("The same events are listed below."),
    )  # fmt: skip
    words = words_of(calendars.axis(), day)

    return Roles(tuple(plate(subject, width, words, to_the_list) for width in (WIDE, NARROW)), len(entries))


def to_the_list(ring: Ring, head: LaneHead) -> tuple[str, str]:
    return "#events", semicolon(item.title for item in ring.entries)


def entry(row: Participation) -> Entry:
    event: Any = row.event
    mine = event.title_fa if language() == "fa" else event.title_en
    return Entry(
        key=f"E{event.pk}",
        label=event.title,
        title=event.title,
        when=display(event.date, language(), event.date_calendar, "gregorian", "short"),
        href=page_of(event),
        date=event.date,
        lane=row.role.slug,
        ink=ink(event),
        significance=event.significance,
        hollow=event.is_forecast,
        disputed=event.disputed,
        language="" if mine else ("en" if language() == "fa" else "fa"),
    )
