"""A record named inside another object: identifier, address, slug and title."""

from operator import attrgetter
from typing import Any

from events.api.asker import Asker
from events.api.member import Member, Parts, Row, Schema, texts

REFERENCE_PROPERTIES: dict[str, Schema] = {
    "id": {"type": "string"},
    "url": {"type": "string", "format": "uri"},
    "slug": {"type": "string"},
    "title": {"$ref": "#/components/schemas/Texts"},
}
COLUMNS = ("slug", "title_en", "title_fa")


def refer(noun: str, prefix: str, columns: tuple[Any, ...], asker: Asker) -> dict[str, Any]:
    """From the columns key, slug, title_en, title_fa."""
    key, slug, english, persian = columns
    identifier = f"{prefix}{key}"
    return {
        "id": identifier,
        "url": f"{asker.api}{noun}/{identifier}/",
        "slug": slug,
        "title": texts(english, persian),
    }


class Joined:
    """Reads a reference from joined columns. Only for records that are visible wherever the row is
    (`visible` of its queryset says so); the others go through `hidden_perhaps`."""

    def __init__(self, noun: str, model: Any, path: str) -> None:
        self.noun, self.prefix = noun, model.prefix
        self.columns = (f"{path}_id", *(f"{path}__{column}" for column in COLUMNS))
        self.get = attrgetter(*self.columns)

    def __call__(self, row: Row, asker: Asker) -> dict[str, Any] | None:
        columns = self.get(row)
        return None if columns[0] is None else refer(self.noun, self.prefix, columns, asker)


def term(row: Row, asker: Asker, noun: str, path: str) -> dict[str, Any]:
    """A term of a vocabulary, from joined columns."""
    slug = getattr(row, f"{path}__slug")
    return {
        "id": slug,
        "url": f"{asker.api}{noun}/{slug}/",
        "title": texts(getattr(row, f"{path}__title_en"), getattr(row, f"{path}__title_fa")),
    }


def term_columns(path: str) -> tuple[str, ...]:
    return (f"{path}__slug", f"{path}__title_en", f"{path}__title_fa")


def hidden_perhaps(name: str, noun: str, model: Any, description: str) -> Member:
    """A record that the row names and the asker may not see: fetched through the door, null where it stays shut."""
    column = f"{name}_id"

    def fetch(rows: list[Row], asker: Asker, most: int) -> Parts:
        keys = {key for row in rows if (key := getattr(row, column)) is not None}
        if not keys:
            return Parts({})
        found = {
            columns[0]: refer(noun, model.prefix, columns, asker)
            for columns in model.objects.visible_to(asker.user)
            .filter(pk__in=keys)
            .order_by()
            .values_list("pk", *COLUMNS)
        }
        return Parts({row.pk: found.get(getattr(row, column)) for row in rows})

    schema = {"oneOf": [{"$ref": "#/components/schemas/Reference"}, {"type": "null"}], "description": description}
    return Member(name, schema, columns=(column,), parts=fetch)
