"""What happens to a database: steps by the ORM and by raw SQL, drawn by Hypothesis."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from hypothesis import strategies as st

from events.models import Citation, Event, EventPlace, Kind, Participation, Place, Source
from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_kind,
    make_participation,
    make_place,
    make_role,
    make_source,
)

DATES = [
    "2000-01-01", "2000-01-02", "2000-01-31", "2000-02-01", "2000-02-14", "2000-02-14", "2000-02-15", "2000-03-01",
    "2000-04-09", "2000-05-20", "2000-09-12", "2000-09-13", "2000-02", "2000-05", "2000", "199X", "2000-21",
    "2000-02-10/2000-02-20", "2000-01-05/2000-08", "1999-05/2000-03", "2000-06/2001", "1990/2010", "2000-03-05/..",
    "2000-07-01/", "../2000-04-01", "/2000-02-29", "[..2000-06-01]", "[2000-02-03..2000-02-09]", "1950", "2050",
    "-0043-03-15", None,
]  # fmt: skip
STATES = ["published", "published", "published", "draft", "withdrawn"]

day = st.sampled_from(DATES)
number = st.integers(0, 10**6)
significance = st.sampled_from([1, 1, 2, 3, 10])
new_event = st.tuples(st.just("make"), day, significance, st.sampled_from(STATES), number)
STEPS = st.one_of(
    new_event,
    st.tuples(st.just("date"), number, day),
    st.tuples(st.just("significance"), number, significance),
    st.tuples(st.just("state"), number, st.sampled_from(STATES)),
    st.tuples(st.just("kind"), number, number),
    st.tuples(st.just("raw"), number, significance, st.sampled_from(STATES)),
    st.tuples(st.just("all"), significance),
    st.tuples(st.just("delete"), number),
    st.tuples(st.just("raw_delete"), number),
    st.tuples(st.just("join"), number, number),
    st.tuples(st.just("leave"), number),
    st.tuples(st.just("swap"), number, number),
    st.tuples(st.just("move_kind"), number, number),
    st.tuples(st.just("modality"), number, number),
    st.tuples(st.just("put"), number, number),
    st.tuples(st.just("take"), number),
    st.tuples(st.just("move_place"), number, number),
    st.tuples(st.just("place_state"), number, st.sampled_from(STATES)),
    st.tuples(st.just("cite"), number, number, day),
    st.tuples(st.just("uncite"), number),
    st.tuples(st.just("move_citation"), number, number),
    st.tuples(st.just("source_state"), number, st.sampled_from(STATES)),
)


class World:
    """Three kinds and three places in trees, three actors and three sources; the steps pick from what there is."""

    def __init__(self) -> None:
        self.politics = make_kind("politics")
        self.summits = make_kind("summits", parent=self.politics)
        self.trade = make_kind("trade")
        self.kinds = [self.politics, self.summits, self.trade]
        self.roles = [make_role(slug) for slug in ("signatory", "host")]
        self.actors = [make_actor(slug=f"actor-{name}") for name in "abc"]
        self.country = make_place("country", slug="country")
        self.town = make_place("town", parent=self.country)
        self.places = [self.country, self.town, make_place("elsewhere")]
        self.sources = [make_source(slug=f"source-{name}") for name in "abc"]

    def do(self, step: tuple[Any, ...]) -> None:
        what: Callable[..., None] = getattr(self, step[0])
        what(*step[1:])

    def pick(self, model: Any, choice: int) -> Any:
        keys = list(model.objects.order_by("pk").values_list("pk", flat=True))
        return model.objects.get(pk=keys[choice % len(keys)]) if keys else None

    def make(self, date: str | None, significance: int, state: str, choice: int) -> None:
        kind = self.kinds[choice % 3]
        event = make_event("", date, significance=significance, state=state, kind=kind)
        for bit, actor in enumerate(self.actors):
            if choice >> (bit + 2) & 1:
                make_participation(event, actor)

    def date(self, choice: int, date: str | None) -> None:
        if event := self.pick(Event, choice):
            event.date = date
            event.save()

    def significance(self, choice: int, significance: int) -> None:
        if event := self.pick(Event, choice):
            Event.objects.filter(pk=event.pk).update(significance=significance)

    def state(self, choice: int, state: str) -> None:
        if event := self.pick(Event, choice):
            event.state = state
            event.save()

    def kind(self, choice: int, kind: int) -> None:
        if event := self.pick(Event, choice):
            event.kind = self.kinds[kind % 3]
            event.save()

    def raw(self, choice: int, significance: int, state: str) -> None:
        with connection.cursor() as sql:
            sql.execute(
                "UPDATE events_event SET significance = %s, state = %s WHERE id %% 3 = %s",
                [significance, state, choice % 3],
            )

    def all(self, significance: int) -> None:
        Event.objects.update(significance=significance)

    def delete(self, choice: int) -> None:
        if event := self.pick(Event, choice):
            event.delete()

    def raw_delete(self, choice: int) -> None:
        if event := self.pick(Event, choice):
            with connection.cursor() as sql:
                sql.execute("DELETE FROM events_participation WHERE event_id = %s", [event.pk])
                sql.execute("DELETE FROM events_event WHERE id = %s", [event.pk])

    def modality(self, choice: int, modality: int) -> None:
        if event := self.pick(Event, choice):
            Event.objects.filter(pk=event.pk).update(modality=("occurred", "ongoing")[modality % 2])

    def put(self, choice: int, place: int) -> None:
        if event := self.pick(Event, choice):
            EventPlace.objects.get_or_create(event=event, place=self.places[place % 3])

    def take(self, choice: int) -> None:
        if found := self.pick(EventPlace, choice):
            found.delete()

    def move_place(self, one: int, other: int) -> None:
        place, parent = self.places[one % 3], self.places[other % 3]
        below = Place.objects.with_descendants([place.pk]).filter(pk=parent.pk).exists()
        Place.objects.filter(pk=place.pk).update(parent=None if below else parent)

    def place_state(self, choice: int, state: str) -> None:
        Place.objects.filter(pk=self.places[choice % 3].pk).update(state=state)

    def cite(self, choice: int, source: int, date: str | None) -> None:
        if event := self.pick(Event, choice):
            make_citation(self.sources[source % 3], event=event, date=date)

    def uncite(self, choice: int) -> None:
        if citation := self.pick(Citation, choice):
            citation.delete()

    def move_citation(self, one: int, other: int) -> None:
        if citation := self.pick(Citation, one):
            Citation.objects.filter(pk=citation.pk).update(
                event=self.pick(Event, other), locator=f"moved {one} {other}"
            )

    def source_state(self, choice: int, state: str) -> None:
        Source.objects.filter(pk=self.sources[choice % 3].pk).update(state=state)

    def join(self, choice: int, actor: int) -> None:
        if event := self.pick(Event, choice):
            Participation.objects.get_or_create(event=event, actor=self.actors[actor % 3], role=self.roles[choice % 2])

    def leave(self, choice: int) -> None:
        if participation := self.pick(Participation, choice):
            participation.delete()

    def swap(self, one: int, other: int) -> None:
        if participation := self.pick(Participation, one):
            Participation.objects.filter(
                event=participation.event, actor=self.actors[other % 3], role=participation.role
            ).exclude(pk=participation.pk).delete()
            Participation.objects.filter(pk=participation.pk).update(actor=self.actors[other % 3])

    def move_kind(self, one: int, other: int) -> None:
        kind, parent = self.kinds[one % 3], self.kinds[other % 3]
        # The database refuses loops.
        below = Kind.objects.with_descendants([kind.pk]).filter(pk=parent.pk).exists()
        Kind.objects.filter(pk=kind.pk).update(parent=None if below else parent)
