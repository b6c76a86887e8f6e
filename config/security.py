"""One Content-Security-Policy for every page: nothing inline, nothing from elsewhere, and in nobody's frame.

Pages made for frames say so (`response.frame_ancestors`), and are the only ones.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

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
