"""Beside the list: the map and the network of the same events, for readers with and without a screen."""

import re
from html import unescape
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Event
from events.queries import map as map_queries
from tests.canary import Stage
from tests.make import (
    make_actor,
    make_event,
    make_name,
    make_participation,
    make_place,
    make_relation,
    place_event,
)

LINK = re.compile(r'<a href="([^"]*)" aria-label="([^"]*)"')


def links(page: Any, drawing: str) -> list[tuple[str, str]]:
    """(address, name) of the links in a drawing; none where it is not there."""
    found = re.search(rf'<svg class="{drawing}".*?</svg>', page.response.content.decode(), re.DOTALL)
    return (
        [(unescape(href).partition("#")[0], unescape(name)) for href, name in LINK.findall(found[0])] if found else []
    )


def total(page: Any) -> int:
    return int(re.search(r"([\d,]+) events? of", page.text)[1].replace(",", ""))  # type: ignore[index]


def named(name: str) -> int:
    return int(re.search(r": (\d+) events?$", name)[1])  # type: ignore[index]


@pytest.fixture
def towns(db: None) -> list[Any]:
    """Two towns near each other, one within a region, one far away, and events at one or two of them or at none."""
    region = make_place("Region", type="region", latitude=42, longitude=66, radius=900_000)
    near, nearer, far = (
        make_place("Near", latitude=41.30, longitude=69.20, parent=region),
        make_place("Nearer", latitude=41.31, longitude=69.21),
        make_place("Far", latitude=-33.9, longitude=151.2, radius=200_000),
    )
    unknown = make_place("Unknown")
    cast = [(near,), (near, nearer), (nearer,), (far,), (region,), (far, near), (unknown,), ()]
    for number, places in enumerate(cast):
        event = make_event(f"Event {number}", f"{2000 + number}")
        for place in places:
            place_event(event, place)
    return [near, nearer, far, region, unknown]


def test_the_number_of_a_dot_is_the_number_of_the_state_it_leads_to(towns: list[Any], get: Any) -> None:
    for query in ("", "?from=2001&to=2005", "?bbox=60,30,80,50", f"?place={towns[0].slug}"):
        found = links(get(f"/en/{query}"), "map")
        assert found, query
        for href, name in found:
            assert total(get(f"/en/{href}")) == named(name), (query, href, name)


def test_the_map_says_what_is_not_on_it(towns: list[Any], get: Any) -> None:
    text = get("/en/").text
    assert "6 of 8 events are on the map. 2 events have no place with a point." in text
    assert "۶ رویداد از ۸ رویداد روی نقشه است." in get("/fa/").text


def test_places_that_lie_upon_each_other_are_one_dot(towns: list[Any], get: Any) -> None:
    def dots(query: str) -> list[set[str]]:
        return [set(name.partition(":")[0].split(", ")) for _href, name in links(get(f"/en/{query}"), "map")]

    # Seen from afar; and nearer by, where only the two towns still lie upon each other.
    assert {"Near", "Nearer", "Region"} in dots("")
    assert {frozenset(dot) for dot in dots("?bbox=64,40,72,43")} == {
        frozenset({"Near", "Nearer"}),
        frozenset({"Region"}),
    }


def test_a_town_is_added_as_a_place_and_a_region_as_its_point(towns: list[Any], get: Any) -> None:
    found = {name.partition(":")[0]: href for href, name in links(get("/en/?from=2003&to=2005"), "map")}
    assert f"place={towns[2].slug}" in found["Far"]
    # The region stands for all within it: its own events are those in a box around its point.
    alone = {name.partition(":")[0]: href for href, name in links(get("/en/?from=2004&to=2004"), "map")}
    assert "bbox=" in alone["Region"]


def test_one_place_and_none_at_all_are_maps_too(db: None, get: Any) -> None:
    assert "on the map" not in get("/en/").text
    event = make_event("Alone", "2000")
    assert "None of these events has a place with a point." in get("/en/").text
    place_event(event, make_place("Here", latitude=10, longitude=20))
    assert [name for _href, name in links(get("/en/"), "map")] == ["Here: 1 event"]


def test_the_map_crosses_the_antimeridian(db: None, get: Any) -> None:
    for number, longitude in enumerate((178.0, 178.4, -179.9, -179.5)):
        place_event(make_event(f"Event {number}", "2000"), make_place(latitude=65, longitude=longitude))
    found = links(get("/en/"), "map")
    assert sum(named(name) for _href, name in found) == 4
    for href, name in found:
        assert total(get(f"/en/{href}")) == named(name)
    for longitude in (180.0, -180.0):
        place_event(make_event("", "2000"), make_place(latitude=-17, longitude=longitude))
    assert all(total(get(f"/en/{href}")) == named(name) for href, name in links(get("/en/"), "map"))


def test_the_place_of_the_selected_event_is_outlined(stage: Stage, get: Any) -> None:
    place_event(stage.other, make_place("Elsewhere", latitude=0, longitude=0))
    drawing = re.search(r'<svg class="map".*?</svg>', get(f"/en/?selected=E{stage.event.pk}").response.content.decode())
    assert drawing
    assert drawing[0].count('aria-current="true"') == drawing[0].count('class="chosen"') == 1
    assert re.search(r'aria-label="Riverton[^"]*" aria-current="true"', drawing[0])


def test_a_wide_place_does_not_pretend_to_be_a_point(towns: list[Any], get: Any) -> None:
    html = get("/en/?from=2004&to=2004").response.content.decode()
    assert 'class="pt region"' in html
    assert '<ellipse class="within"' in get("/en/").response.content.decode()
    assert '<ellipse class="within"' in get(f"/en/places/{towns[2].slug}/").response.content.decode()


def test_of_very_many_events_the_map_takes_the_most_significant_and_says_so(
    towns: list[Any], get: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from events.site import beside_map

    for module in (map_queries, beside_map):
        monkeypatch.setattr(module, "ALL_EVENTS", 5)
        monkeypatch.setattr(module, "MOST_EVENTS", 3)
    place_event(make_event("Great", "1999", significance=10), towns[2])
    page = get("/en/")
    assert "The 3 most significant of 9 events are looked at; 1 of them are on the map." in page.text
    assert [name for _href, name in links(page, "map")] == ["Far: 1 event"]


@pytest.fixture
def cast(db: None) -> list[Any]:
    """Three actors: two act together twice, one of them once with a third; relations that change."""
    one, two, three = (make_actor(title) for title in ("Northland", "Southland", "Eastland"))
    make_name("NL", actor=one, kind="abbreviation")
    for year, actors in (("2001", (one, two)), ("2002", (one, two)), ("2003/2005", (two, three)), ("2004", (one,))):
        event = make_event(f"In {year}", year)
        for actor in actors:
            make_participation(event, actor)
    make_relation(one, two, date="2001/2002")
    make_relation(three, one, date="[2003..2004]")
    make_relation(two, three, date="1980/1990")
    return [one, two, three]


def pairs(page: Any) -> list[str]:
    html = page.response.content.decode()
    found = re.search(r'<details class="further pairs">.*?</details>', html, re.DOTALL)
    return [unescape(text) for text in re.findall(r"<li>(.*?)</li>", found[0])] if found else []


def test_the_network_tells_who_acts_together_and_how_they_are_related(cast: list[Any], get: Any) -> None:
    page = get("/en/?beside=network&from=2001&to=2005")
    assert pairs(page) == [
        "Northland and Southland: 2 common events; Northland: member of Southland (2001–2002)",
        "Southland and Eastland: 1 common event",
        "Northland and Eastland: Eastland: member of Northland (some time in 2003–2004)",
    ]
    assert 'class="tie surely"' in page.response.content.decode()
    names = [name for _href, name in links(page, "net")]
    assert names == ["Northland: 3 events", "Southland: 3 events", "Eastland: 1 event"]
    assert ">NL</text>" in page.response.content.decode()


def test_the_network_marks_the_actors_of_the_selected_event_and_what_is_between_them(cast: list[Any], get: Any) -> None:
    plain = get("/en/?beside=network").response.content.decode()
    assert 'class="node sel"' not in plain
    selected = next(event for event in Event.objects.all() if event.title_en == "In 2001")
    page = get(f"/en/?beside=network&selected={selected.identifier}")
    html = page.response.content.decode()
    assert html.count('class="node sel"') == 2
    assert html.count('class="edge sel"') == 1
    names = [name for _href, name in links(page, "net")]
    assert names == [
        "Northland: 3 events, in the selected event too",
        "Southland: 3 events, in the selected event too",
        "Eastland: 1 event",
    ]


def test_the_network_of_a_year_has_its_events_and_its_relations(cast: list[Any], get: Any) -> None:
    assert pairs(get("/en/?beside=network&year=2003")) == [
        "Southland and Eastland: 1 common event",
    ]
    year = get("/en/?beside=network&year=2004")
    assert pairs(year) == [
        "Southland and Eastland: 1 common event",
        "Northland and Eastland: Eastland: possibly member of Northland (some time in 2003–2004)",
    ]
    assert 'class="tie possibly"' in year.response.content.decode()
    assert "This year is not in the window." in get("/en/?beside=network&from=2001&to=2005&year=1990").text
    assert "No actor is recorded in these events." in get("/en/?beside=network&year=1950").text


def test_the_number_beside_an_actor_is_the_number_of_the_state_it_leads_to(cast: list[Any], get: Any) -> None:
    for href, name in links(get("/en/?beside=network&from=2001&to=2005"), "net"):
        there = get(f"/en/{href}")
        assert total(there) == named(name)
        # The network stays beside the list, and the chosen actor can be taken out again.
        again = {name.partition(":")[0]: href for href, name in links(there, "net")}
        assert "actor_all" not in again[name.partition(":")[0]]


def test_years_can_be_walked_without_javascript(cast: list[Any], get: Any) -> None:
    page = get("/en/?beside=network&from=2001&to=2005&year=2003")
    steps = [link["href"] for link in page.links if link.get("class") == "step"]
    assert [re.search(r"year=(\d+)", href)[1] for href in steps] == ["2002", "2004"]  # type: ignore[index]
    ends = [
        link["href"]
        for link in get("/en/?beside=network&from=2001&to=2005&year=2005").links
        if link.get("class") == "step"
    ]
    assert len(ends) == 1
    (slider,) = page.all("input", id="year")
    assert (slider["min"], slider["max"], slider["value"]) == ("2001", "2005", "2003")
    assert get("/fa/?beside=network&from=2001&to=2005&year=2003").all("input", id="year")[0]["aria-valuetext"] == "۲۰۰۳"


def test_a_part_of_the_page_is_what_the_page_shows(cast: list[Any], get: Any) -> None:
    query = "?beside=network&from=2001&to=2005&year=2004"
    part = get(f"/en/network/{query}").response
    assert part.content.decode().strip() in get(f"/en/{query}").response.content.decode()
    assert part["X-Robots-Tag"] == "noindex"


def test_what_stands_beside_the_list_is_in_the_address(stage: Stage, get: Any) -> None:
    page = get("/en/?from=2000&to=2010")
    html = page.response.content.decode()
    assert page.all("section", id="beside")
    assert 'class="map"' in html
    assert 'class="net"' not in html
    other = next(link["href"] for link in page.links if "beside=network" in link["href"])
    html = get(f"/en/{other.partition('#')[0]}").response.content.decode()
    assert 'class="map"' not in html
    assert 'class="net"' in html
    # Choosing something else keeps it.
    assert all("beside=network" in href for href in re.findall(r'<a class="f" href="([^"]*)"', html))


@pytest.mark.parametrize("query", ["beside=globe", "year=20144", "year=x", "year=2001.5", "year=2001&year=2002"])
def test_a_bad_choice_is_named(db: None, get: Any, query: str) -> None:
    name, _, value = query.partition("&")[0].partition("=")
    for path in ("", "network/"):
        text = get(f"/en/{path}?{query}", status=400).text
        assert name in text
        assert value in text


@pytest.mark.parametrize(
    "query", ["year=-0043", "year=0000", "year=9999", "year=-9999", "bbox=0,0,0,0", "bbox=170,-90,-170,90"]
)
@pytest.mark.parametrize("path", ["", "network/"])
def test_odd_choices_are_answered(towns: list[Any], get: Any, path: str, query: str) -> None:
    for beside in ("map", "network"):
        for language in ("en", "fa"):
            get(f"/{language}/{path}?beside={beside}&{query}&from=-0500")


def test_the_map_and_the_network_take_as_many_queries_however_many_events(client: Any, db: None) -> None:
    places = [make_place(latitude=number, longitude=2 * number) for number in range(9)]
    actors = [make_actor() for _ in range(9)]
    for one, other in pairwise(actors):
        make_relation(one, other, date="1990/..")

    def queries() -> list[int]:
        found = []
        for path in ("?beside=map", "?beside=network", "?beside=network&year=2001", "network/?year=2001"):
            with CaptureQueriesContext(connection) as captured:
                assert client.get(f"/en/{path}").status_code == 200
            found.append(len(captured))
        return found

    counts = []
    for number in (30, 70):
        for each in range(number):
            event = make_event("", f"{1990 + each % 30}")
            place_event(event, places[each % 9])
            for actor in (actors[each % 9], actors[(each + 1) % 9]):
                make_participation(event, actor)
        counts.append(queries())
    assert counts[0] == counts[1]
    # One for what is kept; one for the map; two for the network. The part alone: how many events its year has, and the
    # short names of the actors in its foremost events.
    assert counts[0] == [9, 10, 10, 5]


@pytest.mark.parametrize("prefix", ["/en/", "/en/embed/"])
def test_the_network_opened_as_a_page_is_beside_the_list(stage: Stage, client: Any, prefix: str) -> None:
    opened = client.get(f"{prefix}network/?from=2001&year=2001", headers={"sec-fetch-dest": "document"})
    assert opened.status_code == 302
    assert opened["Location"].startswith(f"{prefix}?from=2001&beside=network&year=2001")
    fetched = client.get(f"{prefix}network/?from=2001&year=2001", headers={"sec-fetch-dest": "empty"})
    assert fetched.status_code == 200
    assert "Sec-Fetch-Dest" in fetched["Vary"]
