"""Lanes of the timeline by kind, actor and place; the same on the drawing and in what the canvas is told."""

import json
import re
from typing import Any

import pytest

from tests.canary import Stage
from tests.make import make_actor, make_event, make_kind, make_participation, make_place, place_event


def scene(page: Any) -> dict[str, Any]:
    html = page.response.content.decode()
    found = re.search(r'<script id="scene" type="application/json">(.*?)</script>', html, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def count(page: Any) -> int:
    return int(re.search(r"(\d+) events? of", page.text)[1])  # type: ignore[index]


@pytest.mark.parametrize("lanes", ["kind", "actor", "place"])
@pytest.mark.parametrize("query", ["", "&from=2000&to=2012", "&kind=summits"])
def test_the_number_of_a_lane_is_the_number_of_its_state(stage: Stage, get: Any, lanes: str, query: str) -> None:
    told = scene(get(f"/en/?lanes={lanes}{query}"))
    assert told["lanes"]
    window = query if "from" in query else ""
    for lane in told["lanes"]:
        if lane["query"] is not None:
            assert count(get(f"/en/{lane['page']}{window}")) == lane["count"], lane


@pytest.mark.parametrize("lanes", ["kind", "actor", "place"])
def test_a_lane_tells_the_canvas_where_its_tiles_are(stage: Stage, get: Any, client: Any, lanes: str) -> None:
    for lane in scene(get(f"/en/?lanes={lanes}"))["lanes"]:
        tile = client.get(f"/api/v1/timeline/tiles/0/0/?{lane['query']}").json()
        assert tile["total"] == lane["count"], lane


@pytest.mark.parametrize("query", ["", "&modality=planned", "&from=2030"])
@pytest.mark.parametrize(
    ("lanes", "holding"),
    [("kind", {"Politics"}), ("actor", {"Northland", "Southland"}), ("place", {"Riverton", "The coast"})],
)
def test_the_selected_event_is_in_every_lane_that_holds_it(
    stage: Stage, get: Any, lanes: str, holding: set[str], query: str
) -> None:
    coast, market = make_place("The coast"), make_kind("market")
    place_event(stage.event, make_place("The harbour", parent=coast))
    for place in (stage.place, coast, make_place("Elsewhere")):
        for kind in (stage.event.kind, market):
            event = make_event("To come", "2031", kind=kind, modality="planned")
            place_event(event, place)
            for actor in (stage.actor, stage.neighbour, make_actor("Eastland")):
                make_participation(event, actor)
    told = scene(get(f"/en/?lanes={lanes}&selected=E{stage.event.pk}{query}"))
    assert {lane["title"] for lane in told["lanes"] if lane["key"] in told["selected"]["lanes"]} >= holding
    others = {"Market", "Eastland", "Elsewhere"} & {lane["title"] for lane in told["lanes"]}
    assert others
    assert others.isdisjoint(lane["title"] for lane in told["lanes"] if lane["key"] in told["selected"]["lanes"])
    # It stands there, and is no number more than it was.
    unselected = scene(get(f"/en/?lanes={lanes}{query}"))
    assert [lane["count"] for lane in told["lanes"]] == [lane["count"] for lane in unselected["lanes"]]


def test_events_in_no_lane_are_counted(stage: Stage, get: Any) -> None:
    page = get("/en/?lanes=actor")
    inside = {event for lane in scene(page)["lanes"] for event in listed(get, lane["page"])}
    outside = count(page) - len(inside)
    assert outside > 0
    assert re.search(rf"\b{outside} events? of this selection (is|are) in none of these lanes", page.text)


def listed(get: Any, query: str) -> set[str]:
    return {article["id"] for article in get(f"/en/{query}").all("article") if "id" in article}


def test_a_hidden_actor_is_no_lane(stage: Stage, get: Any) -> None:
    hidden = make_actor("Nobody may know", state="draft")
    for number in range(5):
        make_participation(make_event(f"Event {number}", "2005", slug=f"event-{number}"), hidden, "member")
    page = get("/en/?lanes=actor")
    assert "Nobody may know" not in page.response.content.decode()


@pytest.mark.parametrize(("lanes", "most"), [("kind", 13), ("actor", 18), ("place", 32)])
def test_lanes_cost_a_fixed_number_of_queries(
    stage: Stage, get: Any, lanes: str, most: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        make_participation(make_event(f"Event {number}", "2005", slug=f"event-{number}"), make_actor(f"Actor {number}"))
    with django_assert_max_num_queries(most):
        assert len(scene(get(f"/en/?lanes={lanes}&from=2000&to=2010"))["lanes"]) <= 8


def test_lanes_calendar_and_direction_are_part_of_the_address(stage: Stage, get: Any) -> None:
    page = get("/en/?lanes=actor&direction=rtl&calendar=julian")
    told = scene(page)
    assert (told["rtl"], told["leftward"], told["calendars"]) == (True, False, ["julian"])
    links = [link["href"] for link in page.links if link["href"].startswith("?kind=")]
    assert links
    assert all("lanes=actor" in href and "direction=rtl" in href for href in links)
    assert scene(get("/fa/"))["rtl"] is True
    assert scene(get("/fa/?direction=ltr"))["rtl"] is False


@pytest.mark.parametrize("query", ["lanes=shape", "direction=up", "calendar=mayan"])
def test_what_there_is_not_is_refused(stage: Stage, get: Any, query: str) -> None:
    page = get(f"/en/?{query}", status=400)
    assert query.split("=")[1] in page.text
