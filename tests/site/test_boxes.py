"""What people type into the boxes of dates is a phrase of their language; what stands in an address is EDTF."""

from typing import Any

import pytest
from django.utils import translation

from events.dates import parse
from events.site.boxes import boxed
from tests.canary import Stage

pytestmark = pytest.mark.django_db

TYPED = [
    ("/fa/events/?from=1370&typed=from&to=1379&typed=to", "from=1991-03-21%2F1992-03-20&to=2000-03-20%2F2001-03-20"),
    ("/fa/?from=1370&typed=from&to=&typed=to", "from=1991-03-21%2F1992-03-20"),
    ("/fa/compare/?from=1370&typed=from", "from=1991-03-21%2F1992-03-20"),
    ("/en/events/?from=1370&typed=from", "from=1370"),
    ("/fa/events/?from=1991&typed=from&kind=politics", "from=1991&kind=politics"),
]


@pytest.mark.parametrize(("typed", "query"), TYPED)
def test_a_bare_year_in_a_box_is_read_by_the_language_of_the_page(
    stage: Stage, client: Any, typed: str, query: str
) -> None:
    response = client.get(typed)
    assert response.status_code == 302
    assert response["Location"].endswith(f"?{query}")
    assert client.get(f"/fa/events/?{query}").status_code == 200


def test_an_address_is_edtf_in_every_language(stage: Stage, client: Any) -> None:
    assert client.get("/fa/events/?from=1370&to=1379").status_code == 200
    assert client.get("/fa/at/1379/").status_code == 200


def test_a_day_that_may_be_of_two_calendars_is_asked_about(stage: Stage, client: Any) -> None:
    query = "from=1357-11-22&to=1357-12-01&typed=from&typed=to"
    response = client.get(f"/fa/events/?{query}")
    html = response.content.decode()
    assert response.status_code == 400
    # The choice of the one leaves the other to be asked.
    assert 'href="?from=1979-02-11&amp;to=1357-12-01&amp;typed=to"' in html
    assert 'href="?from=1357-11-22&amp;to=1357-12-01&amp;typed=to"' in html
    response = client.get("/fa/events/?from=1979-02-11&to=1357-12-01&typed=to")
    assert 'href="?from=1979-02-11&amp;to=1979-02-20"' in response.content.decode()


def test_at_a_date_takes_what_is_typed(stage: Stage, client: Any) -> None:
    assert client.get("/fa/at/?date=1379&typed=date")["Location"] == "/fa/at/2000-03-20/2001-03-20/"
    assert client.get("/fa/at/?date=1379")["Location"] == "/fa/at/1379/"
    assert client.get("/en/at/?date=1379&typed=date")["Location"] == "/en/at/1379/"


@pytest.mark.parametrize(
    ("language", "edtf", "box"),
    [
        ("en", "1405", "1405"),
        ("fa", "1405", "۱۴۰۵ میلادی"),
        ("fa", "1991", "1991"),
        ("fa", "1991-03-21/1992-03-20", "1991-03-21/1992-03-20"),
        ("fa", "1370/1379", "۱۳۷۰ تا ۱۳۷۹ میلادی"),
    ],
)
def test_what_stands_in_a_box_can_be_sent_again(language: str, edtf: str, box: str) -> None:
    with translation.override(language):
        assert boxed(parse(edtf)) == box


@pytest.mark.parametrize("path", ["", "events/", "compare/"])
@pytest.mark.parametrize(
    ("query", "told"),
    [("from=2000&to=1990", "a date not before “from”"), ("from=n.d.", "a date in EDTF that has a beginning or an end")],
)
def test_a_window_that_is_none_is_told_on_the_page(stage: Stage, client: Any, path: str, query: str, told: str) -> None:
    response = client.get(f"/en/{path}?{query}")
    html = response.content.decode()
    assert response.status_code == 400
    assert f"expected: {told}." in html
    assert 'class="doubts"' in html


@pytest.mark.parametrize("asked", ["last Tuesday/", "?date=n.d.", "?date=31+April+1990&typed=date", "XXXX/"])
def test_at_no_date_the_page_says_why_and_keeps_its_form(stage: Stage, client: Any, asked: str) -> None:
    response = client.get(f"/en/at/{asked}")
    html = response.content.decode()
    assert response.status_code == 400
    assert "is not a date that this page can show" in html
    assert "expected:" in html
    assert 'name="date"' in html
