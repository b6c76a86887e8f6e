"""Draft → in review → published → withdrawn, each step for those with the right, one by one and in bulk."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from events.actions.state import STEPS
from events.models import Actor, Event, Figure, Participation
from tests.admin.client import form_of, person, said, signed_in
from tests.make import make_actor, make_citation, make_event, make_figure, make_link, make_participation, make_source

pytestmark = pytest.mark.django_db

ROLES = ("contributor", "editor", "publisher", "administrator")
ALLOWED = {
    "send_for_review": (("draft",), ROLES),
    "send_back": (("in_review",), ("editor", "publisher", "administrator")),
    "publish": (("draft", "in_review", "withdrawn"), ("publisher", "administrator")),
    "withdraw": (("published",), ("publisher", "administrator")),
    "reopen": (("withdrawn",), ("publisher", "administrator")),
}
EDITORS = {"draft": ROLES, "in_review": ROLES[1:], "published": ROLES[2:], "withdrawn": ROLES[2:]}
STATES = ("draft", "in_review", "published", "withdrawn")


def change(row: Any) -> str:
    return reverse(f"admin:events_{row._meta.model_name}_change", args=[row.pk])


@pytest.mark.parametrize("role", ROLES)
def test_a_step_is_taken_by_those_with_the_right_and_from_the_right_state(role: str) -> None:
    client = signed_in(role)
    for step, (states, roles) in ALLOWED.items():
        for state in STATES:
            event = make_event(state=state)
            page = client.get(change(event)).content.decode()
            allowed = state in states and role in roles
            assert (f'name="step" value="{step}"' in page) == allowed, (step, state)
            address = reverse("admin:events_event_state", args=[event.pk])
            client.post(address, {"step": step, "version": event.version, "reason": "because"})
            event.refresh_from_db()
            assert event.state == (STEPS[step].target if allowed else state), (step, state)


@pytest.mark.parametrize("role", ROLES)
def test_bulk_steps_ask_for_the_same_rights(role: str) -> None:
    client = signed_in(role)
    for step, (states, roles) in ALLOWED.items():
        for state in STATES:
            event = make_event(state=state)
            client.post(
                reverse("admin:events_event_changelist"),
                {"action": step, "_selected_action": [event.pk], "reason": "because"},
            )
            event.refresh_from_db()
            expected = STEPS[step].target if state in states and role in roles else state
            assert event.state == expected, (step, state)


def test_a_bulk_step_answers_for_each_row() -> None:
    draft, public = make_event("One", state="draft"), make_event("Two")
    response = signed_in("publisher").post(
        reverse("admin:events_event_changelist"),
        {"action": "publish", "_selected_action": [draft.pk, public.pk]},
        follow=True,
    )
    assert "“Publish”: done for 1 record." in said(response)
    assert f"“Publish” is not possible: E{public.pk} Two is published." in said(response)


@pytest.mark.parametrize("step", ["send_back", "withdraw"])
def test_a_refusal_of_a_record_says_why(step: str) -> None:
    event = make_event(state="in_review" if step == "send_back" else "published")
    client = signed_in("publisher")
    address = reverse("admin:events_event_state", args=[event.pk])
    response = client.post(address, {"step": step, "version": 1, "reason": "  "}, follow=True)
    assert "needs a note that says why" in said(response)
    client.post(address, {"step": step, "version": 1, "reason": "the summary is missing"})
    metadata = event.history.order_by("pgh_id").last().pgh_context.metadata
    assert (metadata["reason"], metadata["action"]) == ("the summary is missing", step)
    assert metadata["user"]
    assert metadata["request"]


def test_a_step_is_not_taken_with_a_version_that_nobody_looked_at() -> None:
    event = make_event(state="in_review")
    Event.objects.filter(pk=event.pk).update(title_en="Changed meanwhile")
    response = signed_in("publisher").post(
        reverse("admin:events_event_state", args=[event.pk]), {"step": "publish", "version": 1}, follow=True
    )
    assert "has changed since you opened it" in said(response)
    event.refresh_from_db()
    assert event.state == "in_review"


def test_a_step_is_a_post() -> None:
    event = make_event(state="draft")
    address = reverse("admin:events_event_state", args=[event.pk])
    assert signed_in("publisher").get(address, {"step": "publish", "version": 1}).status_code == 405
    client = Client(enforce_csrf_checks=True)
    client.force_login(person("publisher", "another"))
    assert client.post(address, {"step": "publish", "version": 1}).status_code == 403


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("role", ROLES)
def test_a_form_saves_for_those_who_may_edit_in_that_state(role: str, state: str) -> None:
    event = make_event("Before", state=state)
    client = signed_in(role)
    sent = {
        "title_en": "After", "slug": event.slug, "kind": event.kind_id, "modality": "occurred", "significance": 5,
        "date": "2000", "seen_version": 1, "reason": "a better word",
        **{f"{prefix}-{part}_FORMS": 0 for prefix in
           ("citations", "participations", "event_places", "figures", "links_out", "identifiers")
           for part in ("TOTAL", "INITIAL")},
    }  # fmt: skip
    response = client.post(change(event), sent)
    event.refresh_from_db()
    allowed = role in EDITORS[state]
    assert (response.status_code, event.title_en) == ((302, "After") if allowed else (403, "Before"))


@pytest.mark.parametrize("payload", [{"state": "published"}, {"version": "9"}, {"created": "1999-01-01"}])
def test_a_form_cannot_set_what_is_not_in_it(payload: dict[str, str]) -> None:
    event = make_event(state="draft")
    client = signed_in("contributor")
    client.post(change(event), {**form_of(client, change(event), "event_form"), **payload, "significance": 7})
    event.refresh_from_db()
    assert (event.state, event.version, event.significance) == ("draft", 2, 7)
    assert event.created.year != 1999


def test_a_new_record_is_a_draft_whatever_is_sent() -> None:
    client = signed_in("contributor")
    address = reverse("admin:events_actor_add")
    sent = form_of(client, address, "actor_form")
    response = client.post(address, {**sent, "title_en": "New", "type": "state", "state": "published"})
    assert response.status_code == 302
    assert Actor.objects.get().state == "draft"


def test_parts_of_a_published_record_are_for_publishers_through_their_own_pages_too() -> None:
    event, actor, source = make_event(), make_actor(), make_source()
    parts = [make_participation(event, actor), make_figure(event), make_link(event, make_event(state="draft"))]
    parts += [make_citation(source, event=event), make_citation(source, participation=parts[0])]
    contributor, publisher = signed_in("contributor"), signed_in("publisher")
    for part in parts:
        assert contributor.post(change(part), {"seen_version": 1}).status_code == 403
        assert publisher.get(change(part)).context["editable"]
        assert not contributor.get(change(part)).context["editable"]
        delete = reverse(f"admin:events_{part._meta.model_name}_delete", args=[part.pk])
        assert contributor.post(delete, {"post": "yes"}).status_code == 403
        assert type(part).objects.filter(pk=part.pk).exists()


def test_a_part_cannot_be_moved_onto_or_added_to_a_published_record() -> None:
    public, draft, actor = make_event(), make_event(state="draft"), make_actor()
    participation = make_participation(draft, actor)
    client = signed_in("contributor")
    sent = form_of(client, change(participation), "participation_form")
    response = client.post(change(participation), {**sent, "event": public.pk})
    assert "only publishers may change it" in response.content.decode()
    address = reverse("admin:events_participation_add")
    sent = {"event": public.pk, "actor": actor.pk, "role": participation.role_id}
    response = client.post(address, {**form_of(client, address, "participation_form"), **sent})
    assert "only publishers may change it" in response.content.decode()
    assert list(Participation.objects.values_list("event", flat=True)) == [draft.pk]


def test_a_part_of_two_records_needs_the_right_for_both() -> None:
    public, draft = make_actor(), make_event(state="draft")
    figure = make_figure(draft, actor=public)
    client = signed_in("contributor")
    sent = form_of(client, change(draft), "event_form")
    response = client.post(change(draft), {**sent, "figures-0-best": "1"})
    assert "only publishers may change it" in response.content.decode()
    response = client.post(change(draft), {**sent, "figures-0-DELETE": "on"})
    assert "it also belongs to a record that you may not change" in response.content.decode()
    assert Figure.objects.get().best == figure.best


def test_only_drafts_that_were_never_public_are_deleted() -> None:
    client = signed_in("administrator")
    draft, public = make_event(state="draft"), make_event()
    once_public = make_event()
    Event.objects.filter(pk=once_public.pk).update(state="draft")
    for event, status in ((draft, 302), (public, 403), (once_public, 403)):
        delete = reverse("admin:events_event_delete", args=[event.pk])
        assert client.post(delete, {"post": "yes"}).status_code == status
    assert set(Event.objects.all()) == {public, once_public}
    client.post(
        reverse("admin:events_event_changelist"),
        {"action": "delete_selected", "_selected_action": [public.pk], "post": "yes"},
    )
    assert Event.objects.filter(pk=public.pk).exists()


def test_contributors_delete_no_records() -> None:
    draft = make_event(state="draft")
    assert (
        signed_in("contributor")
        .post(reverse("admin:events_event_delete", args=[draft.pk]), {"post": "yes"})
        .status_code
        == 403
    )


def test_a_reason_is_asked_once_a_record_has_left_the_state_of_a_draft() -> None:
    event = make_event(state="in_review")
    client = signed_in("editor")
    sent = {**form_of(client, change(event), "event_form"), "significance": 8}
    assert "reason" in client.post(change(event), sent).context["adminform"].form.errors
    assert client.post(change(event), {**sent, "reason": "it mattered more"}).status_code == 302
    metadata = event.history.order_by("pgh_id").last().pgh_context.metadata
    assert metadata["reason"] == "it mattered more"
    assert metadata["url"] == change(event)


def test_records_on_other_pages_are_not_published_unseen() -> None:
    event = make_event(state="withdrawn")
    response = signed_in("publisher").post(
        reverse("admin:events_event_changelist"),
        {"action": "publish", "_selected_action": [event.pk], "select_across": "1", "index": "0"},
        follow=True,
    )
    assert "Nothing was done: choose among the records on the page." in said(response)
    event.refresh_from_db()
    assert event.state == "withdrawn"
