"""The front door: every list there is."""

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from events.api import parameters as documented
from events.api.nouns import NOUNS
from events.api.openapi import Operation
from events.api.view import View

OTHERS = {
    "facets": "events/facets/",
    "map": "events/map/",
    "network": "events/network/",
    "timeline": "timeline/",
    "at": "at/{date}/",
    "search": "search/{?q}",
    "suggest": "suggest/{?q}",
    "schema": "schema/",
    "docs": "docs/",
}


class IndexView(View):
    def operation(self) -> Operation:
        names = [*(noun.name for noun in NOUNS), *OTHERS]
        return Operation(
            name="index",
            tag="index",
            summary="What there is",
            description="Addresses by name.",
            answers={
                "type": "object",
                "required": names,
                "additionalProperties": False,
                "properties": {name: {"type": "string", "format": "uri-template"} for name in names},
            },
            parameters=(documented.parameter("format"),),
        )

    def get(self, request: Request) -> Response:
        self.parameters.finish()
        addresses: dict[str, Any] = {noun.name: f"{self.asker.api}{noun.name}/" for noun in NOUNS}
        addresses.update({name: f"{self.asker.api}{path}" for name, path in OTHERS.items()})
        return Response(addresses)
