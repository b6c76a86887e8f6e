"""Fingers on the canvas, and the canvas within a frame."""

from typing import Any

import pytest

from tests.browser.test_timeline import SHOWN, follow, live, state

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


def fingers(page: Any, *path: list[tuple[float, float]]) -> None:
    """Puts fingers down, moves them through places (each a list of one place a finger), and lifts them."""
    session = page.context.new_cdp_session(page)

    def touch(kind: str, places: list[tuple[float, float]]) -> None:
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(places)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", path[0])
    for places in path[1:]:
        touch("touchMove", places)
        page.wait_for_timeout(20)
    page.wait_for_timeout(150)  # held still: no throw
    touch("touchEnd", [])


def touchable(open_page: Any, path: str) -> tuple[Any, float, float]:
    """A page on a phone, and the middle of its canvas."""
    page = live(open_page, path, width=375, has_touch=True)
    page.locator(".stage").scroll_into_view_if_needed()
    box = page.locator(".stage").bounding_box()
    return page, box["x"] + box["width"] / 2, max(box["y"], 0) + 120


def years(page: Any) -> tuple[int, int]:
    return int(state(page)["from"][:4]), int(state(page)["to"][:4])


@pytest.mark.parametrize(("language", "later"), [("en", -1), ("fa", 1)])
def test_a_finger_moves_the_window(open_page: Any, language: str, later: int) -> None:
    page, x, y = touchable(open_page, f"/{language}/?from=2000&to=2009")
    before = page.url
    fingers(page, *([(x + later * 12 * step, y)] for step in range(9)))
    follow(page, before)
    first, last = years(page)
    assert first > 2000
    assert last > 2009
    assert 9 <= last - first <= 11


@pytest.mark.parametrize("language", ["en", "fa"])
def test_two_fingers_zoom_about_their_middle(open_page: Any, language: str) -> None:
    page, x, y = touchable(open_page, f"/{language}/?from=2000&to=2009")
    before = page.url
    fingers(page, *([(x - 30 - 7 * step, y), (x + 30 + 7 * step, y)] for step in range(9)))
    follow(page, before)
    first, last = years(page)
    assert first > 2000
    assert last < 2009
    before = page.url
    fingers(page, *([(x - 100 + 8 * step, y), (x + 100 - 8 * step, y)] for step in range(9)))
    follow(page, before)
    wider = years(page)
    assert wider[1] - wider[0] > last - first


def test_a_finger_that_moves_up_scrolls_the_page(open_page: Any) -> None:
    page, x, y = touchable(open_page, "/en/?from=2000&to=2009")
    before, top = page.url, page.evaluate("scrollY")
    fingers(page, *([(x, y + 200 - 25 * step)] for step in range(9)))
    page.wait_for_function("top => scrollY > top", arg=top)
    page.wait_for_timeout(600)
    assert page.url == before


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_frame_has_the_canvas_of_the_page(open_page: Any, language: str) -> None:
    page = live(open_page, f"/{language}/embed/?from=2000&to=2009&theme=dark", width=375, has_touch=True)
    title = page.inner_text("h1")
    box = page.locator(".stage").bounding_box()
    before = page.url
    x, y = box["x"] + box["width"] / 2, box["y"] + 100
    way = 1 if language == "fa" else -1
    fingers(page, *([(x + way * 12 * step, y)] for step in range(9)))
    page.wait_for_function("before => location.href !== before", arg=before)
    page.wait_for_function("title => document.querySelector('h1').textContent !== title", arg=title)
    assert years(page)[0] > 2000
    assert state(page)["theme"] == "dark"
    assert "theme" not in page.get_attribute(".foot a", "href")
    assert page.url.split("?")[1].split("&theme")[0] in page.get_attribute(".foot a", "href")
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    assert page.complaints == []


def test_a_tap_shows_what_it_selects_and_leads_to_its_page(open_page: Any) -> None:
    page, x, _y = touchable(open_page, "/en/?from=2000&to=2009")
    top = page.locator(".stage").bounding_box()["y"]
    for down in range(80, 400, 8):
        fingers(page, [(x, top + down)])
        if "selected" in state(page):
            break
    event = state(page)["selected"]
    page.wait_for_selector(".tip a")
    assert page.inner_text(".tip a") == "Open"
    page.wait_for_function(f"() => {SHOWN}")
    page.tap(".tip a")
    page.wait_for_url("**/events/**")
    assert event in page.content()
