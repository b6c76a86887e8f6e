"""Every page of every noun answers, in both languages; thirty rows ask as little of the database as three."""

from typing import Any

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.models import Event
from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_figure,
    make_link,
    make_name,
    make_narrative,
    make_participation,
    make_place,
    make_relation,
    make_source,
    place_event,
)

pytestmark = pytest.mark.django_db

NOUNS = sorted(f"{model._meta.app_label}_{model._meta.model_name}" for model in admin.site._registry)
READ_ONLY = {
    "events_importrun", "events_proposal", "events_release", "axes_accessattempt",
}  # fmt: skip


@pytest.fixture
def manager(curator: Any) -> Client:
    client = Client()
    client.force_login(curator)
    return client


def scene(number: int) -> Event:
    """Some rows of every noun, on one event."""
    event = make_event(date="2014")
    source, hub = make_source(), make_actor()
    for _ in range(number):
        other, place, actor = make_event(date="199X"), make_place(), make_actor(date="1990/..")
        participation = make_participation(event, actor)
        place_event(event, place)
        make_citation(source, event=event, date="2015")
        make_citation(source, participation=participation)
        relation = make_relation(hub, actor, date="2000")
        make_citation(source, relation=relation)
        link = make_link(event, other)
        make_citation(source, event_link=link)
        figure = make_figure(event)
        make_citation(source, figure=figure)
        name = make_name(f"Name {actor.pk}", actor=actor)
        make_citation(source, name=name)
        make_narrative("", (event, other))
    return event


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("noun", NOUNS)
def test_the_list_and_the_add_form_answer(manager: Client, noun: str, language: str) -> None:
    scene(1)
    headers = {"accept-language": language}
    assert manager.get(reverse(f"admin:{noun}_changelist"), headers=headers).status_code == 200
    if noun not in READ_ONLY:
        assert manager.get(reverse(f"admin:{noun}_add"), headers=headers).status_code == 200


@pytest.mark.parametrize("noun", [noun for noun in NOUNS if noun.startswith("events_")])
def test_every_row_opens_and_saves_unchanged(manager: Client, noun: str) -> None:
    from tests.admin.client import fields

    scene(1)
    model = next(m for m in admin.site._registry if f"{m._meta.app_label}_{m._meta.model_name}" == noun)
    row: Any = model._default_manager.first()
    if row is None:
        return
    address = reverse(f"admin:{noun}_change", args=[row.pk])
    page = manager.get(address)
    assert page.status_code == 200
    data = fields(page, f"{model._meta.model_name}_form")
    before = row.history.count()
    response = manager.post(address, {**data, "reason": "nothing"})
    assert response.status_code == 302, getattr(response, "context", {}) and [
        response.context["adminform"].form.errors,
        [f.errors for f in response.context["inline_admin_formsets"]],
    ]
    row.refresh_from_db()
    assert row.history.count() == before, "a save that changes nothing makes no version"


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    "noun",
    [
        "event", "actor", "place", "source", "relation", "narrative", "citation", "participation", "eventlink",
        "figure", "name", "identifier", "eventplace", "narrativestep",
    ],
)  # fmt: skip
def test_a_list_asks_the_same_number_of_questions_for_more_rows(manager: Client, noun: str) -> None:
    scene(3)
    address = reverse(f"admin:events_{noun}_changelist")
    queries(manager, address)
    few = queries(manager, address)
    scene(30)
    assert queries(manager, address) == few
    assert few <= 14


def test_a_form_asks_the_same_number_of_questions_for_more_parts(manager: Client) -> None:
    small, large = scene(3), scene(30)
    address = "admin:events_event_change"
    queries(manager, reverse(address, args=[small.pk]))
    few = queries(manager, reverse(address, args=[small.pk]))
    assert queries(manager, reverse(address, args=[large.pk])) == few
    assert few <= 24


def test_suggestions_ask_the_same_number_of_questions_for_more_rows(manager: Client) -> None:
    ask = reverse("admin:autocomplete") + "?app_label=events&model_name={}&field_name={}&term="
    scene(3)
    targets = [("citation", name) for name in ("event", "participation", "relation", "event_link", "figure", "name")]
    few = [queries(manager, ask.format(*target)) for target in targets]
    scene(30)
    assert [queries(manager, ask.format(*target)) for target in targets] == few
