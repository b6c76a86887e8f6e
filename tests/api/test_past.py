"""The API as known on a day: it agrees with the site, its links stay there, and nothing hidden shows."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from events.api.documentation import schema
from events.api.nouns import NOUNS
from events.models import Event
from tests.api.test_canary import addresses
from tests.canary import DATE, WORD, Stage, hide, leaks, public_stage
from tests.past import a_day_passes

pytestmark = pytest.mark.django_db
Get = Callable[..., Any]


def at(path: str, days: int = 1) -> str:
    day = (timezone.now() - timedelta(days=days)).date().isoformat()
    return f"{path}{'&' if '?' in path else '?'}as_of={day}"


@pytest.fixture
def past() -> Stage:
    stage = public_stage()
    a_day_passes()
    return stage


def asked(stage: Stage) -> list[str]:
    return [address for address in addresses(stage) if not address.startswith(("schema", "docs"))]


def links(content: Any) -> list[str]:
    if isinstance(content, dict):
        return [link for value in content.values() for link in links(value)]
    if isinstance(content, list):
        return [link for value in content for link in links(value)]
    return [content] if isinstance(content, str) and content.startswith("http://testserver/") else []


def test_every_address_has_a_past_that_links_to_itself_and_knows_nothing_hidden(past: Stage, get: Get) -> None:
    found, before = 0, {}
    for address in asked(past):
        answer = before[address] = get(at(address))
        if answer.status_code != 200:
            assert answer.status_code == get(address).status_code, address
            continue
        assert answer["X-As-Of"].endswith("T23:59:59.999999+00:00")
        assert all("as_of=" in link for link in links(answer.json())), address
        found += len(links(answer.json()))
    assert found > 1000
    hide(past)
    for address, then in before.items():
        answer = get(at(address))
        assert (answer.status_code, answer.content) == (then.status_code, then.content), address
        if WORD[:4] not in address and DATE[:5] not in address:
            assert leaks(answer.content) == [], address


def test_what_is_hidden_today_is_not_in_the_past_of_today(past: Stage, get: Get) -> None:
    hide(past)
    for noun in NOUNS:
        assert leaks(get(at(f"{noun.name}/?limit=500", 0)).content) == [], noun.name


def test_pages_of_a_list_of_the_past_follow_each_other(past: Stage, get: Get) -> None:
    Event.objects.all().update(title_en="Now")
    address, titles = at("events/?limit=2"), []
    while address:
        answer = get(address).json()
        titles += [row["title"].get("en") for row in answer["results"]]
        address = answer["next"]
    assert len(titles) == 4
    assert "Now" not in titles


def test_lists_objects_facets_tiles_and_search_agree_with_each_other(past: Stage, get: Get) -> None:
    Event.objects.filter(pk=past.event.pk).update(title_en="The meeting", date="1950", significance=1)
    Event.objects.filter(pk=past.other.pk).update(state="withdrawn")
    listed = get(at("events/?count=true")).json()
    assert listed["count"] == len(listed["results"]) == get(at("events/facets/")).json()["total"] == 3
    assert get(at("timeline/")).json()["total"] == get(at("timeline/tiles/0/0/")).json()["total"] == 2
    one = get(at(f"events/{past.event.identifier}/")).json()
    assert one["title"]["en"] == "The summit"
    assert one == next(row for row in listed["results"] if row["id"] == one["id"])
    assert [row["title"]["en"] for row in get(at("search/?q=summit")).json()["results"]] == ["The summit"]
    assert get(at("search/?q=meeting")).json()["results"] == []
    assert get(at(f"events/{past.other.identifier}/")).status_code == 404
    page = Client().get(at("/en/events/")).content.decode()
    assert all(row["title"]["en"] in page for row in listed["results"])
    assert "The meeting" not in page


def test_a_withdrawn_record_is_gone_from_the_past(past: Stage, get: Get) -> None:
    type(past.event).objects.filter(pk=past.event.pk).update(state="withdrawn")
    for address in asked(past)[::3]:
        content = get(at(address)).content
        assert b"The summit" not in content, address
        assert b"the-summit" not in content, address


def test_curators_get_the_same_past_as_everyone(past: Stage, get: Get, curator: Any) -> None:
    hide(past)
    a_day_passes()
    client = Client()
    client.force_login(curator)
    for noun in NOUNS:
        answer = client.get(f"/api/v1/{at(f'{noun.name}/?limit=500')}")
        assert answer.content == get(at(f"{noun.name}/?limit=500")).content, noun.name
        assert answer["Cache-Control"] == "public, no-cache"


def test_a_slug_of_now_leads_to_the_record_of_then(past: Stage, get: Get) -> None:
    Event.objects.filter(pk=past.event.pk).update(slug="the-meeting")
    assert get(at("events/the-summit/")).json()["slug"] == "the-summit"
    moved = get(at("events/the-meeting/"))
    assert (moved.status_code, moved["Location"].endswith(at(f"events/{past.event.identifier}/"))) == (301, True)


@pytest.mark.parametrize("asked", ["2020", "9999-01-01", "2020-02-30", "2020-01-02T10:20", "soon"])
def test_what_is_no_time_of_the_past_is_a_problem_by_name(asked: str, get: Get) -> None:
    answer = get(f"events/?as_of={asked}&limit=0")
    assert answer.status_code == 400
    assert {error["name"]: error["value"] for error in answer.json()["errors"]} == {"as_of": asked, "limit": "0"}
    assert "2026-03-12T08:00:00Z" in answer.content.decode()


def test_before_everything_lists_are_empty(past: Stage, get: Get) -> None:
    for noun in NOUNS:
        assert get(f"{noun.name}/?as_of=1999-01-01").json()["results"] == []


def test_what_is_not_made_of_rows_has_no_past(get: Get) -> None:
    assert get("schema/?as_of=2020-01-01").status_code == get("docs/?as_of=2020-01-01").status_code == 400


def test_a_write_in_the_past_is_refused(past: Stage) -> None:
    for method in ("post", "patch", "put", "delete"):
        assert getattr(Client(), method)(f"/api/v1/{at('events/E1/')}").status_code in {400, 405}


def test_validators_hold_until_something_is_taken_back(past: Stage, get: Get) -> None:
    address = at(f"events/{past.event.identifier}/")
    first = get(address)
    assert "no-cache" in first["Cache-Control"]
    assert {"Accept", "Accept-Language", "Cookie"} <= set(first["Vary"].split(", "))
    assert get(address, if_none_match=first["ETag"]).status_code == 304
    type(past.event).objects.filter(pk=past.event.pk).update(state="withdrawn")
    assert get(address, if_none_match=first["ETag"]).status_code == 404


def test_the_past_takes_one_query_more_beside_its_transaction(past: Stage, get: Get) -> None:
    for noun in NOUNS:
        numbers = []
        for address in (f"{noun.name}/", at(f"{noun.name}/")):
            with CaptureQueriesContext(connection) as captured:
                get(address)
            numbers.append(len([q for q in captured.captured_queries if "SAVEPOINT" not in q["sql"]]))
        assert numbers[1] <= numbers[0] + 1, noun.name


def test_the_schema_knows_the_moment_wherever_there_is_one() -> None:
    for path, item in schema()["paths"].items():
        names = {parameter["name"] for parameter in item["get"]["parameters"]}
        assert ("as_of" in names) is (path != "/api/v1/schema/"), path
