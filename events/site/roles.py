"""An actor's events as a plate whose lanes are roles."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.dates import Overlap
from events.models import Actor, Participation
from events.queries.filter import Filter
from events.site import calendars
from events.site.addresses import page_of, to
from events.site.plate.bars import RAIL
from events.site.plate.plate import LaneHead, Subject, Width, plate
from events.site.plate.rows import Entry, Ring
from events.site.register import ink
from events.site.said import in_words
from events.site.timeline import shortened_names, words_of
from events.site.words import language, number, semicolon

WIDE = Width("wide", 1016, int(RAIL), (40, 26), 6)
NARROW = Width("narrow", 343, 0, (30, 22), 8, 13, 12.5)
# Roles beyond these are in the list only, which says so.
LANES = 8


@dataclass(frozen=True, slots=True)
class Roles:
    drawings: tuple[str, ...]
    further: int


def by_role(
    rows: Sequence[Participation], counts: dict[int, int], actor: Actor, *, window: tuple[int, int] | None, day: int,
    abbreviations: dict[str, str],
) -> Roles | None:  # fmt: skip
    """The events of `rows` on the days of the window; `counts` are those of all events by role. None without a dated
    event."""
    lanes: dict[Any, list[Participation]] = {}
    for row in rows:
        if row.event.is_dated:
            lanes.setdefault(row.role, []).append(row)
    if window is None or not lanes:
        return None
    order = sorted(lanes, key=lambda role: (-counts.get(role.pk, 0), role.position, role.slug))
    entries = tuple(entry(row.event, role.slug, abbreviations) for role in order[:LANES] for row in lanes[role])
    heads = tuple(lane_head(role, lanes[role], counts.get(role.pk, 0), actor, window) for role in order[:LANES])
    subject = Subject(
        *window, day, heads, entries,
        _("Events of %(actor)s by role") % {"actor": actor.title}, _("The same events are listed below."),
    )  # fmt: skip
    words = words_of(calendars.axis(), day)
    drawings = tuple(plate(subject, width, words, to_the_list) for width in (WIDE, NARROW))
    return Roles(drawings, len(order) - len(heads))


def lane_head(role: Any, rows: list[Participation], count: int, actor: Actor, window: tuple[int, int]) -> LaneHead:
    """Name and number of a role; the explorer has what is undated, less significant, or off the axis."""
    left = count - sum(row.event.date.overlaps_window(*window) is not Overlap.NO for row in rows)
    there = to("explorer", query=Filter(actor=(actor.slug,), role=(role.slug,)).query_string)
    more: tuple[tuple[str, str], ...] = ()
    if left > 0:
        text = ngettext("%(number)s not drawn", "%(number)s not drawn", left) % {"number": number(left)}
        more = ((text, there),)
    return LaneHead(role.slug, role.title, "", count, number(count), more)


def to_the_list(ring: Ring, head: LaneHead) -> tuple[str, str]:
    return "#events", semicolon(item.title for item in ring.entries)


def entry(event: Any, lane: str, abbreviations: dict[str, str]) -> Entry:
    """An event with its kind as the plate sees it."""
    mine = event.title_fa if language() == "fa" else event.title_en
    return Entry(
        key=f"E{event.pk}",
        label=shortened_names(event.title, abbreviations),
        title=event.title,
        when=in_words(event.date, event.date_calendar, "short"),
        href=page_of(event),
        date=event.date,
        lane=lane,
        ink=ink(event),
        significance=event.significance,
        hollow=event.is_forecast,
        disputed=event.disputed,
        language="" if mine else ("en" if language() == "fa" else "fa"),
    )
