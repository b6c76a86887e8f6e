"""Sparse windows among a million real rows, which `HUGE=1` makes in some minutes: the plan, not the time.

Every run of the suite asks the same of rows that PostgreSQL only believes in: see test_plans.py.
"""

import os
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from events.dates.jdn import JAN_1_OF_YEAR_1
from tests.queries.test_plans import MANY, MILLION, PAGES, SPARSE, assert_found_by_span

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.huge,
    pytest.mark.skipif(not os.environ.get("HUGE"), reason="a million rows are made with HUGE=1 only"),
]


@pytest.fixture(scope="module")
def many(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("make_events", MANY, seed=1, stdout=StringIO())
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def made(many: None, django_db_blocker: Any) -> Iterator[None]:
    """A million rows: those of our era again and again, so that the windows before it are as sparse as they were.

    Without what only search reads, and no trigger has to see them.
    """
    with django_db_blocker.unblock(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE events_event DISABLE TRIGGER USER")
        for index in ("event_search_en", "event_search_fa", "event_trigrams"):
            cursor.execute(f"DROP INDEX {index}")
        cursor.execute(
            "SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute WHERE attrelid = 'events_event'::regclass"
            " AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname NOT IN ('id', 'slug')"
        )
        columns = cursor.fetchone()[0]
        cursor.execute(
            f"INSERT INTO events_event (slug, {columns}) SELECT slug || '-' || again, {columns}"
            f" FROM events_event, generate_series(1, {MILLION // MANY}) again"
            f" WHERE date_start_earliest > {JAN_1_OF_YEAR_1}"
        )
        cursor.execute("ANALYZE events_event")
        yield
        transaction.set_rollback(True)


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("query", SPARSE)
def test_a_sparse_window_among_a_million_real_rows_is_found_by_its_span(page: str, query: str) -> None:
    assert_found_by_span(page, query)
