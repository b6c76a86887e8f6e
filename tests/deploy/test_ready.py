"""A container's health check says what the server says."""

import http.server
import threading
from collections.abc import Iterator

import pytest

from config.ready import reason

answers: list[int] = []
hosts: list[str] = []


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        hosts.append(self.headers["Host"])
        self.send_response(answers.pop())
        self.end_headers()
        self.wfile.write(b"the database does not answer")

    def log_message(self, *args: object) -> None: ...


@pytest.fixture
def port() -> Iterator[int]:
    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def test_ready_is_ready(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLOWED_HOSTS", "regesta.example.org,other.example.org")
    answers.append(200)
    assert reason(port) is None
    assert hosts[-1] == "regesta.example.org"


def test_anything_else_is_said(port: int) -> None:
    answers.append(503)
    assert reason(port) == "the database does not answer"


def test_no_server_is_said() -> None:
    assert "refused" in str(reason(1))
