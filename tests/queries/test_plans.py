"""How PostgreSQL finds the rows of a list: by an index made for the question, never by walking through everything."""

from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db import connection, transaction
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from events.models import Relation
from events.queries import relations
from events.queries.filter import Filter
from events.queries.listing import ORDERINGS, event_page
from events.queries.parameters import Parameters
from tests.make import make_actor, make_relation_type

pytestmark = pytest.mark.django_db
MANY = 30_000


@pytest.fixture(scope="module")
def many(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Synthetic events, once for this file; taken away again by the transaction that made them."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("make_events", MANY, seed=1, stdout=StringIO())
        yield
        transaction.set_rollback(True)


def plans(query: str, ordering: str) -> list[str]:
    """The plans of the queries that find a page's events"""
    wanted = Filter.read(Parameters(QueryDict(query)))
    with CaptureQueriesContext(
        connection,
    ) as captured:
        event_page(wanted, AnonymousUser(), ORDERINGS[ordering], 50, None)
    found = []
    for entry in captured.captured_queries:
        if 'FROM "events_event"' in entry["sql"] and "LIMIT" in entry["sql"]:
            with connection.cursor() as cursor:
                cursor.execute("EXPLAIN " + entry["sql"])
                found.append("\n".join(row[0] for row in cursor.fetchall()))
    assert found
    return found


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("ordering", ["date", "-date"])
@pytest.mark.parametrize("query", ["from=2001-02-03&to=2001-02-04", "from=-0500&to=-0490", "from=1990&to=2010", ""])
def test_lists_in_order_of_time_never_read_the_whole_table(query: str, ordering: str) -> None:
    # The sample, which comes first for a filter, may: it stops at the first two thousand.
    for plan in plans(query, ordering)[1 if query else 0 :]:
        assert "Seq Scan on events_event" not in plan, plan


@pytest.mark.usefixtures("many")
def test_a_sparse_window_is_found_by_its_span() -> None:
    sample, *_ = plans("from=-0500&to=-0490", "date")
    assert "event_span" in sample, sample


@pytest.mark.usefixtures("many")
def test_a_dense_window_is_walked_in_order() -> None:
    _sample, entering, within, *_ = plans("from=1990&to=2010", "date")
    assert "event_span" in entering, entering
    assert "event_by_date" in within, within
    assert "Sort Key" not in within, within


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    ("ordering", "index"), [("-significance", "event_by_significance"), ("-modified", "event_by_modified")]
)
def test_other_orders_have_indexes_too(ordering: str, index: str) -> None:
    [plan] = plans("", ordering)
    assert index in plan, plan


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
