"""Two editors on one record: the second is shown both values and loses nothing."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from events.models import Citation, Event, Participation
from tests.admin.client import fields, form_of, person, signed_in
from tests.make import make_actor, make_citation, make_event, make_narrative, make_participation, make_role, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> Event:
    return make_event(
        "Old title", date="2014", date_text="2014", state="draft", summary_en="Old summary", significance=5
    )


def address(row: Any) -> str:
    return reverse(f"admin:events_{row._meta.model_name}_change", args=[row.pk])


def as_sadr() -> Client:
    client = Client()
    user = person("editor", "sadr")
    user.first_name, user.last_name = "A.", "Sadr"
    user.save()
    client.force_login(user)
    return client


def test_the_second_sees_who_saved_what_and_both_values(event: Event) -> None:
    first, second = as_sadr(), signed_in("contributor")
    mine = form_of(second, address(event), "event_form")
    theirs = form_of(first, address(event), "event_form")
    assert first.post(address(event), {**theirs, "significance": 8, "date": "by 2014"}).status_code == 302
    response = second.post(address(event), {**mine, "significance": 9, "title_en": "My title"})
    page = response.content.decode()
    assert response.status_code == 200
    assert "A. Sadr saved version 2 while you were editing version 1." in page
    clash = response.context["adminform"].form.clash
    # Only what both changed is asked; what the other changed alone is taken over, what I changed alone stays.
    assert {d.label: (d.yours, d.theirs) for d in clash.differences} == {"Significance": ("9", "8")}
    assert clash.taken == ["Date"]
    assert "Taken over from it: Date." in page
    sent = fields(response, "event_form")
    assert (sent["title_en"], sent["date"]) == ("My title", "by 2014")
    event.refresh_from_db()
    assert (event.title_en, event.significance, event.version) == ("Old title", 8, 2)


def test_nothing_is_chosen_beforehand_and_a_choice_is_needed(event: Event) -> None:
    first, second = as_sadr(), signed_in("contributor")
    mine, theirs = (form_of(client, address(event), "event_form") for client in (second, first))
    first.post(address(event), {**theirs, "significance": 8, "summary_en": "Their summary"})
    response = second.post(address(event), {**mine, "significance": 9, "summary_en": "My summary"})
    sent = fields(response, "event_form")
    assert "merge-significance" not in sent
    # Saved again without looking, and with one choice out of two: asked again, nothing overwritten.
    assert second.post(address(event), sent).status_code == 200
    response = second.post(address(event), {**sent, "merge-significance": "yours"})
    assert [d.label for d in response.context["adminform"].form.clash.differences] == ["Summary (English)"]
    event.refresh_from_db()
    assert (event.significance, event.summary_en, event.version) == (8, "Their summary", 2)
    sent = fields(response, "event_form")
    assert second.post(address(event), {**sent, "merge-summary_en": "theirs"}).status_code == 302
    event.refresh_from_db()
    assert (event.significance, event.summary_en, event.version) == (9, "Their summary", 3)


def test_saves_that_do_not_contradict_each_other_are_merged(event: Event) -> None:
    first, second = as_sadr(), signed_in("contributor")
    mine, theirs = (form_of(client, address(event), "event_form") for client in (second, first))
    first.post(address(event), {**theirs, "significance": 8})
    response = second.post(address(event), {**mine, "title_en": "My title"})
    page = response.content.decode()
    assert "It does not contradict yours; save again to keep both." in page
    assert 'type="radio" name="merge-' not in page
    assert second.post(address(event), fields(response, "event_form")).status_code == 302
    event.refresh_from_db()
    assert (event.title_en, event.significance) == ("My title", 8)


def test_merging_takes_each_field_as_chosen(event: Event) -> None:
    first, second = as_sadr(), signed_in("contributor")
    mine, theirs = (form_of(client, address(event), "event_form") for client in (second, first))
    first.post(address(event), {**theirs, "significance": 8, "date": "by 2014", "summary_en": "Their summary"})
    response = second.post(
        address(event), {**mine, "significance": 9, "title_en": "My title", "summary_en": "My summary"}
    )
    sent = {**fields(response, "event_form"), "merge-significance": "yours", "merge-summary_en": "theirs"}
    assert second.post(address(event), sent).status_code == 302
    event.refresh_from_db()
    assert (event.title_en, event.significance, str(event.date), event.date_text, event.summary_en, event.version) == (
        "My title", 9, "[..2014]", "by 2014", "Their summary", 3,
    )  # fmt: skip


def test_a_third_version_meanwhile_is_a_conflict_again(event: Event) -> None:
    second = signed_in("contributor")
    mine = form_of(second, address(event), "event_form")
    Event.objects.filter(pk=event.pk).update(significance=8)
    sent = fields(second.post(address(event), {**mine, "title_en": "My title"}), "event_form")
    Event.objects.filter(pk=event.pk).update(significance=7)
    response = second.post(address(event), sent)
    assert (response.context["adminform"].form.clash.base, response.context["adminform"].form.clash.current) == (2, 3)


def test_a_form_without_a_version_is_refused(event: Event) -> None:
    client = signed_in("contributor")
    sent = form_of(client, address(event), "event_form")
    del sent["seen_version"]
    assert "The version that was edited is missing" in client.post(address(event), sent).content.decode()


def test_rows_of_tables_conflict_by_themselves(event: Event) -> None:
    citation = make_citation(make_source(), event=event, locator="¶ 1")
    second = signed_in("contributor")
    mine = form_of(second, address(event), "event_form")
    Citation.objects.filter(pk=citation.pk).update(locator="¶ 2")
    response = second.post(address(event), {**mine, "citations-0-locator": "¶ 3", "significance": 9})
    assert "Version 2 was saved while you were editing version 1." in response.content.decode()
    sent = fields(response, "event_form")
    assert sent["citations-0-locator"] == "¶ 3"
    assert second.post(address(event), {**sent, "merge-citations-0-locator": "theirs"}).status_code == 302
    citation.refresh_from_db()
    event.refresh_from_db()
    assert (citation.locator, event.significance) == ("¶ 2", 9)


def test_a_row_that_was_removed_meanwhile_is_told_and_can_be_let_go(event: Event) -> None:
    participation = make_participation(event, make_actor("Gone"))
    other = make_participation(event, make_actor("Stays"))
    client = signed_in("contributor")
    mine = form_of(client, address(event), "event_form")
    Participation.objects.filter(pk=participation.pk).delete()
    response = client.post(address(event), {**mine, "significance": 9})
    assert "Someone has removed a row meanwhile" in response.content.decode()
    assert "In it stood: Gone · signatory" in response.content.decode()
    sent = fields(response, "event_form")
    assert client.post(address(event), sent).status_code == 302
    event.refresh_from_db()
    assert (event.significance, list(Participation.objects.all())) == (9, [other])


def test_the_same_row_twice_is_an_error_in_the_form(event: Event) -> None:
    client, source, actor = signed_in("contributor"), make_source(), make_actor()
    sent = form_of(client, address(event), "event_form")
    rows = {"citations-TOTAL_FORMS": 2, "participations-TOTAL_FORMS": 2}
    for number in (0, 1):
        rows |= {f"citations-{number}-source": source.pk, f"citations-{number}-locator": "¶ 1"}
        rows |= {f"citations-{number}-stance": "supports", f"participations-{number}-actor": actor.pk}
        rows |= {f"participations-{number}-role": make_role().pk, f"participations-{number}-position": 0}
    response = client.post(address(event), {**sent, **rows})
    assert response.status_code == 200
    assert "This passage is already cited for this statement." in response.content.decode()
    assert not Citation.objects.exists()


def test_steps_of_a_narrative_change_places() -> None:
    one, two = make_event("One"), make_event("Two")
    narrative = make_narrative("Walk", (one, two), state="draft")
    client = signed_in("contributor")
    sent = form_of(client, address(narrative), "narrative_form")
    response = client.post(address(narrative), {**sent, "steps-0-position": 2, "steps-1-position": 1})
    assert response.status_code == 302
    assert list(narrative.steps.order_by("position").values_list("event", flat=True)) == [two.pk, one.pk]
    sent = form_of(client, address(narrative), "narrative_form")
    response = client.post(address(narrative), {**sent, "steps-0-position": 7, "steps-1-position": 7})
    assert response.status_code == 200


def test_line_ends_of_browsers_make_no_version() -> None:
    event = make_event(summary_en="one\ntwo", state="draft")
    client = signed_in("contributor")
    sent = form_of(client, address(event), "event_form")
    client.post(address(event), {**sent, "summary_en": "one\r\ntwo"})
    event.refresh_from_db()
    assert (event.summary_en, event.version) == ("one\ntwo", 1)


@pytest.mark.parametrize("text", ["a\u202eb", "a\u2066b", "a\x07b", "a\x00b"])
def test_characters_that_nobody_sees_are_refused(event: Event, text: str) -> None:
    client = signed_in("contributor")
    response = client.post(address(event), {**form_of(client, address(event), "event_form"), "title_en": text})
    assert "title_en" in response.context["adminform"].form.errors
