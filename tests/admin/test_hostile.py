"""Odd addresses and odd payloads get an answer, and never a 500."""

from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from events.models import Event
from tests.admin.client import form_of, said, signed_in
from tests.make import make_event

pytestmark = pytest.mark.django_db

LIST = "/admin/events/event/"
ADDRESSES = [
    "?q=%00", "?state__exact=%00", "?source=S%00", "?o=zz&p=999999", "?p=-1", "?kind__id__exact=abc",
    "?kind__id__exact=99999999999999999999999", "?state__exact=nonsense", "?title_en__regex=(",
    "?modified__year=99999999999", "?title_en__icontains=%25", "?date__exact=garbage", "?id__in=a,b", "?nonsense=1",
    "?kind__slug__contains=x", "?all=", "?_facets=True", "?e=1", "99999999999999999999/change/", "abc/change/",
    "abc/history/", "999999/history/", "999999/delete/", "add/?kind=abc", "add/?date=%D9%85%D9%87",
    "add/?part_of=1,2", "export/?q=%00", "?from=%ff",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_odd_addresses(address: str) -> None:
    make_event()
    assert signed_in("publisher").get(LIST + address).status_code in {200, 302, 400, 403, 404}


@pytest.mark.parametrize(
    "payload",
    [
        {"action": "publish", "_selected_action": ["abc"]},
        {"action": "publish", "_selected_action": ["\x00"]},
        {"action": "publish", "_selected_action": ["9" * 40]},
        {"action": "nonsense", "_selected_action": ["1"]},
        {"action": "publish", "_selected_action": ["1"], "reason": "\x00"},
        {},
    ],
)
def test_odd_actions(payload: dict[str, Any]) -> None:
    assert signed_in("publisher").post(LIST, payload).status_code in {200, 302, 400}


@pytest.mark.parametrize(
    "payload",
    [
        {"kind": "abc"},
        {"kind": "9" * 40},
        {"kind": ["1", "2"]},
        {"significance": "1e999"},
        {"significance": "-1"},
        {"seen_version": "9" * 40},
        {"seen_version": "\x00"},
        {"title_en": "x" * 1000},
        {"reason": "x" * 1000},
        {"reason": "a\x00b"},
        {"date-reading": "x" * 10_000},
        {"citations-TOTAL_FORMS": "9" * 12},
        {"citations-TOTAL_FORMS": "x"},
        {"citations-INITIAL_FORMS": "5", "citations-TOTAL_FORMS": "5"},
        {"merge-title_en": "theirs", "merge-kind": "theirs", "merge-date": "theirs", "merge-csl": "theirs"},
        {"slug": "Not A Slug"},
    ],
    ids=str,
)
def test_odd_forms(payload: dict[str, Any]) -> None:
    event = make_event(state="draft")
    client = signed_in("contributor")
    address = reverse("admin:events_event_change", args=[event.pk])
    assert client.post(address, {**form_of(client, address, "event_form"), **payload}).status_code in {200, 302, 400}


def test_a_moment_lost_to_another_is_an_error_in_the_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """The slug is free when the form is checked and taken when it is saved."""
    make_event(slug="taken")
    client = signed_in("contributor")
    address = reverse("admin:events_event_add")
    kind = Event.objects.get().kind_id
    sent = {**form_of(client, address, "event_form"), "title_en": "Mine", "slug": "taken", "kind": kind}
    checks = Event.validate_unique
    monkeypatch.setattr(Event, "validate_unique", lambda self, exclude=None: None)
    first = Event.save

    def save(self: Event, *args: Any, **kwargs: Any) -> None:
        monkeypatch.setattr(Event, "validate_unique", checks)
        first(self, *args, **kwargs)

    monkeypatch.setattr(Event, "save", save)
    response = client.post(address, sent)
    assert response.status_code == 200
    assert "slug" in response.context["adminform"].form.errors


def test_what_only_the_database_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    event = make_event(state="draft")
    client = signed_in("contributor")
    address = reverse("admin:events_event_change", args=[event.pk])
    sent = form_of(client, address, "event_form")

    def refuse(self: Event, *args: Any, **kwargs: Any) -> None:
        raise IntegrityError("no")

    monkeypatch.setattr(Event, "save", refuse)
    assert "Nothing was saved" in said(client.post(address, sent, follow=True))


def test_a_form_without_its_token_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(signed_in("publisher").get("/admin/").wsgi_request.user)
    assert client.post(LIST, {"action": "publish"}).status_code == 403


def test_the_language_switch_leads_nowhere_else() -> None:
    response = signed_in("contributor").post("/admin/language/", {"language": "fa", "next": "https://evil.example/"})
    assert response.status_code == 302
    assert "evil" not in response["Location"]
