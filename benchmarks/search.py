"""Milliseconds for a search, for suggestions (“near”) and for a page of results, as an anonymous reader gets them.

    python -m benchmarks.search [--keep] [EVENTS …]      default: 100000

Makes a database of its own for each number of synthetic events, as `benchmarks.tiles` does. Some dozens of questions
in two languages: frequent words, two of them together, rare ones, parts of words, names, dates, words that nothing has,
and misspelt ones. Each time stands beside that of the bare SQL of the same questions in the same run; of three turns
the best counts. The target is that of a quiet machine, at a million events: p95 of 60 ms for a search through the API.
Beyond it the exit status is 1.
"""

import sys
from urllib.parse import quote

from benchmarks._setting import asked, begin

TURNS = 3
TARGET = 60

# In words of `events.management.synthetic`, each of the frequent ones in a tenth of the titles.
QUESTIONS = {
    "frequent words": (
        "treaty", "border", "election", "Pipeline", "ministries", "پیمان", "مرز", "انتخابات", "راه‌آهن", "سفارت",
    ),
    "two words": ("border treaty", "railway and loan", "crisis embassy", "پیمان مرز", "نشست و وام", "“port and dam”"),
    "rare words": ("4711", "census 123456", "treaty 99", "سد 777", "987654", "loan 31415"),
    "parts of words": ("trea", "embass", "راه", "انتخ", "123", "ین"),
    "names": ("Actor 7", "Actor 1234", "کنشگر ۱۲", "Place 42", "جای ۹"),
    "dates": ("1995", "July 2000", "تیر ۱۳۷۹", "12 March 1848"),
    "nothing": ("zzyzx", "kazakhstanian accord", "قلعه‌نویی", "treaty of zzyzx"),
    "misspelt": ("treatty", "elektion", "پیمانن"),
}  # fmt: skip
ADDRESSES = {"API": "/api/v1/search/?q={}", "page": "/en/search/?q={}", "near": "/api/v1/suggest/?q={}"}


def read(count: int) -> bool:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from benchmarks.tiles import middle, p95, spent

    client = Client()
    every: dict[str, list[float]] = {name: [] for name in (*ADDRESSES, "SQL")}
    heads = " ".join(f"{form + ' p50':>8} {'worst':>8} " for form in ADDRESSES)
    print(f"    {'':18} {'SQL p50':>8} {heads}")
    for name, questions in QUESTIONS.items():
        times: dict[str, list[float]] = {name: [] for name in every}
        for question in questions:
            for form, address in ADDRESSES.items():
                url = address.format(quote(question))
                assert client.get(url).status_code == 200, url
                times[form].append(spent(lambda url=url: client.get(url), TURNS))  # type: ignore[misc]
            url = ADDRESSES["API"].format(quote(question))
            with CaptureQueriesContext(connection) as captured:
                client.get(url)
            statements = [query["sql"] for query in captured.captured_queries]
            with connection.cursor() as sql:
                bare = spent(lambda: [(sql.execute(text), sql.fetchall()) for text in statements], TURNS)  # noqa: B023
            times["SQL"].append(bare)
        for form, found in times.items():
            every[form] += found
        forms = " ".join(f"{middle(times[form]):8.1f} {max(times[form]):8.1f} " for form in ADDRESSES)
        print(f"    {name:18} {middle(times['SQL']):8.1f} {forms}")
    kept = count > 1_000_000 or p95(every["API"]) <= TARGET
    forms = ", ".join(f"{form} {middle(found):.1f} / {p95(found):.1f} ms" for form, found in every.items())
    print(f"    all {len(every['API'])}, p50 / p95: {forms}{'' if kept else f'   over {TARGET} ms'}")
    return kept


def main(arguments: list[str]) -> int:
    options = asked(__doc__, arguments, 100_000)
    begin()

    from benchmarks.tiles import database

    good = True
    for count in options.events:
        with database(count, keep=options.keep):
            print(f"{count:,} events")
            good &= read(count)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
