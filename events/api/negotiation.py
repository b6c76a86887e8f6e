"""Which form an answer takes: by Accept. `format` is a parameter like any other: a bad one is a 400 that names it."""

from types import SimpleNamespace
from typing import Any

from rest_framework.negotiation import DefaultContentNegotiation

FORMATS = ("json",)


class ByAccept(DefaultContentNegotiation):
    # DRF would answer 404 to a format that it does not know.
    settings: Any = SimpleNamespace(URL_FORMAT_OVERRIDE=None)

    def select_renderer(self, request: Any, renderers: Any, format_suffix: str | None = None) -> Any:
        if request.query_params.get("format") in FORMATS:
            return renderers[0], renderers[0].media_type
        accepts = self.get_accept_list(request)
        # A problem is a form of JSON too.
        if any(accept.split(";")[0].strip() in {"application/problem+json", "application/*"} for accept in accepts):
            return renderers[0], renderers[0].media_type
        return super().select_renderer(request, renderers, None)
