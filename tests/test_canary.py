"""The canary itself: hidden rows are hidden, public ones are not touched, and every leak is heard."""

import pytest
from django.contrib.auth.models import AnonymousUser

from events import models
from tests.canary import HIDDEN_STATES, WORD, hide, leaks, public_stage

pytestmark = pytest.mark.django_db
SEEN = [
    models.Event, models.Actor, models.Place, models.Source, models.Relation, models.Narrative, models.Participation,
    models.EventPlace, models.EventLink, models.Figure, models.Citation, models.Name, models.Identifier,
    models.NarrativeStep,
]  # fmt: skip


def public(model: type) -> list[dict[str, object]]:
    return list(model.objects.visible_to(AnonymousUser()).order_by("pk").values())  # type: ignore[attr-defined]


def test_hidden_rows_change_nothing_that_is_public() -> None:
    stage = public_stage()
    before = {model: public(model) for model in SEEN}
    hide(stage)
    for model in SEEN:
        assert public(model) == before[model], model
        # Every noun has hidden rows, so the silence above says something.
        assert model.objects.count() > len(before[model]), model
    records = [record for record in stage.hidden if record.pk]
    assert {record.state for record in records} == set(HIDDEN_STATES)
    assert {type(record) for record in records} >= {
        models.Event, models.Actor, models.Place, models.Source, models.Relation, models.Narrative
    }  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [f"<p>{WORD}</p>", WORD.upper(), WORD.encode(), '{"a": "\\u007aqcanary"}', "-7771-05-05", "98765432109.000000", ""],
)
def test_leaks_are_heard_in_every_form(content: str | bytes) -> None:
    assert bool(leaks(content)) is bool(content)
