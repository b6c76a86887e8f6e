"""The lanes of a timeline: root kinds, or the actors or places that most of the chosen events have."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from events.models import Actor, Event
from events.models.event import EventQuerySet
from events.queries.explore import Drawn, Tally
from events.queries.frequent import Frequent
from events.queries.laned import Laned, by_actor, by_place
from events.site.inks import ink_of
from events.site.state import State
from events.site.words import text_of

Ask = Callable[[Sequence[int], EventQuerySet, Sequence[int], Any], Laned]

MOST = 8
# Actors and places have no colour of their own: it says the kind of an event.
PLAIN = "pol"


@dataclass(frozen=True, slots=True)
class Lane:
    """`state` is what the lane holds of the whole state; None where it can hold nothing. `members` are the keys of
    its events among those that are drawn and the selected one; None where the kind of an event tells."""

    key: str
    title: str
    ink: str
    count: int
    state: State | None
    members: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Lanes:
    """`outside`: how many of the chosen events are in none of them."""

    lanes: tuple[Lane, ...]
    outside: int = 0


def lanes(
    state: State, tally: Tally, often: Frequent, found: Sequence[Drawn], user: Any, *, strays: int | None
) -> Lanes:
    """No query for lanes by kind, one for those by actor or place. `strays`: the key of the selected event, where it
    does not answer to the filter."""
    if state.lanes == "actor":
        return of_actors(state, tally, often, found, user, strays=strays)
    if state.lanes == "place":
        return of_places(state, tally, often, found, user, strays=strays)
    return Lanes(tuple(of_kinds(state, tally)))


def of_kinds(state: State, tally: Tally) -> Iterable[Lane]:
    chosen = set(state.wanted.kind)
    for root, count in tally.lanes:
        inside = tuple(kind.slug for kind, _n in tally.kinds if kind.slug in chosen and tally.roots[kind.pk] == root)
        holds = state.but(kind=inside or (root.slug,)) if inside or not chosen else None
        yield Lane(str(root.pk), root.title, ink_of(root), count, holds)


def of_actors(
    state: State, tally: Tally, often: Frequent, found: Sequence[Drawn], user: Any, *, strays: int | None
) -> Lanes:
    """The most frequent ones at any time, so that lanes stay where they are while the window moves."""
    actors = [actor for actor, _n in often.lanes[:MOST]]
    drawn = [event.pk for event in found]
    # Where all are drawn, their keys say which; PostgreSQL then need not plan the whole filter once more.
    is_all = len(drawn) == tally.total
    events = (
        Event.objects.visible_to(user).filter(pk__in=drawn)
        if is_all
        else state.wanted.but(undated="exclude").events(user)
    )
    laned = with_stray(by_actor, [actor.pk for actor in actors], events, asked_about(state, found), user, strays=strays)
    return put_together([(actor, with_actor(state, actor)) for actor in actors], laned, tally)


def of_places(
    state: State, tally: Tally, often: Frequent, found: Sequence[Drawn], user: Any, *, strays: int | None
) -> Lanes:
    """As for actors, each with the places within it; where places are chosen, those."""
    chosen = set(state.wanted.place)
    places = [place for place, _n in often.lanes if not chosen or chosen & {place.slug, place.identifier}][:MOST]
    events = state.wanted.but(undated="exclude", place=()).events(user)
    laned = with_stray(by_place, [place.pk for place in places], events, asked_about(state, found), user, strays=strays)
    return put_together([(place, state.but(place=(place.slug,))) for place in places], laned, tally)


def with_stray(
    ask: Ask, keys: Sequence[int], events: EventQuerySet, asked: Sequence[int], user: Any, *, strays: int | None
) -> Laned:
    """Of `events`, and whether one that is not among them stands in the lanes too; it is not counted."""
    if strays is None:
        return ask(keys, events, asked, user)
    # One question for both: what it adds to the numbers is known.
    both: Any = (
        events.order_by().values("pk").union(Event.objects.visible_to(user).filter(pk=strays).values("pk"), all=True)
    )
    laned = ask(keys, both, asked, user)
    holding = {key for key, members in laned.members.items() if strays in members}
    counts = {key: count - (key in holding) for key, count in laned.counts.items()}
    return replace(laned, counts=counts, total=laned.total - bool(holding))


def asked_about(state: State, found: Sequence[Drawn]) -> list[int]:
    """The events of which a lane must know whether it holds them."""
    return [*(event.pk for event in found), *([state.selected] if state.selected else [])]


def put_together(heads: Sequence[tuple[Any, State]], laned: Laned, tally: Tally) -> Lanes:
    return Lanes(
        tuple(
            Lane(
                record.identifier,
                text_of(record, "title")[0],
                PLAIN,
                laned.counts.get(record.pk, 0),
                holds,
                laned.members.get(record.pk, frozenset()),
            )
            for record, holds in heads
        ),
        max(tally.total - laned.total, 0),
    )


def with_actor(state: State, actor: Actor) -> State:
    """One actor more, together with those already asked for. A single one alone is a list that is kept ready."""
    wanted = state.wanted
    if not (wanted.actor or wanted.actor_all or wanted.role):
        return state.but(actor=(actor.slug,))
    if {actor.slug, actor.identifier} & set(wanted.actor_all):
        return state.but()
    return state.toggled("actor_all", actor.slug)
