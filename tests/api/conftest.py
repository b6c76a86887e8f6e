"""What the tests of the API share."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

ROOT = "http://testserver"


@pytest.fixture
def get(db: None) -> Callable[..., Any]:
    """Asks an address below /api/v1/ (or an absolute one out of an answer), as nobody in particular."""
    client = Client()

    def ask(address: str, **headers: str) -> Any:
        path = address.removeprefix(ROOT) if address.startswith(ROOT) else f"/api/v1/{address}"
        return client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})

    return ask
