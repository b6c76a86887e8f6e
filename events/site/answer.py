"""How pages answer: bad questions politely, and with headers that let an unpublished record vanish at once."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.views.decorators.http import conditional_page, require_safe

from events.queries.errors import ParameterError
from events.site import calendars
from events.site.errors import bad_parameters
from events.site.records import MovedError, moved

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def page(view: View[P]) -> View[P]:
    """For every page of the site: GET and HEAD only; ParameterError is a page; ETag, 304, and nothing kept unasked."""

    @require_safe
    @conditional_page
    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            with calendars.of_reader(request):
                response = view(request, *args, **kwargs)
                calendars.remember(request, response)
        except ParameterError as error:
            response = bad_parameters(request, error)
        except MovedError as error:
            response = moved(request, error)
        private = request.user.is_authenticated
        # Whoever keeps a copy asks again each time; what curators see is kept by nobody but them.
        patch_cache_control(response, no_cache=True, **({"private": True} if private else {"public": True}))
        patch_vary_headers(response, ["Cookie"])
        return remember_language(request, response)

    return answer


def remember_language(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A reader of one language whom the bare address would greet in another is remembered by a cookie."""
    language = translation.get_language_from_path(request.path_info)
    if language and response.status_code == 200 and preferred_language(request) != language:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=365 * 24 * 3600,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
    return response


def preferred_language(request: Any) -> str:
    """By cookie, else by Accept-Language."""
    return translation.get_language_from_request(request)
