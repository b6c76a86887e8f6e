"""Permanent addresses: ``/id/E12`` leads to the page, or to the data for those who ask for JSON."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events.models.nouns import BY_PREFIX
from events.queries.as_of import known
from events.queries.errors import ParameterError
from events.queries.references import IDENTIFIER
from events.site.addresses import page_of
from events.site.answer import preferred_language
from events.site.errors import bad_parameters
from events.site.past import kept, taken


@require_safe
def identifier(request: HttpRequest, identifier: str) -> HttpResponse:
    """303 See Other, to what the reader may see; 404 for everything else alike."""
    match = IDENTIFIER.fullmatch(identifier)
    noun = BY_PREFIX.get(match[1]) if match else None
    if match is None or noun is None:
        raise Http404(_("There is no such identifier."))
    try:
        past = taken(request)
    except ParameterError as error:
        return bad_parameters(request, error)
    with known(past):
        reader = AnonymousUser() if past else request.user
        record = noun.model.objects.visible_to(reader).filter(pk=int(match[2])).first()
    if record is None:
        raise Http404(_("There is no such identifier."))
    response = HttpResponse(status=303, headers={"Location": address(request, record, identifier)})
    patch_vary_headers(response, ["Accept", "Accept-Language", "Cookie"])
    # Whether a hidden record exists is for curators alone.
    patch_cache_control(response, no_cache=True, **({"private": True} if request.user.is_authenticated else {}))
    return kept(request, response, past) if past else response


def address(request: HttpRequest, record: object, identifier: str) -> str:
    page = page_of(record, preferred_language(request))
    # The faces know nothing of each other but their addresses.
    data = f"/api/v1/{BY_PREFIX[identifier[0]].many}/{identifier}/"
    return data if not page or prefers_data(request) else page


def prefers_data(request: HttpRequest) -> bool:
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"
