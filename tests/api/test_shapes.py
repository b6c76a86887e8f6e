"""Objects have the contract's shape, and exactly the members that the schema describes."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator

from events.api.components import schemas
from events.api.nouns import NOUNS
from tests.canary import public_stage
from tests.make import make_event, make_kind

pytestmark = pytest.mark.django_db
Get = Callable[..., Any]

HEAD = {"id", "url", "html_url", "version", "created", "modified"}
EVENT = {
    "slug", "title", "summary", "description", "kind", "modality", "significance", "disputed", "part_of", "places",
    "participants", "figures", "links", "citations", "date",
}  # fmt: skip


def validator(component: str) -> Draft202012Validator:
    return Draft202012Validator(
        {"$ref": f"#/components/schemas/{component}", "components": {"schemas": schemas()}},
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.name)
def test_every_object_is_whole_and_fits_its_schema(noun: Any, get: Get) -> None:
    public_stage()
    listed = get(f"{noun.name}/").json()
    assert set(listed) == {"results", "next", "previous"}
    assert listed["results"], "an empty list proves nothing"
    public = {member.name for member in noun.members if not member.curators}
    for row in listed["results"]:
        alone = get(row["url"]).json()
        assert set(row) == set(alone) == public
        assert public >= HEAD
        validator(noun.component).validate(row)
        validator(noun.component).validate(alone)


def test_curators_objects_fit_the_schema_too(curator: Any) -> None:
    public_stage()
    client = Client()
    client.force_login(curator)
    for row in client.get("/api/v1/events/").json()["results"]:
        assert "state" in row
        validator("Event").validate(row)


def test_an_event_has_the_members_of_the_contract(get: Get) -> None:
    stage = public_stage()
    event = get("events/the-summit/").json()
    assert set(event) >= HEAD | EVENT
    assert event["id"] == stage.event.identifier
    assert event["url"] == f"http://testserver/api/v1/events/{event['id']}/"
    assert event["html_url"] == "http://testserver/en/events/the-summit/"
    assert event["title"] == {"en": "The summit", "fa": "نشست"}
    assert event["participants"][0]["actor"]["title"] == {"en": "Northland", "fa": "شمال"}
    assert event["citations"][0]["source"]["id"] == stage.source.identifier
    assert event["citations"][0]["quote"]["type"] == "TextQuoteSelector"
    assert [link["direction"] for link in event["links"]] == ["in"]


def test_a_date_is_the_contracts_example(get: Get) -> None:
    event = make_event("Accession", "1992~/1997-05", date_text="c. 1992 to May 1997")
    assert get(f"events/{event.identifier}/").json()["date"] == {
        "edtf": "1992~/1997-05",
        "text": "c. 1992 to May 1997",
        "calendar": "gregorian",
        "start": {"earliest": "1992-01-01", "latest": "1992-12-31", "kind": "known"},
        "end": {"earliest": "1997-05-01", "latest": "1997-05-31", "kind": "known"},
        "approximate": True,
        "uncertain": False,
        "precision": "year",
        "display": {"en": "c. 1992 – May 1997", "fa": "حدود ۱۹۹۲ – مهٔ ۱۹۹۷"},
    }


@pytest.mark.parametrize(
    ("date", "earliest", "latest"),
    [
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("1995/..", "1995-01-01", None),
    ],
)
def test_days_have_astronomical_years_of_four_digits_at_least(
    date: str, earliest: str, latest: str | None, get: Get
) -> None:
    shown = get(f"events/{make_event('', date).identifier}/").json()["date"]
    assert (shown["start"]["earliest"], shown["end"]["latest"]) == (earliest, latest)


def test_every_page_that_is_named_is_there(get: Get) -> None:
    public_stage()
    client = Client()
    for noun in NOUNS:
        for row in get(f"{noun.name}/?fields=html_url").json()["results"]:
            if address := row["html_url"]:
                assert client.get(address.removeprefix("http://testserver")).status_code == 200, address


def test_pages_are_in_the_language_of_the_request(get: Get) -> None:
    event = make_event("x", kind=make_kind())
    address = f"events/{event.identifier}/"
    assert "/fa/events/" in get(address, accept_language="fa").json()["html_url"]
    assert "/en/events/" in get(address, accept_language="de").json()["html_url"]
