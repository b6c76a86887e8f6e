"""Events: a filter of their own (`events.queries.filter`), and everything that hangs on them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from events.api.date import date_member
from events.api.member import Member, Schema, plain
from events.api.noun import Noun
from events.api.nouns.citation import citations
from events.api.nouns.figure import ACTOR, figures
from events.api.nouns.identifier import identifiers
from events.api.nouns.link import links
from events.api.nouns.participation import participants
from events.api.parts import part_list
from events.api.record import described, enum, head, own_page
from events.api.reference import Joined, hidden_perhaps, term, term_columns
from events.models import Event, EventPlace, Place
from events.models.choices import Modality, OutcomeResearch
from events.queries.disputes import conflict
from events.queries.errors import ParameterError
from events.queries.filter import UNDATED, WHEN, Filter
from events.queries.listing import ORDERINGS, event_page, ordered
from events.queries.page import Ordering, Page
from events.queries.parameters import Parameters

PARAMETERS = (
    "from", "to", "when", "actor", "actor_all", "role", "kind", "place", "bbox", "source", "narrative", "modality",
    "disputed", "cited", "significance_min", "q", "modified_since", "undated",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class AskedEvents:
    """What a reader wants of the events. The same answers as `events.queries.lists.Asked`."""

    filter: Filter

    def rows(self, user: Any) -> "QuerySet[Any]":
        return self.filter.events(user)

    def undated_left_out(self, user: Any) -> int | None:
        return (
            self.filter.undated_left_out(user).count()
            if self.filter.leaves_out_undated or self.filter.date_in_words
            else None
        )

    def page(self, rows: "QuerySet[Any]", user: Any, ordering: Ordering, limit: int, cursor: str | None) -> Page[Any]:
        return event_page(rows, self.filter, user, ordering, limit=limit, cursor=cursor)

    def ordered(self, rows: Any, ordering: Ordering) -> "QuerySet[Any]":
        return ordered(rows, ordering, self.filter)


class EventListing:
    model = Event
    parameters = PARAMETERS
    orderings = ORDERINGS
    dated = True

    def choices(self, name: str) -> tuple[str, ...]:
        return {"modality": tuple(Modality.values), "when": WHEN, "undated": UNDATED}.get(name, ())

    def read(self, parameters: Parameters, user: Any) -> AskedEvents:
        wanted = Filter.read(parameters)
        try:
            wanted.condition(user)
        except ParameterError as error:
            parameters.problems.extend(error.problems)
        return AskedEvents(wanted)


place = Joined("places", Place, "place")
POINT: dict[str, Schema] = {
    "latitude": {"type": ["number", "null"]},
    "longitude": {"type": ["number", "null"]},
    "radius": {"type": ["integer", "null"], "description": "Metres."},
}
WHERE = part_list(
    "places",
    "Where it happened; the first is the one that labels use.",
    model=EventPlace,
    group="event_id",
    members=tuple(plain(name, schema, f"place__{name}") for name, schema in POINT.items()),
    base=place,
    more="places/?event=",
    order=("position",),
)

EVENTS = Noun(
    name="events",
    component="Event",
    one="something dated",
    many="events",
    model=Event,
    slugs=True,
    listing=EventListing(),
    members=(
        *head("events", Event, own_page("events")),
        *described(Event, "What happened, neutrally worded."),
        Member(
            "kind",
            {"$ref": "#/components/schemas/Term"},
            term_columns("kind"),
            lambda row, asker: term(row, asker, "kinds", "kind"),
        ),
        date_member("The curators’ resolution. What each source says stands in the citations."),
        plain("modality", enum(Modality, "Whether a source reports the event, or expects it.")),
        plain("significance", {"type": "integer", "minimum": 1, "maximum": 10}),
        Member(
            "disputed",
            {"type": "boolean", "description": "Whether the dates that the citations assert exclude each other."},
            ("disputed",),
            lambda row, asker: row.disputed,
            annotation=conflict,
        ),
        Member(
            "outcome_research",
            {
                "type": ["string", "null"],
                "enum": [*OutcomeResearch.values, None],
                "description": "For plans and projections: whether anyone has looked at what came of it.",
            },
            ("outcome_research",),
            lambda row, asker: row.outcome_research or None,
        ),
        hidden_perhaps("part_of", "events", Event, "The event that this one is a part of."),
        WHERE,
        participants(),
        figures("event", ACTOR),
        links(),
        citations("event", "Who says so, and when they say it was."),
        identifiers("event"),
    ),
)
