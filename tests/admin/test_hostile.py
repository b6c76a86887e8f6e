"""Odd addresses and odd payloads get an answer, and never a 500."""

import time
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from events.models import Event
from tests.admin.client import form_of, said, signed_in
from tests.make import make_event, make_figure, make_source

pytestmark = pytest.mark.django_db

LIST = "/admin/events/event/"
BIG = "9" * 5000
ADDRESSES = [
    "?q=%00", "?state__exact=%00", "?source=S%00", "?o=zz&p=999999", "?p=-1", "?kind__id__exact=abc",
    "?kind__id__exact=99999999999999999999999", "?state__exact=nonsense", "?title_en__regex=(",
    "?modified__year=99999999999", "?title_en__icontains=%25", "?date__exact=garbage", "?id__in=a,b", "?nonsense=1",
    "?kind__slug__contains=x", "?all=", "?_facets=True", "?e=1", "99999999999999999999/change/", "abc/change/",
    "abc/history/", "999999/history/", "999999/delete/", "add/?kind=abc", "add/?date=%D9%85%D9%87",
    "add/?part_of=1,2", "export/?q=%00", "?from=%ff",
    "?created__gte=9999-12-31T23:59:59-23:59", "?modified__lt=0001-01-01T00:00:00%2B23:00", "?created__iso_year=99999",
    "?date_span=x", "?date_span__adjacent_to=x", "?created__hour=99999999999999", "?title_en__length=1",
    "?version__exact=99999999999", "?kind__id__exact=%D9%A3", "?part_of__isnull=x", "?date_sort__gt=1e400",
    f"add/?part_of={BIG}", f"add/?significance={BIG}", f"{BIG}/change/", f"?id__in={BIG[:400]}", "1/history/?before=x",
    f"?kind__id__exact={BIG[:400]}",
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
        {"action": "publish", "_selected_action": [BIG]},
        {"action": "publish", "_selected_action": ["٣"]},
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
        {"part_of": BIG},
        {"kind": BIG},
        {"significance": BIG},
        {"citations-0-id": BIG},
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


ELSEWHERE = [
    "events/figure/?best__gt=1e999999", "events/figure/?best__exact=NaN", "events/importrun/?file_name__regex=(",
    "events/importrun/?started__year=99999999999", "auth/user/?email__regex=(", "auth/user/?last_login__year=999999",
    "auth/user/?password__startswith=p", "events/importrun/?user__password__startswith=p", "auth/group/?name__regex=(",
    "events/source/?csl__x=1", "events/source/?csl=%5B", "events/place/?latitude__gt=1e999",
    "axes/accessattempt/?user_agent__regex=(", "axes/accessattempt/?attempt_time__year=999999",
]  # fmt: skip


@pytest.mark.parametrize("address", ELSEWHERE)
def test_odd_addresses_of_every_list(address: str, curator: Any) -> None:
    make_figure(make_event())
    client = Client()
    client.force_login(curator)
    assert client.get(f"/admin/{address}").status_code in {302, 400}


def test_what_the_lists_link_to_is_asked_of_them(curator: Any) -> None:
    event = make_event(part_of=make_event())
    client = Client()
    client.force_login(curator)
    asked = [
        "?state__exact=published", f"?kind__id__exact={event.kind_id}", f"?part_of={event.part_of_id}", "?dated=yes",
        "?part_of__isnull=False", f"?id__in={event.pk}", "?from=1990", "?modality__exact=occurred",
    ]  # fmt: skip
    for address in asked:
        response = client.get(LIST + address)
        assert response.status_code == 200, address
        assert str(event) in response.content.decode(), address
    assert client.get("/admin/auth/user/?is_active__exact=1").status_code == 200


@pytest.mark.parametrize(
    "address", ["?id__in=" + ",".join(map(str, range(200))), "?q=" + "x" * 501, "?" + "a=1&" * 1100]
)
def test_an_address_too_long_to_repeat_in_every_link_is_refused(address: str, curator: Any) -> None:
    client = Client()
    client.force_login(curator)
    assert client.get(LIST + address).status_code == 400


@pytest.mark.parametrize("before", ["9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59"])
def test_a_time_beyond_all_history_is_the_first_page(before: str) -> None:
    event = make_event()
    address = reverse("admin:events_event_history", args=[event.pk])
    assert signed_in("publisher").get(address, {"before": before}).status_code == 200


@pytest.mark.parametrize("version", [BIG, "٣", "²", "-1", "1 ", ""])
def test_a_step_with_an_odd_version_is_not_taken(version: str) -> None:
    event = make_event(state="draft")
    address = reverse("admin:events_event_state", args=[event.pk])
    response = signed_in("publisher").post(address, {"step": "publish", "version": version}, follow=True)
    assert "version is missing" in said(response)
    assert Event.objects.get().state == "draft"


@pytest.mark.parametrize(
    "csl",
    [
        '{"publisher": "a\\u0000b"}', '{"publisher": "\\ud800"}', '{"publisher": "a\\u202eb"}',
        '{"author": [{"family": "a\\u202eb"}]}', '{"page": NaN}', "[" * 100_000, '{"a":' * 3000 + "1" + "}" * 3000,
        f'{{"page": {BIG}}}', '{"\\u202e": "x"}', "[1]",
    ],
    ids=lambda csl: csl[:20],
)  # fmt: skip
def test_hostile_bibliographic_data_is_an_error_of_its_field(csl: str) -> None:
    source = make_source(state="draft", csl={"page": "1"})
    client, address = signed_in("contributor"), reverse("admin:events_source_change", args=[source.pk])
    response = client.post(address, {**form_of(client, address, "source_form"), "csl": csl})
    assert response.status_code == 200
    assert list(response.context["adminform"].form.errors) == ["csl"]
    assert "\u202e" not in response.context["adminform"].form.errors.as_text()


def test_what_no_column_can_hold_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Had any check forgotten it."""
    monkeypatch.setattr("events.models.source.check_texts", lambda key, values: None)
    source = make_source(state="draft")
    client, address = signed_in("contributor"), reverse("admin:events_source_change", args=[source.pk])
    sent = {**form_of(client, address, "source_form"), "csl": '{"publisher": "a\\u0000b"}'}
    assert "A value cannot be stored" in said(client.post(address, sent, follow=True))


@pytest.mark.parametrize("role", ["publisher"])
def test_a_note_that_hides_something_is_refused(role: str) -> None:
    event = make_event(state="draft")
    client, address = signed_in(role), reverse("admin:events_event_state", args=[event.pk])
    sent = {"step": "send_for_review", "version": "1", "reason": "a\u202eb"}
    assert "invisible change of direction" in said(client.post(address, sent, follow=True))
    bulk = {"action": "send_for_review", "_selected_action": [event.pk], "reason": "a\u202eb", "index": "0"}
    assert "invisible change of direction" in said(client.post(LIST, bulk, follow=True))
    assert Event.objects.get().state == "draft"


def test_more_rows_than_a_page_can_hold_are_refused_at_once() -> None:
    event = make_event(state="draft")
    client, address = signed_in("contributor"), reverse("admin:events_event_change", args=[event.pk])
    sent = {**form_of(client, address, "event_form"), "citations-TOTAL_FORMS": "1000000"}
    begun = time.process_time()
    response = client.post(address, sent)
    assert time.process_time() - begun < 4
    assert "At most 120 rows can be saved at once" in response.content.decode()
