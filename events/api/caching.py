"""Validators and what caches may do. An unpublished record must vanish at once, so every cache asks every time."""

import hashlib
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date

VARY = ("Accept", "Accept-Language", "Cookie")


def latest(objects: Any) -> str:
    """The latest `modified` of some objects and of what they hold, as ISO text; empty for none."""
    newest = ""
    waiting = [objects]
    while waiting:
        content = waiting.pop()
        if isinstance(content, list):
            waiting.extend(content)
        elif isinstance(content, dict):
            if (modified := content.get("modified")) and modified > newest:
                newest = modified
            waiting.extend(value for value in content.values() if isinstance(value, list))
    return newest


def validated(request: HttpRequest, response: HttpResponse, modified: float | None) -> HttpResponse:
    """The answer with its validators, or 304. Only the ETag decides: a Last-Modified cannot tell that a row is gone
    (docs/decisions/api-validators.md)."""
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response["ETag"] = etag
    if modified is not None:
        response["Last-Modified"] = http_date(modified)
    if "HTTP_IF_NONE_MATCH" not in request.META:
        return response
    return get_conditional_response(request, etag=etag, last_modified=None, response=response) or response


def patch(request: Any, response: Any, *, anonymous: bool) -> None:
    """`Cache-Control` and `Vary`; and browsers elsewhere may read what everyone may read."""
    patch_vary_headers(response, VARY)
    response.setdefault("Cache-Control", "public, no-cache" if anonymous else "private, no-cache")
    if anonymous:
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag, Last-Modified, Link, X-As-Of, X-Omitted, Retry-After"
