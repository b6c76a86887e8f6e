"""Writes what the server says of some days and addresses, for the browser's modules to be held to:

    python -m tests.javascript.timeline.table > tests/javascript/timeline/table.json

tests/site/plate/test_browser_table.py fails where the file and the code differ.
"""

import json
import os
import random
import sys
from typing import Any

import django

SEED = 4
DAYS = 300
WINDOWS = 120
TITLES = (
    "Forecast: Kazakhstan short of 1.7 billion cubic metres of gas",
    "“Colour revolution” in Kyrgyzstan (2005) – what followed; and what did not",
    "The Shanghai Five become the SCO",
    "پیش‌بینی: کسری ۱٫۷ میلیارد مترمکعب گاز در قزاقستان، به گفتهٔ وزارت انرژی",
    "Supercalifragilisticexpialidociousness itself",
)


def table() -> dict[str, Any]:
    from django.utils import translation

    from events.dates import jdn_of_ymd, parse
    from events.dates.calendars import CALENDARS
    from events.dates.render.display import SHOWN
    from events.queries.filter import Filter
    from events.site.canvas import eras, months
    from events.site.plate.axis import LABELS_APART, graticule, minor
    from events.site.plate.scale import Scale
    from events.site.plate.text import shorten
    from events.site.state import State

    source = random.Random(SEED)
    low, high = jdn_of_ymd(-9999, 1, 1), jdn_of_ymd(2967, 1, 1)
    days = [source.randint(low, high) for _ in range(DAYS)]
    days += [jdn_of_ymd(year, month, day) for year in (-1, 0, 1, 1900, 2000, 2024) for month, day in ((1, 1), (12, 31))]
    years = [
        *range(-40, 60),
        *range(930, 1000),
        *range(1170, 1185),
        *range(1370, 1440),
        *range(1495, 1510),
        *range(2020, 2345, 7),
    ]
    windows = []
    for _ in range(WINDOWS):
        first = source.randint(low + 400, high - 8000)
        last = first + int(10 ** source.uniform(0, 6))
        windows.append(
            (source.choice([first, year_of(first)]), min(source.choice([last, year_of(last + 366) - 1]), high))
        )
    ticks = []
    for first, last in windows[:40]:
        for calendar in SHOWN:
            scale = Scale(first, last, 0, 1000)
            lines = [
                [tick.day, tick.weight, tick.label, tick.until]
                for tick in graticule(scale, calendar, "en", LABELS_APART) if first < tick.day < last
            ]  # fmt: skip
            ticks.append([calendar, first, last, lines, [day for day in minor(scale, calendar) if first < day < last]])
    with translation.override("en"):
        states = [
            State(Filter()),
            State(
                Filter(start=parse("1990"), end=parse("1999"), when="surely"), selected=7, beside="network", year=1994
            ),
        ]
        addresses = [
            [state.url, first, last, dict(state.within(first, last).parameters)]
            for number, (first, last) in enumerate(windows) for state in states[number % len(states) :][:1]
        ]  # fmt: skip
        addresses += [[state.url, None, None, dict(state.within(None, None).parameters)] for state in states]
        names = {"months": {name: months(name) for name in SHOWN}, "eras": {name: eras(name) for name in SHOWN}}
    return {
        "days": [[day, *(list(CALENDARS[name].from_jdn(day)) for name in SHOWN)] for day in days],
        "nowruz": [[year, CALENDARS["jalali"].to_jdn(year, 1, 1)] for year in years],
        "windows": addresses,
        "ticks": ticks,
        "names": names,
        "labels": [[title, most, shorten(title, most)] for title in TITLES for most in range(8, 48)],
    }


def year_of(day: int) -> int:
    """The first day of the year of a day."""
    from events.dates.jdn import first_of_year, ymd_of_jdn

    return first_of_year(ymd_of_jdn(day)[0])


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    sys.stdout.write(json.dumps(table(), ensure_ascii=False, separators=(",", ":")) + "\n")
