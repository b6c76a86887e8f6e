"""Lists of actors, places, sources and narratives count the events of their rows, and of no others."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.make import make_actor, make_event, make_participation

pytestmark = pytest.mark.django_db


def test_each_actor_has_the_number_of_its_events_once_each(get: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("events.site.index.PAGE", 3)
    event, other, hidden = make_event(), make_event(), make_event(state="draft")
    for number, title in enumerate(["Ada", "Bob", "Cem", "Dom", "Eva"]):
        actor = make_actor(title)
        make_participation(hidden, actor)
        for one in (event, other)[: number % 3]:
            make_participation(one, actor, "host")
            make_participation(one, actor)
    with CaptureQueriesContext(connection) as captured:
        page = get("/en/actors/")
    text = page.text
    for row in ("Ada state 0", "Bob state 1", "Cem state 2"):
        assert row in text, text
    (counting,) = (query["sql"] for query in captured.captured_queries if "COUNT(DISTINCT" in query["sql"])
    assert counting.count("SELECT") == 1
    assert len(captured) <= 7
