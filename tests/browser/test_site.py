"""The site in a real browser: reachable by keys, whole without JavaScript, narrow, dark, and open to everybody."""

from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

PAGES = [
    "", "?selected=E1&from=1990&to=2030", "?undated=only", "events/", "events/the-summit/", "events/the-joining/",
    "events/six-plants/", "actors/", "actors/northland/", "places/", "places/riverton/", "sources/",
    "sources/the-gazette/", "narratives/", "narratives/a-walk/", "forecasts/", "at/2001/", "at/?date=12/01/1940",
    "compare/", "compare/?actor=northland&actor=southland", "search/?q=event", "events/nothing/",
    "?when=maybe",
]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fa"])
def test_axe_finds_nothing_on_any_page(open_page: Any, language: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    for scheme, paths in (("light", PAGES), ("dark", PAGES[:2] + PAGES[5:7])):
        page = open_page(f"/{language}/", scheme=scheme)
        for path in paths:
            page.goto(page.url.split(f"/{language}/")[0] + f"/{language}/{path}")
            found = axe.run(page)
            assert found.violations_count == 0, (path, scheme, found.generate_report())


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("width", [320, 375, 820, 1280])
def test_no_page_is_wider_than_the_screen(open_page: Any, language: str, width: int) -> None:
    page = open_page(f"/{language}/", width=width)
    for path in PAGES:
        page.goto(page.url.split(f"/{language}/")[0] + f"/{language}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_nothing_is_refused_by_the_content_security_policy(open_page: Any) -> None:
    page = open_page("/en/")
    for path in PAGES:
        page.goto(page.url.split("/en/")[0] + f"/en/{path}")
    refused = [text for text in page.complaints if "400" not in text and "404" not in text]
    assert refused == []


OVERLAPS = """name => {
  const plate = document.querySelector(`svg.tl.${name}`);
  const boxes = [...plate.querySelectorAll("text.lab")].map(t => [t.textContent, t.getBoundingClientRect()]);
  const marks = [...plate.querySelectorAll("circle.dot[class*=k-], rect.bar, circle.clu")]
    .filter(m => m.closest("a")).map(m => [m.closest("a"), m.getBoundingClientRect()]);
  const touch = (a, b) => a.left < b.right && b.left < a.right && a.top + 4 < b.bottom - 4 && b.top + 4 < a.bottom - 4;
  const found = [];
  boxes.forEach(([text, box], i) => {
    boxes.slice(i + 1).forEach(([other, there]) => { if (touch(box, there)) found.push([text, other]); });
    marks.forEach(([link, there]) => {
      if (link.querySelector("text.lab")?.textContent !== text && touch(box, there)) found.push([text, "a mark"]);
    });
  });
  return [boxes.length, found];
}"""


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize(
    ("width", "name"), [(1600, "xl"), (1280, "wide"), (1100, "lg"), (820, "md"), (600, "sm"), (375, "narrow")]
)
def test_labels_on_the_plate_never_touch(open_page: Any, language: str, width: int, name: str) -> None:
    page = open_page(f"/{language}/", width=width, java_script_enabled=False)
    shown = page.evaluate("[...document.querySelectorAll('svg.tl')].filter(s => s.getClientRects().length).length")
    assert shown == 1
    labels, touching = page.evaluate(OVERLAPS, name)
    assert labels > 10
    assert touching == []


@pytest.mark.parametrize("language", ["en", "fa"])
def test_labels_are_as_wide_as_they_were_measured(open_page: Any, language: str) -> None:
    from events.site.plate.text import measure

    page = open_page(f"/{language}/", java_script_enabled=False)
    drawn = page.evaluate(
        "[...document.querySelectorAll('svg.tl.wide text.lab:not(.it)')]"
        ".map(t => [t.textContent, t.getComputedTextLength(), t.classList.contains('top')])"
    )
    for text, width, bold in drawn:
        latin = text.isascii() or language == "en"
        size = 13.5 if latin and language == "en" else 12.5
        assert measure(text, size, bold=bold) == pytest.approx(width, rel=0.06), text


def test_everything_can_be_reached_with_the_keyboard(open_page: Any) -> None:
    page = open_page("/en/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    reached = set()
    for _step in range(300):
        if page.evaluate("document.activeElement === document.body"):
            break
        reached.add(page.evaluate("document.activeElement.closest('section, aside')?.id || ''"))
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        page.keyboard.press("Tab")
    assert {"overview", "plate", "facets", "list"} <= reached


def test_the_focus_stays_on_the_overview_that_is_drawn_anew(open_page: Any) -> None:
    page = open_page("/en/")
    page.wait_for_selector("#plate.live")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/en/" in request.url else None)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # to a place on the same page, which is no other state
    page.wait_for_function("location.hash === '#main'")
    page.wait_for_timeout(300)
    assert asked == []
    page.locator("#overview a.zoomto:visible").nth(2).focus()
    page.keyboard.press("Enter")
    page.wait_for_selector('#plate[data-shown*="from="]')
    assert page.evaluate("document.activeElement.closest('section')?.id") == "overview"


def test_keys_move_and_zoom_the_window(open_page: Any) -> None:
    page = open_page("/en/?from=2000&to=2010")
    with page.expect_navigation():
        page.keyboard.press("ArrowRight")
    assert "from=2005" in page.url
    with page.expect_navigation():
        page.keyboard.press("+")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.press("ArrowRight")  # a letter in the field, not a move
    assert page.evaluate("document.activeElement.id") == "find"


def test_without_javascript_nothing_but_comfort_is_missing(open_page: Any) -> None:
    page = open_page("/en/", java_script_enabled=False)
    assert page.locator("svg.tl.wide a.ev").count() > 10
    assert not page.locator("button.theme").is_visible()
    assert not page.locator("ul.keys").is_visible()
    page.fill("input[name=from]", "2000")
    page.fill("input[name=to]", "the 2000s")
    page.click("form.dates button")
    assert page.url.endswith("?from=2000&to=200X")
    page.click("a.f >> text=Institutions")
    assert "kind=institutions" in page.url
    page.click("text=فارسی")
    assert "/fa/?" in page.url
    assert "kind=institutions" in page.url


def test_the_choice_of_light_or_dark_is_remembered(open_page: Any) -> None:
    page = open_page("/en/")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(ground)
    page.click("button.theme")
    dark = page.evaluate(ground)
    assert dark != light
    page.goto(page.url + "actors/")
    assert page.evaluate(ground) == dark


def test_the_systems_dark_is_dark(open_page: Any) -> None:
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    assert open_page("/fa/", scheme="dark").evaluate(ground) == "rgb(24, 21, 16)"
    assert open_page("/fa/").evaluate(ground) == "rgb(247, 242, 231)"


def test_the_phone_has_its_menu_and_its_drawer(open_page: Any) -> None:
    page = open_page("/en/", width=375)
    assert not page.locator("nav.nav").is_visible()
    page.click(".menu summary")
    page.click(".menu nav >> text=Actors")
    assert page.url.endswith("/en/actors/")
    page.goto(page.url.replace("actors/", ""))
    assert not page.locator("#dates").is_visible()
    page.click(".fold > summary")
    assert page.locator("#dates").is_visible()


def test_paper_has_the_plate_and_no_controls(open_page: Any) -> None:
    page = open_page("/en/")
    page.emulate_media(media="print")
    assert page.locator("svg.tl.md").is_visible()
    assert not page.locator("svg.tl.wide").is_visible()
    assert not page.locator(".find").is_visible()
    assert not page.locator(".rail").is_visible()
