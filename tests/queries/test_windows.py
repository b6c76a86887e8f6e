"""The database answers questions about time as the date value itself does, and the page by page order is its order."""

import random

import pytest

from events.dates import Overlap, parse
from events.models import Event
from events.queries.density import density
from events.queries.window import Window
from tests.make import make_event

pytestmark = pytest.mark.django_db

DATES = [
    "1990", "1990-05", "1990-05-17", "199X", "19XX", "1990~", "1990?", "1985/1995", "1985-03/1995-11", "1985/..",
    "1985/", "../1995",
    "/1995", "[..1995]", "[1985..]", "[1985..1995]", "[1985,1995]", "{1985..1995}", "1990-21", "1990-24",
    "1990-37~", "-0043-03-15", "Y-11999", "1950S2", "1990-05-17T23:20:30Z", "199X/200X", "1985~/1995?", "XXXX", None,
    "1990-XX-17", "../..", "1985/19XX",
]  # fmt: skip
CENTRE = 2_448_000  # in 1990


@pytest.fixture
def events() -> dict[str, Event]:
    return {date or "": make_event(date or "undated", date) for date in DATES}


def windows() -> list[Window]:
    source = random.Random(7)
    result = [Window(None, CENTRE), Window(CENTRE, None), Window(CENTRE, CENTRE), Window(-9_000_000, 9_000_000)]
    for _ in range(150):
        first = CENTRE + source.randint(-6000, 6000)
        result.append(Window(first, first + source.choice([0, 10, 200, 365, 4000])))
    return result


def test_possibly_and_surely_are_those_of_the_value(events: dict[str, Event]) -> None:
    for window in windows():
        expected = {
            mode: {
                date for date in events if date and parse(date).overlaps_window(window.first, window.last) in verdicts
            }
            for mode, verdicts in {"possibly": {Overlap.POSSIBLY, Overlap.SURELY}, "surely": {Overlap.SURELY}}.items()
        }
        for mode in ("possibly", "surely"):
            rows = Event.objects.filter(getattr(window, mode)())
            assert {str(event.date) for event in rows} == expected[mode], (mode, window)


def test_densities_are_counts_of_windows(events: dict[str, Event]) -> None:
    for count, first, last in [
        (1, CENTRE, CENTRE + 10),
        (7, CENTRE - 5000, CENTRE + 5000),
        (64, CENTRE - 400, CENTRE + 401),
    ]:
        for stretch in density(Event.objects.all(), first, last, count):
            window = Window(stretch.first, stretch.last)
            assert stretch.possibly == Event.objects.filter(window.possibly()).count(), stretch
            assert stretch.surely == Event.objects.filter(window.surely()).count(), stretch


def test_rows_sort_as_the_values_do(events: dict[str, Event]) -> None:
    rows = Event.objects.filter(date_sort__isnull=False).order_by("date_sort", "date")
    assert [event.date for event in rows] == sorted(event.date for event in rows)
