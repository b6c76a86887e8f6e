"""Every error under /api/ as RFC 9457 application/problem+json, in the reader's language."""

import json
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework.exceptions import APIException

from events.queries.errors import ParameterError, shortened

MEDIA_TYPE = "application/problem+json"

DETAILS = {
    400: gettext_lazy("The request cannot be read."),
    403: gettext_lazy("This needs a right that you do not have."),
    404: gettext_lazy("There is nothing at this address, or you may not see it."),
    405: gettext_lazy("This address can only be read: use GET, HEAD or OPTIONS."),
    406: gettext_lazy("This address does not answer in the form that was asked for."),
    415: gettext_lazy("The body must be application/json."),
    500: gettext_lazy("Something went wrong here. It has been noted."),
    503: gettext_lazy("The database cannot answer now. Try again in a moment."),
}
# Seconds after which a client may ask again when the database was away or too slow.
PATIENCE = 5


def respond(status: int, detail: str = "", **members: Any) -> HttpResponse:
    """A problem document. Its `type` is about:blank: the status says which problem it is (RFC 9457, 4.2.1)."""
    content = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": str(detail or DETAILS.get(status, HTTPStatus(status).description)),
        **members,
    }
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
    response = HttpResponse(body, content_type=MEDIA_TYPE, status=status)
    response["Cache-Control"] = "no-store"
    return response


def bad_parameters(error: ParameterError) -> HttpResponse:
    errors = [
        {"name": shortened(problem.name), "value": shortened(problem.value, 200), "expected": str(problem.expected)}
        for problem in error.problems
    ]
    return respond(400, _("Some parameters cannot be answered."), errors=errors)


def problem(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """DRF's exception handler. None for what we do not know: that is raised, noted, and answered 500."""
    match error:
        case ParameterError():
            return bad_parameters(error)
        case Http404():
            return respond(404)
        case PermissionDenied():
            return respond(403)
        case OperationalError() | InterfaceError():
            response = respond(503)
            response["Retry-After"] = str(PATIENCE)
            return response
        case APIException():
            return of_framework(error)
    return None


def of_framework(error: APIException) -> HttpResponse:
    """What DRF raises itself: 403, 405, 406, 415, 429 … with the headers that belong to it."""
    status = error.status_code
    # DRF's own words are kept where ours would say less.
    detail = DETAILS[status] if status in {404, 405, 406, 415} else str(error.detail)
    response = respond(status, str(detail))
    if wait := getattr(error, "wait", None):
        response["Retry-After"] = str(int(wait) + 1)
    if challenge := getattr(error, "auth_header", None):
        response["WWW-Authenticate"] = challenge
    return response


def is_ours(request: HttpRequest) -> bool:
    return request.path_info.startswith("/api/")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return respond(400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return respond(403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return respond(404)


def server_error(request: HttpRequest) -> HttpResponse:
    return respond(500)


def unavailable(request: HttpRequest) -> HttpResponse:
    return respond(503)
