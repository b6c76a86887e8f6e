"""Narratives: curated walks through events."""

from typing import Any

from events.api.member import Member, plain, translated
from events.api.noun import Noun
from events.api.parts import part_list
from events.api.record import described, head, own_page
from events.api.reference import Joined
from events.models import Event, Narrative, NarrativeStep
from events.queries import lists

event: Any = Joined("events", Event, "event")
NARRATIVES = Noun(
    name="narratives",
    component="Narrative",
    one="a curated walk: events in an order, with commentary",
    many="narratives",
    model=Narrative,
    slugs=True,
    listing=lists.described(Narrative, lists.in_event(NarrativeStep, "narrative")),
    members=(
        *head("narratives", Narrative, own_page("narratives")),
        *described(Narrative, "Its title."),
        part_list(
            "steps",
            "The stops of the walk, in order.",
            model=NarrativeStep,
            group="narrative_id",
            members=(
                plain("position", {"type": "integer"}),
                Member("event", {"$ref": "#/components/schemas/Reference"}, event.columns, event),
                translated("commentary", "What the walk says here, in Markdown."),
            ),
            more="events/?narrative=",
            order=("position",),
        ),
    ),
)
