"""Search across the nouns."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from events.models.nouns import PAGED
from events.queries.finder import NOUNS, similar
from events.queries.finder import search as find
from events.queries.parameters import Parameters
from events.site.answer import page
from events.site.citing import cite_state

# Of each noun so many are shown; its own list has the rest.
MOST = 8


@dataclass(frozen=True, slots=True)
class Results:
    """What one noun has. `more` leads to its list with the same words; `parameter` asks for the events of a row."""

    noun: str
    title: str
    rows: list[Any]
    total: int
    more: str

    @property
    def parameter(self) -> str:
        return self.noun if self.noun in {"actor", "place", "source"} else ""


@page
def search(request: HttpRequest) -> HttpResponse:
    parameters = Parameters(request.GET)
    query = (parameters.one("q") or "").strip()
    parameters.finish()
    cite_state(request, "search", lambda: title_of(query), [("q", query)] if query else [])
    groups = results(query, request.user) if query else []
    near = [] if groups else [record(*pair) for pair in similar(query, request.user, tuple(NOUNS), MOST)]
    shown = {"query": query, "groups": groups, "total": sum(group.total for group in groups), "near": near}
    return render(request, "search.html", shown)


def title_of(words: str) -> str:
    return _("Search") + (": " + _("with the words “%(words)s”") % {"words": words} if words else "")


def titles() -> dict[str, str]:
    return {
        "event": _("Events"),
        "actor": _("Actors"),
        "place": _("Places"),
        "source": _("Sources"),
        "narrative": _("Narratives"),
    }


def results(query: str, user: Any) -> list[Results]:
    """Best first within each noun."""
    groups = []
    for noun, title in titles().items():
        found = find(query, user, (noun,), MOST)
        if not found.counts[noun]:
            continue
        rows = [record(noun, row) for _noun, row in found.rows]
        more = (
            f"{reverse(f'site:{PAGED[noun].many}')}?{urlencode({'q': query})}" if found.counts[noun] > len(rows) else ""
        )
        groups.append(Results(noun, title, rows, found.counts[noun], more))
    return groups


def record(noun: str, row: Any) -> Any:
    """An unsaved instance with what a line of results shows."""
    values = {name: getattr(row, name) for name in row._fields if name not in {"pk", "score"}}
    return NOUNS[noun](pk=row.pk, **values)
