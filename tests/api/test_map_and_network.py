"""The map and the network count what the list lists."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.canary import public_stage
from tests.make import make_actor, make_event, make_participation, make_place, make_relation, place_event

pytestmark = pytest.mark.django_db
Get = Callable[..., Any]


@pytest.mark.parametrize("question", ["", "from=2000&to=2003", "q=summit", "kind=politics", "bbox=69,41,70,42"])
def test_every_count_is_the_length_of_a_list(question: str, get: Get) -> None:
    public_stage()
    listed = get(f"events/?{question}&count=true").json()
    for view in ("map", "network"):
        answer = get(f"events/{view}/?{question}").json()
        assert (answer["events"], answer["more"]) == (listed["count"], False)
        assert answer.get("omitted") == listed.get("omitted")
    for place in get(f"events/map/?{question}").json()["places"]:
        assert get(f"events/?{question}&place={place['id']}&count=true").json()["count"] == place["count"]
    network = get(f"events/network/?{question}").json()
    for actor in network["actors"]:
        assert get(f"events/?{question}&actor={actor['id']}&count=true").json()["count"] == actor["count"]
    for pair in network["pairs"]:
        both = "&".join(f"actor_all={actor}" for actor in pair["actors"])
        assert get(f"events/?{question}&{both}&count=true").json()["count"] == pair["count"]


@pytest.mark.parametrize("view", ["map", "network"])
def test_undated_events_are_counted_and_the_documentation_says_so(view: str, get: Get) -> None:
    actor, place = make_actor(), make_place("Riverton", latitude=41.3, longitude=69.2)
    for date in ("2000", None):
        event = make_event("", date)
        place_event(event, place)
        make_participation(event, actor)
    counts = [
        get(f"events/{view}/{query}").json()["places" if view == "map" else "actors"][0]["count"]
        for query in ("", "?undated=exclude")
    ]
    assert counts == [2, 1]
    described = get("schema/").json()["paths"][f"/api/v1/events/{view}/"]["get"]["description"]
    assert "undated events among them" in described


def test_a_place_is_told_with_its_point_and_its_radius(get: Get) -> None:
    place = make_place("Riverton", latitude=41.3, longitude=69.2, radius=2000)
    place_event(make_event("", "2000"), place)
    place_event(make_event("", "2000"), make_place("Nowhere"))
    answer = get("events/map/").json()
    assert (answer["events"], answer["located"]) == (2, 1)
    (row,) = answer["places"]
    assert (row["id"], row["latitude"], row["longitude"], row["radius"]) == (place.identifier, 41.3, 69.2, 2000)


def test_relations_say_whether_they_are_possibly_or_surely_in_force(get: Get) -> None:
    one, two = make_actor(), make_actor()
    event = make_event("", "2001")
    for actor in (one, two):
        make_participation(event, actor)
    make_relation(one, two, date="2000/2002")
    make_relation(two, one, date="[2001..2005]")
    make_relation(two, one, date="1980")
    found = get("events/network/?from=2001&to=2001").json()["relations"]
    assert [(row["subject"], row["type"]["id"], row["when"]) for row in found] == [
        (one.identifier, "member-of", "surely"),
        (two.identifier, "member-of", "possibly"),
    ]
    assert len(get("events/network/").json()["relations"]) == 3
    assert get(found[0]["url"]).status_code == 200
