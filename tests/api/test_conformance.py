"""Schemathesis: what the schema allows is answered as the schema says, and what it does not allow is refused."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import negative_data_rejection, positive_data_acceptance
from schemathesis.generation import GenerationMode

from events.api.documentation import schema
from tests.canary import public_stage

EXAMPLES = 6


@cache
def server() -> Any:
    """Made when it is first asked, so that settings which fixtures change are seen."""
    return get_wsgi_application()


def application(environ: Any, start_response: Any) -> Any:
    return server()(environ, start_response)


DESCRIBED = schemathesis.openapi.from_dict(schema())
DESCRIBED.app = application
OPERATIONS = [result.ok() for result in DESCRIBED.get_all_operations()]

bounded = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def world(db: None) -> Iterator[None]:
    """Something to read, and a server that leaves the test's own connection open, as Django's test client does."""
    public_stage()
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def listed(values: Any) -> list[Any]:
    return values if isinstance(values, list) else [values]


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize(
    "operation", OPERATIONS, ids=lambda operation: operation.path.removeprefix("/api/v1/") or "index"
)
def test_answers_are_as_described(operation: Any, mode: GenerationMode, world: None) -> None:
    @bounded
    @given(operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        # Dates and references are more than their schema can say: a 400 is a right answer to a well-formed question.
        excluded = [positive_data_acceptance]
        # An empty value counts as none, as HTML forms send it; and “null” may be a word.
        if any(value in ("", "null", None) for values in (case.query or {}).values() for value in listed(values)):
            excluded.append(negative_data_rejection)
        case.call_and_validate(base_url="http://testserver", excluded_checks=excluded)

    ask()
