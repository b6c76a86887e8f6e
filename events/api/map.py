"""Where the events of a filter happened."""

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from events.api import parameters as documented
from events.api.facets import COUNT, items
from events.api.lists import omitted
from events.api.member import Schema
from events.api.nouns.event import EVENTS
from events.api.openapi import Operation
from events.api.reference import REFERENCE_PROPERTIES, refer
from events.api.view import View
from events.models import Place
from events.queries.map import ALL_EVENTS, MOST_EVENTS, MOST_PLACES, bounded_total, located, on_map

ANSWERS: dict[str, Schema] = {
    "events": {**COUNT, "maximum": ALL_EVENTS, "description": "Events that were looked at."},
    "more": {
        "type": "boolean",
        "description": f"Whether more fit: of over {ALL_EVENTS}, the {MOST_EVENTS} most significant are looked at.",
    },
    "located": {**COUNT, "description": "Those of them that have a place with a point, among these places."},
    "places": items(
        f"Of at most {MOST_PLACES} places those with a point, those of most events first. `radius`: metres around the "
        "point within which the place lies. `count`: events at the place itself; places below it are not added.",
        {
            **REFERENCE_PROPERTIES,
            "latitude": {"type": "number", "minimum": -90, "maximum": 90},
            "longitude": {"type": "number", "minimum": -180, "maximum": 180},
            "radius": {"type": ["integer", "null"], "minimum": 0},
            "count": COUNT,
        },
    ),
    "omitted": {"$ref": "#/components/schemas/Omitted"},
}


def across_events(name: str, summary: str, description: str, answers: dict[str, Schema]) -> Operation:
    """An answer about all events of a filter."""
    return Operation(
        name=name,
        tag="events",
        summary=summary,
        description=description,
        answers={
            "type": "object",
            "required": [member for member in answers if member != "omitted"],
            "additionalProperties": False,
            "properties": answers,
        },
        parameters=(
            *(documented.parameter(each, EVENTS.listing.choices(each)) for each in EVENTS.listing.parameters),
            documented.parameter("format"),
        ),
        headers=("X-Omitted",),
    )


class MapView(View):
    def operation(self) -> Operation:
        return across_events(
            "events_map",
            "Map events",
            "The places of the events of a filter, undated events among them: the map of the site shows those of the "
            "dated ones, as `undated=exclude` does. With `bbox`, those in the box.",
            ANSWERS,
        )

    def get(self, request: Request) -> Response:
        asker = self.asker
        asked = EVENTS.listing.read(self.parameters, asker.user)
        self.parameters.finish()
        events = asked.filter.events(asker.user)
        total = bounded_total(events)
        places = on_map(located(events, total, asker.user), asked.filter.bbox)
        answer: dict[str, Any] = {
            "events": total if total <= ALL_EVENTS else MOST_EVENTS,
            "more": total > ALL_EVENTS,
            "located": len(frozenset().union(*(place.events for place in places))),
            "places": [
                {
                    **refer("places", Place.prefix, (place.pk, place.slug, place.title_en, place.title_fa), asker),
                    "latitude": place.latitude,
                    "longitude": place.longitude,
                    "radius": place.radius,
                    "count": len(place.events),
                }
                for place in places
            ],
        }
        return omitted(Response(answer), asked.undated_left_out(asker.user))
