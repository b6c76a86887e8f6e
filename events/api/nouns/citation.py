"""Citations: one statement, one source, and the passage."""

from functools import partial
from typing import Any

from events.api.date import date_member
from events.api.member import Member, plain, translated
from events.api.noun import Noun
from events.api.number import number
from events.api.parts import part_list
from events.api.record import enum, head, page_of
from events.api.reference import Joined
from events.models import Citation, Event, Figure, Name, Relation, Source
from events.models.choices import Confidence, Stance
from events.queries import lists

# Where each statement lives in the API, and the letter of its identifiers; participations and links have none.
STATEMENTS: dict[str, tuple[str, str]] = {
    "event": ("events", Event.prefix),
    "participation": ("participations", ""),
    "relation": ("relations", Relation.prefix),
    "event_link": ("links", ""),
    "figure": ("figures", Figure.prefix),
    "name": ("names", Name.prefix),
}

source = Joined("sources", Source, "source")


def statement(row: Any, asker: Any) -> dict[str, str]:
    for field, (noun, prefix) in STATEMENTS.items():
        if (key := getattr(row, f"{field}_id")) is not None:
            identifier = f"{prefix}{key}"
            return {"type": field, "id": identifier, "url": asker.url(noun, identifier)}
    raise AssertionError("a citation of nothing: the database refuses them")


def quote(row: Any, asker: Any) -> dict[str, str] | None:
    if not row.quote_exact:
        return None
    return {
        "type": "TextQuoteSelector",
        "exact": row.quote_exact,
        "prefix": row.quote_prefix,
        "suffix": row.quote_suffix,
    }


def position(row: Any, asker: Any) -> dict[str, Any] | None:
    if row.position_start is None:
        return None
    return {"type": "TextPositionSelector", "start": row.position_start, "end": row.position_end}


STATEMENT = Member(
    "statement",
    {
        "type": "object",
        "description": "What the source supports, disputes or mentions.",
        "additionalProperties": False,
        "required": ["type", "id", "url"],
        "properties": {
            "type": {"type": "string", "enum": list(STATEMENTS)},
            "id": {"type": "string"},
            "url": {"type": "string", "format": "uri"},
        },
    },
    tuple(f"{field}_id" for field in STATEMENTS),
    statement,
)
QUOTE = Member(
    "quote",
    {
        "type": ["object", "null"],
        "description": "The words quoted: a TextQuoteSelector of W3C Web Annotation.",
        "additionalProperties": False,
        "required": ["type", "exact", "prefix", "suffix"],
        "properties": {
            "type": {"const": "TextQuoteSelector"},
            "exact": {"type": "string"},
            "prefix": {"type": "string"},
            "suffix": {"type": "string"},
        },
    },
    ("quote_exact", "quote_prefix", "quote_suffix"),
    quote,
)
POSITION = Member(
    "position",
    {
        "type": ["object", "null"],
        "description": "Where they stand: a TextPositionSelector, in characters from the beginning of the text.",
        "additionalProperties": False,
        "required": ["type", "start", "end"],
        "properties": {
            "type": {"const": "TextPositionSelector"},
            "start": {"type": "integer", "minimum": 0},
            "end": {"type": "integer", "minimum": 0},
        },
    },
    ("position_start", "position_end"),
    position,
)
MEMBERS = (
    *head("citations", Citation, page_of(sources="source")),
    STATEMENT,
    Member("source", {"$ref": "#/components/schemas/Reference"}, source.columns, source),
    plain("locator", {"type": "string", "description": "As the source counts: ¶ 12, fol. 3r, p. 45–47."}),
    QUOTE,
    POSITION,
    plain("stance", enum(Stance, "Whether the source supports, disputes or mentions the statement.")),
    plain("confidence", enum(Confidence, "How sure the curators are that the source says this.")),
    date_member("The date that this source asserts."),
    number("value", "The number that this source asserts."),
    translated("note", "The curators’ note."),
)
CITATIONS = Noun(
    name="citations",
    component="Citation",
    one="one statement and one source that says, disputes or mentions it",
    many="citations",
    model=Citation,
    listing=lists.parts(
        Citation,
        lists.reference("source", Source),
        lists.reference("event", Event),
        lists.reference("relation", Relation),
        lists.reference("figure", Figure),
        lists.reference("name", Name),
        lists.row("participation"),
        lists.row("link", "event_link"),
        lists.choice("stance", Stance),
        lists.choice("confidence", Confidence),
        dated=True,
    ),
    members=MEMBERS,
)


def citations(of: str, description: str) -> Member:
    """The citations of a statement, inside it."""
    more = {"event_link": "link"}.get(of, of)
    members = tuple(member for member in MEMBERS if member.name not in {"statement", "html_url"})
    return part_list(
        "citations",
        description,
        model=Citation,
        group=f"{of}_id",
        members=members,
        more=f"citations/?{more}=",
        order=("source_id",),
        rows=partial(Citation.objects.visible_of, of),
    )
