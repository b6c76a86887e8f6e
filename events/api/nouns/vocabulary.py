"""What curators may extend: kinds, roles, types of relation and of link, units. All of it is public."""

from typing import Any

from events.api.member import Member, plain, translated
from events.api.noun import Noun
from events.api.record import enum, term_members
from events.api.reference import term, term_columns
from events.models import Kind, LinkType, RelationType, Role, Unit
from events.models.choices import RelationFamily
from events.queries import lists

INVERSE = translated("inverse", "How it reads from the other end.")


def parent(row: Any, asker: Any) -> dict[str, Any] | None:
    return None if row.parent__slug is None else term(row, asker, "kinds", "parent")


def vocabulary(
    name: str, component: str, one: str, model: Any, *members: Member, filters: str = "", asks: Any = ()
) -> Noun:
    return Noun(
        name=name,
        component=component,
        one=one,
        many=name.replace("-", " "),
        model=model,
        slugs=True,
        listing=lists.vocabulary(model, *asks),
        members=(*term_members(name, model, filters), *members),
    )


KINDS = vocabulary(
    "kinds", "Kind", "a kind of event, in a tree", Kind,
    Member(
        "parent", {"oneOf": [{"$ref": "#/components/schemas/Term"}, {"type": "null"}]}, term_columns("parent"), parent
    ),
    plain("ink", {"type": "string", "description": "The name of its colour, or empty."}),
    filters="kind",
    asks=(lists.term("parent", Kind),),
)  # fmt: skip
ROLES = vocabulary("roles", "Role", "what an actor does in an event", Role, filters="role")
RELATION_TYPES = vocabulary(
    "relation-types", "RelationType", "how one actor stands to another, read both ways", RelationType, INVERSE,
    plain("family", enum(RelationFamily, "What it is about.")),
    asks=(lists.choice("family", RelationFamily),),
)  # fmt: skip
LINK_TYPES = vocabulary("link-types", "LinkType", "how one event stands to another, read both ways", LinkType, INVERSE)
UNITS = vocabulary(
    "units", "Unit", "what a figure counts or measures", Unit, translated("symbol", "Its symbol, where it has one.")
)  # fmt: skip
