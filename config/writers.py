"""How many requests with a body are worked on at once.

A body may come in one byte a minute, and the thread that reads it waits. So bodies get a share of the threads only:
pages, static files and health checks always have the rest. (Behind Caddy bodies arrive whole: config/deploy/Caddyfile.)
"""

from collections.abc import Callable
from threading import BoundedSemaphore

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from config import errors

# Seconds after which to try again.
PATIENCE = 5
# Bytes that are read on for nothing.
MOST_LEFT = 32 * 1024 * 1024


class Writers:
    """503 for one body too many; who reads waits for nobody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.free = BoundedSemaphore(settings.WRITERS)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not has_body(request):
            return self.get_response(request)
        if not self.free.acquire(blocking=False):
            response: HttpResponse = errors.face(request).unavailable(request)
            response["Retry-After"] = str(PATIENCE)
            return response
        try:
            response = self.get_response(request)
            read_on(request)
        finally:
            self.free.release()
        return response


def read_on(request: HttpRequest) -> None:
    """To the end of a body that nobody wanted: a client that is still sending does not hear the answer, but that the
    connection broke. What is far too long it may learn so."""
    left = MOST_LEFT
    try:
        while left > 0 and (chunk := request.read(64 * 1024)):
            left -= len(chunk)
    except OSError:  # it went away first
        return


def has_body(request: HttpRequest) -> bool:
    return request.META.get("CONTENT_LENGTH", "") not in {"", "0"} or "HTTP_TRANSFER_ENCODING" in request.META
