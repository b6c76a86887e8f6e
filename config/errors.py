"""Errors that no view caught: a problem document below /api/, a page elsewhere."""

import sys
from typing import Any

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse

from events.api import problems
from events.site import errors as pages


def face(request: HttpRequest) -> Any:
    return problems if problems.is_ours(request) else pages


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    response: HttpResponse = face(request).bad_request(request, exception)
    return response


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    response: HttpResponse = face(request).forbidden(request, exception)
    return response


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    response: HttpResponse = face(request).not_found(request, exception)
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """500; or, where it was the database that did not answer (or not in time), a polite 503."""
    answers = face(request)
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        response: HttpResponse = answers.unavailable(request)
        response["Retry-After"] = str(problems.PATIENCE)
    else:
        response = answers.server_error(request)
    return response
