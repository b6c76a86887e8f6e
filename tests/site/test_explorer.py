"""The explorer: one state, told as a sentence, drawn, counted and listed; and every link makes the state it names."""

import re
from typing import Any
from urllib.parse import parse_qsl, unquote

import pytest
from django.test.utils import CaptureQueriesContext

from tests.canary import Stage
from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_kind,
    make_name,
    make_participation,
    make_place,
    make_source,
    place_event,
)

SENTENCES = [
    # query, the sentence
    ("", "8 events of every kind and any actor, at any time."),
    ("?from=2001&to=2004", "3 events of every kind and any actor, possibly between 2001 and 2004."),
    ("?from=2001&to=2001&when=surely", "1 event of every kind and any actor, surely in 2001."),
    ("?from=2014", "3 events of every kind and any actor, possibly in or after 2014."),
    ("?actor=northland", "3 events of every kind and Northland, at any time."),
    ("?kind=politics", "3 events of Politics and any actor, at any time."),
    ("?modality=planned", "2 events of every kind and any actor, planned, at any time."),
    (
        "?place=riverton&q=summit",
        "1 event of every kind and any actor, in Riverton, with the words “summit”, at any time.",
    ),
    ("?disputed=true", "1 event of every kind and any actor, with a disputed date, at any time."),
]


def test_the_state_is_a_sentence(stage: Stage, get: Any) -> None:
    for query, sentence in SENTENCES:
        text = get(f"/en/{query}").text
        assert sentence in text, (query, text[:400])


def count(page: Any) -> int:
    return int(re.search(r"(\d+) events?\b", page.text)[1])  # type: ignore[index]


@pytest.mark.parametrize("query", ["", "?from=2000&to=2012", "?kind=summits", "?actor=northland"])
def test_sentence_list_and_lanes_count_the_same(stage: Stage, get: Any, query: str) -> None:
    page = get(f"/en/{query}")
    articles = [one for one in page.all("article") if one.get("class", "").startswith("reg")]
    assert len(articles) == count(page)
    html = page.response.content.decode()
    wide = re.search(r'<svg class="tl wide".*?</svg>', html, re.DOTALL)
    assert wide
    assert sum(map(int, re.findall(r'class="lanen"[^>]*>(\d+)<', wide[0]))) == count(page)


CHOICE = re.compile(r'<a class="f[^"]*" href="([^"]+)"([^>]*)>.*?<span class="n">([\d,]+)</span>', re.DOTALL)
# Parts of a state of which several may be chosen: what is beside a choice is what it adds.
SEVERAL = ("kind", "modality")
STATES = [
    "", "from=1990&to=2040", "from=2001&to=2004&when=surely", "place=region", "place=northport", "source=the-gazette",
    "place=old-town&source=the-gazette", "actor=southland", "actor_all=northland&place=region", "role=host",
    "kind=politics", "kind=summits&modality=planned", "disputed=true", "undated=only", "undated=exclude&kind=politics",
    "q=summit",
]  # fmt: skip


@pytest.fixture
def nested(stage: Stage) -> Stage:
    """With places in places, one event at two of them, and an undated event in one."""
    region = make_place("The region", slug="region", type="region")
    town = make_place("Old Town", slug="old-town", parent=region)
    port = make_place("Northport", slug="northport", parent=make_place("Hidden coast", state="draft", parent=region))
    for event, places in {
        stage.other: (region,),
        make_event("The fair", "2006", slug="the-fair"): (town, port),
        make_event("The market", None, slug="the-market"): (town,),
        make_event("The siege", "2003/2008", slug="the-siege"): (port,),
    }.items():
        for place in places:
            place_event(event, place)
        make_citation(stage.translation, event=event)
        make_participation(event, stage.neighbour, "host")
    return stage


@pytest.mark.parametrize("page", ["", "events/"])
@pytest.mark.parametrize("query", STATES)
def test_the_number_beside_a_choice_is_the_number_of_its_state(nested: Stage, get: Any, page: str, query: str) -> None:
    before = get(f"/en/{page}?{query}")
    present = dict.fromkeys(SEVERAL, 0) | {name: count(before) for name in SEVERAL if f"{name}=" in query}
    choices = CHOICE.findall(before.response.content.decode())
    assert len(choices) > 3
    for escaped, attributes, text in choices:
        number = int(text.replace(",", ""))
        if "aria-current" in attributes:
            # It is what is chosen: alone of its kind, it has the number of the state.
            assert number <= count(before), escaped
            continue
        href = escaped.replace("&amp;", "&")
        chosen = parse_qsl(href.lstrip("?"))
        added = [name for name, value in chosen if (name, value) not in parse_qsl(query)]
        beside = present.get(added[0], 0) if added and len(dict(chosen)) < len(chosen) else 0
        assert count(get(f"/en/{page}{href}")) == number + beside, href


def test_undated_events_are_counted_and_listed_apart(stage: Stage, get: Any) -> None:
    page = get("/en/")
    assert "2 undated events are listed apart." in page.text
    assert "A pipeline" in page.text
    only = get("/en/?undated=only")
    assert "A pipeline" in only.text
    assert "The summit" not in only.text


def test_a_column_of_the_overview_leads_to_its_years(stage: Stage, get: Any) -> None:
    html = get("/en/").response.content.decode()
    overview = re.search(r'<svg class="ov wide".*?</svg>', html, re.DOTALL)
    assert overview
    (href, *_rest) = re.findall(r'<a href="(\?from=[^"]+)" tabindex="-1">', overview[0])
    assert count(get("/en/" + href.replace("&amp;", "&"))) >= 1


def test_a_phrase_becomes_edtf_in_the_address(client: Any, db: None) -> None:
    response = client.get("/en/", {"from": "May 2024", "to": "", "q": ""})
    assert (response.status_code, response["Location"]) == (302, "?from=2024-05")
    response = client.get("/fa/", {"from": "دی ۱۴۰۰"})
    assert unquote(response["Location"]) == "?from=2021-12-22/2022-01-20"


BAD = [
    # query, what the page must name
    ("from=xx", ["from", "xx"]),
    ("foo=1", ["foo", "no such parameter"]),
    ("when=maybe", ["when", "maybe", "possibly, surely"]),
    ("actor=nobody", ["actor", "nobody", "A12"]),
    ("from=2010&to=2000", ["to", "not before"]),
    ("cursor=zzz", ["cursor"]),
    ("selected=X1", ["selected", "E12"]),
    ("calendar=mayan", ["calendar", "mayan"]),
    ("from=2001&from=2002", ["from", "one value"]),
    ("q=" + "a" * 600, ["q", "at most"]),
    ("kind=%00", ["kind"]),
]


def test_a_bad_question_is_named_politely_with_a_way_back(db: None, get: Any) -> None:
    for query, named in BAD:
        page = get(f"/en/?{query}", status=400)
        for word in named:
            assert word in page.text, (query, page.text)
        assert "/en/" in [link["href"] for link in page.links]
        assert get(f"/fa/?{query}", status=400).all("html")[0]["dir"] == "rtl"


def test_words_are_looked_for_without_the_changes_of_direction_that_came_along(db: None, get: Any) -> None:
    make_event("Gas talks")
    for address in ("/en/?q=%E2%80%AEgas", "/en/events/?q=%E2%80%ABgas%E2%80%AC", "/en/search/?q=%E2%80%AEgas"):
        page = get(address)
        assert "Gas talks" in page.text
        assert "\u202e" not in page.response.content.decode()
    for address in ("/en/?from=%E2%80%AEzz", "/en/?%E2%80%AEa=1"):
        assert "\u202e" not in get(address, status=400).response.content.decode()


def test_the_selected_event_is_told_beside_the_list(stage: Stage, get: Any) -> None:
    page = get(f"/en/?selected=E{stage.event.pk}")
    assert page.all("section", id="selected")
    assert "Open the page" in page.text
    assert "2001" in page.text


def test_an_event_that_may_not_be_seen_is_no_selection(stage: Stage, get: Any) -> None:
    hidden = make_event("Hidden", "2000", state="draft")
    page = get(f"/en/?selected=E{hidden.pk}")
    assert not page.all("section", id="selected")
    assert "Hidden" not in page.response.content.decode()


def test_pages_of_the_list_go_on_where_the_last_one_ended(db: None, get: Any) -> None:
    kind = make_kind("politics")
    for number in range(45):
        make_event(f"Event {number:03}", f"{1950 + number}", kind=kind)
    first = get("/en/")
    (onward,) = (link for link in first.links if link.get("rel") == "next")
    second = get("/en/" + onward["href"])
    assert "Event 039" in first.text
    assert "Event 040" in second.text
    assert any(link.get("rel") == "prev" for link in second.links)


def test_a_lone_outlier_does_not_squeeze_the_plate_and_is_not_forgotten(db: None, get: Any) -> None:
    kind = make_kind("politics")
    for number in range(30):
        make_event(f"Event {number}", f"{1995 + number}", kind=kind)
    make_event("Long ago", "1720", kind=kind)
    html = get("/en/").response.content.decode()
    assert "1 earlier" in html
    assert "Long ago" in html


def test_what_the_plate_leaves_out_is_one_step_away(db: None, get: Any) -> None:
    kind = make_kind("politics")
    for number in range(30):
        make_event(f"Event {number}", f"{1995 + number}", kind=kind)
    make_event("Long ago", "1720-05", kind=kind)
    make_event("Some day", "2160", kind=kind)
    page = get("/en/")
    assert "Outside the years drawn: 1 earlier, 1 later" in page.text
    keys = {link["data-key"]: link["href"] for link in page.links if "data-key" in link}
    assert keys["all"] == "?from=1720&to=2160"
    assert "wider" in keys
    whole = get(f"/en/{keys['all']}")
    assert "Outside the years drawn" not in whole.text
    assert not [link for link in whole.links if link.get("data-key") == "all"]
    assert "Outside the years drawn: 1 earlier" in get("/en/?to=2100").text
    assert "Outside the years drawn: 1 earlier" in get("/en/embed/").text


def test_a_plate_of_all_events_needs_no_step_to_all(stage: Stage, get: Any) -> None:
    page = get("/en/")
    assert "Outside the years drawn" not in page.text
    assert not [link for link in page.links if link.get("data-key") in {"all", "wider"}]


def test_labels_use_the_abbreviations_of_their_actors(db: None, get: Any) -> None:
    union, namesake = (make_actor("Eurasian Economic Union") for _ in range(2))
    make_name("EAEU", actor=union, kind="abbreviation")
    make_name("EEU", actor=namesake, kind="abbreviation")
    joined = make_event("Armenia joins the Eurasian Economic Union", "2015-01")
    left = make_event("Somebody leaves the Eurasian Economic Union", "1999-01")
    make_participation(joined, union)
    make_participation(left, namesake)
    make_event("Nobody of the Eurasian Economic Union", "1995")
    html = get("/en/").response.content.decode()
    assert ">Armenia joins the EAEU</text>" in html
    assert "Armenia joins the Eurasian Economic Union, Jan 2015" in html
    assert ">Somebody leaves the EEU</text>" in html
    assert ">Nobody of the EAEU" not in html
    assert ">Nobody of the EEU" not in html


def test_the_first_page_takes_at_most_twelve_queries_however_many_events(client: Any, db: None) -> None:
    from django.db import connection

    source, actor = make_source(), make_actor()

    def queries() -> list[int]:
        found = []
        for path in ("/en/", "/fa/", "/en/?from=1990&to=2020"):
            with CaptureQueriesContext(connection) as captured:
                assert client.get(path).status_code == 200
            found.append(len(captured))
        return found

    # Fewer where all that fits is drawn, for then the drawn ones need not be asked for: the same beyond that.
    counts = []
    for number in (5, 195, 200):
        for each in range(number):
            event = make_event(f"Event {each}", f"{1990 + each % 30}")
            make_citation(source, event=event, date=f"{1990 + each % 30}")
            make_participation(event, actor)
        counts.append(queries())
    assert counts[1] == counts[2]
    assert max(*counts[0], *counts[1]) <= 12


def test_a_decade_has_a_heading_of_its_own_among_years(db: None, get: Any) -> None:
    make_event("In the nineties", "199X")
    make_event("In its first year", "1990-05")
    html = get("/en/?from=1990&to=1999").response.content.decode()
    assert re.findall(r'<h3 class="dec"><span>([^<]*)', html) == ["1990s", "1990"]
