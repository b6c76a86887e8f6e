"""The schemas that answers are made of."""

from typing import Any

from events.api.at import AT
from events.api.nouns import NOUNS
from events.api.openapi import Schema
from events.api.reference import REFERENCE_PROPERTIES
from events.dates.kinds import BoundKind, Precision
from events.models.choices import Calendar
from events.models.text import LANGUAGES


def whole(properties: dict[str, Schema], description: str = "") -> Schema:
    """An object with all of these members and no others."""
    return {
        "type": "object",
        "description": description,
        "required": list(properties),
        "additionalProperties": False,
        "properties": properties,
    }


def day(what: str) -> Schema:
    return {"type": ["string", "null"], "pattern": r"^(-?\d{4}|[+-]?\d{5,})-\d\d-\d\d$", "description": what}


BOUND = whole(
    {
        "earliest": day("The earliest day, proleptic Gregorian, astronomical year; null for no bound."),
        "latest": day("The latest day; null for no bound."),
        "kind": {
            "type": "string",
            "enum": [str(kind) for kind in BoundKind],
            "description": "open: still going on. unknown: it ended (or began), nobody says when.",
        },
    }
)
SHARED: dict[str, Schema] = {
    "Texts": {
        "type": "object",
        "description": "A text by language. What is not there is left out.",
        "additionalProperties": False,
        "properties": {language: {"type": "string"} for language in LANGUAGES},
    },
    "Reference": whole(REFERENCE_PROPERTIES, "Another record."),
    # Figures add the symbol of their unit, so others may add members too.
    "Term": {
        **whole({name: schema for name, schema in REFERENCE_PROPERTIES.items() if name != "slug"}),
        "description": "A term of a vocabulary; its `id` is its slug.",
        "additionalProperties": True,
    },
    "Date": whole(
        {
            "edtf": {"type": "string", "description": "Extended Date/Time Format, ISO 8601-2."},
            "text": {"type": "string", "description": "As it was typed, or empty."},
            "calendar": {"type": "string", "enum": list(Calendar.values), "description": "In which it was typed."},
            "start": BOUND,
            "end": BOUND,
            "approximate": {"type": "boolean"},
            "uncertain": {"type": "boolean"},
            "precision": {"type": "string", "enum": [str(precision) for precision in Precision]},
            "display": whole({language: {"type": "string"} for language in LANGUAGES}, "As people read it."),
        },
        "A date as it was said, and the days between which it must lie.",
    ),
    "Omitted": whole({"undated": {"type": "integer", "minimum": 0}}, "What the answer leaves out, and how many."),
    "Problem": {
        "type": "object",
        "description": "RFC 9457.",
        "required": ["type", "title", "status", "detail"],
        "additionalProperties": False,
        "properties": {
            "type": {"type": "string", "format": "uri-reference"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string", "description": "In the language of the request."},
            "errors": {
                "type": "array",
                "description": "Each parameter that cannot be answered.",
                "items": whole(
                    {"name": {"type": "string"}, "value": {"type": "string"}, "expected": {"type": "string"}}
                ),
            },
        },
    },
}


def schemas() -> dict[str, Schema]:
    return {**SHARED, **{noun.component: noun.schema for noun in (*NOUNS, AT)}}


def complete(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """drf-spectacular's post-processing hook: adds the components, and an order to the tags."""
    result["components"] = {"schemas": schemas()}
    result["tags"] = [
        {"name": name} for name in ("index", *(noun.name for noun in NOUNS), "timeline", "search", "documentation")
    ]
    return result
