"""Search across the nouns: what is found, what is marked, and how much is asked of the database."""

import re
from html import unescape
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


@pytest.fixture
def july() -> None:
    make_event("The summit", "2000-07-11")
    make_event("The year", "2000")
    make_event("Undated", None)
    make_event("About July 2000", None)


@pytest.mark.parametrize(
    ("path", "said", "left"),
    [
        ("en/search/?q=July+2000", "or possibly in July 2000", "1 event without a date is left out of it."),
        ("fa/search/?q=تیر+۱۳۷۹", "یا شاید در تیر ۱۳۷۹ / ژوئن–ژوئیهٔ ۲۰۰۰", "۲ رویداد بی‌تاریخ"),
    ],
)
def test_words_that_are_a_date_say_which_window_and_what_it_leaves_out(
    client: Any, july: None, path: str, said: str, left: str
) -> None:
    html = client.get(f"/{path}").content.decode()
    assert said in html
    assert left in html
    assert "The summit" in html


@pytest.mark.parametrize(
    ("query", "edtfs"),
    [("03/04/2005", ["2005-03-04", "2005-04-03"]), ("1900s", ["190X", "19XX"]), ("199?", ["199X"]),
     ("1939-40", ["1939-40", "1939/1940"]), ("تا ۱۳۷۰", ["[..1992-03-20]", "../1992-03-20"])],
)  # fmt: skip
def test_what_can_be_several_dates_is_offered_beside_the_words(client: Any, query: str, edtfs: list[str]) -> None:
    make_event(f"The event of {query}", None)
    for language in ("en", "fa"):
        html = client.get(f"/{language}/search/", {"q": query}).content.decode()
        for edtf in edtfs:
            link = re.search(f'href="([^"]*)" title="EDTF {re.escape(edtf)}"', html)[1]
            assert client.get(unescape(link)).status_code == 200
        assert "The event of" in html


def test_a_bare_year_on_a_persian_page_may_be_of_either_calendar(client: Any) -> None:
    html = client.get("/fa/search/?q=1379").content.decode()
    assert 'title="EDTF 1379"' in html
    assert 'title="EDTF 2000-03-20/2001-03-20"' in html
    assert "As a date" not in client.get("/en/search/?q=summit").content.decode()


@pytest.mark.parametrize(("query", "told"), [("31 April", "a year"), ("31 April 1990", "a day that the month has")])
def test_an_impossible_date_is_told_beside_the_words(client: Any, query: str, told: str) -> None:
    html = client.get("/en/search/", {"q": query}).content.decode()
    assert f"As a date it is not understood; expected: {told}." in html


@pytest.mark.parametrize("query", ["summit", "43", "Resolution 1325", "May", "30 years"])
def test_other_words_are_words(client: Any, query: str) -> None:
    html = client.get("/en/search/", {"q": query}).content.decode()
    assert "As a date" not in html
    assert "Read as a date" not in html


def test_letters_within_a_word_do_not_hide_what_may_have_been_meant(client: Any) -> None:
    make_actor("Vladimir Putin")
    make_actor("Sputnik")
    html = client.get("/en/search/?q=Putn").content.decode()
    assert html.index("S<mark>putn</mark>ik") < html.index("Did you mean one of these?") < html.index("Vladimir Putin")
    assert b"Did you mean" not in client.get("/en/search/?q=Sputnik").content


@pytest.mark.parametrize("path", ["/en/", "/en/events/"])
def test_a_slip_is_answered_by_what_is_spelt_nearly_so_with_the_same_filters(client: Any, path: str) -> None:
    actor = make_actor("Kazakhstan", slug="kazakhstan")
    make_name("Qazaqstan", actor=actor)
    make_event("Putin visits Riverton", "2024")
    for typed, expected in [
        ("Kazahstan", "?from=2020&amp;actor=kazakhstan"),
        ("qazaqstn", "?from=2020&amp;actor=kazakhstan"),
        ("Putn", "?from=2020&amp;q=Putin"),
    ]:
        html = client.get(path, {"q": typed, "from": "2020"}).content.decode()
        assert "Did you mean one of these?" in html, typed
        assert f'href="{expected}"' in html, typed
    assert b"Did you mean" not in client.get(path, {"q": "Putin"}).content
    assert b"Did you mean" not in client.get(path, {"from": "1066", "to": "1066"}).content
