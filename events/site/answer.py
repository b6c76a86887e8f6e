"""How pages answer: bad questions politely, and with headers that let an unpublished record vanish at once."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils import translation
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from events.models.characters import undirected
from events.queries.as_of import known
from events.queries.errors import ParameterError, bad
from events.site import calendars
from events.site.citing import asked_form, reference
from events.site.errors import bad_parameters
from events.site.past import kept, not_then, taken
from events.site.records import MovedError, moved

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def page(view: View[P]) -> View[P]:
    """For every page of the site: GET and HEAD only; ParameterError is a page; ETag, 304, and nothing kept unasked."""

    @require_safe
    @conditional_page
    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        request.GET = readable(request.GET)
        response = in_its_time(request, lambda: view(request, *args, **kwargs))
        private = request.user.is_authenticated
        # Whoever keeps a copy asks again each time; what curators see is kept by nobody but them.
        patch_cache_control(response, no_cache=True, **({"private": True} if private else {"public": True}))
        patch_vary_headers(response, ["Cookie"])
        return remember_language(request, response)

    return answer


def readable(query: QueryDict) -> Any:
    """Without changes of direction: pages repeat what they are asked, in forms and links too."""
    pairs = [(undirected(name), undirected(value)) for name, values in query.lists() for value in values]
    if pairs == [(name, value) for name, values in query.lists() for value in values]:
        return query
    tidy = QueryDict(mutable=True)
    for name, value in pairs:
        tidy.appendlist(name, value)
    return tidy


def in_its_time(request: HttpRequest, view: Callable[[], HttpResponse]) -> HttpResponse:
    """The page as it is now, or as it was known on the day that `as_of` names; `request.as_of` is for templates.

    The past is the same for everyone: what was public then, and still is.
    """
    past = None
    request.has_past = True  # type: ignore[attr-defined]
    try:
        request.as_of = past = taken(request)  # type: ignore[attr-defined]
        if past:
            request.user = AnonymousUser()
        with known(past) as request.as_of, calendars.of_reader(request):  # type: ignore[attr-defined]
            form = asked_form(request)
            response = view()
            calendars.remember(request, response)
            if form:
                response = as_reference(request, response, form)
    except ParameterError as error:
        response = bad_parameters(request, error)
    except MovedError as error:
        response = moved(request, error)
    except Http404:
        if not past:
            raise
        response = not_then(request)
    return kept(request, response, past) if past else response


def as_reference(request: Any, response: HttpResponse, form: str) -> HttpResponse:
    """The citation of a page in place of the page; where the page is elsewhere, its citation is there."""
    if response.status_code in {301, 302}:
        joint = "&" if "?" in response["Location"] else "?"
        response["Location"] += f"{joint}cite={form}"
        return response
    if response.status_code != 200:
        return response
    cited = getattr(request, "cited", None)
    if cited is None:
        raise bad("cite", form, _("a page that can be cited"))
    return reference(cited, form)


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
