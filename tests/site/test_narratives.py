"""A narrative is walked step by step, each at its own address; the whole of it is one page as well."""

import re
from html import unescape
from typing import Any

import pytest
from django.test.utils import CaptureQueriesContext

from events.dates import parse
from events.models import NarrativeStep
from events.site import narratives, walk, walk_plate
from events.site.walk_plate import shows, window_about
from tests.make import make_citation, make_event, make_narrative, make_source


def years(page: Any) -> list[str]:
    html = page.response.content.decode()
    wide = re.search(r'<svg class="tl wide".*?</svg>', html, re.DOTALL)
    assert wide
    return re.findall(r"<text[^>]*class=\"ax[^\"]*\"[^>]*>(\d{4})<", wide[0])


def keyed(page: Any, name: str) -> str:
    (link,) = [link for link in page.links if link.get("data-key") == name]
    return str(link["href"])


@pytest.fixture
def walked(db: None) -> Any:
    events = [
        make_event(f"Chapter {number}", date, slug=f"chapter-{number}")
        for number, date in enumerate(("1950", "1951-03", None, "2010", "[..2033]"), 1)
    ]
    made = make_narrative("A long walk", tuple(events), slug="a-long-walk")
    NarrativeStep.objects.filter(narrative=made, position=2).update(commentary_en="This is *said* of it.")
    make_citation(make_source("A book"), event=events[1], locator="p. 7")
    return made


def test_the_opening_lists_the_steps_and_begins_the_walk(walked: Any, get: Any) -> None:
    page = get("/en/narratives/a-long-walk/")
    assert "5 steps" in page.text
    assert keyed(page, "later") == "/en/narratives/a-long-walk/1/"
    assert all(f"Chapter {number}" in page.text for number in range(1, 6))


def test_a_step_has_its_commentary_its_date_its_citations_and_its_neighbours(walked: Any, get: Any) -> None:
    page = get("/en/narratives/a-long-walk/2/")
    assert "step 2 of 5" in page.text
    assert "<em>said</em>" in page.response.content.decode()
    assert "March 1951" in page.text
    assert "p. 7" in page.text
    assert (keyed(page, "earlier"), keyed(page, "later")) == (
        "/en/narratives/a-long-walk/1/", "/en/narratives/a-long-walk/3/",
    )  # fmt: skip
    assert len(page.all("li", aria_current="step")) == 0  # the attribute has a hyphen
    assert [one for _tag, one in page.elements if one.get("aria-current") == "step"]


def test_next_moves_the_window_with_the_story(walked: Any, get: Any) -> None:
    early, late = years(get("/en/narratives/a-long-walk/1/")), years(get("/en/narratives/a-long-walk/4/"))
    assert "1950" in early
    assert "2010" in late
    assert not set(early) & set(late)


def test_the_first_step_leads_back_to_the_opening_and_the_last_one_on_to_nothing(walked: Any, get: Any) -> None:
    assert keyed(get("/en/narratives/a-long-walk/1/"), "earlier") == "/en/narratives/a-long-walk/"
    assert not [link for link in get("/en/narratives/a-long-walk/5/").links if link.get("data-key") == "later"]


def test_an_undated_step_says_so_and_shows_the_whole(walked: Any, get: Any) -> None:
    page = get("/en/narratives/a-long-walk/3/")
    assert "No date is stated" in page.text
    assert page.response.content.decode().count('<svg class="tl') == 6


def test_steps_that_readers_may_not_see_leave_no_gap(walked: Any, get: Any, client: Any, curator: Any) -> None:
    event = NarrativeStep.objects.get(narrative=walked, position=2).event
    event.state = "draft"
    event.save()
    page = get("/en/narratives/a-long-walk/2/")
    assert "step 2 of 4" in page.text
    assert "Chapter 3" in page.text
    assert "Chapter 2" not in page.response.content.decode()
    assert client.get("/en/narratives/a-long-walk/5/").status_code == 404
    client.force_login(curator)
    assert "Chapter 2" in client.get("/en/narratives/a-long-walk/2/").content.decode()


@pytest.mark.parametrize("path", ["0/", "6/", "99999999999999999999/", "-1/", "x/", "whole/x/", "whole/?step=6"])
def test_there_is_no_step_but_those_there_are(walked: Any, client: Any, path: str) -> None:
    assert client.get(f"/en/narratives/a-long-walk/{path}").status_code == 404


def test_an_old_address_of_a_step_leads_to_the_new_one(walked: Any, client: Any) -> None:
    type(walked).objects.filter(pk=walked.pk).update(slug="a-longer-walk")
    assert client.get("/fa/narratives/a-long-walk/2/")["Location"] == "/fa/narratives/a-longer-walk/2/"
    assert client.get("/fa/embed/narratives/a-long-walk/2/?theme=dark")["Location"] == (
        "/fa/embed/narratives/a-longer-walk/2/?theme=dark"
    )


def test_the_whole_is_one_page_and_long_ones_are_several(walked: Any, get: Any, client: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(narratives, "MOST", 2)
    first = get("/en/narratives/a-long-walk/whole/")
    (onward,) = [link["href"] for link in first.links if link.get("rel") == "next"]
    second = get(onward.split("#")[0])
    assert "Chapter 2" in first.text
    assert "Chapter 3" not in first.text
    assert "Chapter 3" in second.text
    assert second.all("li", id="step-3")
    assert client.get("/en/narratives/a-long-walk/whole/?step=0").status_code == 400
    assert client.get("/en/narratives/a-long-walk/whole/?page=2").status_code == 400
    assert "3 later steps" in get("/en/narratives/a-long-walk/").text


def test_a_narrative_without_steps_is_a_page(db: None, get: Any, client: Any) -> None:
    make_narrative("Nothing yet", slug="nothing-yet")
    assert "no steps yet" in get("/en/narratives/nothing-yet/").text
    assert get("/en/narratives/nothing-yet/whole/").status == 200
    assert client.get("/en/narratives/nothing-yet/1/").status_code == 404


def test_the_same_event_may_be_told_of_twice(db: None, get: Any) -> None:
    event = make_event("Again", "2001")
    make_narrative("Twice", (event, event), slug="twice")
    assert "step 2 of 2" in get("/en/narratives/twice/2/").text


@pytest.mark.parametrize("path", ["", "5/", "whole/"])
def test_the_number_of_queries_does_not_grow_with_the_steps(client: Any, db: None, path: str) -> None:
    from django.db import connection

    source = make_source()
    counts = []
    for number in (8, 300):
        events = [make_event(f"Event {each}", str(1900 + each % 90)) for each in range(number)]
        for event in events[:40]:
            make_citation(source, event=event)
        make_narrative("Many", tuple(events), slug=f"many-{number}")
        with CaptureQueriesContext(connection) as captured:
            response = client.get(f"/en/narratives/many-{number}/{path}")
            assert response.status_code == 200
        counts.append(len(captured))
        assert len(response.content) < 700_000
    assert counts[0] == counts[1] <= 9


def lane(page: Any) -> tuple[int, list[str]]:
    """The number of the one lane on the wide plate, and the addresses of what is not drawn of it."""
    html = page.response.content.decode()
    wide = re.search(r'<svg class="tl wide".*?</svg>', html, re.DOTALL)
    assert wide
    (count,) = re.findall(r'class="lanen"[^>]*>(\d+)<', wide[0])
    more = re.findall(r'<a href="([^"]+)"[^>]*>(?:(?!</a>).)*?not drawn', wide[0], re.DOTALL)
    return int(count), [unescape(href) for href in more]


def test_a_plate_says_how_many_events_it_does_not_draw(db: None, get: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(walk_plate, "MOST_DRAWN", 3)
    events = [make_event(f"In {year}", str(year), significance=1 + year % 7) for year in (*range(1991, 1999), 2020)]
    make_narrative("Long", (*events, events[0], make_event("Some day", None)), slug="long")
    count, more = lane(get("/en/narratives/long/"))
    assert count == 9
    (rest,) = more
    assert "narrative=long" in rest
    assert "9 events of Institutions" in get(rest.partition("#")[0]).text
    # A step counts what may lie in its window, itself once although it is the least of them, and leads there.
    count, more = lane(get("/en/narratives/long/5/"))
    assert count == 8
    (rest,) = more
    assert "8 events of Institutions" in get(rest.partition("#")[0]).text
    assert lane(get("/en/narratives/long/9/")) == (1, [])
    framed = lane(get("/en/embed/narratives/long/?theme=dark"))[1]
    assert [href.startswith("/en/embed/?") and "theme=dark" in href for href in framed] == [True]


def test_a_step_of_a_long_narrative_lists_those_about_it() -> None:
    every = [walk.Stop(number, number, number, 1) for number in range(1, 301)]
    for number in (1, 5, 150, 300):
        found = [stop.number for stop in walk.beside(every, number)]
        assert number in found
        assert len(found) == 2 * walk.BESIDE + 1
    assert [stop.number for stop in walk.beside(every[:3], 2)] == [1, 2, 3]


WINDOWS = [
    # date, neighbours, first and last year of the window
    ("2014", [], (2011, 2017)),
    ("2014", ["2016", "1950"], (2011, 2019)),
    ("1992/1997", [], (1989, 2000)),
    ("1900/2000", [], (1874, 2026)),
    ("Y-17E7", [], (-170000003, -169999997)),
]


@pytest.mark.parametrize(("date", "neighbours", "expected"), WINDOWS)
def test_the_window_is_set_about_the_step(date: str, neighbours: list[str], expected: tuple[int, int]) -> None:
    from events.dates.jdn import ymd_of_jdn

    window = window_about(parse(date), [parse(one) for one in neighbours])
    assert window
    assert tuple(ymd_of_jdn(day)[0] for day in window) == expected


def test_an_undated_step_has_no_window() -> None:
    assert window_about(None, [parse("2000")]) is None
    assert window_about(parse("XXXX"), []) is None


@pytest.mark.parametrize(
    ("date", "shown"), [("2012", True), ("2000/..", True), ("2000/2020", True), ("[..2033]", False), ("2005", False)]
)
def test_what_could_be_anywhere_is_not_in_every_window(date: str, shown: bool) -> None:
    first, last = parse("2010").start_earliest, parse("2015").end_latest
    assert first is not None
    assert last is not None
    assert shows(parse(date), first, last) is shown
