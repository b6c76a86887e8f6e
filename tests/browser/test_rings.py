"""Rings on the canvas: reached by keys, opened, and their notes."""

from typing import Any

import pytest

from events.models import Kind
from tests.browser.test_timeline import follow, live
from tests.make import make_event

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


@pytest.fixture(scope="module")
def crowd(site: str, django_db_blocker: Any) -> None:
    """More events of one month than a lane has rows; what clears the site takes them away."""
    with django_db_blocker.unblock():
        kind = Kind.objects.get(slug="institutions")
        for number in range(1, 17):
            title = f"One of a crowd, the {number}th of them"
            make_event(title, f"1900-06-{number:02}", slug=f"one-{number}", kind=kind)


def test_a_ring_is_a_stop_of_the_keys_and_its_note_goes_with_it(crowd: None, open_page: Any) -> None:
    page = live(open_page, "/en/?from=1890&to=1909")
    page.wait_for_timeout(500)
    page.focus(".stage")
    for _step in range(20):
        page.keyboard.press("j")
        page.wait_for_timeout(30)
        if " here: " in page.inner_text(".plate-live"):
            break
    assert page.inner_text(".plate-live").endswith("Activate to zoom in")
    assert page.locator(".tip").is_visible()
    before = page.url
    page.keyboard.press("Enter")
    follow(page, before)
    assert not page.locator(".tip").is_visible()
    assert page.complaints == []


def test_the_note_of_a_ring_does_not_outlive_a_press_on_it(crowd: None, open_page: Any) -> None:
    page = live(open_page, "/en/?from=1890&to=1909")
    page.wait_for_timeout(500)
    box = page.locator(".stage").bounding_box()
    ring = next(
        (x, y)
        for y in range(int(box["y"]) + 60, int(box["y"]) + 320, 10)
        for x in (int(box["x"] + 192 + (box["width"] - 196) * part / 1000) for part in range(505, 545, 4))
        if page.mouse.move(x, y) or " here: " in page.text_content(".tip")
    )
    before = page.url
    page.mouse.click(*ring)
    follow(page, before)
    assert " here: " not in page.text_content(".tip") or not page.locator(".tip").is_visible()
