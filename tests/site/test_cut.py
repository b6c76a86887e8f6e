"""A page that cannot show all that there is says how much there is, and shows what comes first."""

from typing import Any

import pytest

from events.queries import first as bounds
from events.queries import forecasts as found
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
    make_source,
    place_event,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three instead of two hundred."""
    monkeypatch.setattr(bounds.first, "__defaults__", (3,))
    monkeypatch.setattr(found.forecasts, "__defaults__", (3,))
    monkeypatch.setattr("events.queries.evidence.MOST", 3)


def test_an_event_says_how_many_parts_of_each_kind_it_has(get: Any) -> None:
    event, source = make_event("The whole", slug="whole"), make_source()
    for number in range(5):
        make_figure(event, measure_en=f"Measure {number}")
        make_participation(event, make_actor())
        place_event(event, make_place())
        make_event(f"Part {number}", f"{2000 + number}", part_of=event)
        make_narrative(events=(event,))
        make_citation(source, event=event)
    for _ in range(4):
        make_link(event, make_event())
    text = get("/en/events/whole/").text
    # Places, figures, participants, parts, narratives; and passages.
    assert text.count("the first 3 of 5") == 6, text
    assert "links: the first 3 of 4" in text
    assert "first 3 of 5 passages" in text
    assert "Part 2" in text
    assert "Part 3" not in text
    assert "نخستین ۳" in get("/fa/events/whole/").text


def test_an_actor_counts_all_its_relations_and_roles(get: Any) -> None:
    actor = make_actor("Northland", slug="northland")
    for number in range(5):
        make_name(f"Name {number}", actor=actor)
        make_relation(actor, make_actor(f"Friend {number}"), date=f"{1990 + number}")
        make_participation(make_event(f"Event {number}", f"{2000 + number}"), actor, "host")
        make_figure(None, actor)
    page = get("/en/actors/northland/")
    assert page.text.count("the first 3 of 5") == 4, page.text
    assert "Friend 2" in page.text
    assert "Friend 3" not in page.text
    html = page.response.content.decode()
    assert 'class="lanen"' in html
    assert ">5</text>" in html


def test_a_place_says_how_long_its_lists_are(get: Any) -> None:
    place = make_place("Region", slug="region")
    for number in range(5):
        make_place(f"Town {number}", parent=place)
        make_name(f"Name {number}", place=place)
    assert get("/en/places/region/").text.count("the first 3 of 5") == 2


def test_forecasts_are_all_counted_and_each_standing_has_its_first(get: Any) -> None:
    for number in range(5):
        make_event(f"Late {number}", f"{2001 + number}", modality="planned")
    make_event("Ahead", "2040", modality="projected")
    make_event("Off", "2000", modality="cancelled")
    text = get("/en/forecasts/").text
    assert "7 plans and projections" in text
    assert "5 are due" in text
    assert "the first 3 of 5" in text
    assert "Late 2" in text
    assert "Late 3" not in text
    for words in ("Ahead", "Off", "Not researched 5", "Too early 1"):
        assert words in text, words


@pytest.mark.parametrize(
    ("language", "says"), [("en", ["More than 3 records", "more than 3;"]), ("fa", ["بیش از ۳ رکورد", "بیش از ۳؛"])]
)
def test_a_search_for_frequent_words_says_that_it_stopped_counting(
    language: str, says: list[str], get: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("events.queries.finder.MOST_COUNTED", 3)
    for number in range(5):
        make_event(f"Border {number}", title_fa=f"مرز {number}")
    text = get(f"/{language}/search/?q=border").text
    for words in says:
        assert words in text
