"""The map and the network in a real browser: by keys, in a narrow window, in both directions, from year to year."""

from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

SIDES = ["", "?beside=network", "?beside=network&from=2000&to=2010&year=2001", "?selected=E1&bbox=60,30,80,50"]

TOUCHING = """name => {
  const box = t => t.getBoundingClientRect();
  const names = [...document.querySelectorAll(`svg.${name} text.ptt`)].map(t => [t.textContent, box(t)]);
  const apart = (low, high, from, to) => high <= from || to <= low;
  const touch = (a, b) =>
    !apart(a.left + 1, a.right - 1, b.left + 1, b.right - 1)
    && !apart(a.top + 4, a.bottom - 4, b.top + 4, b.bottom - 4);
  const frame = box(document.querySelector(`svg.${name}`));
  const found = [];
  names.forEach(([text, one], i) => {
    names.slice(i + 1).forEach(([other, two]) => { if (touch(one, two)) found.push([text, other]); });
    if (one.left < frame.left - 1 || one.right > frame.right + 1) found.push([text, "the frame"]);
  });
  return [names.length, found];
}"""


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("width", [375, 1280])
def test_axe_finds_nothing_and_nothing_is_cut_off(open_page: Any, language: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = open_page(f"/{language}/", width=width)
    for query in SIDES:
        page.goto(page.url.split(f"/{language}/")[0] + f"/{language}/{query}")
        assert Axe().run(page).violations_count == 0, query
        assert page.evaluate("document.documentElement.scrollWidth") <= width, query
    assert page.complaints == []


@pytest.mark.parametrize("language", ["en", "fa"])
def test_names_on_map_and_network_do_not_touch(open_page: Any, language: str) -> None:
    page = open_page(f"/{language}/")
    labels, touching = page.evaluate(TOUCHING, "map")
    assert (labels > 0, touching) == (True, [])
    page.goto(page.url + "?beside=network")
    labels, touching = page.evaluate(TOUCHING, "net")
    assert (labels > 1, touching) == (True, [])


def test_east_is_to_the_right_in_persian_too(open_page: Any) -> None:
    places = []
    for language in ("en", "fa"):
        page = open_page(f"/{language}/")
        places.append(
            page.evaluate("[...document.querySelectorAll('svg.map circle.pt')].map(c => c.getAttribute('cx'))")
        )
    assert places[0] == pytest.approx(places[1], abs=1)


def test_the_slider_shows_the_network_of_a_year_and_keeps_it_in_the_address(open_page: Any) -> None:
    page = open_page("/fa/?beside=network&from=1999&to=2005")
    assert not page.locator("#years .step").count() or not page.locator("#years .step").first.is_visible()
    page.focus("#year")
    with page.expect_response(lambda response: "/fa/network/?" in response.url and "year=2004" in response.url):
        page.keyboard.press("ArrowRight")
    assert page.locator("#years output").inner_text() == "۲۰۰۴"
    page.wait_for_url("**year=2004*")
    page.reload()
    assert page.locator("#year").input_value() == "2004"
    page.click("#years .all")
    assert "year" not in page.url.partition("?")[2].partition("#")[0]
    assert page.complaints == []


def test_without_javascript_links_lead_from_year_to_year(open_page: Any) -> None:
    page = open_page("/en/?beside=network&from=1999&to=2005&year=2001", java_script_enabled=False)
    assert not page.locator("#year").is_visible()
    page.click("details.pairs summary")
    assert page.locator("details.pairs li").first.is_visible()
    page.click("#years .step >> text=Later")
    assert "year=2002" in page.url
    page.click("#beside .seg >> text=map")
    assert page.locator("svg.map").is_visible()


def test_a_dot_is_reached_and_followed_by_keys(open_page: Any) -> None:
    page = open_page("/en/")
    page.focus("svg.map a")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    page.wait_for_url("**place=riverton*")
    page.locator("#list article").nth(1).wait_for(state="detached")
    assert page.locator("#list article").count() == 1
