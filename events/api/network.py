"""Who acts together in the events of a filter."""

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from events.api.asker import Asker
from events.api.date import date_object
from events.api.facets import COUNT, items
from events.api.lists import omitted
from events.api.map import across_events
from events.api.member import Schema, texts
from events.api.nouns.event import EVENTS
from events.api.openapi import Operation
from events.api.reference import REFERENCE_PROPERTIES, refer
from events.api.view import View
from events.models import Actor
from events.queries.filter import WHEN
from events.queries.map import ALL_EVENTS, MOST_EVENTS, bounded_total
from events.queries.network import MOST_ACTORS, MOST_RELATIONS, network

IDENTIFIER: Schema = {"type": "string", "description": "One of `actors`."}
ANSWERS: dict[str, Schema] = {
    "events": {**COUNT, "maximum": ALL_EVENTS, "description": "Events that were looked at."},
    "more": {
        "type": "boolean",
        "description": f"Whether more fit: of over {ALL_EVENTS}, the {MOST_EVENTS} most significant are looked at.",
    },
    "actors": items(
        f"The {MOST_ACTORS} actors in most of the events. `count`: events with the actor.",
        {**REFERENCE_PROPERTIES, "count": COUNT},
    ),
    "pairs": items(
        "Two of them with common events, those with most first.",
        {"actors": {"type": "array", "items": IDENTIFIER, "minItems": 2, "maxItems": 2}, "count": COUNT},
    ),
    "relations": items(
        f"At most {MOST_RELATIONS} relations among them in force in the window, at any time where there is none.",
        {
            "id": {"type": "string"},
            "url": {"type": "string", "format": "uri"},
            "subject": IDENTIFIER,
            "type": {"$ref": "#/components/schemas/Term"},
            "object": IDENTIFIER,
            "date": {"oneOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
            "when": {"type": "string", "enum": list(WHEN), "description": "Whether it is possibly or surely in force."},
        },
    ),
    "omitted": {"$ref": "#/components/schemas/Omitted"},
}


class NetworkView(View):
    def operation(self) -> Operation:
        return across_events(
            "events_network",
            "Network of actors",
            "Who acts together in the events of a filter, undated events among them, and the relations between them: "
            "the network of the site shows the dated ones, as `undated=exclude` does.",
            ANSWERS,
        )

    def get(self, request: Request) -> Response:
        asker = self.asker
        asked = EVENTS.listing.read(self.parameters, asker.user)
        self.parameters.finish()
        events = asked.filter.events(asker.user)
        total = bounded_total(events)
        found = network(asked.filter, events, total, asker.user)
        answer = {
            "events": total if total <= ALL_EVENTS else MOST_EVENTS,
            "more": total > ALL_EVENTS,
            "actors": [
                {
                    **refer("actors", Actor.prefix, (one.pk, one.slug, one.title_en, one.title_fa), asker),
                    "count": len(one.events),
                }
                for one in found.members
            ],
            "pairs": [
                {"actors": [f"A{one}", f"A{other}"], "count": count} for (one, other), count in found.common.items()
            ],
            "relations": [relation(row, asker) for row in found.relations],
        }
        return omitted(Response(answer), asked.undated_left_out(asker.user))


def relation(row: Any, asker: Asker) -> dict[str, Any]:
    return {
        "id": row.identifier,
        "url": f"{asker.api}relations/{row.identifier}/",
        "subject": f"A{row.subject_id}",
        "type": {
            "id": row.type.slug,
            "url": f"{asker.api}relation-types/{row.type.slug}/",
            "title": texts(row.type.title_en, row.type.title_fa),
        },
        "object": f"A{row.object_id}",
        "date": date_object(row.date, row.date_text, row.date_calendar),
        "when": "surely" if row.surely else "possibly",
    }
