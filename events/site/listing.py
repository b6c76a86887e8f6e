"""The list of events: every filter of the explorer, other orders, and no drawing."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from events.models import Kind
from events.queries.explore import tally
from events.queries.filter import Filter
from events.queries.frequent import frequent
from events.queries.kept import kept
from events.queries.listing import ORDERINGS, event_page, ordered
from events.queries.marking import Marks
from events.queries.parameters import Parameters
from events.site.boxes import boxed
from events.site.citing import cite_state
from events.site.doubts import doubts_in, told, without
from events.site.facets import facets_of
from events.site.offers import offers
from events.site.register import Group, grouped, with_locators
from events.site.sentence import names_of, plain_sentence
from events.site.state import State, tidied

PAGE = 50
ORDERS = ("date", "-date", "-significance", "-modified", "relevance")


@dataclass(frozen=True, slots=True)
class Order:
    title: str
    url: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ListState(State):
    """As the explorer's, with an order."""

    ordering: str = ""

    @property
    def parameters(self) -> list[tuple[str, str]]:
        pairs = State.parameters.fget(self)  # type: ignore[attr-defined]
        return [*pairs, ("ordering", self.ordering)] if self.ordering else pairs


def titles() -> dict[str, str]:
    return {
        "date": _("oldest first"),
        "-date": _("newest first"),
        "-significance": _("most significant first"),
        "-modified": _("latest changes first"),
        "relevance": _("best match first"),
    }


def listing(request: HttpRequest) -> HttpResponse:
    tidy = tidied(request.GET)
    if tidy != request.GET:
        return HttpResponseRedirect(f"?{tidy.urlencode()}" if tidy else request.path)
    doubts = doubts_in(tidy)
    parameters = Parameters(without(tidy, doubts))
    wanted = Filter.read(parameters)
    asked = parameters.choice("ordering", ORDERS)
    cursor = parameters.one("cursor")
    parameters.finish()
    usual = "relevance" if wanted.q else "date"
    state = ListState(wanted, cursor=cursor, ordering=asked if asked and asked != usual else "")
    found = context(state, asked or usual, request.user)
    cite_state(request, "events", found["told"], replace(state, cursor=None).parameters)
    return render(request, "events.html", {**found, **told(doubts)}, status=400 if doubts else 200)


def context(state: ListState, name: str, user: Any) -> dict[str, Any]:
    kinds = list(Kind.objects.all())
    wanted = state.wanted.looked_up(user, kinds)
    events = wanted.events(user)
    ordering = ORDERINGS[name]
    lines = ordered(with_locators(events, user), ordering, wanted)
    rows = event_page(lines, wanted, user, ordering, limit=PAGE, cursor=state.cursor)
    ready = kept(user)
    counts = tally(wanted, user, ready, kinds, apart=False)
    often = frequent(wanted, user, ready, kinds)
    by_date = name in {"date", "-date"}
    return {
        "state": state,
        "marks": Marks.of(wanted.q),
        "told": lambda: plain_sentence(state, counts, names_of(counts, often)),
        "counts": counts,
        "undated": 0 if wanted.leaves_out_undated else counts.undated,
        "left_out": counts.undated if wanted.leaves_out_undated and wanted.undated != "exclude" else 0,
        "groups": grouped(rows.rows) if by_date else [Group("", rows.rows)] if rows.rows else [],
        "offers": [] if rows.rows else offers(state, user),
        "facets": facets_of(state, counts, often),
        "orders": [
            Order(title, with_order(state, key), key == name)
            for key, title in titles().items()
            if key != "relevance" or wanted.q
        ],
        "next_url": state.page(rows.next).url if rows.next else "",
        "previous_url": state.page(rows.previous).url if rows.previous else "",
        "kept": state.but(start=None, end=None, when="possibly", q="").parameters,
        "start_text": boxed(wanted.start),
        "end_text": boxed(wanted.end),
        "explorer_query": State(wanted).url,
    }


def with_order(state: ListState, name: str) -> str:
    return "?" + urlencode([*State(state.wanted).parameters, ("ordering", name)])
