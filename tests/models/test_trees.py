"""No kind, place, event or text lies under itself, whoever writes and however many at once."""

import threading
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, connections, transaction

from events.actions.constraints import explain
from events.models import Event, Kind, Place, Source
from tests.admin.client import fields, form_of, signed_in
from tests.make import make_event, make_kind, make_place, make_source

TREES: list[tuple[Any, str, Any]] = [
    (Kind, "parent", make_kind),
    (Place, "parent", make_place),
    (Event, "part_of", make_event),
    (Source, "translation_of", make_source),
]
every_tree = pytest.mark.parametrize(("model", "above", "make"), TREES, ids=[model.__name__ for model, *_ in TREES])


@every_tree
@pytest.mark.django_db
def test_a_loop_is_refused_by_the_form_and_by_the_database(model: Any, above: str, make: Any) -> None:
    first, second, third = make("one"), make("two"), make("three")
    model.objects.filter(pk=second.pk).update(**{above: first})
    model.objects.filter(pk=third.pk).update(**{above: second})
    setattr(first, above, third)
    with pytest.raises(ValidationError) as refusal:
        first.clean()
    assert list(refusal.value.message_dict) == [above]
    with pytest.raises(IntegrityError, match="would lie under itself") as raised, transaction.atomic():
        first.save()
    assert explain(raised.value) == refusal.value.message_dict[above][0]
    with pytest.raises(IntegrityError, match="would lie under itself"), transaction.atomic():
        model.objects.filter(pk=first.pk).update(**{above: third})
    # A tree may be turned round in good order.
    model.objects.filter(pk=second.pk).update(**{above: None})
    first.clean()
    first.save()


@pytest.mark.django_db
def test_rows_inserted_together_cannot_name_each_other() -> None:
    with pytest.raises(IntegrityError, match="would lie under itself"), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO events_kind (id, slug, title_en, title_fa, position, ink, parent_id)"
            " VALUES (901, 'a', 'a', 'a', 0, '', 902), (902, 'b', 'b', 'b', 0, '', 901)"
        )


@pytest.mark.django_db(transaction=True)
def test_two_who_move_rows_at_once_cannot_close_a_loop() -> None:
    first, second = make_kind("one"), make_kind("two")
    refused: list[str] = []
    moved = threading.Event()

    def other() -> None:
        try:
            moved.wait(10)
            Kind.objects.filter(pk=second.pk).update(parent=first)
        except IntegrityError as error:
            refused.append(str(error))
        finally:
            connections.close_all()

    thread = threading.Thread(target=other)
    thread.start()
    with transaction.atomic():
        Kind.objects.filter(pk=first.pk).update(parent=second)
        moved.set()
        # The other one now waits for our commit, and must not be let through by it.
        thread.join(0.5)
        assert thread.is_alive()
    thread.join(10)
    assert len(refused) == 1
    assert "would lie under itself" in refused[0]


@pytest.mark.django_db
def test_the_admin_says_so_at_the_field() -> None:
    first = make_event("One", state="draft")
    second = make_event("Two", part_of=first, state="draft")
    client = signed_in("editor")
    address = f"/admin/events/event/{first.pk}/change/"
    response = client.post(address, {**form_of(client, address, "event_form"), "part_of": second.pk})
    assert response.status_code == 200
    assert "part_of" in response.context["adminform"].form.errors
    assert fields(response, "event_form")["part_of"] == str(second.pk)
