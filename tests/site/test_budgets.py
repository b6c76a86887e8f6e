"""How much a page asks of the database: the explorer twelve questions, and thirteen where it also shows a network."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.actions import timeline
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
WITH_NETWORK = 13


@pytest.fixture(params=["kept", "waiting"])
def chronicle(db: None, request: pytest.FixtureRequest) -> int:
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
    if request.param == "kept":
        timeline.repair()
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
# What stands beside the list and how lanes are made: each alone, and together what asks most.
STATES = ["", "beside=network", "lanes=actor", "lanes=place", "beside=network&year=2000&lanes=actor"]


@pytest.mark.parametrize("wanted", FILTERS)
def test_every_state_of_the_explorer_keeps_to_its_questions(chronicle: int, client: Any, wanted: str) -> None:
    states = [*STATES, *(f"{more}&selected=E{chronicle}" for more in STATES[2:])]
    for more in states:
        state = f"{wanted}&{more}".strip("&")
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/en/?{state}").status_code == 200
        most = WITH_NETWORK if "network" in more else EXPLORER
        assert len(captured) <= most, (state, "\n".join(query["sql"][:300] for query in captured))


@pytest.mark.parametrize("wanted", FILTERS)
def test_the_list_of_events_asks_ten_questions(chronicle: int, client: Any, wanted: str) -> None:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(f"/en/events/?{wanted}").status_code == 200
    assert len(captured) <= EVENTS, "\n".join(query["sql"][:300] for query in captured)


def test_the_page_of_an_actor_asks_fourteen_questions(chronicle: int, client: Any) -> None:
    with CaptureQueriesContext(connection) as captured:
        assert client.get("/en/actors/actor-1/").status_code == 200
    assert len(captured) <= ACTOR
