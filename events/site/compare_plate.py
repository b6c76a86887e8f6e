"""The plate of a comparison: what the actors share, then each with its memberships and offices, and its events."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.dates import Overlap
from events.models.choices import RelationFamily
from events.queries.comparison import MOST_BARS, Comparison
from events.queries.window import Window
from events.site import calendars
from events.site.addresses import page_of
from events.site.bars import INKS
from events.site.plate.plate import WIDTHS, LaneHead, Subject, plate
from events.site.plate.rows import Entry, Ring
from events.site.roles import entry
from events.site.said import in_words
from events.site.stretch import stretch
from events.site.timeline import shortened_names, words_of
from events.site.words import number, semicolon

COMMON = "common"
# So many lines across the lanes can be told apart.
MOST_ACROSS = 24
# A mark without a label goes before all that have one: the lines across stay short.
FOREMOST = 99
# A lifespan goes before what lies within it, without standing out.
FIRST = 7


@dataclass(frozen=True, slots=True)
class Compared:
    """One actor: where its events are listed by themselves, and how many there are."""

    actor: Any
    events: int
    explorer: str
    without: str


@dataclass(frozen=True, slots=True)
class RingLinks:
    """A ring of events leads to their list; one of relations to the page of the actor."""

    pages: tuple[tuple[str, str], ...]

    def __call__(self, ring: Ring, head: LaneHead) -> tuple[str, str]:
        return dict(self.pages).get(head.key, "#events"), semicolon(item.title for item in ring.entries)


def drawings(
    found: Comparison, side: Sequence[Compared], events: dict[int, Any], *, window: Window | None, day: int,
    abbreviations: dict[str, str],
) -> tuple[str, ...]:  # fmt: skip
    """One for each class of width; none where nothing is dated. `events` have their kinds and say what is disputed."""
    dated = {key: event for key, event in events.items() if event.is_dated}
    across = [key for key in found.common if key in dated][:MOST_ACROSS]
    lanes = {COMMON: [entry(dated[key], COMMON, abbreviations) for key in across]}
    for one in side:
        mine = dict.fromkeys(row.event_id for row in found.cast if row.actor_id == one.actor.pk)
        lanes[held(one)] = relations_of(one, found, abbreviations)
        lanes[taken(one)] = [
            replace(entry(dated[key], taken(one), {}), label="", significance=FOREMOST)
            if key in across
            else entry(dated[key], taken(one), abbreviations)
            for key in mine
            if key in dated
        ]
    entries = [item for lane in lanes.values() for item in lane]
    shown = limits(entries, window, day)
    if shown is None:
        return ()
    on_axis = {
        key: sum(item.date.overlaps_window(*shown) is not Overlap.NO for item in lane) for key, lane in lanes.items()
    }
    heads = [common_head(found, on_axis[COMMON])]
    for one in side:
        if lanes[held(one)]:
            heads.append(relations_head(one, cut=len(found.lasting[one.actor.pk]) > MOST_BARS))
        heads.append(events_head(one, on_axis[taken(one)], inner=bool(lanes[held(one)])))
    subject = Subject(
        *shown, day, tuple(heads), tuple(entries),
        _("%(actors)s on one axis") % {"actors": semicolon(one.actor.title for one in side)},
        _("The same events are listed below."), across=frozenset(f"E{key}" for key in across),
    )  # fmt: skip
    words = words_of(calendars.axis(), day)
    links = RingLinks(tuple((held(one), f"{page_of(one.actor)}#relations") for one in side))
    return tuple(plate(subject, width, words, links) for width in WIDTHS)


def held(one: Compared) -> str:
    """The lane of an actor's lifespan, memberships and offices."""
    return f"r{one.actor.pk}"


def taken(one: Compared) -> str:
    """The lane of the events that it takes part in."""
    return f"e{one.actor.pk}"


def relations_of(one: Compared, found: Comparison, abbreviations: dict[str, str]) -> list[Entry]:
    bars = [bar(row, one.actor, held(one), abbreviations) for row in found.lasting[one.actor.pk][:MOST_BARS]]
    return [lifespan(one.actor, held(one)), *bars] if one.actor.is_dated else bars


def limits(entries: Sequence[Entry], window: Window | None, day: int) -> tuple[int, int] | None:
    """The window asked for; where it has no limit, as far as the events go."""
    found = stretch(entries, day)
    if window is None or found is None:
        return found
    low = window.first if window.first is not None else min(found[0], (window.last or 0) - 3652)
    high = window.last if window.last is not None else max(found[1], low + 3652)
    return (low, high) if high - low >= 6 else (low - 3, high + 3)


def common_head(found: Comparison, drawn: int) -> LaneHead:
    left = found.common_total - drawn
    more = ((not_drawn(left), "#common"),) if left > 0 else ()
    return LaneHead(COMMON, _("In common"), "", found.common_total, number(found.common_total), more)


def relations_head(one: Compared, *, cut: bool) -> LaneHead:
    more = ((_("more on its page"), f"{page_of(one.actor)}#relations"),) if cut else ()
    return LaneHead(held(one), one.actor.title, "", 1, "", more)


def events_head(one: Compared, drawn: int, *, inner: bool) -> LaneHead:
    left = one.events - drawn
    more = ((not_drawn(left), one.explorer),) if left > 0 else ()
    title = _("events") if inner else one.actor.title
    return LaneHead(taken(one), title, "", one.events, number(one.events), more, inner=inner)


def not_drawn(left: int) -> str:
    return ngettext("%(number)s not drawn", "%(number)s not drawn", left) % {"number": number(left)}


def lifespan(actor: Any, lane: str) -> Entry:
    when = in_words(actor.date, actor.date_calendar, "short")
    name = _("Lifespan")
    return Entry(actor.identifier, name, name, when, page_of(actor), actor.date, lane, "pol", significance=FIRST)


def bar(relation: Any, actor: Any, lane: str, abbreviations: dict[str, str]) -> Entry:
    inverse = relation.object_id == actor.pk
    other = relation.subject if inverse else relation.object
    reading = relation.type.inverse if inverse else relation.type.title
    name = shortened_names(other.title, abbreviations) if len(other.title) > 24 else other.title
    plain = relation.type.family == RelationFamily.MEMBERSHIP and not inverse
    return Entry(
        key=relation.identifier,
        label=name,
        lead="" if plain else reading,
        title=f"{reading}: {other.title}",
        when=in_words(relation.date, relation.date_calendar, "short"),
        href=page_of(other),
        date=relation.date,
        lane=lane,
        ink=INKS[relation.type.family],
        disputed=relation.disputed,
    )
