"""An address that readers may have noted goes on leading to its record, whatever contributors call theirs."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from events.models import Event
from tests.admin.client import form_of, signed_in
from tests.make import make_event, make_kind

pytestmark = pytest.mark.django_db


def add(client: Client, **fields: Any) -> Any:
    address = reverse("admin:events_event_add")
    sent = {**form_of(client, address, "event_form"), "title_en": "Mine", "kind": Event.objects.all()[0].kind_id}
    return client.post(address, {**sent, **fields})


@pytest.fixture
def renamed() -> Event:
    event = make_event("The summit", slug="the-summit")
    Event.objects.filter(pk=event.pk).update(slug="the-first-summit")
    return event


def test_a_draft_cannot_take_the_old_address_of_another_record(renamed: Event) -> None:
    response = add(signed_in("contributor"), slug="the-summit")
    assert f"“the-summit” is the old address of E{renamed.pk} The summit" in str(
        response.context["adminform"].form.errors["slug"]
    )
    assert not Event.objects.filter(title_en="Mine").exists()


def test_a_slug_made_from_a_title_is_no_old_address(renamed: Event) -> None:
    assert add(signed_in("contributor"), title_en="The summit").status_code == 302
    assert Event.objects.filter(slug="the-summit-2").exists()


def test_a_record_may_take_its_own_old_slug_back() -> None:
    event = make_event(slug="first", state="draft")
    Event.objects.filter(pk=event.pk).update(slug="second")
    client, address = signed_in("contributor"), reverse("admin:events_event_change", args=[event.pk])
    assert client.post(address, {**form_of(client, address, "event_form"), "slug": "first"}).status_code == 302
    assert Event.objects.get().slug == "first"


def test_the_slug_of_a_term_is_given_for_good() -> None:
    kind = make_kind("summits")
    client, address = signed_in("editor"), reverse("admin:events_kind_change", args=[kind.pk])
    sent = {**form_of(client, address, "kind_form"), "slug": "other", "title_en": "Meetings", "reason": "why"}
    assert client.post(address, sent).status_code == 302
    kind.refresh_from_db()
    assert (kind.slug, kind.title_en) == ("summits", "Meetings")
