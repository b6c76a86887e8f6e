"""The documentation page works under the strict Content-Security-Policy, from our own files alone."""

from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_page_shows_every_address_and_tries_one(browser: Any, live_server: Any) -> None:
    page = browser.new_page()
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    answer = page.goto(f"{live_server.url}/api/v1/docs/")
    assert "unsafe" not in answer.headers["content-security-policy"]
    page.wait_for_selector("#operations-index-index")
    assert page.locator(".opblock").count() > 35
    page.locator("#operations-index-index .opblock-summary-control").click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()
    page.wait_for_selector(".live-responses-table")
    assert "/api/v1/events/" in page.locator(".live-responses-table").inner_text()
    assert complaints == []
    assert all(url.startswith((live_server.url, "data:")) for url in asked)
    page.close()
