"""Dates as other people's sheets have them: phrases, two ends, split years, months and days with codes for unknown."""

from typing import Any

import pytest

from events.models import Actor, Event, Relation
from tests.exchange.test_import import complaints, read
from tests.make import make_actor, make_kind, make_relation_type

pytestmark = pytest.mark.django_db

SPLIT = [
    ("1997|5|27", "1997-05-27"),
    ("1997|05|0", "1997-05"),
    ("1997|5|-9", "1997-05"),
    ("1997|99|99", "1997"),
    ("1997|-9|-9", "1997"),
    ("1997||", "1997"),
    ("1997|0|27", "1997-XX-27"),
    ("-0043|3|15", "-0043-03-15"),
    ("-9|-9|-9", ""),
    ("|0|99", ""),
]
ENDS = [
    ("1992|1997-05", "1992/1997-05"),
    ("c. 1992|May 1997", "1992~/1997-05"),
    ("1992|..", "1992/.."),
    ("1992|", "1992/"),
    ("|1997", "/1997"),
    ("1992|1992", "1992"),
    ("دی ۱۴۰۰|1403-04-05", None),
    ("|", ""),
]
PHRASES = [
    ("May 1997", "1997-05", "May 1997", "gregorian"),
    ("۲۲ بهمن ۱۳۵۷", "1979-02-11", "۲۲ بهمن ۱۳۵۷", "jalali"),
    ("1997-05", "1997-05", "", "gregorian"),
    ("1939/1940", "1939/1940", "", "gregorian"),
    ("first half of 1939", "1939-40", "first half of 1939", "gregorian"),
]


def row(headers: str, cells: str, user: Any) -> Any:
    make_kind("politics")
    return read(Event, user, f"slug|title_en|kind|{headers}", f"one|One|politics|{cells}")


@pytest.mark.parametrize(("cells", "edtf"), SPLIT)
def test_split_columns_make_one_date(cells: str, edtf: str, curator: Any) -> None:
    result, run = row("year|month|day", cells, curator)
    assert run is not None, complaints(result)
    assert str(Event.objects.get().date or "") == edtf


@pytest.mark.parametrize(("cells", "edtf"), ENDS)
def test_two_ends_make_one_date(cells: str, edtf: str | None, curator: Any) -> None:
    result, run = row("start|end", cells, curator)
    if edtf is None:
        assert run is None
        assert "is not EDTF" in complaints(result)
    else:
        assert run is not None, complaints(result)
        assert str(Event.objects.get().date or "") == edtf


@pytest.mark.parametrize(("said", "edtf", "text", "calendar"), PHRASES)
def test_a_date_may_be_a_phrase_and_its_words_are_kept(
    said: str, edtf: str, text: str, calendar: str, curator: Any
) -> None:
    result, run = row("date", said, curator)
    assert run is not None, complaints(result)
    event = Event.objects.get()
    assert (str(event.date), event.date_text, event.date_calendar) == (edtf, text, calendar)


def test_a_calendar_beside_it_says_that_a_date_is_edtf(curator: Any) -> None:
    result, run = row("date|date_calendar", "1939-40|gregorian", curator)
    assert run is not None, complaints(result)
    assert str(Event.objects.get().date) == "1939-40"


@pytest.mark.parametrize(
    ("cells", "edtf", "calendar"),
    [
        ("دی ۱۴۰۰|22 Bahman 1402", "2021-12-22/2024-02-11", "jalali"),
        ("1 Farvardin 1357|22 Bahman 1357", "1978-03-21/1979-02-11", "jalali"),
        ("22 Bahman 1357|..", "1979-02-11/..", "jalali"),
        ("22 Bahman 1357|May 1992", "1979-02-11/1992-05", "gregorian"),
    ],
)
def test_two_ends_of_one_calendar_keep_it(cells: str, edtf: str, calendar: str, curator: Any) -> None:
    result, run = row("start|end", cells, curator)
    assert run is not None, complaints(result)
    event = Event.objects.get()
    assert (str(event.date), event.date_calendar, event.date_text) == (edtf, calendar, "")


def test_split_ends_make_one_date(curator: Any) -> None:
    result, run = read(
        Actor, curator, "slug|title_en|type|start_year|start_month|start_day|end_year|end_month|end_day",
        "ussr|USSR|state|1922|12|30|1991|12|26", "kz|Kazakhstan|state|1991|12|16|-9|-9|-9",
    )  # fmt: skip
    assert run is not None, complaints(result)
    assert [str(actor.date) for actor in Actor.objects.order_by("slug")] == ["1991-12-16/", "1922-12-30/1991-12-26"]


def test_the_same_phrase_again_is_the_same_row(curator: Any) -> None:
    first, second = make_actor("First", slug="first"), make_actor("Second", slug="second")
    make_relation_type("member-of")
    cells = f"{first.slug}|{second.slug}|member-of|since May 1997"
    for number in (1, 0):
        result, run = read(Relation, curator, "subject|object|type|date", cells)
        assert run is not None, complaints(result)
        assert run.created_rows == number
    assert str(Relation.objects.get().date) == "1997-05/.."


@pytest.mark.parametrize(
    ("headers", "cells", "told"),
    [
        ("date", "12/01/1940", "“12/01/1940” can be read as 1940-01-12, 1940-12-01: write the one that is meant."),
        ("date", "1939-40", "“1939-40” can be read as 1939-40, 1939/1940: write the one that is meant."),
        ("start|end", "1939-40|1945", "“1939-40 | 1939/1940/1945” is not EDTF"),
        ("date", "in recent years", "“in recent years” is not EDTF"),
        ("year|month|day", "1997|2|30", "“1997-02-30” is not EDTF"),
        ("year|month|day", "2003|24|", "“2003 month 24” is not EDTF"),
        ("year|month|day", "2003|13|1", "“2003 month 13” is not EDTF"),
        ("year|month|day", "97|2|3", "“97-02-03” is not EDTF"),
        ("year|month|day", "-9|5|27", "“XXXX-5-27” is not EDTF"),
        ("start|end", "1997|1992", "“1997/1992” is not EDTF"),
        ("year|date", "1997|1997", "The columns date, year say the date more than once."),
        ("start|year", "1997|1997", "The columns start, year say the date more than once."),
        ("start", "1997", "The column “end” is missing; start need it."),
        ("month|day", "5|27", "The column “year” is missing; month, day need it."),
    ],
)
def test_what_makes_no_date_is_told(headers: str, cells: str, told: str, curator: Any) -> None:
    result, run = row(headers, cells, curator)
    assert run is None
    assert told in complaints(result)
    assert not Event.objects.exists()
