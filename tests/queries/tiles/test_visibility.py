"""Drafts are in no tile. What is unpublished is gone: from the names at once, from the counts with the queue."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, User

from events.actions import timeline
from events.models import Event
from events.queries.errors import ParameterError
from events.queries.filter import Filter
from events.queries.tiles import AXIS, Tile, tile
from events.queries.tiles import timeline as whole
from tests.canary import HIDDEN_STATES
from tests.make import make_actor, make_citation, make_event, make_kind, make_participation, make_source

pytestmark = pytest.mark.django_db
ANYONE = AnonymousUser()


def titles(found: Tile) -> set[str]:
    return {event.title_en for event in found.events}


def questions(actor: Any) -> list[Filter]:
    return [
        Filter(),
        Filter(kind=("politics",)),
        Filter(actor=(actor.slug,)),
        Filter(significance_min=1),
        Filter(q="summit"),
    ]


@pytest.mark.parametrize("small", [0, 20_000])
def test_hidden_events_are_in_no_name_total_or_bin(monkeypatch: pytest.MonkeyPatch, curator: Any, small: int) -> None:
    monkeypatch.setattr("events.queries.tiles.reading.SMALL", small)
    actor, kind = make_actor(), make_kind("politics")
    for state in ("published", *HIDDEN_STATES):
        make_participation(make_event(f"summit {state}", "2000", state=state, kind=kind, significance=9), actor)
    for _ in range(2):
        for wanted in questions(actor):
            found = tile(0, 0, wanted, ANYONE)
            # Nothing is aggregated yet in the first round; a large database counts nothing until the worker comes.
            assert (found.total, max(found.bins)) in {(1, 1), (0, 0)}, wanted
            assert titles(found) <= {"summit published"}, wanted
            assert whole(wanted, ANYONE).undated == 0
            assert tile(0, 0, wanted, curator).total == 1 + len(HIDDEN_STATES), wanted
        timeline.repair()
    assert tile(0, 0, Filter(), ANYONE).total == 1
    assert tile(0, 0, Filter(), User.objects.create_user("reader")).total == 1


def test_what_is_unpublished_leaves_the_names_at_once_even_before_the_worker_comes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("events.queries.tiles.reading.SMALL", 0)
    actor, kind = make_actor(), make_kind("politics")
    for name in "abc":
        make_participation(make_event(name, "2000", kind=kind), actor)
    timeline.repair()
    gone = Event.objects.get(title_en="a")
    gone.state = "withdrawn"
    gone.save()
    moved = Event.objects.get(title_en="b")
    moved.date, moved.kind = "1000", make_kind("trade")  # type: ignore[assignment]
    moved.save()
    number = (2_451_545 - AXIS.first) >> (AXIS.bits - 10)
    for wanted in questions(actor)[:3]:
        assert titles(tile(10, number, wanted, ANYONE)) <= {"c"}, wanted
    timeline.repair()
    for wanted in questions(actor)[:3]:
        found = tile(10, number, wanted, ANYONE)
        assert titles(found) == {"c"}, wanted
        assert found.total == 1, wanted


def test_what_may_not_be_seen_cannot_be_asked_for() -> None:
    hidden = make_actor(state="draft")
    make_participation(make_event("it", "2000"), hidden)
    timeline.repair()
    for reference in (hidden.slug, f"A{hidden.pk}", "A999999"):
        for wanted in (Filter(actor=(reference,)), Filter(actor_all=(reference,), kind=())):
            with pytest.raises(ParameterError):
                tile(0, 0, wanted, ANYONE)


def test_hidden_sources_neither_count_nor_make_a_dispute(curator: Any) -> None:
    event = make_event("it", "2014")
    make_citation(make_source(), event=event, date="2014")
    make_citation(make_source(state="draft"), event=event, date="2015")
    timeline.repair()
    [public] = tile(0, 0, Filter(), ANYONE).events
    assert (public.citations, public.is_disputed) == (1, False)
    [private] = tile(0, 0, Filter(), curator).events
    assert (private.citations, private.is_disputed) == (2, True)
