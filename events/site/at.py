"""At a date: who was a member of what, held which office, owned what; and which events were under way."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _

from events.dates import Edtf, edtf_of_jdn
from events.models import Event, RelationType
from events.queries import relations
from events.queries.disputes import conflict
from events.queries.errors import ParameterError
from events.queries.evidence import about_relations
from events.queries.filter import WHEN, Filter
from events.queries.listing import sample
from events.queries.lists import Asked
from events.queries.page import page as page_of
from events.queries.parameters import Parameters
from events.site.addresses import to
from events.site.answer import page
from events.site.boxes import TYPED, boxed
from events.site.citing import cite_state
from events.site.errors import bad_parameters
from events.site.moment import Moment, Pairs, address, beside, exact, readings
from events.site.notes import Notes
from events.site.register import grouped, with_locators
from events.site.said import calendar_of_window, window_in_words
from events.site.today import today
from events.site.words import language

# Relations on a page, and events: those are in the explorer too.
PAGE = 200
EVENTS = 40
NARROWING = ("type", "family", "actor", "subject", "object")


@dataclass(frozen=True, slots=True)
class Section:
    """The relations of one type: all that are in force possibly and surely, and those on this page by their object."""

    type: RelationType
    possibly: int
    surely: int
    objects: list[tuple[Any, list[Any]]]
    notes: list[Any]
    url: str


@page
def at(request: HttpRequest, date: str = "") -> HttpResponse:
    """`date` is EDTF or a phrase; without one it is today, or what the form asks (`?date=`)."""
    query = request.GET.copy()
    asked = query.pop("date", [""])[-1].strip() if not date else ""
    typed = not date and bool(query.pop(TYPED, []))
    tidy = tidied(query)
    pairs = [(name, value) for name in tidy for value in tidy.getlist(name)]
    if not date and not asked:
        return answer(request, edtf_of_jdn(today()), tidy)
    shown: dict[str, Any] = {"date_text": date or asked, "kept": pairs}
    try:
        found = exact(date) if date else None
        several = readings(date or asked, typed=typed) if found is None else []
    except ParameterError as error:
        return render(request, "at_readings.html", {**shown, "problems": error.problems}, status=400)
    if found is not None:
        return answer(request, found, tidy)
    if len(several) == 1:
        there = address(several[0].edtf, pairs)
        here = f"{request.path}?{urlencode([('date', asked), *pairs])}"
        return answer(request, several[0].edtf, tidy) if there == here else HttpResponseRedirect(there)
    choices = [(Moment(one.edtf, one.calendar), address(one.edtf, pairs)) for one in several]
    return render(request, "at_readings.html", {**shown, "choices": choices})


def tidied(query: QueryDict) -> QueryDict:
    """Without what a form sends empty."""
    tidy = query.copy()
    for name in query:
        tidy.setlist(name, [value for value in query.getlist(name) if value.strip()])
        if not tidy.getlist(name):
            del tidy[name]
    return tidy


def answer(request: HttpRequest, date: Edtf, query: QueryDict) -> HttpResponse:
    parameters = Parameters(query)
    try:
        asked = relations.AT.read(parameters, request.user)
        when = parameters.choice("when", WHEN) or "possibly"
        cursor = parameters.one("cursor")
        parameters.finish()
    except ParameterError as error:
        return bad_parameters(request, error, clean=to("at"))
    path, _mark, dated = address(date).partition("?")
    kept = [(name, value) for name in query if name != "cursor" for value in query.getlist(name)]
    cite_state(request, "at", lambda: title_of(date), [*parse_qsl(dated), *kept], path)
    return render(request, "at.html", context(request, date, query, asked, when=when, cursor=cursor))


def title_of(date: Edtf) -> str:
    return _("At a date: %(date)s") % {"date": window_in_words(date)}


def context(
    request: HttpRequest, date: Edtf, query: QueryDict, asked: Asked, *, when: str, cursor: str | None
) -> dict[str, Any]:
    """Some ten queries, however much is in force."""
    user = request.user
    pairs = [(name, value) for name in query if name != "cursor" for value in query.getlist(name)]
    narrowed = [pair for pair in pairs if pair[0] in NARROWING]
    possibly = relations.with_surely(relations.at(asked, date).rows(user), date)
    counts = {row["type"]: row for row in possibly.order_by().values("type").annotate(
        possibly=Count("pk"), certain=Count("pk", filter=Q(surely=True))
    )}  # fmt: skip
    chosen = possibly if when == "possibly" else relations.with_surely(relations.at(asked, date, when).rows(user), date)
    rows = chosen.select_related("type", "subject", "object").annotate(disputed=conflict(user, "relation"))
    found = page_of(relations.in_place(rows, language()), relations.BY_PLACE, PAGE, cursor)
    parts = sections(found.rows, counts, user, date=date, pairs=narrowed)
    return {
        "moment": Moment(date, calendar_of_window(date)),
        "date_text": boxed(date),
        "when": when,
        "sections": parts,
        "possibly": sum(row["possibly"] for row in counts.values()),
        "surely": sum(row["certain"] for row in counts.values()),
        "undated": relations.at(asked, date).undated_left_out(user),
        "narrowed": bool(narrowed),
        "whole_url": address(date, [("when", when)] if when != "possibly" else []),
        "modes": [
            (mode, address(date, [*narrowed, *([("when", mode)] if mode != "possibly" else [])])) for mode in WHEN
        ],
        "kept": [pair for pair in pairs if pair[0] != "cursor"],
        "next_url": address(date, [*pairs, ("cursor", found.next)]) if found.next else "",
        "previous_url": address(date, [*pairs, ("cursor", found.previous)]) if found.previous else "",
        "beside": [
            (way, text, to("at", query=urlencode([("date", text), *pairs])))
            for way, text in (("earlier", beside(date, -1)), ("later", beside(date, 1)))
            if text
        ],
        **events_at(date, when, query.getlist("actor"), user),
    }


def sections(
    rows: Sequence[Any], counts: dict[int, dict[str, int]], user: Any, *, date: Edtf, pairs: Pairs
) -> list[Section]:
    """The rows come in the order of their places: by type and by object."""
    notes = Notes.of(about_relations([row.pk for row in rows], user).rows)
    found = []
    for type_, group in groupby(rows, key=lambda row: row.type):
        objects = [
            (there, [(row, notes.note("relation", row.pk)) for row in inner])
            for there, inner in groupby(group, key=lambda row: row.object)
        ]
        url = address(date, [*(pair for pair in pairs if pair[0] != "type"), ("type", type_.slug)])
        count = counts[type_.pk]
        found.append(Section(type_, count["possibly"], count["certain"], objects, notes.fresh(), url))
    return found


def events_at(date: Edtf, when: str, actors: Sequence[str], user: Any) -> dict[str, Any]:
    """What happened then or was under way: the most significant events, in order of date."""
    wanted = Filter(start=date, end=date, when=when, actor=tuple(actors))
    every = wanted.events(user)
    few = sample(every)
    rows = Event.objects.visible_to(user).filter(pk__in=few) if few is not None else every
    first = relations.with_surely(with_locators(rows, user), date).order_by("-significance", "-pk")[:EVENTS]
    shown = sorted(first, key=lambda event: (event.date_sort, event.pk))
    total = len(few) if few is not None else every.count()
    return {
        "groups": grouped(shown),
        "events_total": total,
        "events_left": total - len(shown),
        "explorer_url": to("explorer", query=wanted.query_string),
    }
