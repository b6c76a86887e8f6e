"""One filter means the same everywhere, refuses what it cannot read, and tells of nothing hidden."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import QueryDict

from events.models import Actor, Event
from events.queries.density import density
from events.queries.errors import ParameterError
from events.queries.facets import facets
from events.queries.filter import Filter
from events.queries.listing import ORDERINGS, event_page
from events.queries.page import page
from events.queries.parameters import Parameters
from events.queries.references import find
from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_kind,
    make_narrative,
    make_participation,
    make_place,
    make_source,
    place_event,
)

pytestmark = pytest.mark.django_db
ANYONE = AnonymousUser()


def read(query: str) -> Filter:
    parameters = Parameters(QueryDict(query))
    found = Filter.read(parameters)
    parameters.finish()
    return found


def titles(query: str) -> set[str]:
    return set(read(query).events(ANYONE).values_list("title_en", flat=True))


WINDOWS = [
    # date, from, to, possibly, surely
    ("2000-07", "2000", "2000", True, True),
    ("2000", "2000-07", "2000-08", True, False),
    ("1992/1997", "1994", "1995", True, True),
    ("1992/1997", "1992-03", "1992-04", True, False),
    ("1995/..", "2010", "2011", True, True),
    ("1995/", "2010", "2011", True, False),
    ("[..2033]", "2030", "2031", True, False),
    ("[..2033]", "2034", "2040", False, False),
    ("199X", "1990", "1999", True, True),
    ("199X", "1995", "1996", True, False),
    ("-0043-03-15", "-0099", "0000", True, True),
    ("../200X", "1990", "1991", True, True),
]


@pytest.mark.parametrize(("date", "start", "end", "possibly", "surely"), WINDOWS)
def test_windows_are_asked_in_two_modes(date: str, start: str, end: str, *, possibly: bool, surely: bool) -> None:
    make_event("it", date)
    assert bool(titles(f"from={start}&to={end}")) is possibly
    assert bool(titles(f"from={start}&to={end}&when=surely")) is surely


def test_undated_events_are_left_out_of_windows_and_counted() -> None:
    make_event("dated", "2000")
    make_event("undated", None)
    wanted = read("from=1990&to=2010")
    assert titles("from=1990&to=2010") == {"dated"}
    assert wanted.undated_left_out(ANYONE).count() == 1
    assert titles("from=1990&undated=include") == {"dated", "undated"}
    assert titles("undated=only") == {"undated"}
    assert titles("") == {"dated", "undated"}


def test_every_field_narrows() -> None:
    kind = make_kind("summits", parent=make_kind("politics"))
    event = make_event("yes", kind=kind, significance=9, modality="planned")
    make_event("no")
    actor, other = make_actor(), make_actor()
    make_participation(event, actor, "host")
    make_participation(event, other, "guest")
    inner = make_place(parent=make_place("region", slug="region"), latitude=41.3, longitude=69.2)
    place_event(event, inner)
    source = make_source()
    make_citation(source, event=event)
    make_narrative(slug="walk", events=(event,))
    for query in [
        "kind=politics",
        "significance_min=8",
        "modality=planned",
        f"actor=A{actor.pk}",
        f"actor={actor.slug}&role=host",
        f"actor_all=A{actor.pk}&actor_all=A{other.pk}",
        "role=guest",
        "place=region",
        "bbox=60,40,70,45",
        f"source=S{source.pk}",
        "narrative=walk",
        "cited=true",
        "q=yes",
    ]:
        assert titles(query) == {"yes"}, query
    assert titles(f"actor=A{actor.pk}&role=guest") == set()
    assert titles("cited=false") == {"no"}


def test_contradicting_citations_make_a_dispute_and_a_hidden_source_does_not() -> None:
    one, other, compatible = make_event("2014 or 2015"), make_event("hidden"), make_event("May 2014")
    source, draft = make_source(), make_source(state="draft")
    make_citation(source, event=one, date="2014")
    make_citation(source, event=one, date="2015")
    make_citation(source, event=other, date="2014")
    make_citation(draft, event=other, date="2015")
    make_citation(source, event=compatible, date="2014")
    make_citation(source, event=compatible, date="2014-05")
    assert titles("disputed=true") == {"2014 or 2015"}
    assert titles("disputed=false") == {"hidden", "May 2014"}


BAD = [
    "form=1990", "from=1990-13", "from=2000&to=1990", "when=maybe", "actor=A999", "actor=nobody", "kind=none",
    "bbox=1,2,3", "bbox=nan,0,0,0", "modality=done", "disputed=perhaps", "significance_min=11", "significance_min=٣",
    "q=a&q=b",
    "modified_since=yesterday",
    "undated=yes",
    "from=XXXX", "from=../1985", "from=[..1927]", "to=1995/..", "to=1995/",
    "q=%00", "from=2000&from=2001", "actor=A99999999999999999999",
]  # fmt: skip


@pytest.mark.parametrize("query", BAD)
def test_what_cannot_be_read_is_named(query: str) -> None:
    with pytest.raises(ParameterError) as error:
        read(query).events(ANYONE)
    assert error.value.problems[0].name in query
    assert error.value.problems[0].expected


def test_hidden_records_are_no_oracle() -> None:
    event, actor = make_event("public"), make_actor(state="draft")
    make_participation(event, actor)
    with pytest.raises(ParameterError):
        read(f"actor=A{actor.pk}").events(ANYONE)
    make_event("secret", state="draft")
    assert titles("q=secret") == set()
    assert titles("role=signatory") == set()


def test_a_filter_prints_back_into_its_query() -> None:
    query = "from=1990&to=..%2F2000&when=surely&actor=A1&actor=A2&bbox=1,2,3,4&disputed=true&q=%D8%AA%DB%8C%D8%B1"
    assert read(read(query).query_string) == read(query)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("كازاخستان", "پیوستن قزاقستان و کازاخستان"),
        ("۱۴۰۰", "رویداد 1400"),
        ("مي رود", "می‌رود"),
        ("ecole", "École normale"),
        ("summits", "A summit"),
    ],
)
def test_search_knows_both_scripts(typed: str, title: str) -> None:
    make_event(title, title_fa=title)
    make_event("other")
    assert titles(f"q={typed}") == {title}


@pytest.mark.parametrize("words", ["July 2000", "تیر ۱۳۷۹", "2000-07", "summer 2000", "the 2000s"])
def test_words_that_are_a_date_find_what_happened_then(words: str) -> None:
    make_event("then", "2000-07-10")
    make_event("at another time", "2013")
    make_event("late 2000s recalled", "1950")
    assert "then" in titles(f"q={words}")
    assert "at another time" not in titles(f"q={words}")


@pytest.mark.parametrize("words", ["12/01/1940", "may the", "accord"])
def test_words_that_are_no_single_date_are_words(words: str) -> None:
    make_event("then", "1940")
    assert titles(f"q={words}") == set()


@pytest.mark.parametrize("name", ["date", "-date", "significance", "-significance", "modified", "-modified"])
def test_pages_follow_each_other_without_gap_or_repeat(name: str) -> None:
    dates = ["1990", "1990", "1991-05", None, "-0043", None, "2010/..", "[..1950]"]
    for number, date in enumerate(dates):
        make_event(str(number), date, significance=number % 3 + 1)
    ordering = ORDERINGS[name]
    seen: list[int] = []
    back: list[list[int]] = []
    cursor = None
    while True:
        found = page(Event.objects.all(), ordering, 3, cursor)
        seen += [row.pk for row in found.rows]
        back.append([row.pk for row in found.rows])
        last, cursor = found, found.next
        if cursor is None:
            break
    assert sorted(seen) == sorted(Event.objects.values_list("pk", flat=True))
    assert len(seen) == len(dates)
    previous = page(Event.objects.all(), ordering, 3, last.previous)
    assert [row.pk for row in previous.rows] == back[-2]


def test_facets_count_the_same_set_as_the_list() -> None:
    event = make_event("a", "2000", kind=make_kind("summits", parent=make_kind("politics")))
    make_participation(event, make_actor("Kazakhstan"))
    make_participation(event, make_actor("hidden", state="draft"))
    make_event("b", None)
    counted = facets(read(""), ANYONE)
    assert (counted.total, counted.undated) == (2, 1)
    assert {kind.slug: count for kind, count in counted.kinds} == {"politics": 1, "summits": 1, "institutions": 1}
    assert [(actor.title, count) for actor, count in counted.actors] == [("Kazakhstan", 1)]


def test_density_counts_each_event_in_every_bin_that_it_touches() -> None:
    for date in ["2000", "2001-06-15", "2001/2003", "2002/..", "[..2000]", None]:
        make_event("", date)
    first, last = 2451545, 2451545 + 366 + 365 * 3 - 1  # 2000 … 2003
    bins = density(Event.objects.all(), first, last, 4)
    assert [(b.possibly, b.surely) for b in bins] == [(2, 1), (2, 2), (2, 2), (2, 2)]


@pytest.mark.parametrize(
    "query", ["", "from=1985&to=1995", "from=1985&to=1995&when=surely", "from=1985&undated=include", "q=the"]
)
@pytest.mark.parametrize("name", ["date", "-date", "-significance"])
def test_pages_of_a_filter_hold_its_events_in_order(query: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for date in [
        "1980/1990",
        "1980/2000",
        "1990",
        "1990-05",
        "199X",
        "[..1999]",
        "1994/..",
        None,
        "1970",
        "2001",
        "1995~",
    ]:
        make_event("the one", date)
    ordering = ORDERINGS[name]
    wanted = read(query)
    expected = list(wanted.events(ANYONE).order_by(*ordering.columns(backwards=False)).values_list("pk", flat=True))
    for few in (0, 1000):
        monkeypatch.setattr("events.queries.listing.FEW", few)
        forth, cursor = [], None
        while True:
            found = event_page(wanted.events(ANYONE), wanted, ANYONE, ordering, limit=2, cursor=cursor)
            forth += [row.pk for row in found.rows]
            if found.next is None:
                break
            cursor = found.next
        assert forth == expected
        back = [row.pk for row in found.rows]
        while found.previous:
            found = event_page(wanted.events(ANYONE), wanted, ANYONE, ordering, limit=2, cursor=found.previous)
            back = [row.pk for row in found.rows] + back
        assert back == expected


def test_a_filter_knows_a_record_by_a_slug_it_once_had(django_assert_num_queries: Any) -> None:
    actor, place = make_actor(slug="old-actor"), make_place(slug="old-place")
    event = make_event("The summit")
    make_participation(event, actor)
    place_event(event, place)
    for record, slug in ((actor, "new-actor"), (place, "new-place")):
        type(record).objects.filter(pk=record.pk).update(slug=slug)
    for query in ("actor=old-actor", "actor_all=old-actor", "place=old-place"):
        assert titles(query) == {"The summit"}, query
    with django_assert_num_queries(1):
        find("actor", Actor, ("new-actor",), ANYONE)
    type(actor).objects.filter(pk=actor.pk).update(state="withdrawn")
    with pytest.raises(ParameterError):
        titles("actor=old-actor")
