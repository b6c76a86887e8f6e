"""The bare address: to the explorer in the reader's language, by cookie, else by Accept-Language."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.views.decorators.http import require_safe

from events.site.answer import preferred_language


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    response = HttpResponseRedirect(f"/{preferred_language(request)}/")
    patch_vary_headers(response, ["Accept-Language", "Cookie"])
    patch_cache_control(response, no_cache=True)
    return response
