"""Lists of actors, places, sources and narratives, by title as the reader's language sorts, narrowed by words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from events.models import Actor, Citation, EventPlace, Narrative, NarrativeStep, Participation, Place, Source
from events.models.choices import ActorType, PlaceType, SourceType
from events.queries.kept import kept
from events.queries.lists import Listing, choice, described
from events.queries.marking import Marks
from events.queries.parameters import Parameters
from events.site.citing import cite_state
from events.site.state import tidied
from events.site.words import is_persian, semicolon

PAGE = 100
# As readers of the language sort.
TITLES = {False: "title", True: "title_fa"}


@dataclass(frozen=True, slots=True)
class Index:
    """A list: what narrows it, and the rows that count its events."""

    listing: Listing
    types: Any = None
    through: Any = None
    field: str = ""


INDEXES: dict[Any, Index] = {
    Actor: Index(described(Actor, choice("type", ActorType), names_of="actor"), ActorType, Participation, "actor"),
    Place: Index(described(Place, choice("type", PlaceType), names_of="place"), PlaceType, EventPlace, "place"),
    Source: Index(described(Source, choice("type", SourceType)), SourceType, Citation, "source"),
    Narrative: Index(described(Narrative), None, NarrativeStep, "narrative"),
}
# Kept counts of a place are those of the places below it, too, and here they are its own.
KEPT = (Participation, Citation)
DEFERRED = ("description_en", "description_fa", "note_en", "note_fa", "search_en", "search_fa", "search_text")


@dataclass(frozen=True, slots=True)
class Type:
    title: str
    count: int
    url: str
    chosen: bool


def index_of(
    request: HttpRequest, model: Any, template: str, related: Callable[[Any], Any] = lambda rows: rows
) -> HttpResponse:
    """Eight queries at most. `related` adds what the rows of one noun need."""
    tidy = tidied(request.GET)
    if tidy != request.GET:
        return HttpResponseRedirect(f"?{tidy.urlencode()}" if tidy else request.path)
    index = INDEXES[model]
    parameters = Parameters(request.GET)
    asked = index.listing.read(parameters, request.user)
    cursor = parameters.one("cursor")
    parameters.finish()
    everything = asked.rows(request.user)
    rows = related(everything.defer(*DEFERRED))
    ordering = index.listing.orderings[TITLES[is_persian()]]
    found = asked.page(rows, request.user, ordering, PAGE, cursor)
    if index.through:
        count_events(index, found.rows, request.user)
    narrowed = [(name, value) for name in ("type", "q") for value in request.GET.getlist(name)]

    def at(cursor: str | None) -> str:
        return "?" + urlencode([*narrowed, ("cursor", cursor)]) if cursor else ""

    chosen = request.GET.getlist("type")
    cite_state(request, template.removesuffix(".html"), lambda: title_of(model, asked.q, chosen), narrowed)
    return render(
        request,
        template,
        {
            "heading": heading_of(model),
            "rows": found.rows,
            "total": everything.count(),
            "q": asked.q,
            "noun": model._meta.model_name,
            "marks": Marks.of(asked.q),
            "chosen_types": chosen,
            "types": types_of(index, request, asked.q) if index.types else [],
            "next_url": at(found.next),
            "previous_url": at(found.previous),
        },
    )


def title_of(model: Any, words: str, types: list[str]) -> str:
    """“Actors: state; with the words “gas””, in the language now active."""
    labels = dict(INDEXES[model].types.choices) if types else {}
    parts = [str(labels[value]) for value in types]
    if words:
        parts.append(_("with the words “%(words)s”") % {"words": words})
    return f"{heading_of(model)}: {semicolon(parts)}" if parts else heading_of(model)


def heading_of(model: Any) -> str:
    name = str(model._meta.verbose_name_plural)
    return name[:1].upper() + name[1:]


def count_events(index: Index, rows: list[Any], user: Any) -> None:
    """Gives the rows of a page their `events_count`; two queries at most."""
    keys = [row.pk for row in rows]
    ready = kept(user) if index.through in KEPT else None
    counts = ready.having(index.field, keys) if ready else counted(index, keys, user)
    for row in rows:
        row.events_count = counts.get(row.pk, 0)


def counted(index: Index, keys: list[int], user: Any) -> dict[int, int]:
    through = (
        Citation.objects.visible_of("event", user)
        if index.through is Citation
        else index.through.objects.visible_to(user)
    )
    rows = through.filter(**{f"{index.field}__in": keys}).order_by().values_list(index.field)
    return dict(rows.annotate(number=Count("event", distinct=True)))


def types_of(index: Index, request: HttpRequest, q: str) -> list[Type]:
    """With how many each has among those that the words find."""
    query = request.GET.copy()
    chosen = query.getlist("type")
    query.pop("type", None)
    query.pop("cursor", None)
    rows = index.listing.read(Parameters(query), request.user).rows(request.user).order_by()
    counts = dict(rows.values_list("type").annotate(n=Count("pk")))
    found = []
    for value, label in index.types.choices:
        if not counts.get(value) and value not in chosen:
            continue
        wanted = [name for name in chosen if name != value] if value in chosen else [*chosen, value]
        pairs = [*(("type", name) for name in wanted), *((("q", q),) if q else ())]
        found.append(Type(str(label), counts.get(value, 0), "?" + urlencode(pairs), value in chosen))
    return found
