"""A date that cannot be answered is asked about on the page itself, which shows the rest."""

from typing import Any

import pytest

from tests.canary import Stage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["", "events/"])
def test_a_date_with_two_readings_is_asked_about(stage: Stage, client: Any, path: str) -> None:
    response = client.get(f"/en/{path}?from=12/01/1940&kind=politics")
    html = response.content.decode()
    assert response.status_code == 400
    assert "which of these is meant?" in html
    assert 'href="?from=1940-01-12&amp;kind=politics" title="EDTF 1940-01-12">12 January 1940</a>' in html
    assert 'href="?from=1940-12-01&amp;kind=politics"' in html
    assert 'name="from" value="12/01/1940"' in html
    assert "The summit" in html


@pytest.mark.parametrize("path", ["", "events/"])
@pytest.mark.parametrize("text", ["banana", "30 February 2020", "1990/1980", "x" * 5000, "\x00"])
def test_what_is_not_understood_leaves_the_reader_on_the_page(stage: Stage, client: Any, path: str, text: str) -> None:
    response = client.get(f"/en/{path}", {"to": text})
    html = response.content.decode()
    assert response.status_code == 400
    assert "not understood at character" in html
    assert "The summit" in html


def test_persian_readers_are_asked_in_persian(stage: Stage, client: Any) -> None:
    html = client.get("/fa/", {"from": "12/01/1940"}).content.decode()
    assert "۲۱ دی ۱۳۱۸ / ۱۲ ژانویهٔ ۱۹۴۰" in html
    assert "at character" not in client.get("/fa/", {"from": "banana"}).content.decode()


def test_other_errors_are_still_told(stage: Stage, client: Any) -> None:
    response = client.get("/en/?from=12/01/1940&kind=nonsense")
    assert response.status_code == 400
    assert "nonsense" in response.content.decode()
