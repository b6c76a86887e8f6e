"""What rests on a hidden record is hidden, for everyone who may not see it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser, Group, User
from django.core.management import call_command

from events.models import (
    Citation,
    Event,
    EventLink,
    EventPlace,
    Figure,
    Identifier,
    Name,
    NarrativeStep,
    Participation,
    Relation,
)
from events.models.visibility import VisibleQuerySet
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

MAKE: dict[str, Callable[[dict[str, Any]], Any]] = {
    "event": lambda fields: make_event(**fields),
    "actor": lambda fields: make_actor(**fields),
    "place": lambda fields: make_place(**fields),
    "source": lambda fields: make_source(**fields),
    "narrative": lambda fields: make_narrative(**fields),
}


def build(hidden: str, state: str) -> None:
    """One part of each kind, resting on published records but for those of one noun."""

    def fields(noun: str) -> dict[str, Any]:
        return {"state": state} if noun == hidden else {}

    event, other = make_event(**fields("event")), make_event()
    actor, partner = make_actor(**fields("actor")), make_actor()
    place, source = make_place(**fields("place")), make_source(**fields("source"))
    participation = make_participation(event, actor)
    relation = make_relation(actor, partner, **fields("relation"))
    link = make_link(other, event)
    figure = make_figure(event=event, actor=actor)
    name = make_name("a name", actor=actor)
    place_name = make_name("a name", place=place)
    place_event(event, place)
    narrative = make_narrative(**fields("narrative"))
    NarrativeStep.objects.create(narrative=narrative, event=event, position=1)
    Identifier.objects.create(scheme="wikidata", value="Q1", actor=actor)
    for statement in [
        {"event": event},
        {"participation": participation},
        {"relation": relation},
        {"event_link": link},
        {"figure": figure},
        {"name": name},
        {"name": place_name},
    ]:
        make_citation(source, **statement)


ALL: dict[type[Any], int] = {
    Participation: 1,
    Relation: 1,
    EventLink: 1,
    Figure: 1,
    Name: 2,
    EventPlace: 1,
    NarrativeStep: 1,
    Identifier: 1,
    Citation: 7,
}
# What an anonymous reader no longer sees, by the noun that is hidden: so many parts are left.
LEFT: dict[str, dict[type[Any], int]] = {
    "nothing": {},
    "event": {Participation: 0, EventLink: 0, Figure: 0, EventPlace: 0, NarrativeStep: 0, Citation: 3},
    "actor": {Participation: 0, Relation: 0, Figure: 0, Name: 1, Identifier: 0, Citation: 3},
    "place": {Name: 1, EventPlace: 0, Citation: 6},
    "source": {Citation: 0},
    "relation": {Relation: 0, Citation: 6},
    "narrative": {NarrativeStep: 0},
}


@pytest.mark.parametrize("state", ["draft", "in_review", "withdrawn"])
@pytest.mark.parametrize("hidden", list(LEFT))
def test_parts_of_hidden_records_are_hidden(hidden: str, state: str) -> None:
    build(hidden, state)
    seen = {model: model.objects.visible_to(AnonymousUser()).count() for model in ALL}
    assert seen == ALL | LEFT[hidden]


def test_every_model_that_readers_see_has_the_door() -> None:
    doorless = {
        model.__name__
        for model in apps.get_app_config("events").get_models()
        if not model.__name__.endswith("History") and not isinstance(model._default_manager.all(), VisibleQuerySet)
    }
    vocabularies = {"Kind", "Role", "Unit", "RelationType", "LinkType"}
    work = {"ImportRun", "Upload", "Proposal", "Release", "OldSlug"}
    assert doorless == vocabularies | work


@pytest.mark.parametrize(
    ("role", "seen"), [("contributor", 1), ("editor", 1), ("publisher", 1), ("administrator", 1), (None, 0)]
)
def test_curators_see_drafts_and_other_users_do_not(role: str | None, seen: int) -> None:
    make_event(state="draft")
    user = User.objects.create_user("someone")
    if role:
        user.groups.add(Group.objects.get(name=role))
    assert Event.objects.visible_to(user).count() == seen


@pytest.mark.parametrize(
    ("role", "may", "may_not"),
    [
        ("contributor", ["add_event", "change_event"], ["review_event", "publish_event", "delete_event", "add_kind"]),
        ("editor", ["review_event", "add_kind"], ["publish_event", "delete_event"]),
        ("publisher", ["publish_event", "publish_relation"], ["delete_event"]),
        ("administrator", ["delete_event", "publish_event"], []),
    ],
)
def test_roles_are_created_with_their_rights(role: str, may: list[str], may_not: list[str]) -> None:
    user = User.objects.create_user("someone")
    user.groups.add(Group.objects.get(name=role))
    assert all(user.has_perm(f"events.{right}") for right in may)
    assert not any(user.has_perm(f"events.{right}") for right in may_not)


@pytest.mark.django_db(transaction=True)
def test_roles_outlive_tests_that_commit() -> None:
    before = set(Group.objects.values_list("name", "permissions__codename"))
    call_command("flush", interactive=False, verbosity=0)
    assert before
    assert set(Group.objects.values_list("name", "permissions__codename")) == before
