"""Figures: numbers that someone states about an event or an actor."""

from events.api.date import date_member
from events.api.member import Member, plain, texts, translated
from events.api.noun import Noun
from events.api.nouns.citation import citations
from events.api.number import number
from events.api.parts import part_list
from events.api.record import enum, head, page_of
from events.api.reference import Joined, term, term_columns
from events.models import Actor, Event, Figure, Unit
from events.models.choices import Basis
from events.queries import lists

REFERENCE = {"oneOf": [{"$ref": "#/components/schemas/Reference"}, {"type": "null"}]}
event, actor = Joined("events", Event, "event"), Joined("actors", Actor, "actor")
UNIT = Member(
    "unit",
    {
        "allOf": [{"$ref": "#/components/schemas/Term"}],
        "properties": {"symbol": {"$ref": "#/components/schemas/Texts"}},
        "description": "What it counts or measures in.",
    },
    (*term_columns("unit"), "unit__symbol_en", "unit__symbol_fa"),
    lambda row, asker: {
        **term(row, asker, "units", "unit"),
        "symbol": texts(row.unit__symbol_en, row.unit__symbol_fa),
    },
)
HEAD = head("figures", Figure, page_of(events="event", actors="actor"))
EVENT, ACTOR = Member("event", REFERENCE, event.columns, event), Member("actor", REFERENCE, actor.columns, actor)
TAIL = (
    plain("slug", {"type": "string"}),
    translated("measure", "What is counted."),
    number("low", "The lowest number stated; null where none is: nothing is filled in from the others."),
    number("best", "The best number stated."),
    number("high", "The highest number stated."),
    UNIT,
    plain("basis", enum(Basis, "How the number came to be.")),
    translated("qualifier", "“a year”, “of the world market”."),
    date_member("The day it is true of."),
)
FIGURES = Noun(
    name="figures",
    component="Figure",
    one="a number that someone states about an event or an actor",
    many="figures",
    model=Figure,
    slugs=True,
    listing=lists.parts(
        Figure,
        lists.reference("event", Event),
        lists.reference("actor", Actor),
        lists.term("unit", Unit),
        lists.choice("basis", Basis),
        dated=True,
    ),
    members=(*HEAD, EVENT, ACTOR, *TAIL, citations("figure", "Who states it.")),
)


def figures(of: str, *also: Member) -> Member:
    return part_list(
        "figures",
        "Numbers that someone states about it.",
        model=Figure,
        group=f"{of}_id",
        members=tuple(member for member in (*HEAD, *also, *TAIL) if member.name != "html_url"),
        more=f"figures/?{of}=",
        order=("date_sort",),
    )
