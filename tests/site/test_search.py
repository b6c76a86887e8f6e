"""Search across the nouns: what is found, what is marked, and how much is asked of the database."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.canary import Stage
from tests.make import make_actor, make_event, make_name, make_place

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["search/?q=pipelines", "events/?q=pipelines", "?q=pipelines"])
def test_what_was_searched_for_is_marked_in_titles_and_summaries(stage: Stage, client: Any, path: str) -> None:
    make_event("The pipeline to <Riverton>", "2005", summary_en="A PIPELINE & more.")
    html = client.get(f"/en/{path}").content.decode()
    assert "The <mark>pipeline</mark> to &lt;Riverton&gt;" in html
    assert "A <mark>PIPELINE</mark> &amp; more." in html


@pytest.mark.parametrize("typed", ["مي رود", "می‌رود", "میرود"])
def test_persian_is_marked_however_it_is_typed(client: Any, typed: str) -> None:
    make_event("x", title_fa="خط لوله می‌رود و میرود")
    html = client.get("/fa/events/", {"q": typed}).content.decode()
    assert ("<mark>میرود</mark>" if typed == "میرود" else "<mark>می‌رود</mark>") in html


def test_nothing_is_marked_where_nothing_was_searched_for(stage: Stage, client: Any) -> None:
    for path in ("", "events/", "actors/", "search/"):
        assert b"<mark>" not in client.get(f"/en/{path}").content


def test_a_passage_tells_why_a_record_was_found(client: Any) -> None:
    make_event(
        "A treaty", description_en="Words. " * 80 + "It names a *pipeline* [here](https://x.example). " + "Words. " * 80
    )
    html = client.get("/en/search/?q=pipeline").content.decode()
    assert "It names a <mark>pipeline</mark> here. " in html
    assert html.count("Words.") < 60


def test_another_name_tells_why_an_actor_was_found(client: Any) -> None:
    actor = make_actor("Northland")
    make_name("Nordland", actor=actor, language="de")
    assert "also <bdi><mark>Nordl</mark>and</bdi>" in client.get("/en/search/?q=nordl").content.decode()


def test_search_takes_as_many_queries_whatever_it_finds(client: Any) -> None:
    for number in range(3):
        for make in (make_event, make_actor, make_place):
            make(f"Pipeline {number}")
    for words, most in (("pipeline", 4), ("pipelnie", 7), ("xyzzy", 7)):
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/en/search/?q={words}").status_code == 200
        assert len(captured) <= most, words
