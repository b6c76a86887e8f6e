"""Actors: persons, states, organisations and other bodies."""

from events.api.date import date_member
from events.api.member import plain
from events.api.noun import Noun
from events.api.nouns.identifier import identifiers
from events.api.nouns.name import names
from events.api.record import described, enum, head, own_page
from events.models import Actor, Participation
from events.models.choices import ActorType
from events.queries import lists

ACTORS = Noun(
    name="actors",
    component="Actor",
    one="a person, state, organisation, company, group or other body",
    many="actors",
    model=Actor,
    slugs=True,
    listing=lists.described(
        Actor, lists.choice("type", ActorType), lists.in_event(Participation, "actor"), names_of="actor", dated=True
    ),
    members=(
        *head("actors", Actor, own_page("actors")),
        *described(Actor, "The name it goes by here. All names are in `names`."),
        plain("type", enum(ActorType, "What sort of actor.")),
        date_member("Its lifespan."),
        names("actor"),
        identifiers("actor"),
    ),
)
