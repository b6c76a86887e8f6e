"""``/id/E12`` for ever: to the page, to the data, in the reader's language; and nothing about what is hidden."""

from typing import Any

import pytest
from django.apps import apps

from events.models.nouns import BY_PREFIX, NOUNS, Noun
from tests.canary import Stage
from tests.make import make_event


def test_it_leads_to_the_page_in_the_readers_language(stage: Stage, client: Any) -> None:
    address = f"/id/{stage.event.identifier}"
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (303, "/en/events/the-summit/")
    assert client.get(address, headers={"accept-language": "fa"})["Location"] == "/fa/events/the-summit/"
    assert "Accept" in response["Vary"]


@pytest.mark.parametrize("accept", ["application/json", "application/json;q=0.9, text/html;q=0.1"])
def test_it_leads_to_the_data_for_those_who_ask(stage: Stage, client: Any, accept: str) -> None:
    response = client.get(f"/id/{stage.event.identifier}", headers={"accept": accept})
    assert response["Location"] == f"/api/v1/events/{stage.event.identifier}/"


def test_a_relation_has_no_page_and_leads_to_its_data(stage: Stage, client: Any) -> None:
    assert (
        client.get(f"/id/{stage.relation.identifier}")["Location"] == f"/api/v1/relations/{stage.relation.identifier}/"
    )


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.many)
def test_every_identifier_that_is_given_leads_somewhere(stage: Stage, client: Any, noun: Noun) -> None:
    row = noun.model.objects.public().first()
    response = client.get(f"/id/{row.identifier}")
    assert response.status_code == 303
    assert response["Location"].startswith(f"/en/{noun.many}/" if noun.has_page else f"/api/v1/{noun.many}/")
    assert client.get(response["Location"]).status_code == 200
    data = client.get(f"/id/{row.identifier}", headers={"accept": "application/json"})["Location"]
    assert client.get(data).json()["id"] == row.identifier


def test_every_prefix_is_known() -> None:
    models = apps.get_app_config("events").get_models()
    assert {model.prefix for model in models if hasattr(model, "identifier")} == set(BY_PREFIX)


@pytest.mark.parametrize("identifier", ["E999999", "X1", "E0", "E01", "e1", "E1x", "E" + "9" * 40, "%00"])
def test_what_is_no_identifier_is_not_found(stage: Stage, client: Any, identifier: str) -> None:
    assert client.get(f"/id/{identifier}").status_code == 404


def test_hidden_and_missing_are_the_same(stage: Stage, client: Any) -> None:
    hidden = make_event("Hidden", state="draft")
    shown, missing = client.get(f"/id/{hidden.identifier}"), client.get("/id/E999999")
    assert shown.status_code == missing.status_code == 404
    assert shown.content.replace(hidden.identifier.encode(), b"") == missing.content.replace(b"E999999", b"")


def test_where_it_leads_a_curator_is_kept_by_nobody_else(stage: Stage, client: Any, curator: Any) -> None:
    address = f"/id/{stage.event.identifier}"
    assert "private" not in client.get(address)["Cache-Control"]
    client.force_login(curator)
    assert "private" in client.get(address)["Cache-Control"]
