"""The reader chooses the calendars of dates on any page, and the choice holds on all others."""

import re
from typing import Any

import pytest

from tests.canary import Stage
from tests.make import make_event


@pytest.fixture
def page(stage: Stage, client: Any) -> Any:
    make_event("Accord", "2001-06-15", slug="accord")
    return lambda address: client.get(address).content.decode()


def test_persian_opens_with_solar_hijri_and_gregorian_beside_it(page: Any) -> None:
    assert "۲۵ خرداد ۱۳۸۰<small>۱۵ ژوئن ۲۰۰۱</small>" in page("/fa/events/accord/")
    assert "15 June 2001<" in page("/en/events/accord/")


def test_a_choice_is_remembered_on_all_pages_and_in_both_languages(page: Any, client: Any) -> None:
    assert ">15 June 2001</time>" in page("/en/events/accord/")
    assert ">25 Khordad 1380</time>" in page("/en/events/accord/?calendar=jalali")
    assert client.cookies["calendar"].value == "jalali"
    assert ">25 Khordad 1380</time>" in page("/en/events/accord/")
    assert ">25 Khordad 1380</time>" in page("/en/events/")
    assert ">۲۵ خرداد ۱۳۸۰</time>" in page("/fa/events/accord/")
    assert "15 June 2001<small>25 Khordad 1380</small>" in page("/en/events/accord/?calendar=both")


@pytest.mark.parametrize("path", ["", "events/", "events/accord/", "actors/", "forecasts/", "search/?q=accord"])
def test_every_page_offers_the_choice_and_keeps_its_question(page: Any, path: str) -> None:
    html = page(f"/en/{path}")
    kept = "q=accord&amp;" if "?" in path else ""
    assert f'href="?{kept}calendar=jalali" rel="nofollow">Solar Hijri' in html
    assert 'calendar=typed" rel="nofollow" aria-current="true">as typed' in html
    assert 'calendar=gregorian" rel="nofollow">Gregorian' in html


@pytest.mark.parametrize("path", ["", "events/accord/", "actors/"])
def test_a_calendar_that_is_none_is_told(stage: Stage, client: Any, path: str) -> None:
    make_event("Accord", "2001-06-15", slug="accord")
    response = client.get(f"/en/{path}?calendar=mayan")
    assert response.status_code == 400
    assert "one of gregorian, jalali, julian, both" in response.content.decode()
    assert "calendar" not in client.cookies
    client.cookies["calendar"] = "mayan"
    assert client.get(f"/en/{path}").status_code == 200


@pytest.mark.parametrize(
    ("path", "persian", "english"),
    [
        ("events/", "<span>دههٔ ۱۳۸۰", "<span>2000s"),
        ("events/?from=2001-06&to=2001-07", "خرداد–تیر ۱۳۸۰ / ژوئن ۲۰۰۱", "June 2001"),
        ("search/?q=accord", "۲۵ خرداد ۱۳۸۰ / ۱۵ ژوئن ۲۰۰۱", "15 June 2001"),
        ("at/2001-06/", "خرداد–تیر ۱۳۸۰ / ژوئن ۲۰۰۱", "June 2001"),
    ],
)
def test_every_date_of_a_page_is_in_the_readers_calendars(page: Any, path: str, persian: str, english: str) -> None:
    assert persian in page(f"/fa/{path}")
    assert english in page(f"/en/{path}")


def test_the_days_of_our_own_records_are_in_the_readers_calendars_too(page: Any) -> None:
    told = re.compile(r'<time datetime="\d{4}-\d\d-\d\d">([^<]*)</time>')
    persian = " ".join(told.findall(page("/fa/events/accord/")))
    assert re.search(r"[۰-۹]+ \w+ ۱۴[۰-۹]{2} / [۰-۹]+ \w+ ۲۰[۰-۹]{2}", persian), persian
    assert re.search(r"\d+ \w+ 14\d\d", " ".join(told.findall(page("/en/events/accord/?calendar=jalali"))))


def test_the_canvas_asks_for_the_dates_of_its_tiles_in_the_readers_calendars(page: Any) -> None:
    asks = re.compile(r'"query": "[^"]*calendar=both"')
    assert asks.search(page("/fa/"))
    assert not asks.search(page("/en/"))


def test_a_choice_can_be_taken_back(page: Any, client: Any) -> None:
    make_event("Uprising", "1917-11-07", slug="uprising", date_text="25 October 1917 (O.S.)", date_calendar="julian")
    typed = "7 November 1917<small>25 October 1917 (O.S.)</small>"
    assert typed in page("/en/events/uprising/")
    html = page("/en/events/uprising/?calendar=gregorian")
    assert typed not in html
    assert 'calendar=gregorian" rel="nofollow" aria-current="true">Gregorian' in html
    assert typed not in page("/en/events/uprising/")
    assert typed in page("/en/events/uprising/?calendar=typed")
    assert not client.cookies["calendar"].value
    assert typed in page("/en/events/uprising/")


def test_words_of_a_calendar_that_is_not_shown_are_quoted(page: Any) -> None:
    make_event("Siege", "1258-01-15~/1259-01-04~", slug="siege", date_text="656 AH", date_calendar="islamic")
    make_event("Revolt", "1979-02-11", slug="revolt", date_text="22 Bahman 1357", date_calendar="jalali")
    assert 'as typed: <bdi class="typed">656 AH</bdi>' in page("/en/events/siege/")
    assert '<bdi class="typed">656 AH</bdi>' in page("/fa/events/siege/")
    for path in ("en/events/accord/", "en/events/revolt/", "en/events/revolt/?calendar=both"):
        assert 'class="typed"' not in page(f"/{path}")
    assert '<bdi class="typed">22 Bahman 1357</bdi>' in page("/en/events/revolt/?calendar=gregorian")
