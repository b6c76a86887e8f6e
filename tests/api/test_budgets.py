"""The number of queries does not grow with the rows."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.api.nouns import NOUNS
from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_figure,
    make_link,
    make_name,
    make_narrative,
    make_participation,
    make_place,
    make_relation,
    make_relation_type,
    make_role,
    make_source,
    place_event,
)

pytestmark = pytest.mark.django_db
Get = Callable[..., Any]

# Queries of a whole list: the rows (events: those with a date, then those without), and one for each list inside the
# objects (two for links).
BUDGET = {
    "events": 10, "actors": 3, "places": 4, "sources": 3, "citations": 1, "relations": 2, "figures": 2, "narratives": 2,
    "participations": 2, "links": 2, "names": 2, "identifiers": 1, "kinds": 1, "roles": 1, "relation-types": 1,
    "link-types": 1, "units": 1,
}  # fmt: skip


def grow(count: int) -> None:
    whole = make_event("whole")
    region, original = make_place("region"), make_source("original")
    for number in range(count):
        event, actor = make_event(part_of=whole), make_actor()
        place, source = make_place(parent=region), make_source(translation_of=original)
        statements = [
            {"event": event},
            {"participation": make_participation(event, actor)},
            {"figure": make_figure(event, actor)},
            {"name": make_name("x", actor=actor)},
            {"relation": make_relation(actor, make_actor())},
            {"event_link": make_link(event, whole)},
        ]
        for statement in statements:
            make_citation(source, date="2000", **statement)
        place_event(event, place)
        make_narrative(events=(event, whole))
        make_role(f"role-{number}")
        make_relation_type(f"type-{number}")


def queries(get: Get, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert get(address).status_code == 200
    return len(captured)


def test_lists_take_as_many_queries_for_sixty_rows_as_for_three(get: Get) -> None:
    grow(3)
    few = {noun.name: queries(get, f"{noun.name}/?limit=500") for noun in NOUNS}
    grow(57)
    many = {noun.name: queries(get, f"{noun.name}/?limit=500") for noun in NOUNS}
    assert few == many == BUDGET


def test_fields_take_only_the_queries_that_they_need(get: Get) -> None:
    grow(3)
    assert queries(get, "events/?fields=id,title,date,kind,disputed") == 2
    assert queries(get, "events/?fields=id,citations") == 3


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("events/facets/", 10),
        ("events/map/", 2),
        ("events/network/", 3),
        ("search/?q=event", 4),
        ("suggest/?q=eve", 6),
        ("at/2000/", 3),
    ],
)
def test_questions_across_nouns_are_bounded(address: str, most: int, get: Get) -> None:
    grow(3)
    assert queries(get, address) <= most
    grow(20)
    assert queries(get, address) <= most


def test_an_event_with_two_hundred_participations_is_as_cheap(get: Get) -> None:
    event = make_event()
    make_participation(event, make_actor())
    few = queries(get, f"events/{event.identifier}/")
    for _ in range(200):
        make_participation(event, make_actor())
    assert queries(get, f"events/{event.identifier}/") == few
