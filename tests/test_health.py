"""What a load balancer asks."""

from typing import Any

import pytest
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client


def test_alive_asks_nobody() -> None:
    answer = Client().get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "alive"})
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies


@pytest.mark.django_db
def test_ready_when_the_database_has_every_migration() -> None:
    answer = Client().get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ready"})


@pytest.mark.django_db
def test_not_ready_while_migrations_are_missing() -> None:
    MigrationRecorder.Migration.objects.filter(app="events", name="0006_roles").delete()
    answer = Client().get("/readyz")
    if answer.status_code == 200:  # not the last one any more
        MigrationRecorder.Migration.objects.filter(app="events").delete()
        answer = Client().get("/readyz")
    assert answer.status_code == 503
    assert "events." in answer.json()["detail"]


def test_not_ready_without_a_database(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*args: Any) -> Any:
        raise OperationalError("connection refused, password=secret")

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", away)
    answer = Client().get("/readyz")
    assert answer.status_code == 503
    assert int(answer["Retry-After"]) > 0
    assert b"secret" not in answer.content
    assert "try again" in answer.json()["detail"]


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_only_reading_is_allowed(address: str) -> None:
    assert Client().post(address).status_code == 405
