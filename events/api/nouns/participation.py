"""Participations: an actor in an event, in a role."""

from events.api.member import Member, plain, translated
from events.api.noun import Noun
from events.api.nouns.citation import citations
from events.api.parts import part_list
from events.api.record import head, page_of
from events.api.reference import Joined, term, term_columns
from events.models import Actor, Event, Participation, Role
from events.queries import lists

REFERENCE = {"$ref": "#/components/schemas/Reference"}
event, actor = Joined("events", Event, "event"), Joined("actors", Actor, "actor")
HEAD = head("participations", Participation, page_of(events="event"))
EVENT = Member("event", REFERENCE, event.columns, event)
TAIL = (
    Member("actor", REFERENCE, actor.columns, actor),
    Member(
        "role",
        {"$ref": "#/components/schemas/Term"},
        term_columns("role"),
        lambda row, asker: term(row, asker, "roles", "role"),
    ),
    translated("qualifier", "“as Minister of Energy”."),
    plain("position", {"type": "integer", "description": "Lower comes first."}),
)
PARTICIPATIONS = Noun(
    name="participations",
    component="Participation",
    one="an actor in an event, in a role",
    many="participations",
    model=Participation,
    listing=lists.parts(
        Participation, lists.reference("event", Event), lists.reference("actor", Actor), lists.term("role", Role)
    ),
    members=(*HEAD, EVENT, *TAIL, citations("participation", "Who says so.")),
)


def participants() -> Member:
    return part_list(
        "participants",
        "Actors, each in a role.",
        model=Participation,
        group="event_id",
        members=tuple(member for member in (*HEAD, *TAIL) if member.name != "html_url"),
        more="participations/?event=",
        order=("position",),
    )
