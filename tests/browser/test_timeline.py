"""The canvas in a real browser: it takes over the plate, moves, and the page follows it; keys can do all of it."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

SHOWN = "document.querySelector('#plate').dataset.shown === location.search"


def live(open_page: Any, path: str, **options: Any) -> Any:
    page = open_page(path, **options)
    page.wait_for_selector(".plate.live", timeout=20_000)
    return page


def state(page: Any) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def follow(page: Any, before: str) -> None:
    """Until the address has changed and the sentence with it."""
    page.wait_for_function(f"before => location.href !== before && {SHOWN}", arg=before, timeout=20_000)


def sentence(page: Any) -> str:
    return str(page.inner_text(".state p"))


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (375, "light")])
def test_the_canvas_takes_the_place_of_the_drawing(open_page: Any, language: str, width: int, scheme: str) -> None:
    page = live(open_page, f"/{language}/", width=width, scheme=scheme)
    assert not page.locator(".drawings").is_visible()
    box = page.locator(".stage canvas").bounding_box()
    assert box["width"] <= width
    assert box["height"] > 200
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    # Something is drawn, in more colours than one.
    colours = page.evaluate(
        "(() => { const c = document.querySelector('.stage canvas');"
        " const d = new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer);"
        " return new Set(d).size; })()"
    )
    assert colours > 20
    assert page.complaints == []


def test_a_drag_moves_the_window_and_the_page_follows(open_page: Any) -> None:
    page = live(open_page, "/en/?from=2000&to=2009")
    before, said = page.url, sentence(page)
    box = page.locator(".stage").bounding_box()
    page.mouse.move(box["x"] + 800, box["y"] + 150)
    page.mouse.down()
    page.mouse.move(box["x"] + 500, box["y"] + 150, steps=8)
    page.wait_for_timeout(150)  # held still: no throw
    page.mouse.up()
    follow(page, before)
    assert state(page)["from"] > "2000"
    assert sentence(page) != said
    assert page.complaints == []


def test_back_and_forward_lead_through_the_windows(open_page: Any) -> None:
    page = live(open_page, "/en/?from=2000&to=2009")
    first, said = page.url, sentence(page)
    page.click("[data-key=later]")
    follow(page, first)
    second = page.url
    assert state(page) == {"from": "2005", "to": "2014"}
    page.wait_for_timeout(1100)  # else it were one gesture
    page.click("[data-key=closer]")
    follow(page, second)
    third = page.url
    page.go_back()
    follow(page, third)
    assert page.url == second
    page.go_back()
    follow(page, second)
    assert page.url == first
    assert sentence(page) == said
    page.go_forward()
    follow(page, first)
    assert page.url == second


@pytest.mark.parametrize(("language", "forward"), [("en", "ArrowRight"), ("fa", "ArrowLeft")])
def test_keys_alone_move_zoom_and_select(open_page: Any, language: str, forward: str) -> None:
    page = live(open_page, f"/{language}/?from=2000&to=2009")
    page.focus(".stage")
    before = page.url
    page.keyboard.press(forward)
    follow(page, before)
    assert state(page)["from"] > "2001"
    before = page.url
    page.keyboard.press("+")
    follow(page, before)
    page.keyboard.press("j")
    page.wait_for_timeout(100)
    first = page.inner_text(".plate-live")
    assert first
    page.keyboard.press("j")
    page.wait_for_timeout(400)
    assert page.inner_text(".plate-live") not in {"", first}
    before = page.url
    page.keyboard.press("Enter")
    follow(page, before)
    assert state(page)["selected"].startswith("E")
    page.wait_for_selector("#selected")
    assert page.evaluate("document.activeElement.classList.contains('stage')")
    before = page.url
    page.keyboard.press("0")
    follow(page, before)
    assert "from" not in state(page)
    page.keyboard.press("Escape")
    assert not page.evaluate("document.activeElement.classList.contains('stage')")
    assert page.complaints == []


def test_the_ends_of_the_brush_are_sliders_that_say_their_day(open_page: Any) -> None:
    page = live(open_page, "/en/?from=2000&to=2009")
    end = page.locator(".brush-end").first
    assert end.get_attribute("role") == "slider"
    assert end.get_attribute("aria-valuetext") == "1 January 2000"
    end.focus()
    before = page.url
    page.keyboard.press("ArrowRight")
    follow(page, before)
    assert state(page)["to"] == "2009"
    assert state(page)["from"] > "2000"
    assert end.get_attribute("aria-valuetext") != "1 January 2000"


def test_a_plain_wheel_scrolls_the_page_and_one_with_control_zooms(open_page: Any) -> None:
    page = live(open_page, "/en/?from=2000&to=2009")
    box = page.locator(".stage").bounding_box()
    page.mouse.move(box["x"] + 600, box["y"] + 100)
    before = page.url
    page.mouse.wheel(0, 200)
    page.wait_for_timeout(600)
    assert page.evaluate("scrollY") > 100
    assert page.url == before
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    follow(page, before)
    assert state(page)["from"] > "2000"


@pytest.mark.parametrize("name", ["actor", "place"])
def test_lanes_by_actor_and_place_hold_with_and_without_javascript(open_page: Any, name: str) -> None:
    page = live(open_page, "/en/")
    before = page.url
    page.click(f".seg.lanes >> text={name}")
    follow(page, before)
    assert state(page)["lanes"] == name
    plain = open_page(f"/en/?lanes={name}", java_script_enabled=False)
    title = {"actor": "Northland", "place": "Riverton"}[name]
    assert title in plain.locator("svg.tl.wide").inner_html()
    assert page.complaints == []


def test_time_can_run_the_other_way(open_page: Any) -> None:
    page = live(open_page, "/fa/?from=2000&to=2009")
    before = page.url
    page.click(".turn-time a")
    follow(page, before)
    assert state(page)["direction"] == "ltr"
    before = page.url
    page.focus(".stage")
    page.keyboard.press("ArrowRight")
    follow(page, before)
    assert state(page)["from"] > "2001"


def test_the_view_can_be_saved_as_svg_and_png(open_page: Any) -> None:
    page = live(open_page, "/fa/")
    with page.expect_download() as download:
        page.click("[data-export=svg]")
    svg = download.value.path().read_text()
    assert svg.startswith("<svg xmlns=")
    assert "<title>" in svg
    assert "رویداد" in svg
    assert "var(" not in svg
    # As wide as it was measured, whatever faces there are; what it is, what its signs mean and where it is from.
    assert svg.count("<text ") == svg.count(" textLength=")
    assert "گاه‌نگار رویدادهای برگزیده" in svg.partition("</title>")[2]
    assert "در میان نقطه‌ها" in svg
    assert f">{page.url}</text>" in svg
    with page.expect_download() as download:
        page.click("[data-export=png]")
    assert download.value.path().read_bytes()[:4] == b"\x89PNG"


def test_paper_has_the_drawing_of_the_server(open_page: Any) -> None:
    page = live(open_page, "/en/")
    page.emulate_media(media="print")
    assert page.locator("svg.tl.md").is_visible()
    assert not page.locator(".stage").is_visible()


@pytest.mark.parametrize("language", ["en", "fa"])
def test_axe_finds_nothing_on_the_canvas(open_page: Any, language: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = live(open_page, f"/{language}/?selected=E1&from=1990&to=2030")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_less_motion_is_no_motion(open_page: Any) -> None:
    page = live(open_page, "/en/?from=2000&to=2009", reduced_motion="reduce")
    before = page.url
    page.click("[data-key=later]")
    follow(page, before)
    assert state(page) == {"from": "2005", "to": "2014"}


def exported(page: Any) -> str:
    with page.expect_download() as download:
        page.click("[data-export=svg]")
    return str(download.value.path().read_text())


def test_what_may_lie_in_the_window_is_drawn_however_little_is_known_of_it(open_page: Any) -> None:
    page = live(open_page, "/en/?from=-0500&to=0500")
    page.wait_for_timeout(500)
    svg = exported(page)
    # ../1999, [..2014] and /2014 of the chronicle, and a plan of [..2033].
    for title in (*(f"Event number {number} " for number in (4, 5, 9, 14, 15, 19)), "Six plants"):
        assert title in svg


@pytest.mark.parametrize(
    ("language", "names"),
    [("en", ["Beginning of the window", "End of the window"]), ("fa", ["آغاز بازه", "پایان بازه"])],
)
def test_the_ends_of_the_brush_have_names(open_page: Any, language: str, names: list[str]) -> None:
    page = live(open_page, f"/{language}/?from=2000&to=2009")
    assert [end.get_attribute("aria-label") for end in page.locator(".brush-end").all()] == names


def test_an_end_beyond_the_overview_says_so(open_page: Any) -> None:
    page = live(open_page, "/en/?from=1700&to=2009")
    begin, end = page.locator(".brush-end").all()
    assert begin.get_attribute("aria-valuetext") == "1 January 1700, beyond the overview"
    assert begin.get_attribute("title") == "1 January 1700, beyond the overview"
    assert end.get_attribute("aria-valuetext") == "31 December 2009"
    assert end.get_attribute("title") is None


def test_the_stage_and_the_live_region_tell_of_the_window_once_it_has_settled(open_page: Any) -> None:
    page = live(open_page, "/en/?from=2000&to=2009")
    assert page.inner_text(".plate-live") == ""
    before = page.url
    page.click("[data-key=later]")
    follow(page, before)
    label = page.get_attribute(".stage", "aria-label")
    assert label == "Timeline of the chosen events, 2005–2014"
    assert page.get_attribute(".stage canvas", "aria-label") == label
    said = page.inner_text(".plate-live")
    assert said.startswith("2005–2014: ")
    assert said.endswith(" events")


def test_another_page_of_the_list_is_read_from_its_top(open_page: Any) -> None:
    page = live(open_page, "/en/")
    before = page.url
    page.click("[rel=next]")
    follow(page, before)
    page.wait_for_function("() => document.activeElement.id === 'list-title'")
    assert 0 <= page.evaluate("Math.round(document.querySelector('#list').getBoundingClientRect().top) + 1") < 200
