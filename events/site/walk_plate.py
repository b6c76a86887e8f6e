"""The plate of a narrative: its events only, in a window about one step, or all of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.dates import Edtf
from events.dates.jdn import first_of_year, ymd_of_jdn
from events.models import Event, Kind, Narrative
from events.models.event import FORECASTS
from events.queries.explore import Drawn, drawn
from events.queries.filter import Filter
from events.queries.kinds import roots_of
from events.queries.window import Window
from events.site import calendars
from events.site.addresses import carried, to
from events.site.inks import ink_of
from events.site.plate.plate import WIDTHS, LaneHead, Subject, plate
from events.site.plate.rows import Entry, Ring
from events.site.said import in_words
from events.site.spans import span_text
from events.site.state import State
from events.site.timeline import MOST_DRAWN, crowded, shortened_names, stated_days, words_of
from events.site.walk import Stop, step_url
from events.site.words import language, number, semicolon

# Days of air on either side of a step, at least.
AIR = 3 * 365
# A neighbouring step that lies no further off is in the window too.
NEAR = 8 * 366


def window_about(date: Edtf | None, neighbours: Sequence[Edtf | None]) -> tuple[int, int] | None:
    """Whole years about a date, with the neighbouring steps where they are near; None for an undated event."""
    days = stated_days(date)
    if not days:
        return None
    low, high = days[0], days[-1]
    air = max(AIR, (high - low) // 4)
    for other in neighbours:
        there = stated_days(other)
        if there and low - there[0] <= NEAR and there[-1] - high <= NEAR:
            days += there
    return first_of_year(ymd_of_jdn(min(days) - air)[0]), first_of_year(ymd_of_jdn(max(days) + air)[0] + 1) - 1


@dataclass(frozen=True, slots=True)
class RingLinks:
    """A ring opens the explorer on the narrative's events of that stretch of time.

    `carried` keeps the drawings of one frame from standing in for those of another.
    """

    narrative: str
    carried: str

    def __call__(self, ring: Ring, head: LaneHead) -> tuple[str, str]:
        days = [day for entry in ring.entries for day in stated_days(entry.date)]
        name = ngettext("%(number)s event: %(titles)s", "%(number)s events: %(titles)s", len(ring.entries)) % {
            "number": number(len(ring.entries)),
            "titles": semicolon(entry.title for entry in ring.entries[:6]),
        }
        state = State(Filter(narrative=(self.narrative,))).within(min(days), max(days))
        return to("explorer", query=urlencode(state.parameters)), name


def drawings(
    narrative: Narrative,
    every: Sequence[Stop],
    user: Any,
    day: int,
    *,
    window: tuple[int, int] | None = None,
    chosen: Any = None,
) -> list[str]:
    """One for each class of width, none where nothing is dated; two queries.

    `window` None takes in all the events. `chosen` is the event of the step, if any.
    """
    events = Event.objects.visible_to(user).filter(narrative_steps__narrative=narrative).order_by().distinct()
    if window is not None:
        events = events.filter(Window(*window).possibly())
    found = drawn(Event.objects.visible_to(user).filter(pk__in=events.values("pk")), user, MOST_DRAWN, language())
    kinds = list(Kind.objects.all())
    roots = roots_of(kinds)
    shown = {one.pk for one in found} | ({chosen.pk} if chosen is not None else set())
    rest = left_out(every, window, shown, roots)
    narrowed = State(Filter(narrative=(narrative.slug,)))
    if window is not None:
        narrowed = narrowed.within(*window)
    if window is not None:
        found = [one for one in found if shows(one.date, *window)]
    if chosen is not None and chosen.is_dated and all(one.pk != chosen.pk for one in found):
        found.append(row_of(chosen))
    if window is None:
        extent = crowded(found)
        if extent is None:
            return []
        air = max((extent[1] - extent[0]) // 40, 180)
        window = (extent[0] - air, extent[1] + air)
    marked = entries(narrative, every, found, roots)
    lanes = {roots[stop.kind].pk for stop in every}
    heads = tuple(
        lane_head(kind, sum(entry.lane == str(kind.pk) for entry in marked), rest[kind.pk], narrowed)
        for kind in kinds
        if kind.pk in lanes
    )
    title = _("Timeline of the narrative, %(span)s") % {"span": span_text(*window)}
    selected = chosen.identifier if chosen is not None else ""
    subject = Subject(*window, day, heads, tuple(marked), title, _("The same steps are listed below."), selected)
    links = RingLinks(narrative.slug, carried())
    words = words_of(calendars.axis(), day)
    return [plate(subject, width, words, links) for width in WIDTHS]


def left_out(
    every: Sequence[Stop], window: tuple[int, int] | None, shown: set[int], roots: dict[int, Kind]
) -> Counter[int]:
    """How many events of each root kind are too many to be drawn, of those that may lie in the window."""
    kinds = {stop.event: stop.kind for stop in every if stop.event not in shown and stop.may_touch(window)}
    return Counter(roots[kind].pk for kind in kinds.values())


def lane_head(kind: Kind, shown: int, rest: int, state: State) -> LaneHead:
    """Name and number of a lane, and what of it is not on the plate, as in the explorer."""
    more: tuple[tuple[str, str], ...] = ()
    if rest:
        text = ngettext("%(number)s not drawn", "%(number)s not drawn", rest) % {"number": number(rest)}
        query = urlencode(state.but(kind=(kind.slug,)).parameters)
        more = ((text, to("explorer", query=query) + "#list"),)
    return LaneHead(str(kind.pk), kind.title, ink_of(kind), shown + rest, number(shown + rest), more)


def shows(date: Edtf, first: int, last: int) -> bool:
    """Whether the window holds a day that the date names, or lies within its span. What may be anywhere up to a later
    limit (“by 2033”) would stand in every window, and say nothing."""
    days = stated_days(date)
    if any(first <= day <= last for day in days):
        return True
    begun, over = days[0] < first, days[-1] > last
    return (begun or date.start_kind == "open") and (over or date.end_kind == "open")


def row_of(event: Any) -> Drawn:
    return Drawn(
        event.pk, event.title_en, event.title_fa, event.date, event.date_calendar, event.kind_id, event.modality,
        event.significance, event.disputed, {},
    )  # fmt: skip


def entries(narrative: Narrative, every: Sequence[Stop], found: Sequence[Drawn], roots: dict[int, Kind]) -> list[Entry]:
    """Each leads to the first step that tells of it."""
    code = language()
    numbers = {stop.event: stop.number for stop in reversed(every)}
    marked = []
    for event in found:
        if event.pk not in numbers:  # it left the narrative a moment ago
            continue
        mine = event.title_fa if code == "fa" else event.title_en
        title = mine or event.title_en or event.title_fa
        root = roots[event.kind_id]
        marked.append(
            Entry(
                key=f"E{event.pk}",
                label=shortened_names(title, event.short),
                title=title,
                when=in_words(event.date, event.date_calendar, "short"),
                href=step_url(narrative, numbers[event.pk]),
                date=event.date,
                lane=str(root.pk),
                ink=ink_of(root),
                significance=event.significance,
                hollow=event.modality in FORECASTS,
                disputed=event.disputed,
                language="" if mine else ("en" if code == "fa" else "fa"),
            )
        )
    return marked
