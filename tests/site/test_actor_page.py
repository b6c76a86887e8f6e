"""The page of an actor: bars and events on one axis, the most significant of many, and the way to a comparison."""

import re
from typing import Any

import pytest

from tests.make import make_actor, make_event, make_participation, make_relation

pytestmark = pytest.mark.django_db


def drawings(page: Any, name: str) -> list[str]:
    html = page.response.content.decode()
    return [part.split("</svg>")[0] for part in html.split(f'<svg class="tl {name}"')[1:]]


def years(drawing: str) -> list[tuple[str, str]]:
    """(place, year) of the labels of the axis"""
    return re.findall(r'<text class="ax[^"]*" x="([\d.]+)" [^>]*>(\d{4})</text>', drawing)


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_relations_and_events_stand_on_the_same_axis(get: Any, width: str) -> None:
    actor = make_actor("Northland", slug="northland", date="1816/..")
    for number in range(6):
        make_relation(actor, make_actor(f"Union {number}"), date=f"{1980 + 4 * number}/..")
        make_participation(make_event(f"Event {number}", str(1970 + 9 * number)), actor)
    bars, roles = drawings(get("/en/actors/northland/"), width)
    assert years(bars) == years(roles) != []
    # A lifespan that began long ago does not squeeze the rest.
    assert min(int(year) for _place, year in years(bars)) > 1900


def test_of_many_events_the_most_significant_are_drawn_and_listed_and_the_rest_is_said(get: Any) -> None:
    actor = make_actor("Northland", slug="northland")
    for number in range(100):
        event = make_event(f"Event {number}", str(1900 + number), significance=9 if number % 5 else 2)
        make_participation(event, actor, ("host", "signatory")[number % 2])
    page = get("/en/actors/northland/")
    assert "100 events" in page.text
    assert "20 more, in the explorer" in page.text
    assert "Event 99" in page.text
    assert "Event 95 " not in page.text  # the twenty of little significance
    _wide = drawings(page, "wide")[0]
    assert _wide.count("10 not drawn</text>") == 2
    leads = re.findall(r'<a href="(/en/\?actor=[^"]*)"><text class="more"', _wide)
    assert leads == ["/en/?actor=northland&amp;role=host", "/en/?actor=northland&amp;role=signatory"]
    assert get(leads[0].replace("&amp;", "&")).text.count("50 events") >= 1


def test_undated_events_are_listed_and_said_not_to_be_drawn(get: Any) -> None:
    actor = make_actor("Northland", slug="northland")
    make_participation(make_event("Dated", "2000"), actor)
    make_participation(make_event("Some day", None), actor)
    page = get("/en/actors/northland/")
    assert "Some day" in page.text
    assert "1 not drawn</text>" in drawings(page, "wide")[0]


def test_bars_beyond_the_first_forty_are_said(get: Any) -> None:
    actor = make_actor("A union", slug="a-union")
    for number in range(45):
        make_relation(make_actor(f"Member {number}"), actor, date=f"{1950 + number}/..")
    assert "5 more in the table" in get("/en/actors/a-union/").text


def test_every_actor_leads_to_a_comparison(get: Any) -> None:
    actor, other = make_actor("Northland", slug="northland"), make_actor("Southland", slug="southland")
    event = make_event()
    make_participation(event, actor)
    make_participation(event, other)
    leads = {link["href"] for link in get("/en/actors/northland/").links}
    assert {"/en/compare/?actor=northland", "/en/compare/?actor=northland&actor=southland"} <= leads
