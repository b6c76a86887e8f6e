"""Error pages: styled, in the reader's language, with a way back, and without a database."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.utils.translation import override

from events.site import errors
from tests.site.pages import read

ERRORS = [
    # view, status, what it says
    (lambda request: errors.bad_request(request, Exception()), 400, "cannot be answered"),
    (lambda request: errors.forbidden(request, Exception()), 403, "not open to you"),
    (errors.no_csrf, 403, "This form has expired"),
    (lambda request: errors.not_found(request, Exception()), 404, "Nothing stands at this address"),
    (errors.server_error, 500, "Something broke on our side"),
]


@pytest.mark.parametrize(("view", "status", "says"), ERRORS)
def test_an_error_is_a_page_and_asks_nothing_of_the_database(view: Any, status: int, says: str) -> None:
    # No `db` fixture here: a query would fail this test.
    with override("en"):
        response = view(RequestFactory().get("/en/anything/"))
    page = read(response)
    assert (page.status, page.headings.count(1)) == (status, 1)
    assert says in page.text
    assert "/en/" in [link["href"] for link in page.links]
    with override("fa"):
        assert read(view(RequestFactory().get("/fa/anything/"))).all("html")[0]["dir"] == "rtl"


def test_an_address_of_nothing_is_a_page(client: Any, db: None) -> None:
    for address in ("/en/nothing/", "/fa/events/nothing/", "/en/actors/nothing/", "/nothing"):
        response = client.get(address)
        assert response.status_code == 404, address
        assert "no-store" in response["Cache-Control"]


def test_a_form_without_its_token_is_told_so(db: None) -> None:
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "a", "password": "b"})
    assert response.status_code == 403
    assert read(response).headings.count(1) == 1


def test_a_broken_page_says_so(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    from events.site import explorer

    def broken(*args: Any) -> Any:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(explorer, "context", broken)
    response = Client(raise_request_exception=False).get("/en/")
    assert response.status_code == 500
    assert "secret detail" not in response.content.decode()
    assert read(response).headings.count(1) == 1


@pytest.mark.parametrize("host", ["localhost:99999", "localhost:0", "127.0.0.1:123456789", "evil.example"])
def test_a_host_that_is_not_ours_is_refused(client: Any, db: None, host: str) -> None:
    for path in ("/en/", "/healthz", "/api/v1/"):
        assert client.get(path, headers={"host": host}).status_code == 400
    assert client.get("/healthz", headers={"host": "localhost:8000"}).status_code == 200
