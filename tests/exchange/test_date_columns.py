"""Dates as other people's sheets have them: phrases, two ends, split years, months and days with codes for unknown."""

from typing import Any

import pytest
from django.utils import translation

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
    ("-9|5|12", "XXXX-05-12"),
    ("-9|5|", "XXXX-05"),
    ("1997.0|5.0|27.0", "1997-05-27"),
    ("1997.00|5.0|-9.0", "1997-05"),
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
    ("1992|1997-13", None),
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
        assert "“1997-13” is not understood as a date" in complaints(result)
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
    assert (str(event.date), event.date_calendar) == (edtf, calendar)


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
        ("date", "in recent years", "“in recent years” is not understood as a date: at character 4, expected"),
        (
            "date",
            "31 April 1990",
            "“31 April 1990” is not understood as a date: at character 1, expected a day that the",
        ),
        ("date", "1/5/05", "“1/5/05” is not understood as a date: at character 5, expected a year of four digits"),
        ("year|month|day", "1997|2|30", "“1997-02-30” is not"),
        ("year|month|day", "97|2|3", "“97-02-03” is not"),
        ("year|month|day", "1997.5|2|3", "“1997.5-02-03” is not"),
        ("year|month|day|date_calendar", "1357|12|31|jalali", "“1357-12-31 SH” is not understood as a date"),
        ("year|month|day|date_calendar", "1357|0|22|jalali", "“1357-XX-22 SH” is not understood as a date"),
        (
            "date|date_calendar",
            "1357-11-22|jalali",
            "the column “date_calendar” says Solar Hijri: give the day in columns",
        ),
        ("date|date_calendar", "1917-10-25|julian", "the column “date_calendar” says Julian: give the day in columns"),
        ("date|date_calendar", "۲۲ بهمن ۱۳۵۷|julian", "in the calendar that the column “date_calendar” says (Julian)"),
        ("date|date_text|date_calendar", "1357-11-22|۲۲ بهمن ۱۳۵۷|jalali", "says another date than the column “date”"),
        (
            "date|date_text|date_calendar",
            "1917-10-25|25 October 1917|julian",
            "says another date than the column “date”",
        ),
        (
            "date|date_text|date_calendar",
            "1917-10-25|that autumn|julian",
            "“that autumn” cannot be read as a date of the",
        ),
        ("date|date_text", "1990|May 1991", "“May 1991” says another date than the column “date”, 1990"),
        ("start|end", "03/04/2005|2006", "“03/04/2005” can be read as 2005-04-03, 2005-03-04"),
        ("start|end", "1990 to 1992|2006", "“1990 to 1992” is not one end of a span"),
        ("start|end", "31 April 1990|2006", "“31 April 1990” is not understood as a date: at character 1"),
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


FROM_TO = "1 Farvardin 1392 – 31 Ordibehesht 1393"
CALENDARS = [
    ("year|month|day|date_calendar", "1357|11|22|jalali", "1979-02-11", "1357-11-22 SH", "jalali"),
    ("year|month|day|date_calendar", "1917|10|25|julian", "1917-11-07", "1917-10-25 (O.S.)", "julian"),
    ("year|month|day|date_calendar", "1324|6|14|islamic", "1906-08-05~", "1324-06-14 AH", "islamic"),
    ("year|month|day|date_calendar", "1357|11|-9|jalali", "1979-01-21/1979-02-19", "1357-11 SH", "jalali"),
    ("year|month|day|date_calendar", "1357|11|22|gregorian", "1357-11-22", "", "gregorian"),
    ("year|month|day|date_calendar", "-9|-9|-9|jalali", "", "", "jalali"),
    ("date|date_calendar", "25 October 1917|julian", "1917-11-07", "25 October 1917", "julian"),
    ("date|date_calendar", "1357|jalali", "1978-03-21/1979-03-20", "1357", "jalali"),
    ("date|date_calendar", "1403/04/05|jalali", "2024-06-25", "1403/04/05", "jalali"),
    ("date|date_calendar", "1403/04/05|gregorian", "1403-04-05", "1403/04/05", "gregorian"),
    ("date|date_calendar", "۱۳۹۳|gregorian", "1393", "۱۳۹۳", "gregorian"),
    ("date|date_text|date_calendar", "1979-02-11|۲۲ بهمن ۱۳۵۷|jalali", "1979-02-11", "۲۲ بهمن ۱۳۵۷", "jalali"),
    ("date|date_text|date_calendar", "1917-11-07|25 October 1917|julian", "1917-11-07", "25 October 1917", "julian"),
    ("date|date_calendar", "1939-40|gregorian", "1939-40", "", "gregorian"),
    ("date_text|date_calendar", "25 October 1917|julian", "1917-11-07", "25 October 1917", "julian"),
    ("date|date_calendar", "656|islamic", "1258-01-15~/1259-01-04~", "656", "islamic"),
    ("year|month|day|date_calendar", "۱۳۵۷|۱۱|۲۲|jalali", "1979-02-11", "1357-11-22 SH", "jalali"),
    ("start_year|end_year|date_calendar", "1392|1393|jalali", "2013-03-21/2015-03-20", "1392 SH – 1393 SH", "jalali"),
    ("start_year|end_year|date_calendar", "1392||jalali", "2013-03-21/", "1392 SH, end unknown", "jalali"),
    ("start|end|date_calendar", "1392|1393-02|jalali", "2013-03-21/2014-05-21", FROM_TO, "jalali"),
    ("start|end", "دی ۱۴۰۰|بهمن ۱۴۰۰", "2021-12-22/2022-02-19", "دی ۱۴۰۰ – بهمن ۱۴۰۰", "jalali"),
    ("start|end", "۱۳۹۲|..", "2013-03-21/..", "since 1392 SH", "jalali"),
    ("start|end", "دی ۱۴۰۰|2022-06", "2021-12-22/2022-06", "", "gregorian"),
]


@pytest.mark.parametrize(("headers", "cells", "edtf", "text", "calendar"), CALENDARS)
def test_a_date_is_of_the_calendar_that_its_row_states(
    headers: str, cells: str, edtf: str, text: str, calendar: str, curator: Any
) -> None:
    result, run = row(headers, cells, curator)
    assert run is not None, complaints(result)
    event = Event.objects.get()
    assert (str(event.date or ""), event.date_text, event.date_calendar) == (edtf, text, calendar)
    again = "|".join(("one", "One", "politics", edtf, text, calendar))
    headers = "slug|title_en|kind|date|date_text|date_calendar"
    result, run = read(Event, curator, headers, again)
    assert run is not None, complaints(result)
    assert run.skipped_rows == 1
    Event.objects.all().delete()
    result, run = read(Event, curator, headers, again)
    assert run is not None, complaints(result)
    event = Event.objects.get()
    assert (str(event.date or ""), event.date_text, event.date_calendar) == (edtf, text, calendar)


def test_a_persian_page_asks_of_which_calendar_bare_years_are(curator: Any) -> None:
    with translation.override("fa"):
        for headers, cells in (("date", "1405"), ("year|month|day", "1357|11|22"), ("start|end", "1370|1379")):
            result, run = row(headers, cells, curator)
            assert run is None
            assert "date_calendar" in complaints(result)
        for headers, cells, edtf in (
            ("date|date_calendar", "1405|jalali", "2026-03-21/2027-03-20"),
            ("date|date_calendar", "1405|gregorian", "1405"),
            ("date", "1405 SH", "2026-03-21/2027-03-20"),
            ("year|month|day", "1957|11|22", "1957-11-22"),
        ):
            result, run = row(headers, cells, curator)
            assert run is not None, complaints(result)
            assert str(Event.objects.get().date) == edtf
            # What is there already is not asked about again.
            result, run = row("date", edtf, curator)
            assert run is not None, complaints(result)
            Event.objects.all().delete()


def test_words_that_said_an_older_date_go_with_their_calendar(curator: Any) -> None:
    row("date", "۲۲ بهمن ۱۳۵۷", curator)
    result, run = row("date", "1979-02-12", curator)
    assert run is not None, complaints(result)
    event = Event.objects.get()
    assert (str(event.date), event.date_text, event.date_calendar) == ("1979-02-12", "", "gregorian")
