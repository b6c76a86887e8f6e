"""Search across the nouns."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from events.models.nouns import PAGED
from events.models.text import languages
from events.queries.finder import search as find
from events.queries.finder import similar
from events.queries.hits import DATED, NOUNS, Hit
from events.queries.marking import Marks
from events.queries.parameters import Parameters
from events.site.answer import page
from events.site.citing import cite_state
from events.site.markdown import plain
from events.site.search_dates import as_date

# Of each noun so many are shown; its own list has the rest.
MOST = 8
# So few finds may be by chance.
FEW = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A record (an unsaved instance) with another name and a passage, in some language, that tell why it was found."""

    record: Any
    name: str
    passage: str
    language: str


@dataclass(frozen=True, slots=True)
class Results:
    """What one noun has, or more than that where `is_cut`. `more` leads to its list with the same words; `parameter`
    asks for the events of a row."""

    noun: str
    title: str
    lines: list[Line]
    total: int
    is_cut: bool
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
    marks = Marks.of(query)
    groups = results(query, request.user, marks) if query else []
    seen = {(line.record.identifier) for group in groups for line in group.lines}
    near = [
        line
        for hit in (similar(query, request.user, tuple(NOUNS), MOST) if is_doubtful(groups, marks) else [])
        if (line := line_of(hit, marks)).record.identifier not in seen
    ]
    shown = {
        "query": query,
        "marks": marks,
        "groups": groups,
        "total": sum(group.total for group in groups),
        "is_cut": any(group.is_cut for group in groups),
        "near": near,
        "as_date": as_date(query, request.user) if query else None,
    }
    return render(request, "search.html", shown)


def is_doubtful(groups: list[Results], marks: Marks) -> bool:
    """Whether a slip is likely: nothing was found, or only the letters, within the words of a few titles and names."""
    lines = [line for group in groups for line in group.lines]
    return len(lines) <= FEW and not any(
        marks.holds_word(text)
        for line in lines
        for text in (line.record.title_en, line.record.title_fa, line.name, line.passage)
    )


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


def results(query: str, user: Any, marks: Marks) -> list[Results]:
    """Best first within each noun."""
    found = find(query, user, tuple(titles()), MOST, texts=True)
    groups = []
    for noun, title in titles().items():
        lines = [line_of(hit, marks) for hit in found.of(noun)]
        if lines:
            total = found.counts[noun]
            all_of_them = f"{reverse(f'site:{PAGED[noun].many}')}?{urlencode({'q': query})}"
            more = all_of_them if total > len(lines) else ""
            groups.append(Results(noun, title, lines, total, noun in found.more, more))
    return groups


def line_of(hit: Hit, marks: Marks) -> Line:
    """Where the title does not show why a record was found, the name or the passage does."""
    columns = {name: getattr(hit, name) for name in ("pk", "slug", "title_en", "title_fa")}
    dated = {"date": hit.date, "date_calendar": hit.date_calendar} if hit.noun in DATED else {}
    record = NOUNS[hit.noun](**columns, **dated)
    name = "" if hit.name in {hit.title_en, hit.title_fa} else hit.name
    return Line(record, name, *passage_of(hit, marks))


def passage_of(hit: Hit, marks: Marks) -> tuple[str, str]:
    """Of summary and description, those of the reader's language first, the part about the first find; and its
    language."""
    for text in ("summary", "description"):
        for code in languages():
            if found := marks.passage(plain(getattr(hit, f"{text}_{code}"))):
                return found, code
    return "", ""
