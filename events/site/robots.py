"""What machines ask for first."""

from typing import Any

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from events.models.nouns import PAGED

# A sitemap holds at most 50,000 addresses (sitemaps.org): so many records, each in two languages.
MOST = 25_000
ROBOTS = "User-agent: *\nDisallow: /admin/\nDisallow: /*?\nSitemap: {sitemap}\n"
LISTS = ("explorer", "forecasts", "at", "compare", *(noun.many for noun in PAGED.values()))
LANGUAGES = ("en", "fa")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    text = ROBOTS.format(sitemap=request.build_absolute_uri(reverse("sitemap")))
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """The sitemaps: one of the lists, and of each noun one for each range of keys in which something is public."""
    maps = [reverse("sitemap-lists")]
    for name, noun in PAGED.items():
        parts = noun.model.objects.public().order_by().annotate(part=F("pk") / MOST).values_list("part", flat=True)
        maps += [reverse("sitemap-part", args=[name, part]) for part in parts.distinct().order_by("part")]
    return answer(request, "sitemap_index.xml", {"maps": [request.build_absolute_uri(path) for path in maps]})


@require_safe
def lists(request: HttpRequest) -> HttpResponse:
    return pages(request, [twins(name) for name in LISTS])


@require_safe
def part(request: HttpRequest, noun: str, part: int) -> HttpResponse:
    """What is public of one range of keys, for whoever asks; each page with its twin in the other language."""
    model = PAGED[noun].model if noun in PAGED else None
    # Keys are of 63 bits; beyond them there is nothing to ask for.
    if model is None or part > (1 << 63) // MOST - 1:
        raise Http404(_("There is no such page."))
    keys = {"pk__gte": part * MOST, "pk__lt": (part + 1) * MOST}
    slugs = list(model.objects.public().filter(**keys).order_by("pk").values_list("slug", flat=True))
    if not slugs:
        raise Http404(_("There is no such page."))
    # Asked for once: finding out an address takes longer than reading a row.
    folders = {code: path.removesuffix("x/") for code, path in twins(noun, "x").items()}
    return pages(request, [{code: f"{folder}{slug}/" for code, folder in folders.items()} for slug in slugs])


def pages(request: HttpRequest, paths: list[dict[str, str]]) -> HttpResponse:
    root = request.build_absolute_uri("/").removesuffix("/")
    absolute = [{code: f"{root}{path}" for code, path in page.items()} for page in paths]
    return answer(request, "sitemap.xml", {"pages": absolute})


def answer(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    response = render(request, template, context, content_type="application/xml")
    patch_cache_control(response, no_cache=True, public=True)
    return response


def twins(name: str, *args: str) -> dict[str, str]:
    found = {}
    for code in LANGUAGES:
        with override(code):
            found[code] = reverse(f"site:{name}", args=args)
    return found
