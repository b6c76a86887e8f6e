"""A database that is away, or too slow, is told politely and never as our fault."""

import pytest
from django.db import OperationalError
from django.test import Client


@pytest.mark.parametrize(
    ("path", "type"), [("/en/", "text/html"), ("/fa/", "text/html"), ("/api/v1/kinds/", "application/problem+json")]
)
def test_a_database_that_is_away_is_a_503_with_a_time_to_come_back(
    path: str, type: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*args: object, **kwargs: object) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr("django.db.backends.utils.CursorWrapper.execute", away)
    monkeypatch.setattr("django.db.backends.base.base.BaseDatabaseWrapper.ensure_connection", away)
    answer = Client(raise_request_exception=False).get(path)
    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert answer["Content-Type"].startswith(type)
