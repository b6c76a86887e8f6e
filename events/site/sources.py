"""The list of sources, the page of one, and the table of sources on other pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import STATEMENTS, Citation, Identifier, Source
from events.queries.history import history
from events.queries.supports import Support, supported
from events.site.answer import page
from events.site.bibliography import bibliography
from events.site.index import index_of
from events.site.records import find, seen
from events.site.words import joined, language


@dataclass(frozen=True, slots=True)
class Use:
    """How a page rests on one source."""

    source: Any
    locators: str
    stances: tuple[str, ...]
    confidences: tuple[str, ...]


def used(citations: Iterable[Citation], event: Any = None) -> list[Use]:
    """Sources of a page; locators, stance and confidence are those of what it says of the record itself, if any."""
    by_source: dict[int, list[Citation]] = {}
    for citation in citations:
        by_source.setdefault(citation.source_id, []).append(citation)
    found = []
    for rows in by_source.values():
        own = [row for row in rows if event is not None and row.event_id == event.pk] or rows
        found.append(
            Use(
                rows[0].source,
                joined(list(dict.fromkeys(row.locator for row in own if row.locator))),
                tuple(dict.fromkeys(str(row.get_stance_display()) for row in own)),
                tuple(dict.fromkeys(str(row.get_confidence_display()) for row in own)),
            )
        )
    return sorted(found, key=lambda use: use.source.language.partition("-")[0] != language())


@page
def index(request: HttpRequest) -> HttpResponse:
    return index_of(request, Source, "sources.html")


@page
def source(request: HttpRequest, slug: str) -> HttpResponse:
    rows = Source.objects.select_related("translation_of").defer("full_text", "translation_of__full_text")
    return render(request, "source.html", context(find(rows, slug, request), request.user))


def context(source: Source, user: Any) -> dict[str, Any]:
    groups: list[Support] = supported(source, user)
    original = seen(source.translation_of, user)
    texts = list(
        Source.objects.visible_to(user).filter(translation_of=source.pk).defer("full_text").order_by("language", "pk")
    )
    siblings = []
    if original is not None:
        rows = Source.objects.visible_to(user).filter(translation_of=original.pk).exclude(pk=source.pk)
        siblings = list(rows.defer("full_text").order_by("language", "pk"))
    return {
        "record": source,
        "source": source,
        "bibliography": bibliography(source),
        "original": original,
        "translations": texts,
        "siblings": siblings,
        "groups": [group for name in STATEMENTS for group in groups if group.name == name],
        "total": sum(group.total for group in groups),
        "identifiers": Identifier.objects.visible_to(user).filter(source=source),
        "versions": history(source, user),
    }
