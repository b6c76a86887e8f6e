"""Nothing on a plate touches anything else, and nothing is lost."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.dates import jdn_of_ymd, parse
from events.site.plate.bars import Bar, named
from events.site.plate.rows import APART, GAP, RING, Entry, Lane, Manner, arrange
from events.site.plate.scale import Scale
from events.site.plate.text import measure

WINDOW = Scale(jdn_of_ymd(1991, 1, 1), jdn_of_ymd(2034, 12, 31), 192, 1212)
TODAY = jdn_of_ymd(2026, 11, 23)
MANNER = Manner(13.5, (40, 24), 6)

years = st.integers(1985, 2036).map(str)
dates = st.one_of(
    years,
    st.builds("{}-{:02d}".format, st.integers(1991, 2033), st.integers(1, 12)),
    st.builds("{}/{}".format, years, years).filter(lambda text: text[:4] <= text[5:]),
    years.map("[..{}]".format),
    years.map("[{}..]".format),
    years.map("{}/..".format),
    years.map("../{}".format),
    years.map("{}/".format),
    st.sampled_from(["199X", "200X", "20XX"]),
)
titles = st.text("abcdefghij گلمنوه", min_size=1, max_size=60).map(str.strip).filter(bool)
entries = st.lists(st.tuples(dates, titles, st.integers(1, 10), st.booleans()), max_size=60)


def entry(number: int, date: str, title: str = "An event", significance: int = 5, *, disputed: bool = False) -> Entry:
    return Entry(f"E{number}", title, title, date, "#", parse(date), "1", "ins", significance, disputed=disputed)


def boxes(lane: Lane) -> dict[int, list[tuple[float, float]]]:
    rows: dict[int, list[tuple[float, float]]] = {}
    for item in lane.placed:
        rows.setdefault(item.row, []).append(item.box)
    for ring in lane.rings:
        rows.setdefault(ring.row, []).append((ring.centre - RING, ring.centre + RING))
    return rows


@settings(max_examples=60)
@given(entries)
def test_no_two_things_in_a_row_come_closer_than_they_should(found: list[tuple[str, str, int, bool]]) -> None:
    lane = arrange(
        [entry(number, date, title, rank, disputed=split) for number, (date, title, rank, split) in enumerate(found)],
        WINDOW,
        TODAY,
        MANNER,
    )
    for row in boxes(lane).values():
        row.sort()
        for (_start, end), (start, _end) in pairwise(row):
            assert end + APART <= start + 0.01


@settings(max_examples=60)
@given(entries)
def test_every_event_on_the_plate_is_drawn_once(found: list[tuple[str, str, int, bool]]) -> None:
    given_entries = [entry(number, date, title, rank) for number, (date, title, rank, _s) in enumerate(found)]
    lane = arrange(given_entries, WINDOW, TODAY, MANNER)
    drawn = [item.entry.key for item in lane.placed] + [one.key for ring in lane.rings for one in ring.entries]
    assert len(drawn) == len(set(drawn))
    lost = {one.key: one for one in given_entries}.keys() - set(drawn)
    for key in lost:
        date = next(one.date for one in given_entries if one.key == key)
        assert (date.end_latest or 10**9) < WINDOW.first or (date.start_earliest or -(10**9)) > WINDOW.last


def test_labels_stay_within_the_plate() -> None:
    lane = arrange(
        [entry(n, str(1990 + n % 45), "A long title of an event " * 2) for n in range(40)], WINDOW, TODAY, MANNER
    )
    for item in (placed for placed in lane.placed if placed.label):
        width = measure(item.label, MANNER.size, bold=item.bold)
        left = item.at - width if item.anchor == "end" else item.at
        assert left >= WINDOW.start - 0.01
        assert left + width <= WINDOW.end + 0.01


def test_the_most_significant_stands_in_the_first_row_with_its_whole_label() -> None:
    crowd = [entry(n, "2014", f"A minor event number {n} of that year", 1) for n in range(20)]
    lane = arrange([*crowd, entry(99, "2014", "The one that matters", 10)], WINDOW, TODAY, MANNER)
    first = next(item for item in lane.placed if item.entry.key == "E99")
    assert (first.row, first.label, first.bold) == (0, "The one that matters", True)


def test_a_crowd_becomes_a_ring_with_its_number() -> None:
    lane = arrange([entry(n, "2014-05-01", f"Event number {n}") for n in range(50)], WINDOW, TODAY, MANNER)
    assert sum(len(ring.entries) for ring in lane.rings) + len(lane.placed) == 50
    assert len(lane.rings) == 1


def test_a_long_bar_carries_its_label_above_its_certain_beginning() -> None:
    (item,) = arrange([entry(1, "2000/2020", "Short")], WINDOW, TODAY, MANNER).placed
    assert item.above
    assert item.at == WINDOW.at(jdn_of_ymd(2000, 12, 31))


def test_a_label_beside_its_mark_keeps_a_gap() -> None:
    (item,) = arrange([entry(1, "2014-05", "Short")], WINDOW, TODAY, MANNER).placed
    assert item.at == item.mark.end + GAP


@pytest.mark.parametrize(
    ("lead", "most", "shown"),
    [
        ("has President", 40, "has President: Vladimir Putin"),
        ("has President", 24, "has President: Vladimir…"),
        ("has President", 20, "Vladimir Putin"),
        ("", 40, "Vladimir Putin"),
    ],
)
def test_what_stands_before_a_label_goes_before_the_label_does(lead: str, most: int, shown: str) -> None:
    one = Entry("R1", "Vladimir Putin", "", "", "", parse("2012/.."), "a", "pol", lead=lead)
    assert one.shortened(most) == shown


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (400, "guarantor of security for: Central Asia"),
        (188, "guarantor of security for: Central…"),
        (120, "Central Asia"),
    ],
)
def test_the_name_of_a_bar_is_cut_within_its_object(room: float, shown: str) -> None:
    line = Bar("Central Asia", parse("2012/.."), "pol", "guarantor of security for")
    assert named(line, room) == shown
