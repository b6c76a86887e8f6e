"""The OpenAPI document, and a page to try it on."""

from functools import cache
from typing import Any

from django.template.loader import render_to_string
from drf_spectacular.generators import SchemaGenerator
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from events.api import parameters as documented
from events.api.json import JSONRenderer
from events.api.openapi import Operation
from events.api.view import View


class OpenApiRenderer(JSONRenderer):
    media_type = "application/vnd.oai.openapi+json"


class PageRenderer(BaseRenderer):
    media_type = "text/html"
    format = "html"
    charset = "utf-8"

    def render(self, data: Any, accepted_media_type: Any = None, renderer_context: Any = None) -> bytes:
        return str(data).encode()


@cache
def schema() -> Any:
    """The same for everyone: it is made of the code alone, never of rows."""
    generator: Any = SchemaGenerator
    return generator().get_schema(public=True)


class SchemaView(View):
    renderer_classes = [JSONRenderer, OpenApiRenderer]
    has_past = False

    def operation(self) -> Operation:
        return Operation(
            name="schema",
            tag="documentation",
            summary="This document",
            description="OpenAPI 3.1.",
            answers={"type": "object"},
            parameters=(documented.parameter("format"),),
        )

    def get(self, request: Request) -> Response:
        self.parameters.finish()
        return Response(schema())


class DocsView(View):
    """Swagger UI from our own static files, under the same Content-Security-Policy as everything else."""

    renderer_classes = [PageRenderer]
    has_past = False
    schema = None  # type: ignore[assignment]  # a page for people

    def get(self, request: Request) -> Response:
        self.parameters.finish()
        return Response(render_to_string("api/docs.html", {"api": self.asker.api}, request._request))
