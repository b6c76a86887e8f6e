"""From what the queries found to the drawings of the explorer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.dates import Edtf, edtf_of_jdn
from events.dates.calendars import GREGORIAN
from events.dates.jdn import first_of_year, ymd_of_jdn
from events.dates.render import LANGUAGES
from events.models.event import FORECASTS
from events.queries.density import Bin
from events.queries.explore import Drawn, Tally
from events.queries.window import clamp
from events.site.inks import ink_of
from events.site.lanes import Lane
from events.site.plate.axis import Step, starts
from events.site.plate.frame import Words
from events.site.plate.overview import Column, Strip, overview
from events.site.plate.plate import WIDTHS, LaneHead, Subject, plate
from events.site.plate.rows import Entry, Ring
from events.site.said import display
from events.site.spans import span_text
from events.site.state import State
from events.site.words import language, number, semicolon

# So many events are drawn one by one; of the rest, each lane says how many there are.
MOST_DRAWN = 160
# No more columns than this in the overview.
MOST_COLUMNS = 64
COLUMN_STEPS = (
    Step("month", 1),
    Step("month", 3),
    *(Step("year", size * 10**power) for power in range(7) for size in (1, 2, 5)),
)


def words_of(calendars: tuple[str, ...], day: int, direction: str = "") -> Words:
    shown = display(edtf_of_jdn(day), language(), "gregorian", calendars[0], "short")
    return Words(
        language=language(),
        calendars=calendars,
        calendar_names=(("gregorian", _("Gregorian")), ("jalali", _("Solar Hijri")), ("julian", _("Julian"))),
        today=_("today, %(date)s") % {"date": shown},
        recorded=_("recorded"),
        expected=_("planned or projected"),
        nothing=_("no event in this window"),
        direction=direction,
    )


# The plate leaves out lone outliers (at most this share of its events at either end), and says so, where the rest then
# has this much more room.
OUTLIERS = 0.08
ROOMIER = 0.7


def domain(state: State, tally: Tally, found: Sequence[Drawn], day: int) -> tuple[int, int] | None:
    """The days that the plate shows: the window; where it has no limit, those of the events, with a little air."""
    window = state.wanted.window
    first = window.first if window else None
    last = window.last if window else None
    low, high = crowded(found) or (tally.earliest, tally.latest)
    if first is None and last is None and (low is None or high is None):
        return None
    low = (
        first if first is not None else low if low is not None and (last is None or low < last) else (last or 0) - 3652
    )
    high = last if last is not None else high if high is not None and high > low else low + 3652
    # What is still going on is drawn to today, wherever the last stated day lies.
    if last is None and 0 < day - high < 3 * (high - low + 366):
        high = day
    air = max((high - low) // 40, 15)
    low, high = (low if first is not None else low - air), (high if last is not None else high + air)
    low, high = clamp(low), clamp(high)
    return (low, high) if high - low >= 6 else (low - 3, high + 3)


def crowded(found: Sequence[Drawn]) -> tuple[int, int] | None:
    """First and last day of the events, without a few that lie far off."""
    spans = [days for event in found if (days := stated_days(event.date))]
    if not spans:
        return None
    begins, ends = sorted(days[0] for days in spans), sorted(days[-1] for days in spans)
    few = int(len(spans) * OUTLIERS)
    low, high = begins[0], ends[-1]
    for start in range(few, 0, -1):
        if high - begins[start] < ROOMIER * (high - low):
            low = begins[start]
            break
    for end in range(few, 0, -1):
        if ends[-1 - end] - low < ROOMIER * (high - low):
            high = ends[-1 - end]
            break
    return low, high


def stated_days(date: Edtf | None) -> list[int]:
    """The days that a date names, in order."""
    if date is None:
        return []
    days = (date.start_earliest, date.start_latest, date.end_earliest, date.end_latest)
    return sorted(bound for bound in days if bound is not None)


@dataclass(frozen=True, slots=True)
class Beyond:
    """What the plate leaves out where it chose its days itself: how many events, in words (empty where none lies wholly
    outside), and the days of all of them, in whole years."""

    words: str
    days: tuple[int, int]


def beyond(state: State, tally: Tally, found: Sequence[Drawn], window: tuple[int, int]) -> Beyond | None:
    chosen = state.wanted.window
    low = tally.earliest if chosen is None or chosen.first is None else None
    high = tally.latest if chosen is None or chosen.last is None else None
    if (low is None or low >= window[0]) and (high is None or high <= window[1]):
        return None
    days = (window[0] if low is None else min(low, window[0]), window[1] if high is None else max(high, window[1]))
    if tally.total > len(found):
        return Beyond(_("some events"), whole_years(*days))
    words = earlier_and_later([event.date for event in found], window)
    return Beyond(LANGUAGES[language()].list_comma.join(text for text, _is_later in words), whole_years(*days))


def whole_years(first: int, last: int) -> tuple[int, int]:
    return first_of_year(ymd_of_jdn(first)[0]), first_of_year(ymd_of_jdn(last)[0] + 1) - 1


def earlier_and_later(dates: Sequence[Edtf], window: tuple[int, int]) -> list[tuple[str, bool]]:
    """How many lie before the window and after it, in words; (words, whether after)."""
    earlier = sum(date.end_latest is not None and date.end_latest < window[0] for date in dates)
    later = sum(date.start_earliest is not None and date.start_earliest > window[1] for date in dates)
    found = []
    if earlier:
        text = ngettext("%(number)s earlier", "%(number)s earlier", earlier) % {"number": number(earlier)}
        found.append((text, False))
    if later:
        text = ngettext("%(number)s later", "%(number)s later", later) % {"number": number(later)}
        found.append((text, True))
    return found


def steps(first: int, last: int) -> Step:
    return next((step for step in COLUMN_STEPS if (last - first) / step.days <= MOST_COLUMNS - 2), COLUMN_STEPS[-1])


def edges(first: int, last: int) -> list[int]:
    """Where the columns of the overview begin, on the limits of months or years, and where the last one ends."""
    step = steps(first, last)
    found = [line[0] for line in starts(step, GREGORIAN, first, last)]
    return found if len(found) > 1 else [first, last + 1]


def shortened_names(title: str, abbreviations: dict[str, str]) -> str:
    for name, short in abbreviations.items():
        if name in title and len(title) > 24:
            title = title.replace(name, short)
    return title


def entries(
    events: Sequence[Drawn],
    tally: Tally,
    state: State,
    fragment: str = "selected",
) -> list[Entry]:
    code = language()
    found = []
    for event in events:
        mine = event.title_fa if code == "fa" else event.title_en
        title = mine or event.title_en or event.title_fa
        root = tally.roots[event.kind_id]
        found.append(
            Entry(
                key=f"E{event.pk}",
                label=shortened_names(title, event.short),
                title=title,
                when=display(event.date, code, event.date_calendar, state.calendars, "short"),
                href=f"{state.selecting(event.pk).url}#{fragment}",
                date=event.date,
                lane=str(root.pk),
                ink=ink_of(root),
                significance=event.significance,
                hollow=event.modality in FORECASTS,
                disputed=event.disputed,
                language="" if mine else ("en" if code == "fa" else "fa"),
            )
        )
    return found


@dataclass(frozen=True, slots=True)
class RingLinks:
    """A ring opens the stretch of time of its events, in its own lane."""

    lanes: tuple[Lane, ...]

    def __call__(self, ring: Ring, head: LaneHead) -> tuple[str, str]:
        days = [bound for entry in ring.entries for bound in stated_days(entry.date)]
        name = ngettext("%(number)s event: %(titles)s", "%(number)s events: %(titles)s", len(ring.entries)) % {
            "number": number(len(ring.entries)),
            "titles": semicolon(entry.title for entry in ring.entries[:6]),
        }
        holds = next(lane.state for lane in self.lanes if lane.key == head.key)
        assert holds is not None, "an event in a lane that holds none"
        return f"{holds.within(min(days), max(days)).url}#list", name


def plates(state: State, lanes: Sequence[Lane], found: Sequence[Entry], window: tuple[int, int], day: int) -> list[str]:
    """The plate in each class of width."""
    in_lanes = placed(lanes, found)
    heads = tuple(lane_head(lane, in_lanes, window) for lane in lanes)
    title = _("Timeline of the chosen events, %(span)s") % {"span": span_text(*window)}
    selected = f"E{state.selected}" if state.selected else ""
    subject = Subject(
        window[0], window[1], day, heads, in_lanes, title, _("The same events are listed below."), selected
    )
    words = words_of(state.axis, day, state.time_runs)
    links = RingLinks(tuple(lanes))
    return [plate(subject, width, words, links) for width in WIDTHS]


def placed(lanes: Sequence[Lane], found: Sequence[Entry]) -> tuple[Entry, ...]:
    """Each event in its lane; by actors and places it may have several, or none."""
    if all(lane.members is None for lane in lanes):
        return tuple(found)
    return tuple(
        replace(entry, lane=lane.key)
        for lane in lanes
        for entry in found
        if lane.members is not None and int(entry.key[1:]) in lane.members
    )


def lane_head(lane: Lane, found: Sequence[Entry], window: tuple[int, int]) -> LaneHead:
    """Name and number of a lane, and what of it is not on the plate."""
    mine = [entry for entry in found if entry.lane == lane.key]
    more = []
    if lane.state:
        for text, is_later in earlier_and_later([entry.date for entry in mine], window):
            there = lane.state.within(window[1] + 1, None) if is_later else lane.state.within(None, window[0] - 1)
            more.append((text, f"{there.url}#list"))
    if lane.state and lane.count > len(mine):
        rest = lane.count - len(mine)
        text = ngettext("%(number)s not drawn", "%(number)s not drawn", rest) % {"number": number(rest)}
        more.append((text, f"{lane.state.url}#list"))
    return LaneHead(lane.key, lane.title, lane.ink, lane.count, number(lane.count), tuple(more))


def overviews(state: State, bins: Sequence[Bin], shown: tuple[int, int], total: int | None, day: int) -> list[str]:
    """The overview in each class of width. Columns lead into their stretch of time."""
    if not bins:
        return []

    def zoom_to(first: int, last: int) -> tuple[str, str]:
        return state.within(first, last).url, _("Show %(span)s") % {"span": span_text(first, last)}

    columns = [
        Column(
            one.first,
            one.last,
            one.possibly,
            one.surely,
            state.within(one.first, one.last).url,
            _("%(span)s: possibly %(possibly)s, surely %(surely)s")
            % {
                "span": span_text(one.first, one.last),
                "possibly": number(one.possibly),
                "surely": number(one.surely),
            },
        )
        for one in bins
    ]
    strip = Strip(
        first=bins[0].first,
        last=bins[-1].last,
        today=day,
        columns=columns,
        window=shown,
        title=_("Events over time; each column leads to its years"),
        heading=_("All dated events"),
        number="" if total is None else number(total),
        surely=_("surely"),
        possibly=_("possibly"),
        zoom_to=zoom_to,
    )
    words = words_of(state.axis, day, state.time_runs)
    return [overview(strip, width, words) for width in WIDTHS]
