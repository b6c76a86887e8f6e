"""Lists: what narrows them, their orders, pages, counts, and what they leave out."""

from collections.abc import Callable
from typing import Any

import pytest

from events.api.nouns import NOUNS
from events.models import EventPlace, Participation
from tests.canary import Stage, public_stage
from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_name,
    make_participation,
    make_place,
    make_relation,
    make_relation_type,
    make_source,
    place_event,
)

pytestmark = pytest.mark.django_db
Get = Callable[..., Any]

# What each question leaves of `public_stage`, by identifier or attribute of the stage.
NARROWING = [
    ("events/?actor={actor}", ["event", "other"]),
    ("events/?actor_all={actor}&actor_all={neighbour}", ["event"]),
    ("events/?place=riverton", ["event"]),
    ("events/?source=the-gazette-fa", ["event"]),
    ("events/?from=2001-06&to=2001-07", ["event"]),
    ("events/?from=2003&when=surely&to=2003", ["other"]),
    ("events/?undated=only", ["part"]),
    ("events/?q=نشست", ["event"]),
    ("events/?bbox=69,41,70,42", ["event"]),
    ("events/?narrative=a-walk", ["event", "other"]),
    ("actors/?q=nordland", ["actor"]),
    ("actors/?from=1990&to=1995", ["actor"]),
    ("actors/?type=state&event={event}", ["actor", "neighbour"]),
    ("actors/?type=person", []),
    ("places/?q=riwerton", ["place"]),
    ("places/?bbox=170,-10,-170,10", []),
    ("places/?event=the-summit", ["place"]),
    ("places/?within={place}", ["place"]),
    ("sources/?language=fa", ["translation"]),
    ("sources/?event={event}", ["source", "translation"]),
    ("sources/?from=2003&to=2003", ["source"]),
    ("relations/?actor={neighbour}", ["relation"]),
    ("relations/?subject={neighbour}", []),
    ("relations/?object={neighbour}&type=member-of&family=membership", ["relation"]),
    ("relations/?family=office", []),
    ("narratives/?event={event}", ["narrative"]),
]


@pytest.mark.parametrize(("question", "left"), NARROWING)
def test_parameters_narrow(question: str, left: list[str], get: Get) -> None:
    stage = public_stage()
    names = {name: value.identifier for name, value in vars(stage).items() if hasattr(value, "identifier")}
    answer = get(question.format(**names))
    assert answer.status_code == 200, answer.content
    assert sorted(row["id"] for row in answer.json()["results"]) == sorted(names[name] for name in left)


PARTS = [
    ("citations/?source=the-gazette", 5),
    ("citations/?event=the-summit", 2),
    ("citations/?relation={relation}", 1),
    ("citations/?stance=disputes", 0),
    ("citations/?from=2001&to=2001", 1),
    ("figures/?event=the-summit&basis=projected", 1),
    ("figures/?unit=megawatt", 1),
    ("participations/?event=the-summit&role=host", 1),
    ("links/?event=the-summit", 1),
    ("links/?subject=the-summit", 0),
    ("names/?actor={actor}", 1),
    ("names/?q=NORD", 1),
    ("names/?language=tk", 1),
    ("identifiers/?scheme=wikidata&value=Q1", 1),
    ("kinds/?parent=politics", 1),
    ("relation-types/?family=membership", 2),
]


@pytest.mark.parametrize(("question", "count"), PARTS)
def test_parameters_narrow_parts(question: str, count: int, get: Get) -> None:
    stage = public_stage()
    names = {name: value.identifier for name, value in vars(stage).items() if hasattr(value, "identifier")}
    answer = get(f"{question}&count=true".format(**names)).json()
    assert (answer["count"], len(answer["results"])) == (count, count)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.name)
def test_every_order_walks_through_every_row_once_and_back(noun: Any, get: Get) -> None:
    make_crowd()
    every = sorted(row["id"] for row in get(f"{noun.name}/?limit=500").json()["results"])
    for ordering in noun.listing.orderings:
        if ordering == "relevance":
            continue
        pages, address = [], f"{noun.name}/?limit=3&fields=id&ordering={ordering}"
        while address:
            answer = get(address).json()
            pages.append([row["id"] for row in answer["results"]])
            address, before = answer["next"], answer["previous"]
        assert sorted(row for page in pages for row in page) == every, ordering
        if len(pages) > 1:
            assert [row["id"] for row in get(before).json()["results"]] == pages[-2], ordering


def make_crowd() -> Stage:
    stage = public_stage()
    for number in range(7):
        event = make_event("Event", None if number % 3 == 0 else f"200{number // 2}", significance=1 + number // 2)
        actor, place, source = make_actor("Same title"), make_place("Same title"), make_source("Same title")
        make_participation(event, actor)
        place_event(event, place)
        make_citation(source, event=event)
        make_name("x", actor=actor)
        make_relation(actor, stage.actor, date="2001" if number % 2 else None)
    return stage


def test_a_list_is_fifty_rows_long_unless_asked_otherwise(get: Get) -> None:
    for _ in range(52):
        make_relation_type(f"type-{_}")
    assert len(get("relation-types/").json()["results"]) == 50
    assert len(get("relation-types/?limit=500").json()["results"]) == 52


def test_fields_choose_members_in_the_order_of_the_noun(get: Get) -> None:
    public_stage()
    row = get("events/?fields=title,id,date&limit=1").json()["results"][0]
    assert list(row) == ["id", "title", "date"]
    assert list(get("events/the-summit/?fields=citations").json()) == ["citations"]


def test_next_keeps_the_question(get: Get) -> None:
    make_crowd()
    answer = get("events/?q=event&limit=2&ordering=-significance&fields=id,significance&count=true").json()
    follow = get(answer["next"]).json()
    assert set(follow["results"][0]) == {"id", "significance"}
    assert follow["count"] == answer["count"] == 7


@pytest.mark.parametrize("noun", ["events", "actors", "sources", "relations", "figures", "names", "citations"])
def test_a_window_says_how_many_undated_it_leaves_out(noun: str, get: Get) -> None:
    make_crowd()
    left_out = get(f"{noun}/?undated=only&count=true").json()["count"]
    answer = get(f"{noun}/?from=1000&to=3000")
    assert answer.json()["omitted"] == {"undated": left_out}
    assert answer["X-Omitted"] == f"undated={left_out}"
    assert left_out > 0 or noun == "figures"
    for question in ("", "?from=1000&undated=include", "?undated=only"):
        assert "X-Omitted" not in get(f"{noun}/{question}")


def test_relevance_needs_words(get: Get) -> None:
    public_stage()
    assert get("actors/?ordering=relevance").status_code == 400
    assert get("actors/?ordering=relevance&q=north").json()["results"][0]["slug"] == "northland"


def test_long_lists_inside_an_object_are_cut_and_say_so(get: Get) -> None:
    event = make_event("crowded")
    Participation.objects.bulk_create(
        Participation(event=event, actor=make_actor(), role=make_participation(make_event(), make_actor()).role)
        for _ in range(120)
    )
    alone = get(f"events/{event.identifier}/").json()
    assert len(alone["participants"]) == 100
    assert alone["more"] == {
        "participants": {"count": 120, "url": f"http://testserver/api/v1/participations/?event={event.identifier}"}
    }
    listed = get("events/?q=crowded").json()["results"][0]
    assert len(listed["participants"]) == 25
    assert get(f"{alone['more']['participants']['url']}&count=true&limit=500").json()["count"] == 120


def test_places_keep_the_curators_order(get: Get) -> None:
    event, first, second = make_event(), make_place("first"), make_place("second")
    EventPlace.objects.create(event=event, place=second, position=2)
    EventPlace.objects.create(event=event, place=first, position=1)
    assert [p["title"]["en"] for p in get(f"events/{event.identifier}/").json()["places"]] == ["first", "second"]
