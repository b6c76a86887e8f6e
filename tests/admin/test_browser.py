"""In a real browser: pages under the strict policy and on a phone, dates read while typing, suggestions."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User

from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_figure,
    make_kind,
    make_narrative,
    make_participation,
    make_place,
    make_relation,
    make_source,
    place_event,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def event() -> Any:
    event = make_event("Base closed", date="[..2014]", date_text="by 2014", state="draft")
    actor, place = make_actor("Kyrgyzstan", date="1991/.."), make_place("Manas")
    make_participation(event, actor)
    make_citation(make_source("The text"), event=event, date="2014")
    make_figure(event)
    make_relation(actor, make_actor("Russia"))
    make_narrative("Walk", (event,))
    make_kind("security")
    place_event(event, place)
    return event


@pytest.fixture
def page(browser: Any, live_server: Any) -> Iterator[Any]:
    """Signed in. What the console complains of, and answers of 400 and above, fail the test."""
    User.objects.create_superuser("curator", password="a-long-password")
    context = browser.new_context(base_url=live_server.url, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(20_000)
    page = context.new_page()
    complaints: list[str] = []
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in {"error", "warning"} else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("response", lambda response: complaints.append(response.url) if response.status >= 400 else None)
    page.goto("/admin/login/")
    page.fill("#id_username", "curator")
    page.fill("#id_password", "a-long-password")
    page.click("input[type=submit]")
    page.wait_for_url("**/admin/")
    yield page
    context.close()
    assert complaints == []


def test_every_kind_of_page_keeps_to_the_policy_and_fits_a_phone(page: Any, event: Any, live_server: Any) -> None:
    at = f"/admin/events/event/{event.pk}"
    pages = [
        "/admin/", "/admin/events/event/", "/admin/events/event/?from=nonsense", f"{at}/change/", f"{at}/history/",
        f"{at}/delete/", "/admin/events/event/add/", "/admin/events/event/add/?_popup=1", "/admin/events/event/import/",
        "/admin/events/event/export/", "/admin/events/actor/add/", "/admin/events/citation/", "/admin/auth/user/",
        "/admin/auth/user/add/", "/admin/password_change/", "/admin/events/importrun/",
    ]  # fmt: skip
    for language in ("en", "fa"):
        page.context.add_cookies([{"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": live_server.url}])
        for width in (1280, 375):
            page.set_viewport_size({"width": width, "height": 900})
            for address in pages:
                page.goto(address)
                wide = page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, (address, language, width, wide)
    assert page.evaluate("document.documentElement.dir") == "rtl"


def test_a_date_is_read_while_it_is_typed(page: Any, event: Any) -> None:
    page.goto(f"/admin/events/event/{event.pk}/change/")
    reading = page.locator(".field-date .rg-read").first
    assert "31 December 2014" in reading.inner_text()
    page.fill("#id_date", "دی ۱۴۰۰")
    reading.locator("code", has_text="2021-12-22/2022-01-20").wait_for()
    assert "Solar Hijri" in reading.inner_text()
    page.fill("#id_date", "no such date")
    reading.locator(".rg-unread").wait_for()
    page.fill("#id_date", "12/01/1940")
    reading.locator("input[type=radio]").first.wait_for()
    assert reading.locator("input[type=radio]").count() == 2
    page.check("input[value='gregorian:1940-12-01']")
    page.click("input[name=_continue]")
    page.wait_for_load_state()
    event.refresh_from_db()
    assert (str(event.date), event.date_text) == ("1940-12-01", "12/01/1940")


def test_rows_that_are_added_read_dates_and_find_candidates_too(page: Any, event: Any) -> None:
    page.goto(f"/admin/events/event/{event.pk}/change/")
    page.click("#citations-group .add-row a")
    page.fill("#id_citations-1-date", "by 2033")
    page.locator("#citations-1 .rg-read bdi", has_text="by 2033").first.wait_for()
    page.click("#citations-1 .select2-selection")
    page.keyboard.type("text")
    page.locator(".select2-results__option", has_text="The text · article").wait_for()
    page.keyboard.press("Enter")
    page.fill("#id_citations-1-locator", "¶ 3")
    page.click("input[name=_continue]")
    page.wait_for_load_state()
    assert sorted(str(citation.date) for citation in event.citations.all()) == ["2014", "[..2033]"]


def test_the_language_is_switched_in_place(page: Any, event: Any) -> None:
    page.goto("/admin/events/event/")
    page.click(".rg-language button")
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.lang") == "fa"
    assert page.url.endswith("/admin/events/event/")


def test_the_list_of_events_is_whole_beside_its_filters(page: Any, event: Any) -> None:
    make_citation(make_source(), event=event, date="1999")  # disputed
    page.goto("/admin/events/event/")
    results = "document.querySelector('#changelist .results')"
    assert page.evaluate(f"{results}.scrollWidth - {results}.clientWidth") <= 0
    assert page.locator(".field-contradicted .rg-disputed").inner_text() == "disputed"
