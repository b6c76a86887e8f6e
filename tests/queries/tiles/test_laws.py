"""The laws of the timeline on the real axis, whatever the events: what readers and clients may rely on."""

import random
from itertools import pairwise
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection

from events.actions import timeline
from events.management.synthetic import samples
from events.models import Event, Participation
from events.queries.errors import ParameterError
from events.queries.filter import Filter
from events.queries.tiles import AXIS, Tile, tile
from events.queries.tiles import timeline as whole
from events.queries.tiles.shown import prominence
from events.queries.window import Window
from tests.make import make_actor, make_event, make_kind, make_role
from tests.queries.tiles import law

pytestmark = pytest.mark.django_db
ANYONE = AnonymousUser()
FILTERS = [
    Filter(),
    Filter(kind=("politics",)),
    Filter(kind=("summits", "trade")),
    Filter(actor=("actor-a",)),
    Filter(actor=("actor-a",), kind=("trade",)),
    Filter(q="accord"),
]


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    """Four hundred synthetic events, kept in aggregates; actors' lists are long from fifty events on."""
    monkeypatch.setattr("events.queries.tiles.reading.SMALL", 0)
    with connection.cursor() as sql:
        sql.execute("CREATE OR REPLACE FUNCTION timeline_long() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 50'")
    politics = make_kind("politics")
    kinds = [politics, make_kind("summits", parent=politics), make_kind("trade")]
    actor = make_actor(slug="actor-a")
    drawn = list(samples(400, 7, 10))
    Event.objects.bulk_create(
        Event(
            slug=f"synthetic-{sample.number}",
            title_en=sample.title_en,
            date=sample.date or None,
            state="published",
            significance=sample.significance,
            kind=kinds[sample.kind % 3],
        )
        for sample in drawn
    )
    role = make_role()
    Participation.objects.bulk_create(
        Participation(event=event, actor=actor, role=role) for event in Event.objects.order_by("pk")[::5]
    )
    timeline.repair()
    with connection.cursor() as sql:
        sql.execute("ANALYZE events_event, events_participation, events_actor")
    return list(Event.objects.filter(date_sort__isnull=False))


def places(count: int, seed: int) -> list[tuple[int, int]]:
    """Tiles where events are, at all zooms."""
    source = random.Random(seed)
    keys = list(Event.objects.filter(date_sort__isnull=False).values_list("date_sort", flat=True))
    found = []
    for _ in range(count):
        day = (source.choice(keys) >> 24) - AXIS.first + source.randint(-40, 40)
        zoom = source.randrange(AXIS.zooms)
        found.append((zoom, min(max(day, 0), AXIS.days - 1) >> (AXIS.bits - zoom)))
    return found


def keys(found: Tile) -> set[int]:
    return {event.pk for event in found.events}


@pytest.mark.parametrize("wanted", FILTERS, ids=lambda wanted: wanted.query_string or "everything")
def test_what_is_seen_is_seen_closer_too(many: list[Event], wanted: Filter) -> None:
    for zoom, number in places(20, 1):
        if zoom < AXIS.deepest:
            closer = [tile(zoom + 1, 2 * number + half, wanted, ANYONE) for half in (0, 1)]
            assert keys(tile(zoom, number, wanted, ANYONE)) <= keys(closer[0]) | keys(closer[1])


@pytest.mark.parametrize("wanted", FILTERS, ids=lambda wanted: wanted.query_string or "everything")
def test_every_cell_shows_its_most_prominent_event_and_no_tile_is_crowded(many: list[Event], wanted: Filter) -> None:
    matching = {event.pk for event in wanted.events(ANYONE)}
    members = [law.member(event, AXIS) for event in many if event.pk in matching]
    for zoom, number in places(20, 2):
        found = keys(tile(zoom, number, wanted, ANYONE))
        best: dict[int, law.Member] = {}
        for one in members:
            if one.anchor >> (AXIS.bits - zoom) == number:
                cell = one.anchor >> (AXIS.deepest - zoom)
                best[cell] = max(best.get(cell, one), one, key=lambda m: m.prominence)
        assert {one.key for one in best.values()} <= found
        anchored = [m for m in members if m.key in found and m.anchor >> (AXIS.bits - zoom) == number]
        assert len(anchored) <= 32


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [(f, Filter()) for f in FILTERS[1:]] + [(FILTERS[4], FILTERS[3]), (Filter(kind=("summits",)), FILTERS[2])],
    ids=lambda wanted: wanted.query_string or "everything",
)
def test_a_filter_hides_nothing_that_fits_and_was_shown_without_it(
    many: list[Event], narrow: Filter, wide: Filter
) -> None:
    fitting = set(narrow.events(ANYONE).values_list("pk", flat=True))
    for zoom, number in places(20, 3):
        assert keys(tile(zoom, number, wide, ANYONE)) & fitting <= keys(tile(zoom, number, narrow, ANYONE))


@pytest.mark.parametrize("wanted", FILTERS, ids=lambda wanted: wanted.query_string or "everything")
def test_totals_and_bins_are_counts_of_windows(many: list[Event], wanted: Filter) -> None:
    for zoom, number in places(12, 4):
        found = tile(zoom, number, wanted, ANYONE)
        events = wanted.events(ANYONE).filter(date_sort__isnull=False)
        assert found.total == events.filter(found.place.window.possibly()).count()
        length = max(found.place.length // 64, 1)
        for part in (1, 30, 62):
            begin = found.place.first + part * found.place.length // 64
            assert found.bins[part] == events.filter(Window(begin, begin + length - 1).possibly()).count()


def test_the_most_prominent_come_first_in_the_database_s_order(many: list[Event]) -> None:
    found = tile(0, 0, Filter(), ANYONE).events
    ranks = [prominence(event.significance, event.pk) for event in found]
    assert all(one > other for one, other in pairwise(ranks))
    with connection.cursor() as sql:
        for event in found:
            sql.execute("SELECT timeline_prominence(%s::smallint, %s)", [event.significance, event.pk])
            assert sql.fetchone() == (prominence(event.significance, event.pk),)


def test_the_first_and_the_last_tile_hold_what_lies_beyond_the_axis_and_say_so() -> None:
    make_event("long ago", "Y-30000")
    make_event("in the far future", "Y10000")
    make_event("here", "2000")
    timeline.repair()
    assert [(e.title_en, e.is_clamped) for e in tile(10, 0, Filter(), ANYONE).events] == [("long ago", True)]
    assert [(e.title_en, e.is_clamped) for e in tile(5, 31, Filter(), ANYONE).events] == [("in the far future", True)]
    everything = tile(0, 0, Filter(), ANYONE)
    assert everything.total == 3
    assert {event.title_en for event in everything.events if not event.is_clamped} == {"here"}
    found = whole(Filter(), ANYONE)
    assert (found.total, found.before, found.after) == (3, 1, 1)
    assert (found.first, found.last) == (2451545, 2451545 + 365)


@pytest.mark.parametrize("wanted", FILTERS[:4], ids=lambda wanted: wanted.query_string or "everything")
def test_the_whole_is_the_same_from_aggregates_and_from_records(
    many: list[Event], wanted: Filter, curator: Any
) -> None:
    make_event("undated", None, kind=many[0].kind)
    found = whole(wanted, ANYONE)
    assert found == whole(wanted, curator)
    assert found.total == wanted.events(ANYONE).filter(date_sort__isnull=False).count()
    assert found.undated == wanted.events(ANYONE).filter(date_sort=None).count()


@pytest.mark.parametrize(
    ("zoom", "number", "name"), [(-1, 0, "z"), (20, 0, "z"), (0, 1, "x"), (3, 8, "x"), (3, -1, "x")]
)
def test_there_are_no_other_tiles(zoom: int, number: int, name: str) -> None:
    with pytest.raises(ParameterError) as error:
        tile(zoom, number, Filter(), ANYONE)
    assert error.value.problems[0].name == name


def test_a_span_is_shown_from_its_anchor_as_far_as_one_cell_of_its_zoom() -> None:
    """And a deadline backwards."""
    war = make_event("war", "2001-01-01/2020-12-31", significance=5)
    deadline = make_event("deadline", "[..2033-06-01]", significance=5)
    timeline.repair()
    for zoom in range(8, AXIS.zooms):
        for event, day in ((war, war.date_start_earliest), (deadline, deadline.date_end_latest)):
            assert day is not None
            number = (day - AXIS.first) >> (AXIS.bits - zoom)
            assert event.pk in keys(tile(zoom, number, Filter(), ANYONE))
    # Alone on the timeline, they are among the best of the largest cells: 1,435 years.
    year_2010 = (2_455_198 - AXIS.first) >> (AXIS.bits - 14)
    assert keys(tile(14, year_2010, Filter(), ANYONE)) == {war.pk, deadline.pk}
