"""Counts for a filter of events, by the names of the parameters that narrow it further."""

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from events.api import parameters as documented
from events.api.asker import Asker
from events.api.lists import omitted
from events.api.member import Schema, texts
from events.api.nouns.event import EVENTS
from events.api.openapi import Operation
from events.api.reference import REFERENCE_PROPERTIES, refer
from events.api.view import View
from events.dates.jdn import iso_of_jdn
from events.models.choices import Modality
from events.queries.facets import facets
from events.queries.filter import Filter
from events.queries.frequent import MOST

COUNT: Schema = {"type": "integer", "minimum": 0}


def items(description: str, properties: Schema) -> Schema:
    return {
        "type": "array",
        "description": description,
        "items": {
            "type": "object",
            "required": list(properties),
            "additionalProperties": False,
            "properties": properties,
        },
    }


TERM = {name: schema for name, schema in REFERENCE_PROPERTIES.items() if name != "slug"}
DAY: Schema = {"type": ["string", "null"], "description": "The first or last day that any date names."}
ANSWERS: dict[str, Schema] = {
    "total": {**COUNT, "description": "Events that fit."},
    "undated": {**COUNT, "description": "Those of them that have no date."},
    "earliest": DAY,
    "latest": DAY,
    "kind": items(
        "All kinds, in order of the tree, each with the events of the kinds below it, whatever `kind` is given.",
        {**TERM, "count": COUNT},
    ),
    "modality": items(
        "Modalities, most frequent first, whatever `modality` is given.",
        {"id": {"type": "string", "enum": list(Modality.values)}, "count": COUNT},
    ),
    "actor": items(
        f"The {MOST} actors of most of the events that fit, those of the filter first. "
        "`id` is a value for `actor_all`.",
        {**REFERENCE_PROPERTIES, "count": COUNT},
    ),
    "place": items(
        f"The {MOST} places of most of the events, each with the events of the places below it, whatever `place` is "
        "given; that one is the first.",
        {**REFERENCE_PROPERTIES, "count": COUNT},
    ),
    "source": items(
        f"The {MOST} sources of most of the events, whatever `source` is given; that one is the first.",
        {**REFERENCE_PROPERTIES, "count": COUNT},
    ),
    "decade": items(
        "The last hundred decades, those that no event touches left out, as far as the window of the filter holds "
        "their events. Without a window, `id` is a value for `from` and `to`.",
        {"id": {"type": "string"}, "possibly": COUNT, "surely": COUNT},
    ),
    "omitted": {"$ref": "#/components/schemas/Omitted"},
}


class FacetsView(View):
    def operation(self) -> Operation:
        return Operation(
            name="events_facets",
            tag="events",
            summary="Count events",
            description=(
                "Counts for the same filter as the list of events. Each `id`, in place of what the filter gives for "
                "its parameter, makes a list of so many events."
            ),
            answers={
                "type": "object",
                "required": [name for name in ANSWERS if name != "omitted"],
                "additionalProperties": False,
                "properties": ANSWERS,
            },
            parameters=(
                *(documented.parameter(name, EVENTS.listing.choices(name)) for name in EVENTS.listing.parameters),
                documented.parameter("format"),
            ),
            headers=("X-Omitted",),
        )

    def get(self, request: Request) -> Response:
        asker = self.asker
        asked = EVENTS.listing.read(self.parameters, asker.user)
        self.parameters.finish()
        return omitted(Response(counted(asked.filter, asker)), asked.undated_left_out(asker.user))


def counted(wanted: Filter, asker: Asker) -> dict[str, Any]:
    found = facets(wanted, asker.user)

    def records(noun: str, rows: list[tuple[Any, int]]) -> list[dict[str, Any]]:
        return [
            {**refer(noun, row.prefix, (row.pk, row.slug, row.title_en, row.title_fa), asker), "count": count}
            for row, count in rows
        ]

    return {
        "total": found.total,
        "undated": found.undated,
        "earliest": None if found.earliest is None else iso_of_jdn(found.earliest),
        "latest": None if found.latest is None else iso_of_jdn(found.latest),
        "kind": [
            {
                "id": kind.slug,
                "url": asker.url("kinds", kind.slug),
                "title": texts(kind.title_en, kind.title_fa),
                "count": count,
            }
            for kind, count in found.kinds
        ],
        "modality": [{"id": modality, "count": count} for modality, count in found.modalities],
        "actor": records("actors", found.actors),
        "place": records("places", found.places),
        "source": records("sources", found.sources),
        "decade": [
            {"id": decade.date, "possibly": decade.possibly, "surely": decade.surely} for decade in found.decades
        ],
    }
