"""One stream of a record and its parts: who, when, why, and each field as it was and as it is."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.admin.history import rows
from events.admin.history.stream import stream
from events.admin.history.values import compared
from events.models import Citation, Event, Participation
from tests.admin.client import form_of, signed_in
from tests.make import make_actor, make_citation, make_event, make_participation, make_source

pytestmark = pytest.mark.django_db


def page(client: Client, row: Any, **query: str) -> str:
    address = reverse(f"admin:events_{row._meta.model_name}_history", args=[row.pk])
    return client.get(address, query).content.decode()


def test_a_save_is_one_entry_with_its_parts() -> None:
    event = make_event("Old", date="2014", state="draft")
    actor = make_actor("Kyrgyzstan")
    make_citation(make_source("The text"), event=event, locator="¶ 1")
    client = signed_in("contributor")
    address = reverse("admin:events_event_change", args=[event.pk])
    sent = form_of(client, address, "event_form")
    role = make_participation(make_event(), actor).role
    extra = {
        "participations-TOTAL_FORMS": 1, "participations-0-actor": actor.pk, "participations-0-role": role.pk,
        "participations-0-position": 0, "citations-0-locator": "¶ 2",
    }  # fmt: skip
    client.post(address, {**sent, **extra, "date": "by 2014", "title_en": "New", "reason": "as the text says"})
    saves, following = stream(event)
    assert following is None
    newest = next(save for save in saves if save.reason)
    assert (newest.who, newest.reason) == ("contributor", "as the text says")
    assert [(item.own, item.label, item.what) for item in newest.items] == [
        (True, "changed", "event"),
        (False, "added", "participation: Kyrgyzstan · signatory"),
        (False, "changed", "citation: The text · ¶ 2"),
    ]
    assert [(c.label, c.old, c.new) for c in newest.items[0].changes] == [
        ("date", "2014", "by 2014 · [..2014]"),
        ("title (English)", "Old", "New"),
    ]
    assert [(c.label, c.old, c.new) for c in newest.items[2].changes] == [("locator", "¶ 1", "¶ 2")]
    assert newest.items[0].version == "2"


def test_what_was_deleted_or_written_in_sql_is_in_it() -> None:
    event = make_event(state="draft")
    make_participation(event, make_actor("Gone"))
    Participation.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_event SET significance = 9 WHERE id = %s", [event.pk])
    text = page(signed_in("contributor"), event)
    assert "participation: Gone · signatory: deleted" in text
    assert "the program" in text
    assert "significance" in text


def test_citations_of_parts_belong_to_the_record() -> None:
    event = make_event(state="draft")
    participation = make_participation(event, make_actor())
    make_citation(make_source("Deep source"), participation=participation)
    assert "citation: Deep source" in page(signed_in("contributor"), event)


def test_states_and_their_notes_are_told_in_the_readers_language() -> None:
    event = make_event(state="in_review")
    client = signed_in("editor")
    client.post(
        reverse("admin:events_event_state", args=[event.pk]), {"step": "send_back", "version": 1, "reason": "no!"}
    )
    text = page(client, event)
    assert "Send back with a note" in text
    assert "<del><bdi>in review</bdi></del>" in text
    assert "<ins><bdi>draft</bdi></ins>" in text


def test_long_texts_are_compared_word_by_word() -> None:
    assert compared("the closing of the base", "the closure of the base") == (
        ("keep", "the "),
        ("out", "closing "),
        ("in", "closure "),
        ("keep", "of the base"),
    )


def test_texts_are_shown_as_texts() -> None:
    event = make_event("<script>alert(1)</script>", state="draft")
    assert "<script>alert(1)" not in page(signed_in("contributor"), event)


@pytest.mark.django_db(transaction=True)
def test_the_number_of_questions_does_not_grow_and_pages_join(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "PAGE", 20)
    small, large = make_event(state="draft"), make_event(state="draft")
    for event, number in ((small, 3), (large, 30)):
        for place in range(number):
            make_citation(make_source(), event=event)
            make_participation(event, make_actor())
            Event.objects.filter(pk=event.pk).update(significance=place % 9 + 1)
    counts = []
    for event in (small, large):
        with CaptureQueriesContext(connection) as captured:
            stream(event)
        counts.append(len(captured))
    assert counts[1] <= counts[0]
    seen, before = 0, None
    while True:
        saves, before = stream(large, before)
        seen += sum(len(save.items) for save in saves)
        if before is None:
            break
    assert seen == sum(
        [
            large.history.count(),
            Citation.objects.filter(event=large).count(),
            Participation.objects.filter(event=large).count(),
        ]
    )


def test_a_bad_page_is_the_first_page() -> None:
    event = make_event(state="draft")
    client = signed_in("contributor")
    assert "event: added" in page(client, event, before="nonsense")
    assert "event: added" in page(client, event, before="2026-02-30T00:00:00Z")
