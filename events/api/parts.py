"""Lists of parts inside an object: participants of an event, names of an actor. Bounded, one query each."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from events.api.asker import Asker
from events.api.member import Member, Parts, Row, Schema, columns_of
from events.api.reference import REFERENCE_PROPERTIES, Joined
from events.queries.bounded import bounded


def list_of(schema: Schema, description: str) -> Schema:
    return {"type": "array", "items": schema, "description": description}


def part_list(
    name: str,
    description: str,
    *,
    model: Any,
    group: str,
    members: tuple[Member, ...],
    more: str,
    order: tuple[str, ...] = (),
    base: Joined | None = None,
    rows: Callable[[Any], "QuerySet[Any]"] | None = None,
) -> Member:
    """A member that lists visible rows of `model` by their foreign key `group`; `members` make each of them, after
    those of the reference `base`, where each row stands for another record. `rows` gives the rows that a user may
    see, where the model knows a shorter way than `visible_to`."""
    columns = [*columns_of(members), *(base.columns if base else ())]

    def one(row: Row, asker: Asker) -> dict[str, Any]:
        made = (base(row, asker) or {}) if base else {}
        for member in members:
            made[member.name] = read(member, row, asker)
        return made

    def fetch(owners: list[Row], asker: Asker, most: int) -> Parts:
        visible = rows(asker.user) if rows else model.objects.visible_to(asker.user)
        found = bounded(visible.filter(**{f"{group}__in": [row.pk for row in owners]}), group, most, *order)
        values: dict[Any, list[Any]] = {}
        sizes: dict[Any, int] = {}
        for row in found.values_list(*dict.fromkeys([group, "pk", "of", *columns]), named=True):
            key = getattr(row, group)
            values.setdefault(key, []).append(one(row, asker))
            if row.of > most:
                sizes[key] = row.of
        return Parts(values, sizes)

    properties = {
        **(REFERENCE_PROPERTIES if base else {}),
        **{member.name: member.schema for member in members},
    }
    # `state` is there for curators only.
    required = [name for name in properties if name not in {member.name for member in members if member.curators}]
    items: Schema = {
        "type": "object", "additionalProperties": False, "required": required, "properties": properties
    }  # fmt: skip
    return Member(name, list_of(items, description), parts=fetch, empty=list, more=more, columns=("pk",))


def read(member: Member, row: Row, asker: Asker) -> Any:
    assert member.read is not None, member.name
    return member.read(row, asker)
