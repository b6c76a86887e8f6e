"""The sheet of every noun: its columns, in the order in which they are written."""

from django.db import models

from events.exchange.columns import Column, Reference, choice, day, decimal, edtf, json_object, real, text, whole
from events.exchange.places import Places
from events.exchange.resource import NounResource, resource_for
from events.exchange.sheet import Noun
from events.models import (
    Actor,
    Citation,
    Event,
    EventLink,
    EventPlace,
    Figure,
    Identifier,
    Kind,
    LinkType,
    Name,
    Narrative,
    NarrativeStep,
    Participation,
    Place,
    Relation,
    RelationType,
    Role,
    Source,
    Unit,
)
from events.models.choices import (
    ActorType,
    Basis,
    Calendar,
    Confidence,
    Modality,
    NameKind,
    OutcomeResearch,
    PlaceType,
    RelationFamily,
    Reliability,
    SourceType,
    Stance,
)


def both(*names: str) -> list[Column]:
    """A text in both languages."""
    return [text(f"{name}_{language}") for name in names for language in ("en", "fa")]


def date() -> list[Column]:
    return [edtf(), text("date_text"), choice("date_calendar", Calendar.choices, Calendar.GREGORIAN)]


def head() -> list[Column]:
    return [text("slug"), *both("title")]


def body() -> list[Column]:
    return both("summary", "description", "note")


def vocabulary() -> list[Column]:
    return [*head(), whole("position", 0)]


NOUNS = [
    Noun(
        Kind,
        [*vocabulary(), Reference("parent", Kind, required=False), text("ink")],
        related=("parent",),
        tree="parent",
    ),
    Noun(Role, vocabulary()),
    Noun(Unit, [*vocabulary(), *both("symbol")]),
    Noun(RelationType, [*vocabulary(), *both("inverse"), choice("family", RelationFamily.choices)]),
    Noun(LinkType, [*vocabulary(), *both("inverse")]),
    Noun(
        Place,
        [
            *head(),
            choice("type", PlaceType.choices),
            Reference("parent", Place, required=False),
            real("latitude"),
            real("longitude"),
            whole("radius"),
            *body(),
        ],
        related=("parent",),
        tree="parent",
    ),
    Noun(Actor, [*head(), choice("type", ActorType.choices), *date(), *body()]),
    Noun(
        Source,
        [
            *head(),
            choice("type", SourceType.choices),
            text("language"),
            text("original_title"),
            *date(),
            Reference("translation_of", Source, required=False),
            json_object("csl"),
            text("url"),
            text("archived_url"),
            day("accessed"),
            choice("reliability", Reliability.choices, Reliability.F),
            *both("reliability_note"),
            *body(),
            text("full_text"),
        ],
        related=("translation_of",),
        tree="translation_of",
    ),
    Noun(
        Event,
        [
            *head(),
            *date(),
            Reference("kind", Kind),
            choice("modality", Modality.choices, Modality.OCCURRED),
            choice("outcome_research", [("", ""), *OutcomeResearch.choices], ""),
            whole("significance", 5),
            Reference("part_of", Event, required=False),
            Places(),
            *body(),
        ],
        related=("kind", "part_of"),
        tree="part_of",
        prefetch=("event_places__place",),
    ),
    Noun(
        Relation,
        [
            Reference("subject", Actor),
            Reference("type", RelationType),
            Reference("object", Actor),
            *date(),
            *both("qualifier", "note"),
        ],
        key=("subject", "type", "object", "date"),
        lookup=("subject",),
        order=("subject__slug", "type__slug", "object__slug", "date"),
        related=("subject", "type", "object"),
    ),
    Noun(Narrative, [*head(), *body()]),
    Noun(
        Name,
        [
            Reference("actor", Actor, required=False),
            Reference("place", Place, required=False),
            text("language"),
            text("text"),
            text("script"),
            choice("kind", NameKind.choices, NameKind.ALIAS),
            *date(),
        ],
        key=("actor", "place", "language", "text"),
        lookup=("actor", "place"),
        order=("actor__slug", "place__slug", "language", "text"),
        related=("actor", "place"),
    ),
    Noun(
        Participation,
        [
            Reference("event", Event),
            Reference("actor", Actor),
            Reference("role", Role),
            *both("qualifier"),
            whole("position", 0),
        ],
        key=("event", "actor", "role"),
        lookup=("event",),
        order=("event__slug", "actor__slug", "role__slug"),
        related=("event", "actor", "role"),
    ),
    Noun(
        EventPlace,
        [Reference("event", Event), Reference("place", Place), whole("position", 0)],
        key=("event", "place"),
        lookup=("event",),
        order=("event__slug", "place__slug"),
        related=("event", "place"),
    ),
    Noun(
        EventLink,
        [Reference("subject", Event), Reference("type", LinkType), Reference("object", Event), *both("note")],
        key=("subject", "type", "object"),
        lookup=("subject",),
        order=("subject__slug", "type__slug", "object__slug"),
        related=("subject", "type", "object"),
    ),
    Noun(
        Figure,
        [
            text("slug"),
            Reference("event", Event, required=False),
            Reference("actor", Actor, required=False),
            *both("measure"),
            decimal("low"),
            decimal("best"),
            decimal("high"),
            Reference("unit", Unit),
            choice("basis", Basis.choices),
            *both("qualifier"),
            *date(),
        ],
        related=("event", "actor", "unit"),
    ),
    Noun(
        Citation,
        [
            Reference("source", Source),
            Reference("event", Event, required=False),
            Reference("participation", Participation, parts=3, required=False),
            Reference("relation", Relation, parts=4, required=False),
            Reference("event_link", EventLink, parts=3, required=False),
            Reference("figure", Figure, required=False),
            Reference("name", Name, parts=4, required=False),
            text("locator"),
            text("quote_exact"),
            text("quote_prefix"),
            text("quote_suffix"),
            whole("position_start"),
            whole("position_end"),
            choice("stance", Stance.choices, Stance.SUPPORTS),
            choice("confidence", Confidence.choices, Confidence.HIGH),
            *date(),
            decimal("value"),
            *both("note"),
        ],
        key=("source", "event", "participation", "relation", "event_link", "figure", "name", "locator", "date"),
        lookup=("source",),
        order=(
            "source__slug",
            "event__slug",
            "participation__event__slug",
            "participation__actor__slug",
            "participation__role__slug",
            "relation__subject__slug",
            "relation__type__slug",
            "relation__object__slug",
            "relation__date",
            "event_link__subject__slug",
            "event_link__type__slug",
            "event_link__object__slug",
            "figure__slug",
            "name__actor__slug",
            "name__place__slug",
            "name__language",
            "name__text",
            "locator",
            "date",
        ),
        related=(
            "source",
            "participation__actor",
            "participation__role",
            "relation__type",
            "relation__subject",
            "relation__object",
            "event_link__type",
            "event_link__object",
        ),
    ),
    Noun(
        Identifier,
        [
            text("scheme"),
            text("value"),
            Reference("event", Event, required=False),
            Reference("actor", Actor, required=False),
            Reference("place", Place, required=False),
            Reference("source", Source, required=False),
        ],
        key=("scheme", "value"),
        lookup=("value",),
        order=("scheme", "value"),
        related=("event", "actor", "place", "source"),
    ),
    Noun(
        NarrativeStep,
        [Reference("narrative", Narrative), whole("position"), Reference("event", Event), *both("commentary")],
        key=("narrative", "position"),
        lookup=("narrative",),
        order=("narrative__slug", "position"),
        related=("narrative", "event"),
    ),
]

RESOURCES: dict[type[models.Model], type[NounResource]] = {noun.model: resource_for(noun) for noun in NOUNS}
