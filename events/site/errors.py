"""Error pages, in the reader's language. None of them asks anything of the database."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from events.queries.errors import ParameterError


def page(request: HttpRequest, status: int, **context: Any) -> HttpResponse:
    # A page of errors is none of those at this address: its links are the site's, whatever was asked for, and it asks
    # nothing of a question that may be what is wrong.
    request.resolver_match = None
    response = render(request, f"{status}.html", context, status=status)
    add_never_cache_headers(response)
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, 400)


def bad_parameters(request: HttpRequest, error: ParameterError, clean: str = "") -> HttpResponse:
    """Names each parameter that cannot be answered, its value, and what was expected. `clean` is the page that asks
    nothing wrong, where it is not the one at the same path."""
    return render(request, "400.html", {"problems": error.problems, "clean": clean or request.path}, status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, 403)


def no_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form came without its token: cookies are off, or the page is old."""
    return page(request, 403, csrf=True)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Says nothing of the cause and needs nothing that may have broken."""
    return page(request, 500)


def unavailable(request: HttpRequest) -> HttpResponse:
    """The database is away, or the question took it too long."""
    return page(request, 503)
