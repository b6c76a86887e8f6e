"""How much a page asks of the database: no state of the explorer more than twelve questions."""

from itertools import product
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_kind,
    make_narrative,
    make_participation,
    make_place,
    make_relation,
    make_source,
    place_event,
)

EXPLORER, ACTOR, EVENTS = 12, 14, 10


@pytest.fixture
def chronicle(db: None) -> int:
    """The key of an event that no list below shows first."""
    actors = [make_actor(slug=f"actor-{number}") for number in range(5)]
    region = make_place(slug="region")
    places = [make_place(slug=f"place-{number}", parent=region, latitude=number, longitude=9) for number in range(5)]
    source = make_source(slug="source")
    kinds = [make_kind("politics", ink="pol"), make_kind("security", ink="sec")]
    events = []
    for number in range(60):
        date = None if number % 9 == 0 else str(1990 + number % 30)
        event = make_event(f"Gas {number}", date, kind=kinds[number % 2], significance=1 + number % 9)
        for actor in (actors[number % 5], actors[(number + 1) % 5]):
            make_participation(event, actor)
        place_event(event, places[number % 5])
        make_citation(source, event=event)
        events.append(event)
    make_narrative(slug="narrative", events=tuple(events))
    for number in range(4):
        make_relation(actors[number], actors[number + 1], date="1990/2010")
    return int(events[58].pk)


FILTERS = [
    "",
    "from=1995&to=2005",
    "kind=politics&from=1995&to=2005&when=surely",
    "q=gas",
    "undated=only",
    "undated=include&q=2001",
    "actor=actor-1&kind=politics&kind=security&place=region&from=1990",
    "actor_all=actor-2&source=source&role=signatory",
    "narrative=narrative&q=gas&modality=occurred",
]
BESIDE = ["", "beside=network", "beside=network&year=2000"]
LANES = ["", "lanes=actor", "lanes=place"]


@pytest.mark.parametrize("wanted", FILTERS)
def test_no_state_of_the_explorer_asks_more_than_twelve_questions(chronicle: int, client: Any, wanted: str) -> None:
    for beside, lanes, selected in product(BESIDE, LANES, ["", f"selected=E{chronicle}"]):
        state = "&".join(part for part in (wanted, beside, lanes, selected) if part)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/en/?{state}").status_code == 200
        assert len(captured) <= EXPLORER, (state, [query["sql"][:120] for query in captured])


@pytest.mark.parametrize("wanted", FILTERS)
def test_the_list_of_events_asks_ten_questions(chronicle: int, client: Any, wanted: str) -> None:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(f"/en/events/?{wanted}").status_code == 200
    assert len(captured) <= EVENTS, [query["sql"][:120] for query in captured]


def test_the_page_of_an_actor_asks_fourteen_questions(chronicle: int, client: Any) -> None:
    with CaptureQueriesContext(connection) as captured:
        assert client.get("/en/actors/actor-1/").status_code == 200
    assert len(captured) <= ACTOR
