"""Validators, caches, other origins."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from events.models import Citation, Event
from tests.canary import public_stage
from tests.make import make_citation

pytestmark = pytest.mark.django_db
Get = Callable[..., Any]
ADDRESSES = [
    "events/",
    "events/the-summit/",
    "events/facets/",
    "events/map/",
    "events/network/",
    "search/?q=summit",
    "kinds/",
    "schema/",
    "at/2005/",
    "timeline/tiles/0/0/",
    "",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_has_not_changed_is_304(address: str, get: Get) -> None:
    public_stage()
    first = get(address)
    assert first["ETag"].startswith('"')
    again = get(address, if_none_match=first["ETag"])
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert {"Accept", "Accept-Language", "Cookie"} <= {part.strip() for part in again["Vary"].split(",")}
    assert get(address, if_none_match='"other"').status_code == 200
    assert get(address, if_none_match="*").status_code == 304


def test_a_change_of_any_part_changes_the_validator(get: Get) -> None:
    stage = public_stage()
    before = get("events/the-summit/")["ETag"]
    citation = make_citation(stage.source, event=stage.event)
    with_citation = get("events/the-summit/", if_none_match=before)
    assert with_citation.status_code == 200
    Citation.objects.filter(pk=citation.pk).update(note_en="seen")
    assert get("events/the-summit/", if_none_match=with_citation["ETag"]).status_code == 200
    Citation.objects.filter(pk=citation.pk).delete()
    assert get("events/the-summit/")["ETag"] == before


def test_a_time_alone_never_hides_that_something_is_gone(get: Get) -> None:
    stage = public_stage()
    modified = get("events/")["Last-Modified"]
    Event.objects.filter(pk=stage.other.pk).update(state="withdrawn")
    assert get("events/", if_modified_since=modified).status_code == 200


def test_anonymous_answers_may_be_stored_and_must_be_asked_about(get: Get) -> None:
    answer = get("events/")
    assert answer["Cache-Control"] == "public, no-cache"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer
    assert "Set-Cookie" not in answer
    assert not answer.cookies
    assert get("nothing/")["Cache-Control"] == "no-store"


def test_answers_to_persons_are_private(curator: Any) -> None:
    client = Client()
    client.force_login(curator)
    answer = client.get("/api/v1/events/")
    assert answer["Cache-Control"] == "private, no-cache"
    assert "Access-Control-Allow-Origin" not in answer


def test_head_is_get_without_a_body(get: Get) -> None:
    public_stage()
    whole, head = get("events/"), Client().head("/api/v1/events/")
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", whole["ETag"])
    assert head["Content-Length"] == whole["Content-Length"]


def test_options_tell_methods_and_nothing_else(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        answer = Client().options("/api/v1/kinds/", headers={"origin": "https://example.org"})
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer["Access-Control-Allow-Methods"] == answer["Allow"] == "GET, HEAD, OPTIONS"
    assert answer["Access-Control-Allow-Origin"] == "*"
