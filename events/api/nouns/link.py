"""Links from event to event, and how they read from either end."""

from typing import Any

from events.api.asker import Asker
from events.api.member import Member, Parts, Row, texts, translated
from events.api.noun import Noun
from events.api.nouns.citation import citations
from events.api.parts import list_of
from events.api.record import head, page_of
from events.api.reference import Joined, term, term_columns
from events.models import Event, EventLink, LinkType
from events.queries import lists
from events.queries.bounded import bounded

REFERENCE = {"$ref": "#/components/schemas/Reference"}
subject, object_ = Joined("events", Event, "subject"), Joined("events", Event, "object")
HEAD = head("links", EventLink, page_of(events="subject"))
TYPE = Member(
    "type", {"$ref": "#/components/schemas/Term"}, term_columns("type"),
    lambda row, asker: term(row, asker, "link-types", "type"),
)  # fmt: skip
NOTE = translated("note", "The curators’ note.")
LINKS = Noun(
    name="links",
    component="EventLink",
    one="a typed link from one event to another",
    many="links between events",
    model=EventLink,
    listing=lists.parts(
        EventLink,
        lists.reference("event", Event, "subject", "object"),
        lists.reference("subject", Event),
        lists.reference("object", Event),
        lists.term("type", LinkType),
    ),
    members=(
        *HEAD,
        Member("subject", REFERENCE, subject.columns, subject),
        TYPE,
        Member("object", REFERENCE, object_.columns, object_),
        NOTE,
        citations("event_link", "Who says so."),
    ),
)

READS = {
    "out": ("type__title_en", "type__title_fa"),
    "in": ("type__inverse_en", "type__inverse_fa"),
}
INSIDE = tuple(member for member in HEAD if member.name != "html_url")
COLUMNS = [
    "pk", *(column for member in (*INSIDE, TYPE, NOTE) for column in member.columns), *READS["in"], *subject.columns,
    *object_.columns,
]  # fmt: skip


def fetch(owners: list[Row], asker: Asker, most: int) -> Parts:
    """Two queries: links that go out of the events, and links that come in."""
    keys = [row.pk for row in owners]
    values: dict[Any, list[Any]] = {}
    sizes: dict[Any, int] = {}
    for way, near, far in (("out", "subject_id", object_), ("in", "object_id", subject)):
        seen = EventLink.objects.visible_to(asker.user).filter(**{f"{near}__in": keys})
        found = bounded(seen, near, most).values_list(*dict.fromkeys([*COLUMNS, "of"]), named=True)
        counted: dict[Any, int] = {}
        for row in found:
            key = getattr(row, near)
            counted[key] = row.of
            inside = values.setdefault(key, [])
            if len(inside) < most:
                inside.append(linked(row, asker, way, far))
        for key, size in counted.items():
            sizes[key] = sizes.get(key, 0) + size
    return Parts(values, {key: size for key, size in sizes.items() if size > len(values[key])})


def linked(row: Row, asker: Asker, way: str, far: Joined) -> dict[str, Any]:
    made = {member.name: member.read(row, asker) for member in (*INSIDE, TYPE) if member.read}
    english, persian = READS[way]
    made["direction"] = way
    made["reads"] = texts(getattr(row, english), getattr(row, persian))
    made["event"] = far(row, asker)
    made["note"] = texts(row.note_en, row.note_fa)
    return made


def links() -> Member:
    properties = {
        **{member.name: member.schema for member in (*INSIDE, TYPE)},
        "direction": {"type": "string", "enum": ["out", "in"], "description": "From this event, or to it."},
        "reads": {"$ref": "#/components/schemas/Texts", "description": "How the type reads from this event’s end."},
        "event": {**REFERENCE, "description": "The event at the other end."},
        "note": NOTE.schema,
    }
    items = {
        "type": "object", "additionalProperties": False, "required": list(properties), "properties": properties
    }  # fmt: skip
    return Member(
        "links", list_of(items, "Links to other events, from either end."), parts=fetch, empty=list,
        more="links/?event=", columns=("pk",),
    )  # fmt: skip
