"""What the canvas must be told to draw the same plate as the server, and to go on from there."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.dates import to_json
from events.dates.render import LANGUAGES
from events.dates.render.display import SHOWN
from events.models.event import FORECASTS
from events.queries.as_of import current
from events.queries.explore import Tally
from events.queries.tiles import AXIS
from events.site.addresses import page_of
from events.site.inks import ink_of
from events.site.lanes import Lane
from events.site.said import display
from events.site.spans import span_text
from events.site.state import State
from events.site.timeline import words_of
from events.site.words import language, number

# Names of actors that labels may shorten.
MOST_ABBREVIATIONS = 200


def canvas(
    state: State, tally: Tally, lanes: Sequence[Lane], window: tuple[int, int], *,
    abbreviations: dict[str, str], chosen: Any, day: int,
) -> dict[str, Any]:  # fmt: skip
    """Plain data for json_script. Days are Julian day numbers."""
    words = words_of(state.axis, day, state.time_runs)
    return {
        "language": language(),
        "leftward": words.leftward,
        "rtl": words.rtl,
        "calendars": list(words.calendars),
        "calendarNames": dict(words.calendar_names),
        "today": day,
        "window": list(window),
        "isChosen": state.wanted.window is not None,
        "surely": state.wanted.when == "surely",
        "axis": {"first": AXIS.first, "bits": AXIS.bits, "deepest": AXIS.deepest},
        "tiles": reverse("api-tile", args=[0, 0]).removesuffix("0/0/"),
        "list": reverse("api-events"),
        "lanes": [lane_of(lane) for lane in lanes],
        "inks": {kind.slug: ink_of(tally.roots[kind.pk]) for kind, _n in tally.kinds},
        "forecasts": sorted(FORECASTS),
        "selected": selected(chosen, state, tally, lanes) if chosen else None,
        "abbreviations": dict(list(abbreviations.items())[:MOST_ABBREVIATIONS]),
        "months": {name: months(name) for name in SHOWN},
        "eras": {name: eras(name) for name in SHOWN},
        "words": {
            "today": words.today, "recorded": words.recorded, "expected": words.expected, "nothing": words.nothing,
            "title": _("Timeline of the chosen events, %(span)s") % {"span": span_text(*window)},
            "told": ngettext("%(span)s: %(number)s event", "%(span)s: %(number)s events", tally.total)
            % {"span": span_text(*window), "number": number(tally.total)},
            "legend": legend(),
            **sayings(),
        },
    }  # fmt: skip


def lane_of(lane: Lane) -> dict[str, Any]:
    """`query` asks for its tiles, None where it can hold nothing; `page` is its state. Both keep to `as_of`, and the
    tiles say dates in the reader's calendars."""
    query = lane.state.wanted.without_time().but(undated=None).query_string if lane.state else None
    page = lane.state.but(start=None, end=None).url if lane.state else ""
    if lane.state and query is not None and lane.state.calendars != "gregorian":
        query = "&".join(filter(None, (query, f"calendar={lane.state.calendars}")))
    if (past := current()) and query is not None:
        query, page = "&".join(filter(None, (query, past.query))), past.kept_in(page)
    return {
        "key": lane.key, "title": lane.title, "ink": lane.ink, "count": lane.count, "number": number(lane.count),
        "query": query, "page": page,
    }  # fmt: skip


def selected(event: Any, state: State, tally: Tally, lanes: Sequence[Lane]) -> dict[str, Any]:
    """The selection, which stays on the plate even where no tile would name it, as a tile would have it. `lanes` are
    the keys of those that hold it: by actor and place it may be several, or none."""
    root = str(tally.roots[event.kind_id].pk)
    date = event.date if event.is_dated else None
    return {
        "id": event.identifier,
        "title": {"en": event.title_en, "fa": event.title_fa},
        "date": to_json(date) if date else None,
        "when": display(date, language(), event.date_calendar, state.calendars, "short") if date else "",
        "kind": event.kind.slug,
        "lanes": [
            lane.key for lane in lanes if (lane.key == root if lane.members is None else event.pk in lane.members)
        ],
        "modality": event.modality,
        "significance": event.significance,
        "disputed": bool(event.disputed),
        "citations": len(event.citations.all()),
        "html_url": page_of(event),
    }


def months(calendar: str) -> dict[str, list[str]]:
    """As they stand on an axis, and in the date of a day."""
    words = LANGUAGES[language()]
    return {
        "axis": [words.month(calendar, n, True, with_day=False, with_year=False) for n in range(1, 13)],
        "date": [words.month(calendar, n, False, with_day=True, with_year=True) for n in range(1, 13)],
    }


def eras(calendar: str) -> list[str]:
    """What stands after a year before the first, and after one of fewer than four digits."""
    words = LANGUAGES[language()]
    return [words.era(calendar, 0, True), words.era(calendar, 500, True)]


def sayings() -> dict[str, str]:
    """What the canvas says; `%…%` are filled in by it."""
    return {
        "role": _("timeline"),
        "citations": _("citations: %(number)s") % {"number": "%n%"},
        "disputed": _("disputed"),
        "planned": _("planned"),
        "projected": _("projected"),
        "more": _("%(number)s more between %(first)s and %(last)s") % _ends("%n%"),
        "together": _("%(number)s here: %(titles)s") % {"number": "%n%", "titles": "%titles%"},
        "open": _("Activate to zoom in"),
        "list": _("Activate to list them"),
        "page": _("Open"),
        "touching": _("%(number)s possibly between %(first)s and %(last)s") % _ends("%n%"),
        "none": _("No event further on in this window"),
        "begin": _("Beginning of the window"),
        "end": _("End of the window"),
        "beyond": _("%(day)s, beyond the overview") % {"day": "%day%"},
        "failed": _("The timeline could not be loaded. The list below is complete."),
    }  # fmt: skip


def legend() -> dict[str, str]:
    """As templates/_legend.html has it, for files."""
    return {
        "instant": _("instant"),
        "within": _("within the dots"),
        "span": _("span"),
        "by": _("not later than"),
        "open": _("ongoing"),
        "torn": _("torn: limit unknown"),
        "planned": _("planned, projected"),
        "disputed": _("disputed"),
        "several": _("several, with their number"),
    }


def _ends(text: str) -> dict[str, str]:
    return {"number": text, "first": "%first%", "last": "%last%"}
