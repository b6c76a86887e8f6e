"""Milliseconds, queries and kilobytes for pages of the site, as an anonymous reader gets them.

    python -m benchmarks.explorer

Needs a database (DATABASE_URL); what it adds is rolled back. Each time is the median of many requests, in process, all
middleware included. The explorer's first page is held to 150 ms and 12 queries, with the built-in chronicle and with
3,000 events more.
"""

import os
import statistics
import sys
import time

import django

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


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("DEBUG", "1")
    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection, transaction
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    settings.DEBUG = False  # no list of all queries kept
    settings.ALLOWED_HOSTS = ["testserver"]
    for engine in settings.TEMPLATES:
        engine["OPTIONS"]["debug"] = False
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
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
