"""At a date: what was in force, possibly or surely, who says so, and how a date is asked for."""

from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.dates import parse
from events.site.moment import beside
from tests.canary import Stage
from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_relation,
    make_relation_type,
    make_source,
)

pytestmark = pytest.mark.django_db


def in_force(get: Any, path: str) -> str:
    """The text of the page between its lead and its events."""
    text: str = get(path).text
    return text.split("The explorer at this date")[1].split("Events then, and under way", maxsplit=1)[0]


def test_relations_are_told_by_type_and_body_with_their_passages(stage: Stage, get: Any) -> None:
    text = get("/en/at/2005/").text
    assert "2005" in text
    assert "1 relation possibly in force, 1 of them surely." in text
    assert "possibly 1, surely 1" in text
    assert "Southland Northland1 2000–2010 surely" in text
    assert "The gazette: ¶" in text


@pytest.mark.parametrize(
    ("day", "word"),
    [("2000-06-01", "possibly"), ("2005-06-01", "surely"), ("2010-12-31", "possibly"), ("2005~", "surely")],
)
def test_possibly_and_surely_are_told_apart(stage: Stage, get: Any, day: str, word: str) -> None:
    assert f"2000–2010 {word}" in in_force(get, f"/en/at/{day}/")


@pytest.mark.parametrize("day", ["1999-12-31", "2011", "-0043"])
def test_what_is_over_or_not_begun_is_not_there(stage: Stage, get: Any, day: str) -> None:
    assert "No relation is recorded as in force then." in in_force(get, f"/en/at/{day}/")


def test_surely_leaves_out_what_is_only_possible_and_says_how_much_there_is(stage: Stage, get: Any) -> None:
    text = get("/en/at/2000-06-01/?when=surely").text
    assert "1 relation possibly in force, 0 of them surely." in text
    assert "No relation is recorded as in force then." in text


@pytest.mark.parametrize("day", ["2000-06-01", "2005", "199X", "2010-12-31", "2033", "[..2001]", "2004/2006"])
@pytest.mark.parametrize("when", ["possibly", "surely"])
def test_page_and_api_agree(stage: Stage, client: Any, day: str, when: str) -> None:
    for number, date in enumerate(["1995/..", "1995/", "[..2004]", "200X", "2005-03", "/2004", None]):
        make_relation(make_actor(f"Member {number}"), stage.neighbour, date=date)
    rows = client.get(f"/api/v1/at/{quote(day)}/?when={when}&count=true&limit=500").json()
    context = client.get(f"/en/at/{quote(day)}/?when={when}").context
    found = {
        (row.identifier, "surely" if row.surely else "possibly")
        for section in context["sections"]
        for _body, held in section.objects
        for row, _note in held
    }
    assert found == {(row["id"], row["when"]) for row in rows["results"]}
    assert context["possibly" if when == "possibly" else "surely"] == rows["count"]
    assert context["undated"] == rows["omitted"]["undated"] == 1


@pytest.mark.parametrize("parameter", ["type=observer-of", "family=office", "actor=northland", "subject=southland"])
def test_the_page_takes_what_the_api_takes(stage: Stage, client: Any, parameter: str) -> None:
    make_relation(stage.neighbour, make_actor("A union"), "observer-of", date="2001/..")
    rows = client.get(f"/api/v1/at/2005/?{parameter}").json()["results"]
    context = client.get(f"/en/at/2005/?{parameter}").context
    assert context["possibly"] == len(rows)


def test_undated_relations_are_left_out_and_counted(stage: Stage, get: Any) -> None:
    make_relation(stage.actor, make_actor(), "observer-of", date=None)
    assert "1 relation without a date is left out." in get("/en/at/2005/").text


def test_events_under_way_are_listed_and_lead_to_the_explorer(stage: Stage, get: Any) -> None:
    page = get("/en/at/2003/")
    assert "The accord" in page.text.split("Events then, and under way")[1]
    assert "The summit" not in page.text.split("Events then, and under way")[1]
    assert {"/en/?from=2003&to=2003"} <= {link["href"] for link in page.links}
    assert get("/en/?from=2003&to=2003").status == 200


def test_without_a_date_it_is_today(stage: Stage, get: Any) -> None:
    assert "23 November 2026" in get("/en/at/").text


# What is asked, and where it leads.
LEADS = [
    ("/en/at/March%202014/", "/en/at/2014-03/"),
    ("/en/at/?date=March+2014", "/en/at/2014-03/"),
    ("/en/at/?date=2014-03-18&when=surely", "/en/at/2014-03-18/?when=surely"),
    ("/en/at/?date=1990s", "/en/at/199X/"),
    ("/en/at/?date=1992%3F", "/en/at/1992%3F/"),
    ("/en/at/?date=1992+to+1997", "/en/at/1992/1997/"),
    ("/en/at/?date=since+1995", "/en/at/?date=1995%2F.."),
    ("/fa/at/?date=%D8%AF%DB%8C+%DB%B1%DB%B4%DB%B0%DB%B0", "/fa/at/2021-12-22/2022-01-20/"),
]


@pytest.mark.parametrize(("asked", "there"), LEADS)
def test_a_phrase_leads_to_the_date_that_it_means(stage: Stage, client: Any, asked: str, there: str) -> None:
    response = client.get(asked)
    assert (response.status_code, response["Location"]) == (302, there)
    assert client.get(there).status_code == 200


def test_what_can_be_read_in_two_ways_is_asked(stage: Stage, get: Any) -> None:
    for path in ("/en/at/?date=12/01/1940&when=surely", "/en/at/12/01/1940/?when=surely"):
        page = get(path)
        assert "Which date is meant?" in page.text
        leads = {link["href"] for link in page.links}
        assert {"/en/at/1940-01-12/?when=surely", "/en/at/1940-12-01/?when=surely"} <= leads


@pytest.mark.parametrize(
    "asked",
    ["at/nonsense/", "at/?date=30+February+2001", "at/XXXX/", "at/2005/?when=maybe", "at/2005/?colour=red",
     "at/2005/?type=none", "at/2005/?actor=nobody", "at/2005/?cursor=x", "at/%00/", "at/Y-17E7000/"],
)  # fmt: skip
def test_what_is_no_date_or_no_parameter_is_refused_with_a_way_out(stage: Stage, get: Any, asked: str) -> None:
    page = get(f"/en/{asked}", status=400)
    assert "expected:" in page.text
    assert any(link["href"].startswith("/en/at/") for link in page.links)


@pytest.mark.parametrize(
    ("date", "earlier", "later"),
    [("2014-03-18", "2013-03-18", "2015-03-18"), ("2012-02-29", "2011-02-28", "2013-02-28"), ("2014", "2013", "2015"),
     ("2014-12", "2013-12", "2015-12"), ("199X", "1989", "2000"), ("0001", "0000", "0002"), ("-0043", "-0044", "-0042"),
     ("1995/..", "1994", ""), ("[..2014]", "", "2015"), ("9999", "", ""), ("2000-12-31", "1999-12-31", "2001-12-31")],
)  # fmt: skip
def test_the_date_a_year_earlier_and_later(date: str, earlier: str, later: str) -> None:
    assert (beside(parse(date), -1), beside(parse(date), 1)) == (earlier, later)


def test_long_lists_go_on_in_pages_that_miss_none(stage: Stage, client: Any) -> None:
    make_relation_type("observer-of", title_en="observer of", position=2)
    for number in range(205):
        make_relation(make_actor(f"Member {number:03}"), stage.neighbour, date="2001/..")
    make_relation(stage.neighbour, stage.actor, "observer-of", date="2001/..")
    address, seen = "/en/at/2005/", []
    while address:
        context = client.get(address).context
        for section in context["sections"]:
            seen += [str(row.subject) for _body, held in section.objects for row, _note in held]
        address = context["next_url"]
    assert seen == [*(f"Member {number:03}" for number in range(205)), "Northland", "Southland"]


def test_as_many_queries_for_two_hundred_relations_as_for_two(client: Any) -> None:
    source, counts = make_source(), []
    for number in (2, 200):
        body = make_actor(f"Body {number}")
        for each in range(number):
            relation = make_relation(make_actor(f"Member {each}"), body, date="2000/..")
            make_citation(source, relation=relation)
        make_event(f"Event {number}", "2001")
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/en/at/2001/").status_code == 200
        counts.append(len(captured))
    # What is in force, counted and listed, and its citations; undated ones; events: which, with citations and places.
    assert counts[0] == counts[1] <= 8
