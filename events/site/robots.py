"""What machines ask for first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import override
from django.views.decorators.http import require_safe

from events.models import Actor, Event, Narrative, Place, Source

# A sitemap holds at most 50,000 addresses (sitemaps.org).
MOST = 50_000
ROBOTS = "User-agent: *\nDisallow: /admin/\nDisallow: /*?\nSitemap: {sitemap}\n"
LISTS = ("explorer", "events", "actors", "places", "sources", "forecasts", "narratives", "at", "compare")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    text = ROBOTS.format(sitemap=request.build_absolute_uri(reverse("sitemap")))
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """What is public, for whoever asks; each page with its twin in the other language."""
    pages: list[dict[str, str]] = [twins(name) for name in LISTS]
    for name, model in (
        ("event", Event),
        ("actor", Actor),
        ("place", Place),
        ("source", Source),
        ("narrative", Narrative),
    ):
        slugs = model.objects.public().order_by("pk").values_list("slug", flat=True)[: MOST // 2 - len(pages)]
        pages += [twins(name, slug) for slug in slugs]
    absolute = [{code: request.build_absolute_uri(path) for code, path in page.items()} for page in pages]
    response = render(request, "sitemap.xml", {"pages": absolute}, content_type="application/xml")
    patch_cache_control(response, no_cache=True, public=True)
    return response


def twins(name: str, *args: str) -> dict[str, str]:
    found = {}
    for code in ("en", "fa"):
        with override(code):
            found[code] = reverse(f"site:{name}", args=args)
    return found
