"""Search boxes that suggest while one types: by keys, by pointer, in both scripts, and without JavaScript."""

import re
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

TYPED = [("en", "nordl", "Northland", "actors/northland/"), ("fa", "شمال", "شمال", "actors/northland/")]


@pytest.mark.parametrize(("language", "typed", "title", "path"), TYPED)
def test_a_record_is_found_by_keys(open_page: Any, language: str, typed: str, title: str, path: str) -> None:
    page = open_page(f"/{language}/")
    box = page.locator("#find")
    page.keyboard.press("/")
    page.keyboard.type(typed)
    option = page.locator("#find-list [role=option]").filter(has_text=title).first
    option.wait_for()
    assert box.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")
    assert option.get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("Escape")
    assert not page.locator("#find-list").is_visible()
    assert box.input_value() == typed
    page.keyboard.press("ArrowDown")
    option.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/{path}")
    assert page.complaints == []


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("width", [1280, 375])
def test_suggestions_are_open_to_everybody_and_fit(open_page: Any, language: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = open_page(f"/{language}/", width=width)
    page.locator("#find").type("Event nu")
    page.locator("#find-list [role=option]").first.wait_for()
    assert page.locator("#find-list [role=option]").count() == 8
    assert re.search("8|۸", page.locator("form.find [role=status]").inner_text())
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("#main").click(position={"x": 2, "y": 2})
    assert not page.locator("#find-list").is_visible()


def test_a_press_opens_the_record(open_page: Any) -> None:
    page = open_page("/en/actors/")
    page.locator(".finder input[type=search]").type("northl")
    page.locator(".finder [role=option]").first.click()
    page.wait_for_url("**/en/actors/northland/")


def test_words_of_a_filter_are_filled_in(open_page: Any) -> None:
    page = open_page("/en/events/")
    box = page.get_by_role("combobox", name="words", exact=True)
    box.type("six pl")
    page.locator("#find-words-list [role=option]").first.click()
    assert box.input_value() == "Six plants"


def test_without_javascript_it_is_a_field_in_a_form(open_page: Any) -> None:
    page = open_page("/en/", java_script_enabled=False)
    page.locator("#find").fill("six plants")
    page.locator("#find").press("Enter")
    page.wait_for_url("**/en/search/?q=six+plants")
    assert page.locator("mark").all_inner_texts()[0] == "Six plants"
