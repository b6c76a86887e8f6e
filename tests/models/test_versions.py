"""Versions, history and old slugs are kept by the database, whoever writes."""

import pghistory
import pytest
from django.db import ProgrammingError, connection, transaction

from events.models import Event
from tests.make import make_actor, make_event, make_participation

pytestmark = pytest.mark.django_db


def test_a_change_makes_a_new_version() -> None:
    event = make_event("First")
    event.title_en = "Second"
    event.save()
    assert (event.version, event.history.count()) == (2, 2)


def test_a_save_without_change_makes_none() -> None:
    event = make_event()
    event.save()
    event.save()
    assert (event.version, event.history.count()) == (1, 1)


def test_a_version_cannot_be_written() -> None:
    event = make_event()
    Event.objects.update(version=99, created="1999-01-01T00:00Z")
    event.refresh_from_db()
    assert event.version == 1
    assert event.created.year != 1999


def test_bulk_updates_and_raw_sql_are_in_the_history() -> None:
    events = [make_event(), make_event()]
    Event.objects.update(significance=7)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_event SET title_en = title_en || '!'")
        cursor.execute("DELETE FROM events_event WHERE id = %s", [events[0].pk])
    assert [row.pgh_label for row in events[1].history.order_by("pgh_id")] == ["insert", "update", "update"]
    assert events[0].history.order_by("pgh_id").last().pgh_label == "delete"


def test_history_says_who_and_why() -> None:
    event = make_event()
    with pghistory.context(user=12, reason="typo in the title"):
        event.title_en = "Better"
        event.save()
    assert event.history.order_by("pgh_id").last().pgh_context.metadata == {
        "user": 12,
        "reason": "typo in the title",
    }


def test_through_tables_have_a_history_too() -> None:
    participation = make_participation(make_event(), make_actor())
    participation.qualifier_en = "as host"
    participation.save()
    assert participation.history.count() == 2


def test_history_cannot_be_changed() -> None:
    event = make_event()
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        event.history.update(title_en="never was")
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        event.history.all().delete()


def test_an_old_slug_finds_its_record() -> None:
    event = make_event(slug="kyrgyzstan-joins")
    Event.objects.filter(pk=event.pk).update(slug="kyrgyzstan-joins-the-union")
    assert Event.objects.get_by_slug("kyrgyzstan-joins") == event
    newer = make_event(slug="kyrgyzstan-joins")
    assert Event.objects.get_by_slug("kyrgyzstan-joins") == newer


def test_an_old_address_of_what_was_public_is_never_taken_over() -> None:
    event = make_event(slug="kyrgyzstan-joins")
    Event.objects.filter(pk=event.pk).update(slug="kyrgyzstan-joins-the-union")
    squatter = make_event(slug="kyrgyzstan-joins", state="draft")
    Event.objects.filter(pk=squatter.pk).update(slug="moved-on")
    assert Event.objects.get_by_slug("kyrgyzstan-joins") == event
    Event.objects.filter(pk=event.pk).update(state="withdrawn")
    again = make_event(slug="kyrgyzstan-joins")
    Event.objects.filter(pk=again.pk).update(slug="moved-on-too")
    assert Event.objects.get_by_slug("kyrgyzstan-joins") == event


def test_an_old_slug_of_a_draft_goes_to_whoever_had_it_last() -> None:
    draft = make_event(slug="working-title", state="draft")
    Event.objects.filter(pk=draft.pk).update(slug="better-title")
    event = make_event(slug="working-title")
    Event.objects.filter(pk=event.pk).update(slug="final-title")
    assert Event.objects.get_by_slug("working-title") == event
