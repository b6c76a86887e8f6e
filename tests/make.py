"""A small cast for tests. Each `make_*` gives one published record; say ``state="draft"`` for a hidden one."""

from itertools import count
from typing import Any

from events.models import (
    Actor,
    Citation,
    Event,
    EventLink,
    EventPlace,
    Figure,
    Kind,
    LinkType,
    Name,
    Narrative,
    NarrativeStep,
    Participation,
    Place,
    Relation,
    RelationType,
    Role,
    Source,
    Unit,
)

numbers = count(1)


def described(noun: str, title: str, **fields: Any) -> dict[str, Any]:
    number = next(numbers)
    return {
        "slug": f"{noun}-{number}",
        "title_en": title or f"{noun.capitalize()} {number}",
        "state": "published",
        **fields,
    }


def make_kind(slug: str = "institutions", **fields: Any) -> Kind:
    kind, _ = Kind.objects.get_or_create(
        slug=slug, defaults={"title_en": slug.capitalize(), "title_fa": "نهادها", "ink": "ins", **fields}
    )
    return kind


def make_event(title: str = "", date: str | None = "2000", **fields: Any) -> Event:
    if "kind" not in fields:
        fields["kind"] = make_kind()
    return Event.objects.create(date=date, **described("event", title, **fields))


def make_actor(title: str = "", **fields: Any) -> Actor:
    fields.setdefault("type", "state")
    return Actor.objects.create(**described("actor", title, **fields))


def make_place(title: str = "", **fields: Any) -> Place:
    fields.setdefault("type", "settlement")
    return Place.objects.create(**described("place", title, **fields))


def make_source(title: str = "", **fields: Any) -> Source:
    fields.setdefault("type", "article")
    fields.setdefault("language", "en")
    return Source.objects.create(**described("source", title, **fields))


def make_narrative(title: str = "", events: tuple[Event, ...] = (), **fields: Any) -> Narrative:
    narrative = Narrative.objects.create(**described("narrative", title, **fields))
    for position, event in enumerate(events, 1):
        NarrativeStep.objects.create(narrative=narrative, event=event, position=position)
    return narrative


def make_role(slug: str = "signatory") -> Role:
    return Role.objects.get_or_create(slug=slug, defaults={"title_en": slug, "title_fa": "امضاکننده"})[0]


def make_participation(event: Event, actor: Actor, role: str = "signatory", **fields: Any) -> Participation:
    return Participation.objects.create(event=event, actor=actor, role=make_role(role), **fields)


def make_relation_type(slug: str = "member-of", **fields: Any) -> RelationType:
    defaults = {
        "title_en": "member of",
        "title_fa": "عضو",
        "inverse_en": "has member",
        "inverse_fa": "با عضویت",
        "family": "membership",
    }
    return RelationType.objects.get_or_create(slug=slug, defaults={**defaults, **fields})[0]


def make_relation(subject: Actor, object: Actor, type: str = "member-of", **fields: Any) -> Relation:
    fields.setdefault("state", "published")
    return Relation.objects.create(subject=subject, object=object, type=make_relation_type(type), **fields)


def make_link(subject: Event, object: Event, type: str = "fulfils", **fields: Any) -> EventLink:
    link_type, _ = LinkType.objects.get_or_create(
        slug=type, defaults={"title_en": type, "title_fa": type, "inverse_en": type, "inverse_fa": type}
    )
    return EventLink.objects.create(subject=subject, type=link_type, object=object, **fields)


def make_unit(slug: str = "megawatt") -> Unit:
    return Unit.objects.get_or_create(slug=slug, defaults={"title_en": slug, "title_fa": "مگاوات"})[0]


def make_figure(event: Event | None = None, actor: Actor | None = None, **fields: Any) -> Figure:
    fields.setdefault("best", 330)
    fields.setdefault("basis", "projected")
    return Figure.objects.create(
        slug=f"figure-{next(numbers)}",
        event=event,
        actor=actor,
        unit=make_unit(),
        **{"measure_en": "Capacity", "measure_fa": "ظرفیت", **fields},
    )


def make_citation(source: Source, **fields: Any) -> Citation:
    """Say what it supports: ``event=…``, ``relation=…`` …"""
    fields.setdefault("locator", f"¶ {next(numbers)}")
    return Citation.objects.create(source=source, **fields)


def make_name(text: str, **fields: Any) -> Name:
    return Name.objects.create(text=text, **{"language": "en", **fields})


def place_event(event: Event, place: Place) -> EventPlace:
    return EventPlace.objects.create(event=event, place=place)
