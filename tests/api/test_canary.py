"""Nothing unpublished shows in the API: no word of it, and no trace in counts, orders, facets or validators."""

from typing import Any

import pytest
from django.test import Client

from events.api.nouns import NOUNS
from events.models.record import Record
from tests.canary import AMOUNT, DATE, WORD, Stage, hide, leaks, public_stage
from tests.make import make_event, make_place, place_event

pytestmark = pytest.mark.django_db
ANYONE = Client()

# Questions to every list, as far as it knows the parameters; answers must not depend on what is hidden.
QUESTIONS = {
    "q": [WORD, "summit"],
    "from": [DATE[:5], "1990"],
    "to": [DATE[:5], "2010"],
    "undated": ["only", "include"],
    "disputed": ["true", "false"],
    "cited": ["true", "false"],
    "bbox": ["69,41,70,42"],
    "modality": ["occurred"],
    "kind": ["politics"],
    "role": ["host", "signatory"],
    "type": ["person", "state", "settlement", "article", "member-of", "observer-of", "fulfils"],
    "significance_min": ["10"],
    "scheme": ["wikidata", "doi", "geonames"],
    "value": [WORD],
    "basis": ["projected"],
    "stance": ["supports"],
    "language": ["en"],
    "modified_since": ["2000-01-01"],
}
ABOUT = {
    "event": "event", "actor": "actor", "actor_all": "actor", "place": "place", "source": "source", "within": "place",
    "narrative": "narrative", "subject": "actor", "object": "neighbour", "relation": "relation", "parent": "place",
    "translation_of": "source",
}  # fmt: skip


def addresses(stage: Stage) -> list[str]:
    """Every address of the API, with every parameter that it knows and every order."""
    found = [
        "", "schema/", "docs/", f"search/?q={WORD}", "search/?q=summit", f"suggest/?q={WORD[:4]}", "suggest/?q=north",
        f"suggest/?q={WORD}", f"at/{DATE}/", "at/2005/", "at/1900/", "at/2005/?when=surely",
        "timeline/", "timeline/tiles/0/0/",
        f"timeline/?actor={stage.actor.identifier}", f"timeline/tiles/0/0/?actor={stage.actor.identifier}",
        "timeline/?kind=politics", "timeline/tiles/0/0/?kind=politics", "timeline/tiles/0/0/?q=summit",
        f"timeline/tiles/0/0/?from={DATE}", f"timeline/?q={WORD}", f"timeline/tiles/0/0/?q={WORD}",
    ]  # fmt: skip
    for noun in NOUNS:
        base = f"{noun.name}/"
        orderings = [ordering for ordering in noun.listing.orderings if ordering != "relevance"]
        found += [f"{base}?count=true&ordering={ordering}" for ordering in orderings]
        for name in noun.listing.parameters:
            values = QUESTIONS.get(name, [])
            if name in ABOUT and not (name == "parent" and noun.name == "kinds"):
                values = [getattr(stage, ABOUT[name]).identifier]
            for value in values:
                found += [f"{base}?{name}={value}&count=true"]
                if noun.name == "events":
                    found += [f"events/{view}/?{name}={value}" for view in ("facets", "map", "network")]
    found += [
        "events/facets/",
        "events/map/",
        "events/network/",
        "events/?q=summit&ordering=relevance",
        "actors/?q=north&ordering=relevance",
    ]
    return found


def ask(address: str, **headers: str) -> Any:
    return ANYONE.get(f"/api/v1/{address}", headers={"accept": "*/*", **headers})


def everything(answer: Any) -> bytes:
    return b"\n".join([*(f"{name}: {value}".encode() for name, value in answer.headers.items()), answer.content])


def test_no_answer_changes_when_hidden_records_come_nor_holds_a_word_of_them() -> None:
    stage = public_stage()
    asked = addresses(stage)
    before = {address: everything(ask(address)) for address in asked}
    hide(stage)
    changed, rows = [], set()
    for address in asked:
        answer = ask(address)
        if everything(answer) != before[address]:
            changed.append(address)
        if WORD[:4] in address or DATE[:5] in address:
            continue  # it would find its own question
        assert leaks(everything(answer)) == [], address
        if answer["Content-Type"] == "application/json":
            rows |= {row["url"].split("/api/v1/")[1] for row in answer.json().get("results", [])}
    assert changed == []
    # The silence says something: these addresses do answer.
    assert sum(content.startswith(b"Content-Type: application/json") for content in before.values()) > 0.8 * len(asked)
    assert len(rows) > 30
    for address in rows:
        assert leaks(everything(ask(address))) == [], address
    for address in ("search/", "suggest/", "events/", "actors/", "places/", "sources/", "narratives/", "names/"):
        assert ask(f"{address}?q={WORD}").json()["results"] == [], address


def test_a_hidden_record_and_none_at_all_are_the_same_answer() -> None:
    stage = public_stage()
    hide(stage)
    nothing = ask("events/E999999/")
    for record in stage.hidden:
        if record.pk is None or not isinstance(record, Record):
            continue
        noun = f"{type(record).__name__.lower()}s"
        for name in [record.identifier, getattr(record, "slug", "")]:
            if name:
                answer = ask(f"{noun}/{name}/")
                assert (answer.status_code, answer.content) == (404, nothing.content), name


def test_a_filter_by_a_hidden_record_and_by_none_at_all_are_the_same_answer() -> None:
    stage = public_stage()
    hide(stage)
    for prefix, address in {
        "E": "citations/?event=", "A": "relations/?actor=", "P": "events/?place=", "S": "events/?source=",
        "R": "citations/?relation=", "W": "events/?narrative=",
    }.items():  # fmt: skip
        known = next(record.identifier for record in stage.hidden if record.prefix == prefix and record.pk)
        unknown = f"{prefix}999999"
        hidden, none = ask(f"{address}{known}"), ask(f"{address}{unknown}")
        assert hidden.status_code == none.status_code == 400
        assert hidden.content.replace(known.encode(), unknown.encode()) == none.content


def test_an_unpublished_record_vanishes_at_once() -> None:
    stage = public_stage()
    first = ask("events/the-summit/")
    assert "no-cache" in first["Cache-Control"]
    type(stage.event).objects.filter(pk=stage.event.pk).update(state="withdrawn")
    again = ask("events/the-summit/", **{"if-none-match": first["ETag"], "if-modified-since": first["Last-Modified"]})
    assert again.status_code == 404
    for address in addresses(stage):
        answer = ask(address)
        assert b"The summit" not in answer.content, address
        assert b"the-summit" not in answer.content, address


def test_the_full_text_of_a_source_is_for_nobody_here(curator: Any) -> None:
    stage = public_stage()
    client = Client()
    client.force_login(curator)
    for address in ("sources/", f"sources/{stage.source.identifier}/", "citations/"):
        assert f"{WORD} full text" not in client.get(f"/api/v1/{address}").content.decode()


def test_curators_see_drafts_and_their_states(curator: Any) -> None:
    stage = public_stage()
    hide(stage)
    client = Client()
    client.force_login(curator)
    answer = client.get("/api/v1/events/?limit=500&count=true")
    assert answer["Cache-Control"] == "private, no-cache"
    assert "Access-Control-Allow-Origin" not in answer
    states = {row["state"] for row in answer.json()["results"]}
    assert states == {"published", "draft", "in_review", "withdrawn"}
    assert all("state" not in row for row in ask("events/?limit=500").json()["results"])
    assert str(AMOUNT) in client.get("/api/v1/figures/?limit=500").content.decode()


@pytest.mark.parametrize("state", ["draft", "in_review", "withdrawn"])
def test_a_hidden_place_connects_nothing(state: str, curator: Any) -> None:
    country = make_place("Northland", slug="northland")
    region = make_place("Hills", slug="hills", parent=country, state=state)
    town = make_place("Riverton", slug="riverton", parent=region)
    place_event(make_event("The summit", "2001"), town)
    asked = ["places/?within=northland&count=true", "events/?place=northland&count=true"]
    facets = "events/facets/?place=northland"
    assert [ask(address).json()["count"] for address in asked] == [1, 0]
    assert ask(facets).json()["total"] == 0
    assert ask("timeline/tiles/0/0/?place=northland").json()["total"] == 0
    assert "The summit" not in ANYONE.get("/en/places/northland/").content.decode()
    assert "The summit" not in ANYONE.get("/en/?place=northland").content.decode()
    # Those who see the region do see the way.
    client = Client()
    client.force_login(curator)
    assert [client.get(f"/api/v1/{address}").json()["count"] for address in asked] == [3, 1]
    type(region).objects.filter(pk=region.pk).update(state="published")
    assert [ask(address).json()["count"] for address in asked] == [3, 1]
