"""The parameters as the schema and docs/api.md describe them. A name means the same wherever it is known."""

from typing import Any

from events.api.date import CALENDARS
from events.api.noun import MOST_ALONE, MOST_IN_LIST, Noun
from events.api.openapi import Schema
from events.queries.filter import UNDATED, WHEN
from events.queries.page import MOST
from events.queries.parameters import LONGEST, MOST_VALUES

TEXT: Schema = {"type": "string", "maxLength": LONGEST}
MANY: Schema = {"type": "array", "items": TEXT, "maxItems": MOST_VALUES}
NUMBER: Schema = {"type": "integer", "minimum": 1, "maximum": 999_999_999}
FLAG: Schema = {"type": "string", "enum": ["true", "false", "1", "0"]}

LIST = (
    "Pages by cursor: follow `next` until it is null. Unknown parameters and bad values are refused (400), never "
    f"ignored. Lists inside an object hold at most {MOST_IN_LIST} rows here and {MOST_ALONE} in the object alone; "
    "where one is cut, `more` says how many there are and where all of them are."
)
DETAIL = (
    f"By its permanent identifier, or by its slug where it has one. Lists inside it hold at most {MOST_ALONE} rows; "
    "where one is cut, `more` says how many there are and where all of them are."
)

# By name: what it does, and its schema.
KNOWN: dict[str, tuple[str, Schema]] = {
    "from": ("From the first day of this date on (EDTF: 1991, 1991-12, 199X, 1991~/..).", TEXT),
    "to": ("Up to the last day of this date (EDTF).", TEXT),
    "when": (
        "possibly: what may have been at some time in the window (the default). surely: what certainly was.",
        {"type": "string", "enum": list(WHEN)},
    ),
    "undated": (
        "What has no date. Without a window it is included, with one it is left out and counted (`omitted`).",
        {"type": "string", "enum": list(UNDATED)},
    ),
    "calendar": (
        "In which calendar `display` says dates; both for Gregorian and Solar Hijri, in Persian the latter first.",
        {"type": "string", "enum": list(CALENDARS)},
    ),
    "actor": ("Of this actor, by identifier or slug. Repeat for any of several.", MANY),
    "actor_all": ("Of this actor; repeat for all of several.", MANY),
    "role": ("In this role, by slug. Repeat for any of several.", MANY),
    "kind": ("Of this kind, by slug. Events: with the kinds below it. Repeat for any of several.", MANY),
    "place": ("At this place, by identifier or slug. Events: or in one below it. Repeat for any of several.", MANY),
    "bbox": ("Inside west,south,east,north (degrees); west greater than east crosses the antimeridian.", TEXT),
    "source": ("According to this source, by identifier or slug. Repeat for any of several.", MANY),
    "narrative": ("Told in this narrative, by identifier or slug. Repeat for any of several.", MANY),
    "modality": ("Of this modality. Repeat for any of several.", MANY),
    "disputed": ("Whether the dates that its citations assert exclude each other.", FLAG),
    "cited": ("Whether some source is cited for it.", FLAG),
    "significance_min": ("At least this significant.", {"type": "integer", "minimum": 1, "maximum": 10}),
    "q": ("Words, in either language; spelling of letters and digits does not matter.", TEXT),
    "modified_since": ("Changed at this time or later.", {"type": "string", "maxLength": LONGEST}),
    "type": ("Of this type. Repeat for any of several.", MANY),
    "family": ("Of a type of this family. Repeat for any of several.", MANY),
    "event": ("Of this event, by identifier or slug. Repeat for any of several.", MANY),
    "subject": ("With this subject, by identifier or slug. Repeat for any of several.", MANY),
    "object": ("With this object, by identifier or slug. Repeat for any of several.", MANY),
    "parent": ("Directly below this one, by identifier or slug. Repeat for any of several.", MANY),
    "within": ("This place and everything below it, by identifier or slug. Repeat for any of several.", MANY),
    "language": ("In this language (BCP 47). Repeat for any of several.", MANY),
    "reliability": ("Of this reliability. Repeat for any of several.", MANY),
    "translation_of": ("Translations of this source, by identifier or slug. Repeat for any of several.", MANY),
    "relation": ("For this relation, by identifier. Repeat for any of several.", MANY),
    "figure": ("For this figure, by identifier or slug. Repeat for any of several.", MANY),
    "name": ("For this name, by identifier. Repeat for any of several.", MANY),
    "participation": ("For this participation, by number.", NUMBER),
    "link": ("For this link between events, by number.", NUMBER),
    "stance": ("With this stance. Repeat for any of several.", MANY),
    "confidence": ("With this confidence. Repeat for any of several.", MANY),
    "unit": ("In this unit, by slug. Repeat for any of several.", MANY),
    "basis": ("On this basis. Repeat for any of several.", MANY),
    "scheme": ("Of this scheme. Repeat for any of several.", MANY),
    "value": ("With this value. Repeat for any of several.", MANY),
    "limit": ("Rows on a page.", {"type": "integer", "minimum": 1, "maximum": MOST, "default": 50}),
    "cursor": ("Where the page begins: from `next` or `previous` of an answer with the same ordering.", TEXT),
    "count": ("Whether to count all that fits, as `count`.", FLAG),
    "as_of": (
        "Answers with what was public then and still is: on a day (to its end, UTC), or at a time with an offset.",
        {"type": "string", "maxLength": LONGEST, "examples": ["2026-03-12", "2026-03-12T08:00:00Z"]},
    ),
    "format": ("The form of the answer. Without it, the Accept header decides.", {"type": "string", "enum": ["json"]}),
}


def parameter(name: str, choices: tuple[str, ...] = ()) -> Schema:
    """One query parameter. `choices` are the closed list that it takes its values from."""
    description, schema = KNOWN[name]
    if choices:
        values = {"type": "string", "enum": list(choices)}
        schema = {**schema, "items": values} if schema["type"] == "array" else values
    return {
        "name": name,
        "in": "query",
        "required": False,
        # As HTML forms send what was not filled in: no value.
        "allowEmptyValue": True,
        "description": description,
        "schema": schema,
    }


def ordering(names: tuple[str, ...]) -> Schema:
    description = f"Without it, {names[0]}. A minus sign turns it around; rows without a value come last either way."
    if "relevance" in names:
        description += " relevance needs `q`."
    return {
        "name": "ordering",
        "in": "query",
        "required": False,
        "description": description,
        "schema": {"type": "string", "enum": list(names), "default": names[0]},
    }


def fields(noun: Noun) -> Schema:
    names = [member.name for member in noun.members if not member.curators]
    return {
        "name": "fields",
        "in": "query",
        "required": False,
        "description": "Only these members of each object.",
        "style": "form",
        "explode": False,
        "schema": {"type": "array", "items": {"type": "string", "enum": names}, "minItems": 1},
    }


def identifier(noun: Noun) -> Schema:
    prefix = getattr(noun.model, "prefix", "")
    words = (
        [f"`{prefix}12`" if prefix else "", "a slug" if noun.slugs else ""] if prefix or noun.slugs else ["a number"]
    )
    return {
        "name": "identifier",
        "in": "path",
        "required": True,
        "description": f"{' or '.join(word for word in words if word)}.",
        "schema": {"type": "string", "pattern": "^[A-Za-z0-9-]+$", "maxLength": 120},
    }


def page_schema(noun: Noun) -> Schema:
    properties: dict[str, Any] = {
        "results": {"type": "array", "items": {"$ref": f"#/components/schemas/{noun.component}"}, "maxItems": MOST},
        "next": {"type": ["string", "null"], "format": "uri", "description": "The next page; null on the last."},
        "previous": {"type": ["string", "null"], "format": "uri", "description": "The page before; null on the first."},
        "count": {"type": "integer", "minimum": 0, "description": "With `count=true`: all that fits."},
    }
    if noun.listing.dated:
        properties["omitted"] = {"$ref": "#/components/schemas/Omitted"}
    return {
        "type": "object",
        "required": ["results", "next", "previous"],
        "additionalProperties": False,
        "properties": properties,
    }
