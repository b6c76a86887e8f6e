"""The list of places, and the page of one: where it is, what is in it, and what happened there."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Identifier, Name, Place
from events.queries.evidence import about_place
from events.queries.filter import Filter
from events.queries.first import first
from events.queries.history import history
from events.queries.listing import ORDERINGS, event_page
from events.site.answer import page
from events.site.index import index_of
from events.site.map_of_place import map_of_place
from events.site.notes import Notes
from events.site.records import find, seen
from events.site.register import grouped, with_locators
from events.site.words import language

LISTED = 60


@page
def index(request: HttpRequest) -> HttpResponse:
    return index_of(request, Place, "places.html", lambda rows: rows.select_related("parent"))


@page
def place(request: HttpRequest, slug: str) -> HttpResponse:
    rows = Place.objects.select_related("parent")
    return render(request, "place.html", context(find(rows, slug, request), request.user))


def context(place: Place, user: Any) -> dict[str, Any]:
    notes = Notes.of(about_place(place, user).rows)
    wanted = Filter(place=(place.slug,))
    events = wanted.events(user)
    listed = event_page(with_locators(events, user), wanted, user, ORDERINGS["date"], limit=LISTED)
    names = first(Name.objects.visible_to(user).filter(place=place))
    total = events.count() if listed.next else len(listed.rows)
    return {
        "record": place,
        "place": place,
        "map": map_of_place(place),
        "parent": seen(place.parent, user),
        "children": first(Place.objects.visible_to(user).filter(parent=place).in_order_of_title(language())),
        "names": [(name, notes.note("name", name.pk)) for name in names.rows],
        "names_of": names,
        "identifiers": Identifier.objects.visible_to(user).filter(place=place),
        "groups": grouped(listed.rows),
        "events_total": total,
        "events_left": total - len(listed.rows),
        "notes": notes.fresh(),
        "versions": history(place, user),
    }
