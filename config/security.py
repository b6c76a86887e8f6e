"""One Content-Security-Policy for every page: nothing inline, nothing from elsewhere, and in nobody's frame.

Pages made for frames say so (`response.frame_ancestors`), and are the only ones.
"""

from collections.abc import Callable

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port

POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "manifest-src 'self'",
        "frame-ancestors ",
    ]
)
NOBODY = "'none'"
# What the older header can say of the same; of other sites it cannot say anything that browsers still heed.
OPTIONS = {NOBODY: "DENY", "'self'": "SAMEORIGIN"}


class PlausiblePort:
    """A name of ours with a port that no address can have is not ours: links would be made from it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        _domain, port = split_domain_port(request.META.get("HTTP_HOST", ""))
        if port and not (len(port) <= 5 and 0 < int(port) < 65536):
            raise DisallowedHost(f"Invalid port in Host: {port[:20]!r}.")
        return self.get_response(request)


class ContentSecurityPolicy:
    """Sets the policy where a view has not set its own, errors included."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        ancestors = getattr(response, "frame_ancestors", NOBODY)
        response.setdefault("Content-Security-Policy", POLICY + ancestors)
        if option := OPTIONS.get(ancestors):
            response.setdefault("X-Frame-Options", option)
        response.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        return response
