"""Two languages: the first page chooses, a switch keeps the page and the question, and a fallback says what it is."""

from typing import Any

import pytest

from tests.canary import Stage
from tests.make import make_citation, make_event, make_source

CHOICES = [
    # Accept-Language, cookie, where the bare address leads
    ("", "", "/en/"),
    ("fa-IR,fa;q=0.9,en;q=0.5", "", "/fa/"),
    ("de", "", "/en/"),
    ("en", "fa", "/fa/"),
    ("fa", "en", "/en/"),
    ("fa", "xx", "/fa/"),
]


@pytest.mark.parametrize(("accepted", "cookie", "there"), CHOICES)
def test_the_bare_address_chooses_by_cookie_then_by_accept_language(
    client: Any, accepted: str, cookie: str, there: str
) -> None:
    if cookie:
        client.cookies["django_language"] = cookie
    response = client.get("/", headers={"accept-language": accepted} if accepted else {})
    assert (response.status_code, response["Location"]) == (302, there)
    assert "Accept-Language" in response["Vary"]
    assert "Cookie" in response["Vary"]


def test_a_reader_of_the_other_language_is_remembered(client: Any, db: None) -> None:
    assert "django_language" not in client.get("/en/").cookies
    assert client.get("/fa/").cookies["django_language"].value == "fa"
    assert client.get("/")["Location"] == "/fa/"


@pytest.mark.parametrize("path", ["", "events/the-summit/", "?from=2000&to=2010&kind=politics", "search/?q=summit"])
def test_the_switch_keeps_the_page_and_the_question(stage: Stage, get: Any, path: str) -> None:
    hrefs = [link["href"] for link in get(f"/en/{path}").links if link.get("hreflang") == "fa"]
    assert hrefs == [f"/fa/{path}"]


def test_a_page_without_a_language_is_found_in_the_readers(client: Any, stage: Stage) -> None:
    response = client.get("/events/the-summit/", headers={"accept-language": "fa"})
    assert (response.status_code, response["Location"]) == (302, "/fa/events/the-summit/")


def test_a_fallback_text_says_its_language(db: None, get: Any) -> None:
    make_event("Only English", "2001", slug="only-english", summary_en="No Persian yet.")
    page = get("/fa/events/only-english/")
    marked = [one for one in page.all("span", lang="en") if one.get("dir") == "ltr"]
    assert len(marked) >= 2


def test_persian_pages_have_persian_digits_and_both_calendars(stage: Stage, get: Any) -> None:
    text = get("/fa/events/the-summit/").text
    assert "۱۵ ژوئن ۲۰۰۱" in text
    assert "۲۵ خرداد ۱۳۸۰" in text
    assert "EDTF 2001-06-15" in text


def test_the_readers_own_text_is_cited_first(db: None, get: Any) -> None:
    event = make_event("An event", slug="an-event", title_fa="رویداد")
    make_citation(make_source("English", language="en"), event=event, locator="¶ 12")
    make_citation(make_source("Persian", language="fa"), event=event, locator="بند ۱۲")
    assert get("/fa/events/an-event/").text.index("بند ۱۲") < get("/fa/events/an-event/").text.index("¶ 12")
    assert get("/en/events/an-event/").text.index("¶ 12") < get("/en/events/an-event/").text.index("بند ۱۲")


def test_identifiers_are_isolated(stage: Stage, get: Any) -> None:
    html = get("/fa/events/the-summit/").response.content.decode()
    assert f"<bdi>{stage.event.identifier}</bdi>" in html
