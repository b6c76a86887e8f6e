"""Bodies that come slowly hold up other bodies, and no reader."""

from threading import Event, Thread
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from config.writers import Writers


@pytest.fixture
def site(settings: Any) -> Any:
    """Two slow posts are being worked on, and two is the most."""
    settings.WRITERS = 2
    going, begun = Event(), [Event(), Event()]

    def answer(request: HttpRequest) -> HttpResponse:
        if request.path.startswith("/slow/"):
            begun[int(request.path[-1])].set()
            going.wait(10)
        return HttpResponse("done")

    middleware = Writers(answer)
    threads = [Thread(target=middleware, args=[RequestFactory().post(f"/slow/{n}", {"a": "b"})]) for n in (0, 1)]
    for thread in threads:
        thread.start()
    assert all(event.wait(10) for event in begun)
    yield middleware
    going.set()
    for thread in threads:
        thread.join()
    assert middleware(RequestFactory().post("/en/", {"a": "b"})).status_code == 200


def test_readers_go_on(site: Any) -> None:
    assert site(RequestFactory().get("/en/")).content == b"done"
    assert site(RequestFactory().post("/en/")).status_code in {200, 503}


@pytest.mark.parametrize(("path", "type"), [("/admin/login/", "text/html"), ("/api/v1/events/", "application/problem")])
def test_one_body_too_many_is_asked_to_come_again(site: Any, path: str, type: str) -> None:
    response = site(RequestFactory().post(path, {"a": "b"}))
    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert response["Content-Type"].startswith(type)


class Body:
    def __init__(self, size: int) -> None:
        self.left = size

    def read(self, size: int = -1) -> bytes:
        given = self.left if size < 0 else min(size, self.left)
        self.left -= given
        return b"x" * given

    readline = read


@pytest.mark.parametrize(("size", "left"), [(1_000_000, 0), (40 * 2**20, 8 * 2**20)])
def test_a_body_that_nobody_wants_is_read_on(size: int, left: int) -> None:
    body = Body(size)
    request = RequestFactory().generic("POST", "/en/", **{"CONTENT_LENGTH": str(size), "wsgi.input": body})  # type: ignore[arg-type]
    assert Writers(lambda request: HttpResponse("no", status=405))(request).status_code == 405
    assert body.left == left
