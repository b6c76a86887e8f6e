"""Questions and records at the edge of what can be asked: answered, or refused in words, and never at any length."""

from typing import Any

import pytest
from django.test import Client

from events.actions import timeline
from tests.make import make_actor, make_event, make_participation
from tests.site.pages import read

pytestmark = pytest.mark.django_db
FAR = ["Y999999999999999999999999999999", "Y1E1000", "Y-1E1000", "Y9999999999999", "-99999999", "Y5789000"]


@pytest.mark.parametrize("date", FAR)
@pytest.mark.parametrize("name", ["from", "to"])
def test_a_window_ends_where_records_must(client: Any, name: str, date: str) -> None:
    actors = [make_actor(slug=f"actor-{number}") for number in range(2)]
    for actor in actors:
        make_participation(make_event("The summit", "2001"), actor)
    for path in ("", "embed/", "events/", "compare/?actor=actor-0&actor=actor-1"):
        response = client.get(f"/en/{path}{'&' if '?' in path else '?'}{name}={date}")
        assert response.status_code in {200, 400}, (path, date)
        assert len(response.content) < 1_000_000


@pytest.mark.parametrize("date", ["Y5790000", "Y-5790000", "2010/Y5790000", "/Y5790000"])
@pytest.mark.parametrize("is_kept", [True, False])
def test_the_furthest_date_that_can_be_recorded_is_shown(client: Any, date: str, is_kept: bool) -> None:
    event = make_event("The far end", date)
    make_event("The summit", "2001")
    if is_kept:
        timeline.repair()
    for path in ("", "?from=2000", "embed/", "events/", f"events/{event.slug}/", "forecasts/", "at/2001/"):
        assert client.get(f"/en/{path}").status_code == 200, path
    for path in ("events/facets/", "events/facets/?to=2100", "timeline/", "timeline/tiles/0/0/"):
        assert client.get(f"/api/v1/{path}").status_code == 200, path


@pytest.mark.parametrize("words", ["-" * 33, " ".join("-" * 90), "- -- --- " * 20, "－" * 150, "a" + "-" * 150 + "b"])
def test_any_number_of_minuses_can_be_searched_for(client: Any, curator: Any, words: str) -> None:
    make_event("The summit", "2001")
    for path in (
        "/en/",
        "/en/events/",
        "/en/search/",
        "/en/actors/",
        "/fa/embed/",
        "/api/v1/events/",
        "/api/v1/search/",
    ):
        assert client.get(path, {"q": words}).status_code == 200, path
    client.force_login(curator)
    assert client.get("/admin/events/event/", {"q": words}).status_code == 200


def test_words_without_what_a_minus_excludes_are_still_found(client: Any) -> None:
    make_event("The gas summit", "2001")
    make_event("The oil summit", "2002")
    titles = [row["title"]["en"] for row in client.get("/api/v1/events/", {"q": "summit --gas"}).json()["results"]]
    assert titles == ["The oil summit"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PROPFIND"])
def test_a_method_that_nothing_takes_is_refused_in_words_within_frames_too(method: str) -> None:
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    for path in ("/en/", "/en/embed/", "/fa/embed/events/nothing/"):
        response = client.generic(method, path)
        assert response.status_code in {403, 405}, path
        assert read(response).headings.count(1) == 1 if response.content else response.status_code == 405


def test_more_parameters_than_are_read_are_refused_in_words() -> None:
    client = Client(raise_request_exception=False)
    query = "&".join(f"p{number}=1" for number in range(5500))
    for path in ("/en/", "/fa/embed/", "/en/events/nothing/", "/admin/login/"):
        response = client.get(f"{path}?{query}")
        assert response.status_code == 400, path
        assert read(response).headings.count(1) == 1
        assert "Content-Security-Policy" in response.headers
