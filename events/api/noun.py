"""A noun of the API: its model, how it is listed, and the members of its objects. From it come list, detail, schema."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import QuerySet

from events.api.asker import Asker
from events.api.member import Member, Parts, Row, Schema, columns_of

# So many parts of one kind stand inside an object of a list, and inside an object alone; the rest is a list of its own.
MOST_IN_LIST = 25
MOST_ALONE = 100

MORE_SCHEMA: Schema = {
    "type": "object",
    "description": (
        f"Present where a list inside this object was cut: {MOST_ALONE} rows in an object alone, {MOST_IN_LIST} in an "
        "object of a list. By the name of the member: how many there are, and where all of them are."
    ),
    "additionalProperties": {
        "type": "object",
        "required": ["count", "url"],
        "additionalProperties": False,
        "properties": {"count": {"type": "integer"}, "url": {"type": "string", "format": "uri"}},
    },
}


@dataclass(frozen=True, slots=True)
class Noun:
    """`name` is the part of the address, `component` the name of the schema, `one` and `many` words for prose."""

    name: str
    component: str
    one: str
    many: str
    model: Any
    listing: Any
    members: tuple[Member, ...]
    slugs: bool = False

    @property
    def schema(self) -> Schema:
        properties = {member.name: member.schema for member in self.members}
        if any(member.more for member in self.members):
            properties["more"] = MORE_SCHEMA
        return {
            "type": "object",
            "description": f"{self.one[0].upper()}{self.one[1:]}. With `fields`, only the members asked for.",
            "properties": properties,
            "additionalProperties": False,
        }

    def known(self, asker: Asker) -> list[Member]:
        return [member for member in self.members if asker.curator or not member.curators]

    def columns(self, members: Sequence[Member], *also: str) -> list[str]:
        return list(dict.fromkeys(["pk", *columns_of(members), *also]))

    def fetched(self, rows: "QuerySet[Any]", members: Sequence[Member], asker: Asker, *also: str) -> "QuerySet[Any]":
        """The rows as named tuples of just the columns that these members read."""
        annotations = {member.columns[0]: member.annotation(asker.user) for member in members if member.annotation}
        found: QuerySet[Any] = rows.annotate(**annotations).values_list(*self.columns(members, *also), named=True)
        return found

    def objects(self, rows: Sequence[Row], members: Sequence[Member], asker: Asker, most: int) -> list[dict[str, Any]]:
        """The objects of these rows: one query for each member that is made of parts, however many rows."""
        none = Parts({})
        fetched = {
            member.name: member.parts(list(rows), asker, most) if rows else none for member in members if member.parts
        }
        readers = [(member.name, reader(member, fetched.get(member.name, none), asker)) for member in members]
        objects = [{name: read(row) for name, read in readers} for row in rows]
        for member in members:
            if member.more:
                sizes = fetched[member.name].sizes
                for row, made in zip(rows, objects, strict=True):
                    if size := sizes.get(row.pk):
                        url = f"{asker.api}{member.more}{getattr(self.model, 'prefix', '')}{row.pk}"
                        made.setdefault("more", {})[member.name] = {"count": size, "url": url}
        return objects


def reader(member: Member, parts: Parts, asker: Asker) -> Any:
    if member.read:
        return partial(read_row, member.read, asker)
    return partial(read_part, parts.values, member.empty)


def read_row(read: Any, asker: Asker, row: Row) -> Any:
    return read(row, asker)


def read_part(values: dict[Any, Any], empty: Any, row: Row) -> Any:
    return values[row.pk] if row.pk in values else empty()
