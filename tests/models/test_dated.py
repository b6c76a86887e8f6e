"""A date brings its bounds along, however it is written."""

import re

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import translation

from events.fields import EdtfField
from events.models import Actor, Event
from tests.make import make_actor, make_event

pytestmark = pytest.mark.django_db


def columns(event: Event) -> dict[str, object]:
    names = ["edtf", "start_earliest", "start_latest", "end_earliest", "end_latest", "start_kind", "end_kind"]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join('date_' + n for n in names)} FROM events_event WHERE id = %s", [event.pk])
        return dict(zip(names, cursor.fetchone(), strict=True))


def test_bounds_follow_from_the_date() -> None:
    event = make_event("", "1992~/1997-05")
    assert columns(event) == {
        "edtf": "1992~/1997-05",
        "start_earliest": 2448623,
        "start_latest": 2448988,
        "end_earliest": 2450570,
        "end_latest": 2450600,
        "start_kind": "known",
        "end_kind": "known",
    }


def test_a_changed_date_changes_its_bounds_even_when_only_the_date_is_saved() -> None:
    event = make_event("", "2000")
    event.date = "1995/.."
    event.save()
    assert columns(event)["end_kind"] == "open"
    event.date = None
    event.save()
    assert columns(event)["start_earliest"] is None
    assert not event.is_dated


def test_open_and_unknown_ends_stay_different() -> None:
    assert columns(make_event("", "1995/.."))["end_kind"] == "open"
    assert columns(make_event("", "1995/"))["end_kind"] == "unknown"


def test_fixtures_bring_bounds_along() -> None:
    [loaded] = serializers.deserialize(
        "json",
        '[{"model": "events.actor", "fields": {"slug": "ussr", "type": "state", "title_en": "USSR",'
        ' "date": "1922/1991"}}]',
    )
    loaded.save()
    actor = Actor.objects.get(slug="ussr")
    assert (actor.date_start_earliest, str(actor.date)) == (2423056, "1922/1991")


def test_what_is_no_date_is_refused_in_the_language_of_the_reader() -> None:
    with translation.override("fa"), pytest.raises(ValidationError) as caught:
        EdtfField().to_python("1990-13")
    [said] = caught.value.messages
    assert re.search("[\u0600-\u06ff]", said)
    assert "expected" not in said


def test_full_clean_refuses_what_is_no_date() -> None:
    event = make_event()
    event.date = "2000-13"
    with pytest.raises(ValidationError, match="2000-13"):
        event.full_clean()


def test_years_beyond_reach_are_refused_kindly() -> None:
    event = make_event()
    event.date = "Y-17E7"
    with pytest.raises(ValidationError, match=r"5\.8 million"):
        event.full_clean()


def test_the_database_refuses_bounds_out_of_order() -> None:
    event = make_event()
    with (
        pytest.raises(IntegrityError, match="event_bounds_in_order"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE events_event SET date_start_latest = date_start_earliest - 1 WHERE id = %s", [event.pk])


def test_bce_and_the_far_past_can_be_stored() -> None:
    event = make_event("", "Y-11999")
    event.refresh_from_db()
    assert event.date.start_earliest < 0
    assert Event.objects.filter(date_span__overlap=(None, 0)).get() == event


def test_actors_sort_as_a_persian_dictionary_does() -> None:
    for title in ["گاو", "پارس", "آب", "ابر"]:
        make_actor(title_fa=title)
    assert [a.title_fa for a in Actor.objects.all().in_order_of_title("fa")] == ["آب", "ابر", "پارس", "گاو"]


def test_english_titles_sort_without_regard_to_capitals_and_accents() -> None:
    for title in ["Zed", "banana", "Élan", "Apple"]:
        make_actor(title)
    assert [a.title_en for a in Actor.objects.all().in_order_of_title("en")] == ["Apple", "banana", "Élan", "Zed"]
