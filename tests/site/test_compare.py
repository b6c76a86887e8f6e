"""Actors side by side: one axis, what they share, and how they stand to each other."""

from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.canary import Stage
from tests.make import make_actor, make_citation, make_event, make_participation, make_relation, make_source

pytestmark = pytest.mark.django_db
BOTH = "/en/compare/?actor=northland&actor=southland"


def drawn(page: Any) -> str:
    """The drawing for a wide screen."""
    html: str = page.response.content.decode()
    return html[html.index('<svg class="tl wide"') :].split("</svg>", maxsplit=1)[0]


def test_common_events_relations_and_memberships_are_told(stage: Stage, get: Any) -> None:
    union = make_actor("A union")
    make_relation(stage.actor, union, date="1995/..")
    make_relation(stage.neighbour, union, date="2001/2003")
    text = get(BOTH).text
    assert "1 event of two or more of them" in text
    assert "The summit 15 June 2001 Northland host; Southland signatory" in text
    assert "Northland member of1 Southland 2000–2010" in text
    assert "member of A union Northland since 1995 Southland 2001–2003" in text


def test_page_and_citation_have_one_title(stage: Stage, get: Any, client: Any) -> None:
    stage.neighbour.title_en, stage.neighbour.title_fa = "", "جنوب"
    stage.neighbour.save()
    page = get(BOTH)
    title = unescape(page.response.content.decode().split("<title>")[1].split("</title>")[0])
    assert title.startswith("Compare: Northland; جنوب")
    cited = client.get(f"{BOTH}&cite=csljson").content.decode()
    assert "Compare: Northland; جنوب" in cited


def test_the_plate_has_a_lane_of_what_is_in_common_and_lanes_of_each(stage: Stage, get: Any) -> None:
    plate = drawn(get(BOTH))
    heads = ["In common", "Northland", "events", "Southland", "events"]
    places = [plate.index(f">{head}</text>") for head in heads[:2]]
    assert places == sorted(places)
    assert plate.count(">events</text>") == 2
    # The common event has its name once, a mark in each lane, and a line through them.
    assert plate.count('aria-label="The summit') == 3
    assert plate.count(">The summit</text>") == 1
    assert 'class="across"' in plate


def test_identifiers_and_slugs_are_the_same_and_count_once(stage: Stage, get: Any) -> None:
    text = get(f"/en/compare/?actor={stage.actor.identifier}&actor=northland&actor=southland").text
    assert text.count("Northland 3 events") == 1


def test_each_actor_can_be_removed_and_others_added(stage: Stage, get: Any) -> None:
    leads = {link["href"] for link in get(f"{BOTH}&from=2000").links}
    assert {"/en/compare/?from=2000&actor=southland", "/en/compare/?from=2000&actor=northland"} <= leads
    third = make_actor("Eastland", slug="eastland")
    make_participation(stage.event, third)
    assert "/en/compare/?from=2000&actor=northland&actor=southland&actor=eastland" in {
        link["href"] for link in get(f"{BOTH}&from=2000").links
    }


def test_an_actor_is_found_by_its_names(stage: Stage, get: Any) -> None:
    page = get("/en/compare/?actor=southland&find=Nordland")
    assert "/en/compare/?actor=southland&actor=northland" in {link["href"] for link in page.links}
    assert "No actor answers to “Atlantis”." in get("/en/compare/?find=Atlantis").text


def test_with_none_or_one_there_is_a_form_and_a_choice(stage: Stage, get: Any) -> None:
    page = get("/en/compare/")
    assert "Choose two or more actors, up to 8" in page.text
    assert "/en/compare/?actor=northland" in {link["href"] for link in page.links}
    page = get("/en/compare/?actor=northland")
    assert "Choose another actor" in page.text
    assert "/en/compare/?actor=northland&actor=southland" in {link["href"] for link in page.links}
    assert page.all("input", name="find")


@pytest.mark.parametrize(
    "query",
    ["actor=nobody", "actor=A999999", "actor=northland&colour=red",
     "&".join(f"actor=A{number}" for number in range(1, 10)), "actor=northland&actor=southland&kind=none",
     "actor=northland&actor=southland&from=2005&to=2001", "find=a&find=b"],
)  # fmt: skip
def test_what_cannot_be_compared_is_refused(stage: Stage, get: Any, query: str) -> None:
    assert "expected:" in get(f"/en/compare/?{query}", status=400).text


def test_a_date_that_is_none_or_two_is_asked_about_on_the_page(stage: Stage, get: Any) -> None:
    assert "not understood" in get(f"{BOTH}&from=never", status=400).text
    page = get(f"{BOTH}&from=12/01/1940", status=400)
    assert "which of these is meant?" in page.text
    assert "?actor=northland&actor=southland&from=1940-01-12" in {link["href"] for link in page.links}


def test_hidden_actors_and_unknown_ones_are_the_same(stage: Stage, client: Any) -> None:
    hidden = make_actor("Secret", slug="secret", state="draft")
    answers = [client.get(f"/en/compare/?actor={slug}") for slug in ("secret", "absent")]
    assert [answer.status_code for answer in answers] == [400, 400]
    assert answers[0].content.replace(b"secret", b"absent") == answers[1].content
    assert client.get(f"/en/compare/?actor={hidden.identifier}").status_code == 400


def test_the_filter_narrows_what_is_compared(stage: Stage, get: Any) -> None:
    assert "0 events of two or more of them" in get(f"{BOTH}&from=2002").text
    assert "1 event of two or more of them" in get(f"{BOTH}&from=2001&to=2001").text
    assert "0 events of two or more of them" in get(f"{BOTH}&kind=institutions").text
    assert "1 event of two or more of them" in get(f"{BOTH}&kind=politics&when=surely&from=2001&to=2001").text
    # An empty window shows no relation that is not in it.
    assert "No relation between them is recorded." in get(f"{BOTH}&from=2012").text


def test_undated_common_events_are_listed_and_with_a_window_counted(stage: Stage, get: Any) -> None:
    event = make_event("Some day", None)
    for actor in (stage.actor, stage.neighbour):
        make_participation(event, actor)
    text = get(BOTH).text
    assert "2 events of two or more of them" in text
    assert "Some day undated" in text
    assert "1 undated event is left out" in get(f"{BOTH}&from=2000").text


def test_actors_with_nothing_in_common_can_be_compared(get: Any) -> None:
    for number in range(8):
        make_actor(f"Actor {number}", slug=f"lone-{number}")
    text = get("/en/compare/?" + "&".join(f"actor=lone-{number}" for number in range(8))).text
    assert "No event has two of them." in text
    assert "No event is recorded." in text


def populate(number: int) -> str:
    source, union = make_source(), make_actor(f"Union {number}")
    sides = [make_actor(f"Side {number} {each}", slug=f"side-{number}-{each}") for each in range(3)]
    for each in range(number):
        event = make_event(f"Event {number} {each}", str(1900 + each % 100), significance=1 + each % 10)
        for actor in sides[: 1 + each % 3]:
            make_participation(event, actor, ("host", "signatory")[each % 2])
        relation = make_relation(sides[0], make_actor(), date=str(1900 + each))
        make_citation(source, relation=relation)
        make_citation(source, event=event)
        make_citation(source, relation=make_relation(sides[each % 3], union, date=f"{1900 + each}/.."))
    make_relation(sides[0], sides[1], date="1999")
    return "&".join(f"actor={actor.slug}" for actor in sides)


def test_as_many_queries_for_two_hundred_relations_and_events_as_for_six(client: Any) -> None:
    counts = []
    for number in (6, 200):
        query = populate(number)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/en/compare/?{query}").status_code == 200
        counts.append(len(captured))
    assert counts[1] - counts[0] in (0, 1)  # the number of common events is counted where they are not all listed
    assert counts[1] <= 21


def test_what_is_not_drawn_is_said_and_leads_to_the_explorer(get: Any) -> None:
    page = get(f"/en/compare/?{populate(200)}")
    plate = drawn(page)
    assert "not drawn</text>" in plate
    assert "more on its page</text>" in plate
    assert 'href="/en/?actor=side-200-0"' in plate
