"""``manage.py make_events N --seed S``: deterministic synthetic events for load, through COPY."""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import pghistory
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from events.fields.derived import derive
from events.management.synthetic import KINDS, ROLES, Sample, points, samples
from events.models import Actor, Event, EventPlace, Kind, Participation, Place, Role

CHUNK = 20_000
# Title, kind, ink: the vocabulary of the chronicle, for a database that has not loaded it.
TITLES = {
    "institutions": ("Institutions", "نهادها", "ins"),
    "conflict-and-security": ("Conflict and security", "درگیری و امنیت", "sec"),
    "politics": ("Politics", "سیاست", "pol"),
    "energy-and-trade": ("Energy and trade", "انرژی و بازرگانی", "ene"),
    "society-and-migration": ("Society and migration", "جامعه و مهاجرت", "soc"),
}
EVENT = (
    "slug", "title_en", "title_fa",
    "summary_en", "summary_fa", "description_en", "description_fa", "note_en", "note_fa",
    "state", "version", "kind_id", "modality", "outcome_research", "significance", "date_edtf", "date_text",
    "date_calendar", "date_start_earliest", "date_start_latest", "date_end_earliest", "date_end_latest",
    "date_start_kind", "date_end_kind", "date_sort",
)  # fmt: skip
PARTICIPATION = ("event_id", "actor_id", "role_id", "qualifier_en", "qualifier_fa", "position", "version")
EVENT_PLACE = ("event_id", "place_id", "position", "version")


class Command(BaseCommand):
    help = "Adds N synthetic events, published, the same ones for the same seed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("count", type=int, metavar="N")
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args: Any, count: int, seed: int, **options: Any) -> None:
        if count < 1:
            raise CommandError(f"N={count}: expected a number of events, 1 or more.")
        if Event.objects.filter(slug=f"synthetic-{seed}-0").exists():
            raise CommandError(f"--seed {seed}: these events are already there; choose another seed.")
        with transaction.atomic(), pghistory.context(reason=f"make_events {count} --seed {seed}"):
            self.make(count, seed)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        self.stdout.write(f"{count} events with seed {seed}.")

    def make(self, count: int, seed: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = 0")
        kinds = [self.kind(slug) for slug in KINDS]
        roles = [
            Role.objects.get_or_create(slug=slug, defaults={"title_en": slug, "title_fa": slug})[0].pk for slug in ROLES
        ]
        actors = self.actors(max(10, count // 100), seed)
        places = self.places(min(max(10, count // 100), 5000), seed)
        drawn = samples(count, seed, len(actors), len(places))
        done = 0
        while chunk := list(islice(drawn, CHUNK)):
            copy(Event, EVENT, (event_row(sample, seed, kinds) for sample in chunk))
            slugs = [f"synthetic-{seed}-{sample.number}" for sample in chunk]
            keys = dict(Event.objects.filter(slug__in=slugs).values_list("slug", "pk"))
            copy(Participation, PARTICIPATION, participations(chunk, seed, keys, actors, roles))
            copy(EventPlace, EVENT_PLACE, event_places(chunk, seed, keys, places))
            done += len(chunk)
            if self.stdout.isatty():
                self.stdout.write(f"\r{done} of {count}", ending="")

    def kind(self, slug: str) -> int:
        title_en, title_fa, ink = TITLES[slug]
        defaults = {"title_en": title_en, "title_fa": title_fa, "ink": ink}
        return Kind.objects.get_or_create(slug=slug, defaults=defaults)[0].pk

    def actors(self, count: int, seed: int) -> list[int]:
        made = Actor.objects.bulk_create(
            (
                Actor(
                    slug=f"synthetic-{seed}-{number}",
                    title_en=f"Actor {number}",
                    title_fa=f"کنشگر {number}",
                    type="organisation",
                    state="published",
                )
                for number in range(count)
            ),
            batch_size=2000,
        )
        return [actor.pk for actor in made]

    def places(self, count: int, seed: int) -> list[int]:
        made = Place.objects.bulk_create(
            (
                Place(
                    slug=f"synthetic-{seed}-{number}",
                    title_en=f"Place {number}",
                    title_fa=f"جای {number}",
                    type="settlement",
                    state="published",
                    latitude=point.latitude,
                    longitude=point.longitude,
                    radius=point.radius,
                )
                for number, point in enumerate(points(count, seed))
            ),
            batch_size=2000,
        )
        return [place.pk for place in made]


def event_row(sample: Sample, seed: int, kinds: list[int]) -> tuple[Any, ...]:
    columns = derive(sample.date)
    return (
        f"synthetic-{seed}-{sample.number}", sample.title_en, sample.title_fa, "", "", "", "", "", "", "published", 1,
        kinds[sample.kind], sample.modality, "not_researched" if sample.modality == "planned" else "",
        sample.significance, sample.date, "", "gregorian", columns["start_earliest"], columns["start_latest"],
        columns["end_earliest"], columns["end_latest"], columns["start_kind"], columns["end_kind"], columns["sort"],
    )  # fmt: skip


def participations(
    chunk: list[Sample], seed: int, keys: dict[str, int], actors: list[int], roles: list[int]
) -> Iterator[tuple[Any, ...]]:
    for sample in chunk:
        for position, (actor, role) in enumerate(sample.actors):
            yield keys[f"synthetic-{seed}-{sample.number}"], actors[actor], roles[role], "", "", position, 1


def event_places(chunk: list[Sample], seed: int, keys: dict[str, int], places: list[int]) -> Iterator[tuple[Any, ...]]:
    for sample in chunk:
        for position, place in enumerate(sample.places):
            yield keys[f"synthetic-{seed}-{sample.number}"], places[place], position, 1


def copy(model: type[Any], columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    names = ", ".join(columns)
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {model._meta.db_table} ({names}) FROM STDIN") as target,
    ):
        for row in rows:
            target.write_row(row)
