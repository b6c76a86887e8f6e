"""A tile takes a fixed number of queries, however many events there are, and the plans that were measured."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection

from events.actions import timeline
from events.dates import parse
from events.queries.filter import Filter
from events.queries.tiles import tile
from events.queries.tiles import timeline as whole
from tests.make import make_actor, make_event, make_kind, make_participation

pytestmark = pytest.mark.django_db
ANYONE = AnonymousUser()

# Filter; queries for a tile and for the whole, once the worker has been: references, density, names, details.
BUDGETS = [
    (Filter(), 3, 5),
    (Filter(kind=("politics",)), 4, 6),
    (Filter(kind=("politics", "trade")), 5, 7),
    (Filter(actor=("A{actor}",)), 4, 3),
    (Filter(role=("signatory",)), 3, 2),
    (Filter(q="summit"), 2, 1),
    (Filter(actor=("A{actor}",), kind=("politics",)), 7, 3),
    (Filter(start=parse("1990"), end=parse("2010")), 3, 1),
]


@pytest.mark.parametrize(("wanted", "for_tile", "for_whole"), BUDGETS, ids=lambda value: str(value)[:60])
@pytest.mark.parametrize("count", [3, 60])
def test_queries(wanted: Filter, for_tile: int, for_whole: int, count: int, django_assert_num_queries: Any) -> None:
    actor = make_actor()
    make_kind("trade")
    for number in range(count):
        event = make_event("summit", f"{1950 + number % 40}/2000", kind=make_kind("politics"))
        make_participation(event, actor)
    timeline.repair()
    wanted = wanted.but(actor=tuple(name.format(actor=actor.pk) for name in wanted.actor))
    tile(3, 7, wanted, ANYONE)
    with django_assert_num_queries(for_tile):
        assert tile(3, 7, wanted, ANYONE).total == count
    with django_assert_num_queries(for_whole):
        assert whole(wanted, ANYONE).total == count


@pytest.mark.parametrize("zoom", [3, 12])
def test_levels_of_detail_are_read_along_their_index(zoom: int) -> None:
    from events.queries.tiles import AXIS
    from events.queries.tiles.detail import IN_ONE, parameters

    place = AXIS.place(zoom, 1)
    with connection.cursor() as sql:
        sql.execute("SET LOCAL enable_seqscan = off")
        sql.execute(f"EXPLAIN {IN_ONE}", parameters((0,), place))
        plan = "\n".join(row[0] for row in sql.fetchall())
    assert plan.count("timeline_detail_shown") == 3
    assert "Sort" not in plan
