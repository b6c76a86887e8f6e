"""A date is typed as the source says it; what cannot be read is refused, and what can be read in two ways is asked."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from events.admin.when.readings import answer
from events.dates import parse
from events.dates.render import display
from events.models import Event
from tests.admin.client import Form, fields, form_of, signed_in
from tests.make import make_event, make_kind

pytestmark = pytest.mark.django_db

ADD = "/admin/events/event/add/"


@pytest.fixture
def contributor() -> Client:
    make_kind("politics")
    return signed_in("contributor")


def add(client: Client, **data: Any) -> Any:
    sent = {**form_of(client, ADD, "event_form"), "title_en": "Dated", "kind": make_kind("politics").pk, **data}
    return client.post(ADD, sent)


READ = [
    ("by 2014", "[..2014]", "gregorian"),
    ("199X", "199X", "gregorian"),
    ("c. 1992", "1992~", "gregorian"),
    ("دی ۱۴۰۰", "2021-12-22/2022-01-20", "jalali"),
    ("۱۳۹۳", "2014-03-21/2015-03-20", "jalali"),
    ("  May 2024 ", "2024-05", "gregorian"),
    ("-0043-03-15", "-0043-03-15", "gregorian"),
]


@pytest.mark.parametrize(("typed", "edtf", "calendar"), READ)
def test_a_typed_date_is_stored_as_edtf_text_and_calendar(
    contributor: Client, typed: str, edtf: str, calendar: str
) -> None:
    assert add(contributor, date=typed).status_code == 302
    event = Event.objects.get()
    assert (str(event.date), event.date_text, event.date_calendar) == (edtf, typed.strip(), calendar)


@pytest.mark.parametrize(
    "typed", ["sometime soon", "Y-17E7", "2014-02-30", "1997/1992", "x" * 300, "2014\x00", "19\u202e40", "1940 \u2066"]
)
def test_what_cannot_be_read_is_refused_and_kept_in_the_box(contributor: Client, typed: str) -> None:
    response = add(contributor, date=typed)
    assert response.status_code == 200
    assert response.context["adminform"].form.errors["date"]
    assert not Event.objects.exists()


def test_the_refusal_names_the_place_and_what_was_expected(contributor: Client) -> None:
    page = add(contributor, date="1992-13").content.decode()
    assert "1992-13" in page
    assert "expected" in page


def test_an_ambiguous_date_is_asked_without_javascript(contributor: Client) -> None:
    response = add(contributor, date="12/01/1940")
    page = response.content.decode()
    assert "can be read in 2 ways: choose which is meant" in page
    assert 'value="gregorian:1940-01-12"' in page
    assert 'value="gregorian:1940-12-01"' in page
    again = fields(response, "event_form")
    assert again["date"] == "12/01/1940"
    assert contributor.post(ADD, {**again, "date-reading": "gregorian:1940-12-01"}).status_code == 302
    assert str(Event.objects.get().date) == "1940-12-01"


def test_a_reading_that_the_text_does_not_have_is_not_taken(contributor: Client) -> None:
    assert add(contributor, **{"date": "12/01/1940", "date-reading": "gregorian:1999"}).status_code == 200
    assert not Event.objects.exists()


def test_saving_without_a_change_keeps_a_date_that_no_reader_of_phrases_would_give(curator: Any) -> None:
    client = Client()
    client.force_login(curator)
    event = make_event(date="2014~", date_text="about the time of the closing", state="draft")
    address = reverse("admin:events_event_change", args=[event.pk])
    sent = form_of(client, address, "event_form")
    assert sent["date"] == "about the time of the closing"
    assert client.post(address, {**sent, "significance": 3}).status_code == 302
    event.refresh_from_db()
    assert (str(event.date), event.date_text, event.significance) == ("2014~", "about the time of the closing", 3)


LONG = "{" + ",".join(f"{year}-05-12" for year in range(1900, 1920)) + "}"


def test_a_long_date_is_stored_and_saved_again_unchanged(contributor: Client) -> None:
    assert 200 < len(LONG) <= 255
    assert add(contributor, date=LONG).status_code == 302
    event = Event.objects.get()
    address = reverse("admin:events_event_change", args=[event.pk])
    sent = form_of(contributor, address, "event_form")
    assert contributor.post(address, {**sent, "significance": 3}).status_code == 302
    event.refresh_from_db()
    assert (str(event.date), event.date_text, event.significance) == (LONG, LONG, 3)


def test_emptying_the_box_makes_it_undated(contributor: Client) -> None:
    event = make_event(date="2014", date_text="2014", date_calendar="julian", state="draft")
    address = reverse("admin:events_event_change", args=[event.pk])
    contributor.post(address, {**form_of(contributor, address, "event_form"), "date": ""})
    event.refresh_from_db()
    assert (event.date, event.date_text, event.date_calendar, event.date_sort) == (None, "", "gregorian", None)


def test_the_live_reading_tells_all(contributor: Client) -> None:
    answer = contributor.get("/admin/read-date/", {"text": "by 2014"}).json()
    assert answer["error"] == ""
    assert answer["readings"] == [
        {
            "key": "gregorian:[..2014]",
            "edtf": "[..2014]",
            "calendar": "Gregorian",
            "earliest": "not stated",
            "latest": "31 December 2014",
            "en": "by 2014",
            "fa": display(parse("[..2014]"), "fa"),
        }
    ]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({}, 400),
        ({"text": ""}, 200),
        ({"text": "x" * 10_000}, 400),
        ({"text": "soon"}, 200),
        ({"text": "19\u202e40"}, 200),
    ],
)
def test_the_live_reading_never_fails(contributor: Client, query: dict[str, str], status: int) -> None:
    response = contributor.get("/admin/read-date/", query)
    assert response.status_code == status
    assert set(response.json()) == {"readings", "heading", "error", "hint"}


def test_the_live_reading_is_for_staff_and_changes_nothing() -> None:
    assert Client().get("/admin/read-date/", {"text": "2014"}).status_code == 302
    assert signed_in("contributor").post("/admin/read-date/", {"text": "2014"}).status_code == 405


def test_the_form_shows_how_the_stored_date_is_read(contributor: Client) -> None:
    event = make_event(date="[..2014]", date_text="by 2014", state="draft")
    page = contributor.get(reverse("admin:events_event_change", args=[event.pk])).content.decode()
    assert "31 December 2014" in page
    assert "تا ۲۰۱۴" in page
    assert Form("event_form") is not None


@pytest.mark.parametrize(
    ("text", "hinted"),
    [("29 May 1453", True), ("May 1453", True), ("14 October 1582", True), ("15 October 1582", False), ("1453", False),
     ("29 May 1453 (O.S.)", False), ("656 AH", False), ("29 May 1953", False)],
)  # fmt: skip
def test_a_day_before_the_reform_recalls_the_julian_calendar(contributor: Client, text: str, hinted: bool) -> None:
    assert ("(O.S.)" in contributor.get("/admin/read-date/", {"text": text}).json()["hint"]) is hinted


@pytest.mark.parametrize(("language", "place"), [("fa", "نویسهٔ ۵"), ("en", "character 5")])
def test_complaints_count_in_the_readers_digits(language: str, place: str) -> None:
    with translation.override(language):
        assert place in answer("1/5/05")["error"]
