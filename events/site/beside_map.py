"""The map beside the list: a dot for each place, or for some that lie together, which leads to its events."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.dates.render import LANGUAGES
from events.queries.map import ALL_EVENTS, MOST_EVENTS, MOST_PLACES, Located, on_map
from events.site.map.clusters import Cluster, Spot, clusters
from events.site.map.drawing import Mark, Precision, drawing, is_region, matters
from events.site.map.frame import Frame, around, fitted
from events.site.scene import Scene
from events.site.state import State
from events.site.words import language, number, text_of

WIDTH, HEIGHT = 288, 204
MOST_NAMED = 6
# So many circles of precision for one dot.
MOST_CIRCLES = 3


@dataclass(frozen=True, slots=True)
class Map:
    """`drawing` is "" where no event has a place with a point; `remarks` say what is on it and what is not."""

    drawing: str
    remarks: list[str]
    whole_url: str


def map_of(scene: Scene) -> Map:
    """No query: of the places in the scene."""
    state, total = scene.state, scene.total
    box = state.wanted.bbox
    places = on_map(scene.places, box)
    whole_url = state.but(bbox=None).url if box else ""
    if not places:
        return Map("", [_("None of these events has a place with a point.")] if total else [], whole_url)
    frame = around(box, WIDTH, HEIGHT) if box else fitted([place.point[::-1] for place in places], WIDTH, HEIGHT)
    found = clusters([spot_of(place, frame) for place in places])
    by_key = {place.pk: place for place in places}
    marks = tuple(mark_of(cluster, by_key, frame, state) for cluster in found)
    title = _("Map of the places of these events")
    shown = len(frozenset().union(*(place.events for place in places)))
    legend = _("Hollow: a region. Dotted: how far a place may reach.") if any(mark.within for mark in marks) else ""
    said = [*remarks(shown, total, len(scene.places)), *([legend] if legend else [])]
    return Map(drawing(frame, marks, title), said, whole_url)


def spot_of(place: Located, frame: Frame) -> Spot:
    latitude, longitude = place.point
    return Spot(place.pk, text_of(place, "title")[0], longitude, latitude, *frame.at(longitude, latitude), place.events)


def mark_of(cluster: Cluster, places: dict[int, Located], frame: Frame, state: State) -> Mark:
    count, first, others = len(cluster.events), cluster.spots[0], len(cluster.spots) - 1
    circles = [
        Precision(spot.longitude, spot.latitude, metres)
        for spot in cluster.spots
        if (metres := places[spot.key].radius)
    ]
    return Mark(
        x=cluster.x,
        y=cluster.y,
        radius=cluster.radius,
        name=name_of(cluster),
        label=f"{first.title} +{number(others)}" if others else first.title,
        language=text_of(places[first.key], "title")[1],
        number=number(count) if count > 1 else "",
        href=f"{within(cluster, places, state).url}#list",
        within=tuple(circle for circle in circles if matters(frame, circle, cluster.radius))[:MOST_CIRCLES],
        is_region=len(circles) == len(cluster.spots) and all(is_region(frame, circle) for circle in circles),
        is_selected=state.selected in cluster.events,
    )


def within(cluster: Cluster, places: dict[int, Located], state: State) -> State:
    """The state of exactly these events. A place stands for all within it, so where there are such, and where another
    place is chosen already, its point is said as a box."""
    place = places[cluster.spots[0].key]
    if len(cluster.spots) == 1 and place.is_whole and not state.wanted.place:
        return state.but(place=(place.slug,))
    return state.but(bbox=cluster.box)


def name_of(cluster: Cluster) -> str:
    """“Tashkent: 3 events”; “Tashkent; Bishkek: 7 events”."""
    titles = [spot.title for spot in cluster.spots[:MOST_NAMED]]
    if rest := len(cluster.spots) - len(titles):
        titles.append(ngettext("%(number)s more place", "%(number)s more places", rest) % {"number": number(rest)})
    count = len(cluster.events)
    return ngettext("%(places)s: %(number)s event", "%(places)s: %(number)s events", count) % {
        "places": LANGUAGES[language()].list_comma.join(titles),
        "number": number(count),
    }


def remarks(shown: int, total: int, places: int) -> list[str]:
    said = {"shown": number(shown), "number": number(total), "most": number(MOST_EVENTS), "left": number(total - shown)}
    if total > ALL_EVENTS:
        found = [
            _("The %(most)s most significant of %(number)s events are looked at; %(shown)s of them are on the map.")
        ]
    else:
        found = [
            ngettext(
                "%(shown)s of %(number)s event is on the map.", "%(shown)s of %(number)s events are on the map.", total
            )
        ]
        if total > shown and places < MOST_PLACES:
            found.append(
                ngettext(
                    "%(left)s event has no place with a point.",
                    "%(left)s events have no place with a point.",
                    total - shown,
                )
            )
    if places == MOST_PLACES:
        found.append(_("Of the places, the %(places)s with the most events are drawn."))
    return [text % {**said, "places": number(MOST_PLACES)} for text in found]
