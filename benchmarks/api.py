"""Milliseconds for a list of 100 rows through the API, against the bare SQL for the same rows.

    python -m benchmarks.api

Needs a database (DATABASE_URL); what it adds is rolled back. Each number is the median of many requests, in process,
all middleware included; beside it the same SQL alone, sent and fetched without the ORM.
"""

import statistics
import time
from collections.abc import Callable

from benchmarks._setting import begin

ROWS = 100
ROUNDS = 40
EVENTS = 3000
ADDRESSES = {
    "events, the record itself": f"events/?limit={ROWS}&fields=id,url,slug,title,summary,date,modality,significance",
    "events, with all that hangs on them": f"events/?limit={ROWS}",
    "actors": f"actors/?limit={ROWS}",
    "participations": f"participations/?limit={ROWS}",
    "kinds": f"kinds/?limit={ROWS}",
    "facets": "events/facets/",
    "search": "search/?q=energy",
}


def median(run: Callable[[], object]) -> float:
    """Milliseconds."""
    run()
    spent = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        run()
        spent.append(1000 * (time.perf_counter() - started))
    return statistics.median(spent)


def main() -> None:
    begin()
    from django.core.management import call_command
    from django.db import connection, transaction
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client()

    def ask(address: str) -> None:
        answer = client.get(f"/api/v1/{address}")
        assert answer.status_code == 200, answer.content

    def statements(address: str) -> list[str]:
        with CaptureQueriesContext(connection) as captured:
            ask(address)
        return [query["sql"] for query in captured.captured_queries]

    def fetch(queries: list[str]) -> None:
        with connection.cursor() as cursor:
            for query in queries:
                cursor.execute(query)
                cursor.fetchall()

    with transaction.atomic():
        call_command("make_events", EVENTS, seed=987_654, verbosity=0)
        print(f"{'':42} {'queries':>8} {'SQL ms':>8} {'API ms':>8} {'ratio':>8}")
        for name, address in ADDRESSES.items():
            queries = statements(address)
            bare = median(lambda queries=queries: fetch(queries))  # type: ignore[misc]
            whole = median(lambda address=address: ask(address))  # type: ignore[misc]
            print(f"{name:42} {len(queries):8} {bare:8.2f} {whole:8.2f} {whole / bare:8.1f}")
        transaction.set_rollback(True)


if __name__ == "__main__":
    main()
