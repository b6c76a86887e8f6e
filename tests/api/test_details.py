"""One object, by identifier, slug, or a slug of the past."""

from collections.abc import Callable
from typing import Any

import pytest

from events.api.nouns import NOUNS
from tests.canary import public_stage

pytestmark = pytest.mark.django_db
Get = Callable[..., Any]
SLUGS = ["events/the-summit", "actors/northland", "places/riverton", "sources/the-gazette", "narratives/a-walk"]


@pytest.mark.parametrize("address", SLUGS)
def test_a_slug_finds_what_the_identifier_finds(address: str, get: Get) -> None:
    public_stage()
    found = get(f"{address}/").json()
    assert get(found["url"]).json() == found


@pytest.mark.parametrize("address", SLUGS)
def test_an_old_slug_answers_301_with_the_permanent_address(address: str, get: Get) -> None:
    stage = public_stage()
    noun, slug = address.split("/")
    record = next(record for record in stage.records if getattr(record, "slug", "") == slug)
    type(record).objects.filter(pk=record.pk).update(slug="renamed")
    answer = get(f"{address}/?fields=id")
    assert answer.status_code == 301
    assert answer["Location"] == f"http://testserver/api/v1/{noun}/{record.identifier}/?fields=id"
    assert get(answer["Location"]).json() == {"id": record.identifier}
    type(record).objects.filter(pk=record.pk).update(state="draft")
    assert get(f"{address}/").status_code == 404


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.name)
@pytest.mark.parametrize(
    "identifier", ["E0", "E012", "e1", "X9", "99999999999999999999", "0", "-1", "no-such", "1.5", "Ω"]
)
def test_what_names_nothing_is_404(noun: Any, identifier: str, get: Get) -> None:
    answer = get(f"{noun.name}/{identifier}/")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_an_address_without_its_last_slash_is_shown_the_way(get: Get) -> None:
    public_stage()
    answer = get("events/the-summit?fields=id")
    assert answer.status_code == 301
    assert answer["Location"] == "http://testserver/api/v1/events/the-summit/?fields=id"
