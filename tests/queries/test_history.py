"""Which fields the public history may name is decided field by field."""

from typing import Any

import pytest

from events.queries.history import TOLD

# Counted, or computed from another field, or the record's own number; and what is never shown.
OTHERS = {"id", "version", "created", "modified", "state"}
BOUNDS = ("date_start", "date_end", "date_sort", "date_span", "search_", "sort_")
NOT_SHOWN = {"full_text"}


@pytest.mark.parametrize("model", TOLD, ids=lambda model: model.__name__)
def test_every_field_is_told_or_known_not_to_be(model: Any) -> None:
    fields = {field.attname for field in model._meta.concrete_fields}
    assert set(TOLD[model]) <= fields
    left = {name for name in fields - set(TOLD[model]) - OTHERS if not name.startswith(BOUNDS)}
    assert left <= NOT_SHOWN
