"""Whatever happens to the records, tiles answer as the rule says, and repairs leave what a new build would make."""

from collections.abc import Sequence
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from events.actions import timeline
from events.dates import parse
from events.queries.filter import Filter
from events.queries.tiles import Axis, tile
from tests.queries.tiles import law
from tests.queries.tiles.history import STEPS, World, new_event

pytestmark = pytest.mark.django_db
ANYONE = AnonymousUser()
FILTERS = [
    Filter(),
    Filter(kind=("politics",)),
    Filter(kind=("trade", "politics", "summits")),
    Filter(kind=("trade", "summits")),
    Filter(actor=("actor-a",)),
    Filter(actor=("actor-a", "actor-b")),
    Filter(actor_all=("actor-a", "actor-c")),
    Filter(actor=("actor-b",), kind=("politics",)),
    Filter(significance_min=2),
    Filter(role=("signatory",)),
    Filter(start=parse("2000-02-10"), end=parse("2000-03")),
    Filter(start=parse("1999"), end=parse("2000-02-14"), when="surely"),
    Filter(modality=("occurred",), undated="include"),
]
# All tiles of the first zooms, and of the others those where something happens, and the ends.
TILES = [(zoom, number) for zoom in range(3) for number in range(1 << zoom)]
TILES += [(3, 0), (3, 1), (3, 2), (3, 4), (4, 0), (4, 2), (4, 4), (4, 5), (4, 15)]
few = settings(
    max_examples=6,
    # A failing example is small enough to read, and takes minutes to shrink.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def expected(wanted: Filter, user: Any, axis: Axis) -> tuple[list[law.Member], dict[int, int]]:
    members = [law.member(event, axis) for event in wanted.events(user).filter(date_sort__isnull=False)]
    return members, law.min_zooms(members, axis)


def hold_against_the_rule(axis: Axis, filters: Sequence[Filter] = FILTERS, user: Any = ANYONE) -> None:
    for wanted in filters:
        members, zooms = expected(wanted, user, axis)
        for zoom, number in TILES:
            found = law.answer(tile(zoom, number, wanted, user, axis))
            assert found == law.tile(members, zooms, axis, zoom, number), (wanted, zoom, number)


@few
@given(
    begin=st.lists(new_event, min_size=6, max_size=25),
    batches=st.lists(st.lists(STEPS, min_size=1, max_size=6), min_size=1, max_size=3),
)
def test_tiles_follow_the_rule_before_and_after_any_change(
    axis: Axis, monkeypatch: pytest.MonkeyPatch, begin: list[Any], batches: list[Any]
) -> None:
    monkeypatch.setattr("events.queries.tiles.reading.SMALL", 0)
    with transaction.atomic():
        world = World()
        for step in begin:
            world.do(step)
        timeline.rebuild()
        for batch in batches:
            for step in batch:
                world.do(step)
            timeline.repair()
            assert timeline.check() == []
        hold_against_the_rule(axis)
        transaction.set_rollback(True)


@few
@given(begin=st.lists(new_event, max_size=20), steps=st.lists(STEPS, max_size=8))
def test_small_databases_are_right_before_the_worker_comes(axis: Axis, begin: list[Any], steps: list[Any]) -> None:
    with transaction.atomic():
        world = World()
        for step in begin[: len(begin) // 2]:
            world.do(step)
        timeline.repair()
        for step in [*begin[len(begin) // 2 :], *steps]:
            world.do(step)
        hold_against_the_rule(axis, FILTERS[:6])
        transaction.set_rollback(True)


@few
@given(begin=st.lists(new_event, min_size=5, max_size=20))
def test_curators_tiles_follow_the_rule_with_drafts_among_the_events(
    axis: Axis, curator: Any, begin: list[Any]
) -> None:
    with transaction.atomic():
        world = World()
        for step in begin:
            world.do(step)
        timeline.repair()
        hold_against_the_rule(axis, FILTERS[:5], curator)
        transaction.set_rollback(True)


def test_repairs_leave_what_a_build_would_make(axis: Axis) -> None:
    """With a crowded day, a list that becomes long and one that stops being long."""
    world = World()
    for number in range(40):
        world.make("2000-02-14" if number % 2 else "2000-02-15", number % 10 + 1, "published", number)
    timeline.repair()
    assert timeline.check() == []
    rows = contents()
    timeline.rebuild()
    assert contents() == rows
    with connection.cursor() as sql:
        sql.execute("TRUNCATE timeline_detail, timeline_density, timeline_scope")
    timeline.rebuild()
    assert contents() == rows


def contents() -> list[Any]:
    with connection.cursor() as sql:
        found = []
        for name in ("detail", "density", "scope"):
            sql.execute(f"SELECT * FROM timeline_{name} ORDER BY 1, 2, 3")
            found.append(sql.fetchall())
    return found
