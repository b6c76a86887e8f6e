"""The slippy timeline: its extent, and its tiles (docs/decisions/timeline-tiles.md)."""

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from events.api import parameters as documented
from events.api.asker import Asker
from events.api.components import day, whole
from events.api.date import date_object
from events.api.member import Schema
from events.api.nouns.event import EVENTS
from events.api.openapi import Operation
from events.api.record import enum
from events.api.reference import REFERENCE_PROPERTIES, refer
from events.api.view import View
from events.dates.jdn import iso_of_jdn
from events.models import Event
from events.models.choices import Modality, State
from events.queries.tiles import AXIS, Shown, Tile, tile, timeline

COUNT: Schema = {"type": "integer", "minimum": 0}
BINS = 64


def iso(number: int | None) -> str | None:
    return None if number is None else iso_of_jdn(number)


def filters() -> tuple[Schema, ...]:
    names = (*EVENTS.listing.parameters, "format")
    return tuple(documented.parameter(name, EVENTS.listing.choices(name)) for name in names)


class TimelineView(View):
    def operation(self) -> Operation:
        return Operation(
            name="timeline",
            tag="timeline",
            summary="How far the timeline reaches",
            description="For the filter of the list of events: where its dates begin and end, and how many they are.",
            answers=whole(
                {
                    "axis": whole(
                        {"first": day("The first day of the axis."), "last": day("The last one."), "days": COUNT},
                        "What the tiles cut. Events beyond it are in its first and last tile.",
                    ),
                    "zooms": {**COUNT, "description": "Zoom levels, from 0: one tile over the whole axis."},
                    "first": day("The first day that a date names, within the axis; null for none."),
                    "last": day("The last one."),
                    "total": {**COUNT, "description": "Dated events."},
                    "undated": {**COUNT, "description": "Events without a date, which are in no tile."},
                    "before": {**COUNT, "description": "Dated events before the axis."},
                    "after": {**COUNT, "description": "Dated events after it."},
                    "tiles": {"type": "string", "format": "uri-template", "description": "Where the tiles are."},
                }
            ),
            parameters=filters(),
        )

    def get(self, request: Request) -> Response:
        asked = EVENTS.listing.read(self.parameters, self.asker.user)
        self.parameters.finish()
        found = timeline(asked.filter, self.asker.user)
        query = f"?{query}" if (query := asked.filter.query_string) else ""
        return Response(
            {
                "axis": {"first": iso(found.axis.first), "last": iso(found.axis.last), "days": found.axis.days},
                "zooms": found.axis.zooms,
                "first": iso(found.first),
                "last": iso(found.last),
                "total": found.total,
                "undated": found.undated,
                "before": found.before,
                "after": found.after,
                "tiles": f"{self.asker.api}timeline/tiles/{{z}}/{{x}}/{query}",
            }
        )


SHOWN: dict[str, Schema] = {
    **REFERENCE_PROPERTIES,
    "html_url": {"type": "string", "format": "uri"},
    "date": {"$ref": "#/components/schemas/Date"},
    "kind": {"type": "string", "description": "The slug of its kind."},
    "modality": enum(Modality, "Whether a source reports the event, or expects it."),
    "significance": {"type": "integer", "minimum": 1, "maximum": 10},
    "disputed": {"type": "boolean"},
    "citations": {**COUNT, "description": "How many."},
    "clamped": {"type": "boolean", "description": "Whether its date lies beyond the axis."},
}


class TileView(View):
    def operation(self) -> Operation:
        z: Schema = {"type": "integer", "minimum": 0, "maximum": AXIS.deepest}
        x: Schema = {"type": "integer", "minimum": 0, "maximum": (1 << AXIS.deepest) - 1}
        event = {
            **whole(SHOWN),
            "properties": {**SHOWN, "state": enum(State, "For those who see more than published.")},
        }
        return Operation(
            name="timeline_tile",
            tag="timeline",
            summary="One tile of the timeline",
            description=(
                "For the filter of the list of events. Zoom 0 is one tile over the whole axis, zoom z has 2^z. An "
                "event among a tile’s `events` is among those of some tile at the next zoom."
            ),
            answers=whole(
                {
                    "z": z,
                    "x": x,
                    "first": day("The first day of the tile."),
                    "last": day("The last one."),
                    "total": {**COUNT, "description": "Dated events whose possible span overlaps the tile."},
                    "bins": {"type": "array", "items": COUNT, "minItems": BINS, "maxItems": BINS},
                    "events": {
                        "type": "array",
                        "items": event,
                        "description": "The most prominent, the first one first.",
                    },
                }
            ),
            parameters=(
                {"name": "z", "in": "path", "required": True, "description": "The zoom level.", "schema": z},
                {"name": "x", "in": "path", "required": True, "description": "From the left.", "schema": x},
                *filters(),
            ),
            problems=(404,),
        )

    def get(self, request: Request, z: str, x: str) -> Response:
        asked = EVENTS.listing.read(self.parameters, self.asker.user)
        self.parameters.finish()
        return Response(shown(tile(int(z), int(x), asked.filter, self.asker.user), self.asker))


def shown(found: Tile, asker: Asker) -> dict[str, Any]:
    return {
        "z": found.place.zoom,
        "x": found.place.number,
        "first": iso(found.place.first),
        "last": iso(found.place.last),
        "total": found.total,
        "bins": found.bins,
        "events": [event(row, asker) for row in found.events],
    }


def event(row: Shown, asker: Asker) -> dict[str, Any]:
    made = {
        **refer("events", Event.prefix, (row.pk, row.slug, row.title_en, row.title_fa), asker),
        "html_url": f"{asker.site}events/{row.slug}/",
        "date": date_object(row.date, row.date_text, row.date_calendar),
        "kind": row.kind,
        "modality": row.modality,
        "significance": row.significance,
        "disputed": row.is_disputed,
        "citations": row.citations,
        "clamped": row.is_clamped,
    }
    return {**made, "state": row.state} if asker.curator else made
