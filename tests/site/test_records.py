"""Pages of records: what a reader would notice."""

from typing import Any

import pytest
from django.test.utils import CaptureQueriesContext

from events.models import Event
from tests.canary import Stage
from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_figure,
    make_link,
    make_name,
    make_participation,
    make_place,
    make_relation,
    make_source,
    place_event,
)

TOLD = [
    # page, what it says
    ("events/the-summit/", ["The summit", "15 June 2001", "EDTF 2001-06-15", "Northland", "host", "Riverton", "E"]),
    ("events/the-accord/", ["2002–2004", "part of The summit", "Note fulfils"]),
    ("events/the-joining/", ["2014 or 2015", "date disputed", "in the same year", "cannot all be true"]),
    ("events/gas-is-short/", ["Projection", "Northland", "Not researched", "Due for 2 years and 10 months"]),
    ("events/six-plants/", ["Plan", "by 2033", "Too early", "7 years and 1 month remain"]),
    ("events/a-pipeline/", ["undated", "No source states a date", "no deadline", "Cannot be judged by date"]),
    ("events/a-pledge/", ["It is done", "Outcome"]),
    ("events/the-opening/", ["The opening", "No source is cited yet"]),
    ("actors/northland/", ["since 1991", "Nordland", "German, alias", "Southland", "wikidata Q1", "The summit", "330"]),
    ("places/riverton/", ["41.3° N, 69.2° E", "Riwerton", "The summit"]),
    (
        "sources/the-gazette/",
        ["What it supports", "The summit", "“met in Riverton”", "Northland · member of · Southland"],
    ),
    ("sources/the-gazette-fa/", ["Persian", "F: cannot be judged"]),
    ("narratives/a-walk/", ["The summit", "The accord"]),
    ("actors/", ["Northland", "Southland", "state 2"]),
    ("search/?q=summit", ["1 record", "The summit"]),
    (
        "forecasts/",
        ["4 plans and projections", "1 is due", "Gas is short", "Deadline ahead", "Outcome recorded", "A pledge"],
    ),
]


def test_pages_tell_what_is_recorded(stage: Stage, get: Any) -> None:
    for path, words in TOLD:
        text = get(f"/en/{path}").text
        for word in words:
            assert word in text, (path, word, text)


def test_dates_are_machine_readable_where_they_are_exact_and_edtf_always(stage: Stage, get: Any) -> None:
    def times(path: str) -> list[dict[str, str]]:
        return get(path).all("time")

    assert {"datetime": "2001-06-15", "title": "EDTF 2001-06-15"} in times("/en/events/the-summit/")
    assert {"title": "EDTF 2002/2004"} in times("/en/events/the-accord/")


def test_the_same_passage_has_one_note_and_every_sign_leads_to_one(stage: Stage, get: Any) -> None:
    page = get("/en/events/the-summit/")
    signs = {link["href"] for link in page.links if link["href"].startswith("#n")}
    assert signs
    assert {sign[1:] for sign in signs} <= set(page.ids)


def test_curators_speak_in_their_own_name(db: None, get: Any) -> None:
    make_event("An event", slug="an-event", note_en="Other accounts differ.")
    assert "Curators’ note Other accounts differ. The curators say this" in get("/en/events/an-event/").text


def test_markdown_is_clean_html(db: None, get: Any) -> None:
    evil = "# Head\n\n<script>alert(1)</script> [x](javascript:alert(1)) **bold** <img src=x onerror=alert(1)>"
    evil += " [q](//evil.example) [r](/admin/logout/) [s](https://good.example/)"
    make_event("An event", slug="an-event", description_en=evil)
    html = get("/en/events/an-event/").response.content.decode()
    assert "<strong>bold</strong>" in html
    assert "<h3>Head</h3>" in html
    assert '<a href="https://good.example/"' in html
    for bad in ("<script>alert", 'href="javascript', "<img", "evil.example", 'href="/admin/logout'):
        assert bad not in html


def test_an_old_address_leads_to_the_new_one_for_good(stage: Stage, client: Any) -> None:
    Event.objects.filter(pk=stage.event.pk).update(slug="the-great-summit")
    response = client.get("/en/events/the-summit/")
    assert (response.status_code, response["Location"]) == (301, "/en/events/the-great-summit/")
    assert client.get("/fa/events/the-summit/")["Location"] == "/fa/events/the-great-summit/"


def test_history_shows_public_versions_only(db: None, get: Any) -> None:
    event = make_event("First draft", slug="an-event", state="draft")
    Event.objects.filter(pk=event.pk).update(title_en="Second draft")
    Event.objects.filter(pk=event.pk).update(title_en="Published title", state="published")
    Event.objects.filter(pk=event.pk).update(summary_en="A summary.")
    html = get("/en/events/an-event/").response.content.decode()
    assert "draft" not in html
    text = get("/en/events/an-event/").text
    history = text[text.index("History") :]
    assert "First version here" in history
    assert "summary (English)" in history


@pytest.mark.parametrize(
    ("modality", "heading"),
    [
        ("planned", "Plan"),
        ("projected", "Projection"),
        ("cancelled", "Plan or projection"),
        ("not_fulfilled", "Plan or projection"),
    ],
)
def test_a_forecast_is_headed_by_what_is_known_of_it(db: None, client: Any, modality: str, heading: str) -> None:
    make_event("A canal", "2020", slug="a-canal", modality=modality)
    assert f'<h2 class="cap">{heading}</h2>' in client.get("/en/events/a-canal/").content.decode()


def test_curators_see_drafts_marked_as_such(stage: Stage, client: Any, curator: Any) -> None:
    make_event("Not yet", "2003", slug="not-yet", state="draft")
    assert client.get("/en/events/not-yet/").status_code == 404
    client.force_login(curator)
    response = client.get("/en/events/not-yet/")
    assert response.status_code == 200
    assert "draft" in response.content.decode()


def populate(number: int) -> None:
    event, actor, place, source = (
        Event.objects.filter(slug="hub").first() or make_event("Hub", slug="hub", date="2000"),
        make_actor("Hub actor", slug=f"hub-actor-{number}"),
        make_place("Hub place", slug=f"hub-place-{number}"),
        make_source("Hub source", slug=f"hub-source-{number}"),
    )
    for each in range(number):
        other = make_actor(f"Other {number} {each}")
        relation = make_relation(actor, other, date=str(1990 + each))
        make_citation(source, relation=relation)
        there = make_event(f"Event {number} {each}", str(1990 + each))
        make_citation(source, event=there)
        make_citation(source, participation=make_participation(there, actor))
        make_participation(event, other)
        make_citation(source, event_link=make_link(event, there))
        make_citation(source, figure=make_figure(there, actor))
        make_citation(source, name=make_name(f"Name {number} {each}", actor=actor))
        place_event(there, place)


@pytest.mark.parametrize(
    "path", ["events/hub/", "actors/hub-actor-{n}/", "places/hub-place-{n}/", "sources/hub-source-{n}/"]
)
def test_the_number_of_queries_does_not_grow_with_the_rows(client: Any, db: None, path: str) -> None:
    from django.db import connection

    counts = []
    for number in (3, 25):
        populate(number)
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/en/" + path.format(n=number)).status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1] <= 16


@pytest.mark.parametrize("text", ["Nortland", "nordlandd", "Riwertun"])
def test_a_search_for_a_misspelt_name_says_what_may_be_meant(stage: Stage, client: Any, text: str) -> None:
    html = client.get("/en/search/", {"q": text}).content.decode()
    assert "Did you mean one of these?" in html
    assert "/en/actors/northland/" in html or "/en/places/riverton/" in html


def test_what_is_called_just_so_comes_first(stage: Stage, client: Any) -> None:
    other = make_actor("Union of Southland and others")
    make_name("Southland Union", actor=other, kind="alias")
    rows = client.get("/api/v1/search/?q=southland").json()["results"]
    assert rows[0]["slug"] == "southland"
