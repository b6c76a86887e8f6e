"""Relations: actor to actor, typed and dated."""

from events.api.date import date_member
from events.api.member import Member, Schema, translated
from events.api.noun import Noun
from events.api.nouns.citation import citations
from events.api.record import head, page_of
from events.api.reference import Joined, term, term_columns
from events.models import Actor, Relation
from events.queries.relations import LISTING

REFERENCE: Schema = {"$ref": "#/components/schemas/Reference"}
subject, object_ = Joined("actors", Actor, "subject"), Joined("actors", Actor, "object")
MEMBERS = (
    *head("relations", Relation, page_of(actors="subject")),
    Member("subject", REFERENCE, subject.columns, subject),
    Member(
        "type", {"$ref": "#/components/schemas/Term"}, term_columns("type"),
        lambda row, asker: term(row, asker, "relation-types", "type"),
    ),
    Member("object", REFERENCE, object_.columns, object_),
    translated("qualifier", "“President”."),
    translated("note", "What the curators say, in their own voice."),
    date_member("When it holds."),
    citations("relation", "Who says so, and when they say it held."),
)  # fmt: skip

RELATIONS = Noun(
    name="relations",
    component="Relation",
    one="one actor’s relation to another, typed and dated",
    many="relations",
    model=Relation,
    listing=LISTING,
    members=MEMBERS,
)
