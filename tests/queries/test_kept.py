"""Counts that are kept are those of the records, whatever has happened to these, and hold nothing that is hidden."""

from collections.abc import Sequence
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from events.actions import timeline
from events.dates import parse
from events.dates.jdn import first_of_year
from events.models import Event
from events.queries.errors import ParameterError
from events.queries.explore import columns, tally
from events.queries.facets import facets
from events.queries.filter import Filter
from events.queries.frequent import Frequent, frequent
from events.queries.kept import kept, stretches
from tests.canary import hide, public_stage
from tests.make import make_event, make_kind, make_place, place_event
from tests.queries.tiles.history import STEPS, World, new_event
from tests.queries.tiles.test_against_the_rule import few

pytestmark = pytest.mark.django_db
ANYONE = AnonymousUser()
FILTERS = [
    Filter(),
    Filter(undated="exclude"),
    Filter(undated="only"),
    Filter(kind=("politics",)),
    Filter(kind=("trade", "summits"), undated="exclude"),
    Filter(modality=("ongoing",)),
    Filter(kind=("politics",), modality=("occurred",)),
    Filter(start=parse("2000-02")),
    Filter(end=parse("2000-02-14"), undated="include"),
    Filter(start=parse("2000-02-01"), end=parse("2000-05"), when="surely", kind=("politics",)),
    Filter(start=parse("2000"), end=parse("2000"), when="surely", undated="include", modality=("occurred", "planned")),
    Filter(start=parse("1990"), end=parse("2010"), undated="only"),
]
# Of these the records tell which events they are, and what is kept how many there are of each.
NARROWED = [
    Filter(actor=("actor-a",)),
    Filter(actor_all=("actor-a", "actor-b"), start=parse("2000"), end=parse("2000")),
    Filter(place=("country",), kind=("politics",), undated="exclude"),
    Filter(source=("source-a",), when="surely", end=parse("2000-03")),
    Filter(role=("host",), actor=("actor-b",), start=parse("2000")),
    Filter(disputed=True),
    Filter(q="nothing"),
]
# Days, months, years and ages; the first and the last of them beyond what any event of the tests is on.
EDGES = [
    [first_of_year(year) for year in (-100, 1, 1900, 1990, 2000, 2001, 2010, 2100)],
    [parse(day).start_earliest or 0 for day in ("2000-01-02", "2000-02-01", "2000-02-14", "2000-02-15", "2000-03-01")],
    [2_451_545, 2_451_546],
]


def plain(found: Frequent) -> list[Any]:
    return [
        [(row.slug, number) for row, number in rows]
        for rows in (found.actors, found.places, found.sources, found.lanes)
    ]


def is_named(wanted: Filter) -> bool:
    """Whether there is what it names, or the reader may see it."""
    try:
        wanted.events(ANYONE)
    except ParameterError:
        return False
    return True


def hold_against_the_records(filters: list[Filter] = FILTERS, lanes: Sequence[str] = ("",)) -> None:
    ready = kept(ANYONE)
    assert ready, "nothing is kept"
    for wanted in filters:
        for apart in (True, False):
            assert tally(wanted, ANYONE, ready, apart=apart) == tally(wanted, ANYONE, None, apart=apart), wanted
        for of in lanes:
            one, other = (plain(frequent(wanted, ANYONE, counts, lanes=of)) for counts in (ready, None))
            assert one == other, wanted
        for edges in EDGES:
            assert columns(wanted, ANYONE, ready, edges) == columns(wanted, ANYONE, None, edges), (wanted, edges)


@few
@given(
    begin=st.lists(new_event, min_size=6, max_size=25),
    batches=st.lists(st.lists(STEPS, min_size=1, max_size=8), min_size=1, max_size=4),
)
def test_counts_follow_any_change(begin: list[Any], batches: list[Any]) -> None:
    with transaction.atomic():
        world = World()
        for steps in [begin, *batches]:
            for step in steps:
                world.do(step)
            timeline.repair()
            hold_against_the_records()
        hold_against_the_records([one for one in NARROWED if is_named(one)], lanes=["actor", "place"])
        assert timeline.check() == []
        transaction.set_rollback(True)


@pytest.mark.parametrize("wanted", FILTERS + NARROWED, ids=str)
def test_facets_are_the_same_from_counts_and_from_records(wanted: Filter, monkeypatch: pytest.MonkeyPatch) -> None:
    world = World()
    for number, date in enumerate(
        ["2000", "199X", "2000-02-03/2000-03", "1950/..", "[..2000]", "-0043-03-15", None] * 3
    ):
        world.make(date, 1, "published", number)
        world.put(number, number)
        world.cite(number, number, date)
        world.modality(number, number)
    timeline.repair()
    found = facets(wanted, ANYONE)
    monkeypatch.setattr("events.queries.facets.kept", lambda user: None)
    assert found == facets(wanted, ANYONE)


def test_what_nobody_may_see_is_in_no_count() -> None:
    stage = public_stage()
    timeline.repair()
    hide(stage)
    timeline.repair()
    hold_against_the_records(FILTERS[:3])


def test_a_withdrawn_event_is_in_no_count_once_the_worker_has_been_there(monkeypatch: pytest.MonkeyPatch) -> None:
    event = make_event("", "2000")
    make_event("", "2001")
    timeline.repair()
    Event.objects.filter(pk=event.pk).update(state="withdrawn")
    assert kept(ANYONE) is None, "so few events are counted from the records while the worker is awaited"
    assert tally(Filter(), ANYONE, kept(ANYONE)).total == 1
    monkeypatch.setattr("events.queries.kept.SMALL", 0)
    assert tally(Filter(), ANYONE, kept(ANYONE)).total == 2
    timeline.repair()
    assert tally(Filter(), ANYONE, kept(ANYONE)).total == 1


def test_curators_count_the_records(curator: Any) -> None:
    make_event("", "2000")
    make_event("", "2001", state="draft")
    timeline.repair()
    assert kept(curator) is None
    assert tally(Filter(), curator, kept(curator)).total == 2


def test_a_place_takes_its_events_along() -> None:
    country = make_place("country", slug="country")
    town = make_place("town", slug="town", parent=country)
    place_event(make_event("", "2000"), town)

    def places() -> dict[str, int]:
        timeline.repair()
        return {place.slug: number for place, number in frequent(Filter(), ANYONE, kept(ANYONE)).places}

    assert places() == {"country": 1, "town": 1}
    type(town).objects.filter(pk=town.pk).update(state="draft")
    assert places() == {}
    type(town).objects.filter(pk=town.pk).update(state="published", parent=None)
    assert places() == {"town": 1}


def test_what_comes_between_two_questions_breaks_no_page() -> None:
    make_event("", "2000")
    timeline.repair()
    ready = kept(ANYONE)
    make_event("", "2000", kind=make_kind("new"))
    timeline.repair()
    assert tally(Filter(start=parse("2000")), ANYONE, ready).total == 2


def test_an_index_of_records_counts_the_same_from_what_is_kept(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    world = World()
    for number in range(9):
        world.make("2000", 1, "published" if number % 4 else "draft", number)
        world.cite(number, number, None)
    timeline.repair()
    found = [client.get(f"/en/{path}/").content for path in ("actors", "sources")]
    monkeypatch.setattr("events.site.index.kept", lambda user: None)
    assert found == [client.get(f"/en/{path}/").content for path in ("actors", "sources")]


def test_a_check_tells_which_counts_differ_and_a_build_mends_them() -> None:
    place_event(make_event("", "2000"), make_place())
    timeline.repair()
    with connection.cursor() as sql:
        sql.execute("UPDATE tally_total SET events = 7")
        sql.execute("DELETE FROM tally_day WHERE size = 9")
        sql.execute("INSERT INTO tally_record VALUES ('actor', 1, 'occurred', 99, 1, 0)")
        sql.execute("UPDATE tally_fact SET last = NULL")
        sql.execute("DELETE FROM tally_vague")
    assert {(difference.table, difference.fault) for difference in timeline.check()} == {
        ("tally_total", "wrong"), ("tally_day", "missing"), ("tally_record", "superfluous"), ("tally_fact", "wrong"),
        ("tally_vague", "missing"),
    }  # fmt: skip
    timeline.rebuild()
    assert timeline.check() == []
    hold_against_the_records(FILTERS[:3])


@given(low=st.integers(-(2**31), 2**31 - 1), length=st.integers(1, 2**23))
def test_stretches_cover_each_day_once(low: int, length: int) -> None:
    high = min(low + length, 2**31 - 1)
    covered = sorted((begin << size, end << size) for size, begin, end in stretches(low, high))
    days = [low, *(edge for part in covered for edge in part), high] if low < high else []
    assert days[::2] == days[1::2]
    assert sum(end - begin for _size, begin, end in stretches(low, high)) < 8 * 2 * 7 + 1024
