"""How PostgreSQL finds the rows of a list: by an index made for the question, never by walking through everything."""

import re
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db import connection, transaction
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext

from events.models import Relation
from events.queries import relations
from events.queries.filter import Filter
from events.queries.map import ALL_EVENTS, located
from events.queries.network import network
from events.queries.parameters import Parameters
from tests.make import make_actor, make_relation_type

pytestmark = pytest.mark.django_db
MANY = 30_000
# A walk along an index may pass over so many rows for a page of fifty.
PASSED_OVER = 2500
PAGES = ("/en/", "/en/events/", "/api/v1/events/")
MILLION = 1_000_000
# Few records were then, however many there are.
SPARSE = ("from=-0500&to=-0490", "from=-3000&to=-2990")
# The first two are sparse: within two days, and long before most of what there is.
WINDOWS = ("from=2001-02-03&to=2001-02-04", "from=-0500&to=-0490", "from=1990&to=2010", "")


@pytest.fixture(scope="module")
def many(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Synthetic events, once for this file; taken away again by the transaction that made them."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("make_events", MANY, seed=1, stdout=StringIO())
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        yield
        transaction.set_rollback(True)


@pytest.fixture
def believed(many: None, db: None) -> None:
    """A million rows, as far as the planner knows: the statistics of these, and only their number another.

    The pages stay as few as they are, so that reading all of them looks cheaper than it would be: an index that is
    chosen here is chosen there. `HUGE=1` asks the same of real rows (test_plans_at_a_million.py).
    """
    with connection.cursor() as cursor:
        if connection.pg_version < 180000:
            pytest.skip("PostgreSQL takes statistics from 18 on")
        cursor.execute(
            "SELECT pg_restore_relation_stats('schemaname', current_schema()::text, 'relname', 'events_event',"
            " 'relpages', (pg_relation_size('events_event') / 8192)::integer, 'reltuples', %s::real)",
            [MILLION],
        )
        cursor.execute("EXPLAIN SELECT 1 FROM events_event")
        assert f"rows={MILLION}" in cursor.fetchone()[0]


def plans(address: str, *, ordered: bool = False) -> list[str]:
    """How the bounded questions of a page for events ran: those of its lists, and the sample that comes before them
    and may read on until it has its two thousand. `ordered`: the lists only."""
    client = Client()
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200, address
    found = []
    for sql in (entry["sql"] for entry in captured.captured_queries):
        is_list = sql.startswith('SELECT "events_event"') and "LIMIT" in sql
        if is_list and ("ORDER BY" in sql or not ordered):
            with connection.cursor() as cursor:
                cursor.execute("EXPLAIN (ANALYZE, TIMING OFF) " + sql)
                found.append("\n".join(row[0] for row in cursor.fetchall()))
    assert found
    return found


def removed(plan: str) -> list[int]:
    """How many rows each step of it read in vain."""
    return [int(rows) for rows in re.findall(r"Rows Removed by (?:Filter|Index Recheck): (\d+)", plan)]


def in_order_of_time(plans: list[str]) -> list[str]:
    return [plan for plan in plans if re.search(r"Sort Key: .*date_sort|event_by_date", plan)]


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("query", WINDOWS)
def test_no_list_walks_through_what_it_does_not_show(page: str, query: str) -> None:
    for plan in plans(f"{page}?{query}", ordered=True):
        assert all(rows <= PASSED_OVER for rows in removed(plan)), plan


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("page", PAGES)
def test_a_sparse_window_is_found_by_its_span(page: str) -> None:
    assert any("event_span" in plan for plan in plans(f"{page}?from=-0500&to=-0490"))


def assert_found_by_span(page: str, query: str) -> None:
    found = plans(f"{page}?{query}")
    assert any("event_span" in plan for plan in found), found
    for plan in found:
        assert "Seq Scan on events_event" not in plan, plan
        assert all(rows <= PASSED_OVER for rows in removed(plan)), plan


@pytest.mark.usefixtures("believed")
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("query", SPARSE)
def test_a_sparse_window_among_a_million_is_found_by_its_span(page: str, query: str) -> None:
    assert_found_by_span(page, query)


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("page", PAGES)
def test_a_dense_window_is_walked_in_order(page: str) -> None:
    found = in_order_of_time(plans(f"{page}?from=1990&to=2010"))
    assert any("event_by_date" in plan and "Sort Key" not in plan for plan in found), found


@pytest.mark.parametrize(("day", "found"), [("-0300", "relation_span"), ("2000-06-01", "Seq Scan on events_relation")])
def test_relations_in_force_are_found_by_their_span_where_they_are_few(day: str, found: str) -> None:
    """Where most of them are in force, reading the table is quickest."""
    one, other = make_actor(), make_actor()
    type_ = make_relation_type()
    Relation.objects.bulk_create(
        Relation(
            subject=one,
            object=other,
            type=type_,
            state="published",
            date=f"{1900 + number % 90}/2{number // 90 % 1000:03}",
        )
        for number in range(4000)
    )
    Relation.objects.create(subject=one, object=other, type=type_, state="published", date="-0300")
    date = relations.date_of(day)
    asked = relations.AT.read(Parameters(QueryDict("")), AnonymousUser())
    rows = relations.in_place(relations.with_surely(relations.at(asked, date).rows(AnonymousUser()), date), "en")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE events_relation")
    assert found in rows.order_by("place", "pk")[:201].explain()


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    ("ordering", "index"), [("-significance", "event_by_significance"), ("-modified", "event_by_modified")]
)
@pytest.mark.parametrize("page", ["/en/events/", "/api/v1/events/"])
def test_other_orders_have_indexes_too(page: str, ordering: str, index: str) -> None:
    found = plans(f"{page}?ordering={ordering}")
    assert any(index in plan for plan in found), found


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    "find",
    [
        lambda events, user: located(events, ALL_EVENTS + 1, user),
        lambda events, user: network(Filter(), events, ALL_EVENTS + 1, user),
    ],
    ids=["map", "network"],
)
def test_map_and_network_of_very_many_events_read_the_most_significant_only(find: Any) -> None:
    anyone = AnonymousUser()
    with CaptureQueriesContext(
        connection,
    ) as captured:
        find(Filter().events(anyone), anyone)
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN " + captured.captured_queries[0]["sql"])
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "event_by_significance" in plan, plan
    assert "Seq Scan on events_event " not in plan, plan
