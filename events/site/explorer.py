"""The explorer: one state of the chronicle as a sentence, a plate, a register and choices."""

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Case, Value, When, prefetch_related_objects
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from events.models import Event, Kind
from events.models.event import EventQuerySet
from events.queries.density import Bin
from events.queries.explore import Drawn, Tally, columns, drawn, tally
from events.queries.frequent import Frequent, frequent
from events.queries.kept import Kept, kept
from events.queries.listing import ORDERINGS, event_page
from events.queries.map import located
from events.queries.marking import Marks
from events.site.answer import page
from events.site.beside import beside
from events.site.boxes import boxed
from events.site.calendars import CALENDARS
from events.site.canvas import canvas
from events.site.citing import cite_state
from events.site.claims import claims_of
from events.site.doubts import doubts_in, told, without
from events.site.facets import facets_of
from events.site.lanes import lanes
from events.site.offers import offers
from events.site.register import grouped, locators, passages, with_lines
from events.site.scene import Scene
from events.site.sentence import names_of, plain_sentence, sentence
from events.site.state import LANES, State, tidied
from events.site.timeline import MOST_DRAWN, Beyond, beyond, domain, edges, entries, overviews, plates, whole_years
from events.site.today import today
from events.site.words import language

PAGE = 40
UNDATED_SHOWN = 12
# Of the events beside the list: the selected one, whether or not it answers to the filter, and undated ones.
STRAY, LISTED, UNDATED = range(3)
# Windows of fewer years are listed year by year.
YEARS_APART = 16 * 366


@page
def explorer(request: HttpRequest) -> HttpResponse:
    tidy = tidied(request.GET)
    if tidy != request.GET:
        return HttpResponseRedirect(f"?{tidy.urlencode()}" if tidy else request.path)
    doubts = doubts_in(tidy)
    state = State.read(without(tidy, doubts))
    found = context(state, request.user)
    cite_state(request, "explorer", found["told"], replace(state, cursor=None).parameters)
    return render(request, "explorer.html", {**found, **told(doubts)}, status=400 if doubts else 200)


def context(state: State, user: Any) -> dict[str, Any]:
    kinds, day = list(Kind.objects.all()), today()
    wanted = state.wanted.looked_up(user, kinds)
    state = replace(state, wanted=wanted)
    only_undated = wanted.undated == "only"
    listed = wanted if only_undated else wanted.but(undated="exclude")
    events = listed.events(user)
    ready = kept(user)
    year = state.during_year() if state.beside == "network" and state.year is not None else None
    during = None if year is None or (year.window and year.window.is_empty) else year
    counts = tally(wanted, user, ready, kinds, during=during)
    in_lanes = state.lanes if state.lanes in {"actor", "place"} and not only_undated else ""
    often = frequent(listed, user, ready, kinds, in_lanes)
    found = [] if only_undated else drawn(events, user, MOST_DRAWN, language(), count=counts.total)
    window = None if only_undated else domain(state, counts, found, day)
    total = counts.undated if only_undated else counts.total
    # Where all are drawn their keys are known, and nothing else need be asked of them again.
    few = [event.pk for event in found] if not only_undated and total < MOST_DRAWN else None
    lines = with_lines(events if few is None else Event.objects.visible_to(user), user)
    rows = event_page(lines, listed, user, ORDERINGS["date"], limit=PAGE, cursor=state.cursor, few=few)
    apart = selected_and_undated(state, events, rows.rows, user, has_undated=bool(counts.undated) and not only_undated)
    prefetch_related_objects([*rows.rows, *apart.selected], locators(user))
    short = short_of(found)
    left_out = beyond(state, counts, found, window) if window else None
    places = located(events, total, user) if state.beside == "map" else []
    scene = Scene(state, events, total, user, window, short, places, counts.during)
    facets = facets_of(state, counts, often)
    picked = selection(state, rows.rows, apart.selected)
    return {
        "state": state,
        "marks": Marks.of(wanted.q),
        "counts": counts,
        "told": lambda: plain_sentence(state, counts, names_of(counts, often)),
        "sentence": sentence(state, counts, names_of(counts, often), {facet.name for facet in facets}),
        "facets": facets,
        "groups": grouped(rows.rows, by_year=window is not None and window[1] - window[0] < YEARS_APART),
        "rows": rows,
        "offers": [] if rows.rows or counts.undated else offers(state, user),
        "next_url": state.page(rows.next).url if rows.next else "",
        "previous_url": state.page(rows.previous).url if rows.previous else "",
        "undated": apart.undated,
        "undated_left": max(counts.undated - len(apart.undated), 0),
        "only_undated": only_undated,
        "undated_url": state.but(undated="only", start=None, end=None, when="possibly").url,
        "dated_url": state.but(undated=None).url,
        "whole_url": state.within(None, None).url,
        "start_text": boxed(wanted.start),
        "end_text": boxed(wanted.end),
        "kept": state.but(start=None, end=None, when="possibly", q="").parameters,
        "calendars": [(name, state.in_calendar(name).url, name == state.calendars) for name in CALENDARS],
        "lane_choices": [(name, state.in_lanes(name).url, name == (state.lanes or LANES[0])) for name in LANES],
        "turned_url": state.turned().url,
        "beyond": left_out,
        "beyond_url": state.within(*left_out.days).url if left_out else "",
        "zoom": zooms(state, window, counts.extent, left_out) if window else {},
        **timeline(
            state,
            counts,
            often,
            found,
            short,
            ready=ready,
            kinds=kinds,
            window=window,
            user=user,
            day=day,
            chosen=picked["selected"],
            strays=apart.strays,
        ),
        **beside(scene),
        **picked,
    }


def timeline(
    state: State,
    counts: Tally,
    often: Frequent,
    found: list[Drawn],
    short: dict[str, str],
    *,
    ready: Kept | None,
    kinds: list[Kind],
    window: tuple[int, int] | None,
    user: Any,
    day: int,
    chosen: Any,
    strays: int | None,
) -> dict[str, Any]:
    """The drawings, and the same as data; one query, and those of lanes by actor or place. `short`: titles
    of actors and their short forms."""
    if window is None:
        return {"plates": [], "overviews": []}
    bins: list[Bin] = []
    if whole := counts.extent:
        air = max((whole[1] - whole[0]) // 24, 30)
        bins = columns(state.wanted, user, ready, edges(whole[0] - air, whole[1] + air), kinds)
    marked = entries(found, counts, state)
    by_lane = lanes(state, counts, often, found, user, strays=strays)
    in_lanes = by_lane.lanes
    return {
        "plates": plates(state, in_lanes, marked, window, day),
        "overviews": overviews(state, bins, window, None if state.wanted.window else counts.total, day),
        "scene": canvas(state, counts, in_lanes, window, abbreviations=short, chosen=chosen, day=day),
        "outside": by_lane.outside,
    }


def short_of(found: list[Drawn]) -> dict[str, str]:
    """Titles of all their actors and how they are abbreviated."""
    return {title: text for event in found for title, text in event.short.items()}


def zooms(
    state: State, window: tuple[int, int], extent: tuple[int, int] | None, left_out: Beyond | None
) -> dict[str, str]:
    """Half and double the window about its middle, half a window to either side, and all events: in the days that the
    plate chooses, or where it leaves some out, in all of theirs."""
    first, last = window
    half = (last - first + 1) // 2
    chosen = state.wanted.window
    whole = left_out.days if left_out else None
    is_whole = chosen and extent and (chosen.first, chosen.last) == whole_years(*extent)
    return {
        "closer": state.within(first + half // 2, last - half // 2).url if half > 3 else "",
        "wider": state.within(first - half // 2, last + half // 2).url if (chosen or whole) and half < 400_000 else "",
        "earlier": state.within(first - half, last - half).url if half < 400_000 else "",
        "later": state.within(first + half, last + half).url if half < 400_000 else "",
        "all": state.within(*whole).url if whole else state.within(None, None).url if chosen and not is_whole else "",
    }


@dataclass(frozen=True, slots=True)
class Apart:
    """Events that are shown beside the list: the selected one, if the list does not show it, and some undated ones.
    `strays`: the key of the selected one, where lanes must know that it does not answer to the filter; else None."""

    selected: list[Any]
    undated: list[Any]
    strays: int | None = None


def selected_and_undated(
    state: State, events: EventQuerySet, rows: list[Any], user: Any, *, has_undated: bool
) -> Apart:
    """One query at most. A selected event that the reader may not see is no selection."""
    parts = []
    if state.selected is not None and all(event.pk != state.selected for event in rows):
        one = Event.objects.visible_to(user).filter(pk=state.selected)
        answers = When(pk__in=events.order_by().values("pk"), then=Value(LISTED))
        listed = Case(answers, default=Value(STRAY)) if state.lanes in {"actor", "place"} else Value(LISTED)
        parts.append(with_lines(one, user).annotate(part=listed))
    if has_undated:
        undated = with_lines(state.wanted.but(undated="only").events(user), user).annotate(part=Value(UNDATED))
        parts.append(undated.order_by("pk")[:UNDATED_SHOWN])
    if not parts:
        return Apart([], [])
    first, *others = parts
    both: Any = first.union(*others, all=True) if others else first
    found = sorted(both, key=lambda event: event.pk)
    selected = [event for event in found if event.part != UNDATED]
    strays = next((event.pk for event in selected if event.part == STRAY), None)
    return Apart(selected, [event for event in found if event.part == UNDATED], strays)


def selection(state: State, rows: list[Any], elsewhere: list[Any]) -> dict[str, Any]:
    """The selected event, of the list or from elsewhere, and its neighbours in the list."""
    if state.selected is None:
        return {"selected": None}
    place = next((number for number, event in enumerate(rows) if event.pk == state.selected), None)
    event: Any = rows[place] if place is not None else next(iter(elsewhere), None)
    if event is None:
        return {"selected": None}
    before = rows[place - 1] if place else None
    after = rows[place + 1] if place is not None and place + 1 < len(rows) else None
    claims = claims_of(event.citations.all()) if event.disputed else ()
    return {
        "selected": event,
        "selected_passages": passages(event.citations.all()),
        "claims": claims,
        "before_url": f"{state.selecting(before.pk).url}#selected" if before else "",
        "after_url": f"{state.selecting(after.pk).url}#selected" if after else "",
        "unselected_url": state.selecting(None).url,
    }
