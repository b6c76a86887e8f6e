"""Milliseconds, queries and kilobytes for pages of the site, as an anonymous reader gets them.

    python -m benchmarks.explorer [--keep] [EVENTS …]

Needs a database (DATABASE_URL); what it adds is rolled back. Each time is the median of many requests, in process, all
middleware included. The explorer's first page is held to 150 ms and 12 queries, with the built-in chronicle and with
3,000 events more.

For each number of synthetic events (20000) it also makes a database of its own, builds the timeline, and takes the
median and the p95 of twenty turns of the pages that count the whole set, beside the bare SQL of the same pages (the
median of as many). The targets are those of a quiet machine, at a million events: p95 of 300 ms for the explorer,
everything and by kind, and of 150 ms for the facets. Beyond one of them the exit status is 1. `--keep` leaves the
database for the next time.
"""

import statistics
import sys
import time

from benchmarks._setting import asked, begin

ROUNDS = 20
EVENTS = 3000
BUDGET_MS, BUDGET_QUERIES = 150, 12
ADDRESSES = {
    "explorer, first page": "/en/",
    "explorer in Persian": "/fa/",
    "explorer, a window": "/en/?from=2000&to=2010",
    "explorer, one kind, surely": "/en/?kind=politics&from=1995&to=2005&when=surely",
    "list of events": "/en/events/",
    "list of actors": "/en/actors/",
    "event": "/en/events/kyrgyzstan-joins-eaeu/",
    "actor with most events": "/en/actors/russia/",
    "place": "/en/places/kazakhstan/",
    "source": "/en/sources/prich-english/",
    "forecasts": "/en/forecasts/",
    "search": "/en/search/?q=gas",
}

# Pages that count everything that fits: much of it, in dense windows and of a busy actor too, and little.
COUNTING = (
    "/en/", "/en/?kind=politics", "/en/?from=2001&to=2010", "/en/?from=2001-02-03&to=2001-02-04",
    "/en/?from=-0043&to=-0040", "/en/?actor=A1", "/en/?actor=A900", "/en/events/", "/en/events/?kind=politics",
    "/fa/", "/en/?modality=ongoing", "/en/actors/", "/api/v1/events/facets/", "/api/v1/events/facets/?kind=politics",
    "/api/v1/events/facets/?from=2001&to=2010", "/api/v1/events/facets/?kind=society-and-migration&modality=occurred",
)  # fmt: skip
TARGETS = {
    "/en/": 300, "/fa/": 300, "/en/?kind=politics": 300,
    "/api/v1/events/facets/": 150, "/api/v1/events/facets/?kind=politics": 150,
}  # fmt: skip


def at_scale(count: int, *, keep: bool) -> bool:
    """Milliseconds of the pages that count, with so many events, and their ratio to the bare SQL."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from benchmarks.tiles import database, middle, p95, spent
    from events.actions import timeline

    client, good = Client(), True
    with database(count, keep=keep):
        timeline.rebuild()
        with connection.cursor() as sql:
            sql.execute("ANALYZE")
        print(f"{f'{count:,} synthetic events':68} {'ms':>8} {'p95':>8} {'SQL':>8} {'ratio':>6} {'queries':>8}")
        for address in COUNTING:
            with CaptureQueriesContext(connection) as captured:
                assert client.get(address).status_code == 200, address
            statements = [query["sql"] for query in captured.captured_queries]
            page = [spent(lambda address=address: client.get(address)) for _ in range(ROUNDS)]  # type: ignore[misc]
            with connection.cursor() as sql:
                bare = [spent(lambda: [(sql.execute(text), sql.fetchall()) for text in statements]) for _ in page]  # noqa: B023
            kept = count > 1_000_000 or p95(page) <= TARGETS.get(address, float("inf"))
            good &= kept
            over = "" if kept else f"   over {TARGETS[address]} ms"
            print(
                f"{address:68} {middle(page):8.0f} {p95(page):8.0f} {middle(bare):8.0f}"
                f" {middle(page) / middle(bare):6.1f} {len(statements):8}{over}"
            )
    return good


def main(arguments: list[str]) -> int:
    options = asked(__doc__, arguments, 20_000)
    begin()
    from django.core.management import call_command
    from django.db import connection, transaction
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client()

    def measured(address: str) -> tuple[float, int, int]:
        answer = client.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        spent = []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            client.get(address)
            spent.append(1000 * (time.perf_counter() - started))
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return statistics.median(spent), len(captured), len(answer.content)

    good = True
    with transaction.atomic():
        call_command("load_chronicle", verbosity=0)
        for more in (0, EVENTS):
            if more:
                call_command("make_events", more, seed=987_654, verbosity=0)
            print(
                f"{'the chronicle' + (f' and {more:,} events' if more else ''):36} {'ms':>8} {'queries':>8} {'kB':>8}"
            )
            for name, address in ADDRESSES.items():
                ms, queries, size = measured(address)
                kept = not name.startswith("explorer, first") or (ms <= BUDGET_MS and queries <= BUDGET_QUERIES)
                good &= kept
                print(f"{name:36} {ms:8.1f} {queries:8} {size / 1000:8.0f}{'' if kept else '   over its budget'}")
        transaction.set_rollback(True)
    for count in options.events:
        good &= at_scale(count, keep=options.keep)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
