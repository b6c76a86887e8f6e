"""The lanes of a timeline: root kinds, or the actors or places that most of the chosen events have."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from events.models import Actor, EventPlace, Participation, Place
from events.models.event import EventQuerySet
from events.queries.explore import Drawn, Tally
from events.queries.filter import Filter
from events.queries.frequent import most
from events.site.inks import ink_of
from events.site.state import State
from events.site.words import text_of

MOST = 8
# Actors and places have no colour of their own: it says the kind of an event.
PLAIN = "pol"


@dataclass(frozen=True, slots=True)
class Lane:
    """`state` is what the lane holds of the whole state; None where it can hold nothing. `members` are the keys of
    its events among those that are drawn; None where the kind of an event tells."""

    key: str
    title: str
    ink: str
    count: int
    state: State | None
    members: frozenset[int] | None = None


def lanes(state: State, tally: Tally, found: Sequence[Drawn], user: Any) -> tuple[Lane, ...]:
    """No query for lanes by kind, at most three by actor, and at most seventeen by place, whose numbers hold those of
    the places within them."""
    if state.lanes == "actor":
        return tuple(of_actors(state, found, user))
    if state.lanes == "place":
        return tuple(of_places(state, found, user))
    return tuple(of_kinds(state, tally))


def outside(state: State, lanes: Sequence[Lane], user: Any) -> int:
    """How many of the chosen events are in none of the lanes; one query, none for lanes by kind."""
    if state.lanes not in {"actor", "place"}:
        return 0
    wanted = state.wanted.but(undated="exclude")
    slugs = tuple(lane.key for lane in lanes)
    if not slugs:
        return wanted.events(user).count()
    # Those of any of the lanes, out of those that also answer to the rest of the filter.
    one_of = Filter(actor=slugs) if state.lanes == "actor" else Filter(place=slugs)
    return wanted.events(user).exclude(pk__in=one_of.events(user).order_by().values("pk")).count()


def of_kinds(state: State, tally: Tally) -> Iterable[Lane]:
    chosen = set(state.wanted.kind)
    for root, count in tally.lanes:
        inside = tuple(kind.slug for kind, _n in tally.kinds if kind.slug in chosen and tally.roots[kind.pk] == root)
        holds = state.but(kind=inside or (root.slug,)) if inside or not chosen else None
        yield Lane(str(root.pk), root.title, ink_of(root), count, holds)


def of_actors(state: State, found: Sequence[Drawn], user: Any) -> Iterable[Lane]:
    """The most frequent ones at any time, so that lanes stay where they are while the window moves."""
    through = Participation.objects.visible_to(user)
    counted = most(through, "actor", Actor, always(state, user))[:MOST]
    keys = [actor.pk for actor, _n in counted]
    if state.wanted.window:
        inside = most(through.filter(actor__in=keys), "actor", Actor, state.wanted.but(undated="exclude").events(user))
        numbers = {actor.pk: n for actor, n in inside}
    else:
        numbers = {actor.pk: n for actor, n in counted}
    members: dict[int, set[int]] = {}
    pairs = through.filter(event__in=[event.pk for event in found], actor__in=keys)
    for key, event in pairs.order_by().values_list("actor_id", "event_id"):
        members.setdefault(key, set()).add(event)
    for actor, _n in counted:
        mine = frozenset(members.get(actor.pk, ()))
        title, holds = text_of(actor, "title")[0], with_actor(state, actor)
        yield Lane(actor.identifier, title, PLAIN, numbers.get(actor.pk, 0), holds, mine)


def of_places(state: State, found: Sequence[Drawn], user: Any) -> Iterable[Lane]:
    """As for actors; where places are chosen, those."""
    chosen = set(state.wanted.place)
    counted = most(EventPlace.objects.visible_to(user), "place", Place, always(state, user))
    places = [place for place, _n in counted if not chosen or chosen & {place.slug, place.identifier}]
    drawn = [event.pk for event in found]
    for place in places[:MOST]:
        holds = state.but(place=(place.slug,))
        events = holds.wanted.but(undated="exclude").events(user).order_by()
        mine = frozenset(events.filter(pk__in=drawn).values_list("pk", flat=True))
        yield Lane(place.identifier, text_of(place, "title")[0], PLAIN, events.count(), holds, mine)


def always(state: State, user: Any) -> EventQuerySet:
    return state.wanted.without_time().but(undated="exclude").events(user)


def with_actor(state: State, actor: Actor) -> State:
    """One actor more, together with those already asked for. A single one alone is a list that is kept ready."""
    wanted = state.wanted
    if not (wanted.actor or wanted.actor_all or wanted.role):
        return state.but(actor=(actor.slug,))
    if {actor.slug, actor.identifier} & set(wanted.actor_all):
        return state.but()
    return state.toggled("actor_all", actor.slug)
