"""Terms on which behaviour hangs keep their slugs; all else about them may change."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from events.actions.constraints import explain
from events.models import LinkType, Role, Unit
from events.models.vocabulary import FIXED
from tests.admin.client import form_of, signed_in

pytestmark = pytest.mark.django_db
TERMS: list[tuple[Any, str]] = [(Role, "forecaster"), (Unit, "percent"), (LinkType, "fulfils")]
fixed_terms = pytest.mark.parametrize(("model", "slug"), TERMS, ids=[slug for model, slug in TERMS])


def make(model: Any, slug: str) -> Any:
    inverse = {"inverse_en": "back", "inverse_fa": "بازگشت"} if model is LinkType else {}
    return model.objects.create(slug=slug, title_en=slug, title_fa="عنوان", **inverse)


@fixed_terms
def test_the_database_keeps_the_slug_and_the_row(model: Any, slug: str) -> None:
    term = make(model, slug)
    with pytest.raises(IntegrityError, match="is fixed") as refusal, transaction.atomic():
        model.objects.filter(pk=term.pk).update(slug="other")
    assert explain(refusal.value) == str(FIXED)
    with pytest.raises(IntegrityError, match="is fixed"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {model._meta.db_table} WHERE id = %s", [term.pk])
    model.objects.filter(pk=term.pk).update(title_en="Renamed")
    term.refresh_from_db()
    assert (term.slug, term.title_en) == (slug, "Renamed")
    term.slug = "other"
    with pytest.raises(ValidationError, match="knows this term"):
        term.clean()


@fixed_terms
def test_other_terms_are_free(model: Any, slug: str) -> None:
    term = make(model, "of-no-importance")
    model.objects.filter(pk=term.pk).update(slug="other")
    model.objects.filter(pk=term.pk).delete()


def test_the_form_says_so() -> None:
    term = make(Unit, "percent")
    client = signed_in("administrator")
    address = reverse("admin:events_unit_change", args=[term.pk])
    assert "Given for good" in client.get(address).content.decode()
    sent = form_of(client, address, "unit_form")
    assert client.post(address, {**sent, "slug": "pc", "title_en": "Per cent"}).status_code == 302
    term.refresh_from_db()
    assert (term.slug, term.title_en) == ("percent", "Per cent")
    assert client.post(reverse("admin:events_unit_delete", args=[term.pk]), {"post": "yes"}).status_code == 403
