"""A canary word inside every kind of unpublished record, and inside every part that hangs on one.

`public_stage` makes published records, some of which refer to hidden ones; `hide` then adds hidden records and their
parts around them, without touching a public row. Whatever anonymous readers are shown must hold no mark (`leaks`), and
must be the same, byte for byte, before and after `hide`: so no count, order, facet or validator tells of them either.
`touch` then writes into the public rows what readers are not shown: versions may be counted, and that is all.
"""

from dataclasses import dataclass, field
from typing import Any

import pghistory
from django.contrib.auth.models import User
from django.db import models

from events.models import (
    Actor,
    Event,
    Identifier,
    ImportRun,
    Name,
    Narrative,
    NarrativeStep,
    Place,
    Proposal,
    Relation,
    Source,
)
from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_figure,
    make_kind,
    make_link,
    make_name,
    make_narrative,
    make_participation,
    make_place,
    make_relation,
    make_relation_type,
    make_source,
    place_event,
)

WORD = "zqcanary"
# A year and an amount that nothing else holds: dates and values that only hidden rows assert.
DATE = "-7771-05-05"
AMOUNT = 98765432109
MARKS = (WORD, DATE[:5], str(AMOUNT), "98,765,432,109", "۹۸۷۶۵۴۳۲۱۰۹", "۷۷۷۱", "7772 BCE")
HIDDEN_STATES = ("draft", "in_review", "withdrawn")

TEXTS = {
    f"{name}_{language}": f"{WORD} {name} {language}"
    for name in ("title", "summary", "description", "note")
    for language in ("en", "fa")
}


@dataclass
class Stage:
    """What anonymous readers may see. `hidden` grows with every record that they may not."""

    event: Event
    other: Event
    part: Event
    actor: Actor
    neighbour: Actor
    place: Place
    source: Source
    translation: Source
    relation: Relation
    narrative: Narrative
    hidden: list[Any] = field(default_factory=list)

    @property
    def records(self) -> list[Any]:
        return [
            self.event, self.other, self.part, self.actor, self.neighbour, self.place, self.source, self.translation,
            self.relation, self.narrative,
        ]  # fmt: skip


def leaks(content: bytes | str) -> list[str]:
    """The marks that stand in an answer, of whatever form (JSON with or without escapes, HTML, a header)."""
    text = content.decode(errors="replace") if isinstance(content, bytes) else content
    texts = [text.lower()]
    if "\\u" in text:
        texts.append(text.encode("ascii", "backslashreplace").decode("unicode_escape", errors="replace").lower())
    return [mark for mark in MARKS if any(mark.lower() in form for form in texts)]


def hidden_texts(noun: str, state: str, number: int) -> dict[str, Any]:
    return {"slug": f"{WORD}-{noun}-{state.replace('_', '-')}-{number}", "state": state, **TEXTS}


def public_stage() -> Stage:
    """Published records: cited, placed, linked, told in a narrative; some refer to drafts, one was a canary once."""
    kind = make_kind("summits", parent=make_kind("politics"))
    parent = Event.objects.create(date=DATE, kind=kind, **hidden_texts("parent", "draft", 0))
    region = Place.objects.create(type="region", **hidden_texts("parent", "draft", 0))
    original = Source.objects.create(
        type="article", language="zh", full_text=WORD, **hidden_texts("original", "draft", 0)
    )
    event = make_event("The summit", "2001-06-15", kind=kind, slug="the-summit", title_fa="نشست", significance=9)
    other = make_event("The accord", "2002/2004", kind=kind, slug="the-accord", part_of=event)
    part = make_event("The opening", None, slug="the-opening", part_of=parent)
    actor = make_actor("Northland", slug="northland", title_fa="شمال", date="1991/..")
    neighbour = make_actor("Southland", slug="southland")
    place = make_place("Riverton", slug="riverton", parent=region, latitude=41.3, longitude=69.2)
    # The rights of the full text are not ours: it stays with the curators although the source is public.
    source = make_source("The gazette", slug="the-gazette", full_text=f"{WORD} full text", date="2003")
    translation = make_source("روزنامه", slug="the-gazette-fa", language="fa", translation_of=original)
    relation = make_relation(actor, neighbour, date="2000/2010")
    # Vocabularies are public whether or not anything public uses them.
    make_relation_type("observer-of")
    narrative = make_narrative("A walk", events=(event, other), slug="a-walk")

    # Public now, but its earlier text was not meant to be: it is in the history.
    author = User.objects.create_user(f"{WORD}-author", email=f"{WORD}@example.org")
    with pghistory.context(user=author.pk, reason=WORD):
        rewritten = make_event(WORD, DATE, slug="rewritten", summary_en=WORD, state="draft")
        Event.objects.filter(pk=rewritten.pk).update(title_en="Rewritten", summary_en="", note_en=WORD)
        rewritten = Event.objects.get(pk=rewritten.pk)
        rewritten.date, rewritten.note_en, rewritten.state = "2005", "", "published"
        rewritten.save()

    for participant, role in ((actor, "host"), (neighbour, "signatory")):
        make_citation(translation, participation=make_participation(event, participant, role))
    make_participation(other, actor)
    place_event(event, place)
    make_citation(source, event=event, date="2001", quote_exact="met in Riverton")
    make_citation(translation, event=event)
    make_citation(source, relation=relation)
    name = make_name("Nordland", actor=actor, language="de", kind="alias")
    make_citation(source, name=name)
    make_name("Riwerton", place=place, language="tk", kind="alias")
    make_citation(source, figure=make_figure(event, actor, best=330))
    make_citation(source, event_link=make_link(other, event))
    Identifier.objects.create(actor=actor, scheme="wikidata", value="Q1")
    return Stage(
        event, other, part, actor, neighbour, place, source, translation, relation, narrative,
        hidden=[parent, region, original],
    )  # fmt: skip


def hide(stage: Stage) -> None:
    """Hidden records of every noun in every hidden state, tied to the public ones by every kind of part."""
    for state in HIDDEN_STATES:
        event = hide_event(stage, state)
        actor = hide_actor(stage, state)
        place = hide_place(stage, state)
        source = hide_source(stage, state)
        # Hidden at both ends.
        make_participation(event, actor, qualifier_en=WORD)
        place_event(event, place)
        make_citation(source, event=event, quote_exact=WORD)
        stage.hidden += [event, actor, place, source, hide_relation(stage, state), hide_narrative(stage, state)]
    deleted = hide_event(stage, "draft", number=2)
    for part in (deleted.participations, deleted.event_places, deleted.citations, deleted.figures):
        part.all().delete()
    deleted.narrative_steps.all().delete()
    stage.hidden.append(deleted)
    Event.objects.filter(pk=deleted.pk).delete()
    ImportRun.objects.create(file_name=f"{WORD}.csv", format="csv", noun="event")
    Proposal.objects.create(event=stage.event, base_version=1, changes={"title_en": WORD}, reason=WORD, answer=WORD)


def touch(stage: Stage) -> None:
    """Private fields of public records, and references of public records to hidden ones, saved after publication."""
    hidden = {type(record): record for record in stage.hidden if record.state == "in_review"}
    # It was below what is to be below it now.
    Event.objects.filter(pk=hidden[Event].pk).update(part_of=None)
    Place.objects.filter(pk=hidden[Place].pk).update(parent=None)
    Source.objects.filter(pk=hidden[Source].pk).update(translation_of=None)
    for source in (stage.source, stage.translation):
        Source.objects.filter(pk=source.pk).update(full_text=f"{WORD} a better copy")
    Source.objects.filter(pk=stage.source.pk).update(translation_of=hidden[Source])
    # From one hidden record to another, and from none to one.
    Event.objects.filter(pk__in=[stage.event.pk, stage.part.pk]).update(part_of=hidden[Event])
    Place.objects.filter(pk=stage.place.pk).update(parent=hidden[Place])


def cite_all(source: Source, *statements: models.Model) -> None:
    for statement in statements:
        make_citation(
            source,
            **{statement._meta.model_name: statement} if statement._meta.model_name != "eventlink"
            else {"event_link": statement},
            locator=f"{WORD} {statement.pk}", quote_exact=WORD, quote_prefix=WORD, quote_suffix=WORD, note_en=WORD,
            note_fa=WORD, date=DATE, date_text=WORD, value=AMOUNT,
        )  # fmt: skip


def hide_event(stage: Stage, state: str, number: int = 1) -> Event:
    event = Event.objects.create(
        kind=stage.event.kind, date=DATE, date_text=WORD, significance=10, part_of=stage.event,
        **hidden_texts("event", state, number),
    )  # fmt: skip
    cite_all(
        stage.source,
        event,
        make_participation(event, stage.actor, qualifier_en=WORD, qualifier_fa=WORD),
        make_link(stage.event, event, note_en=WORD, note_fa=WORD),
        make_link(event, stage.other, note_en=WORD),
        make_figure(event, stage.actor, best=AMOUNT, measure_en=WORD, measure_fa=WORD, qualifier_en=WORD, date=DATE),
        make_figure(event, best=AMOUNT, measure_en=WORD),
    )
    place_event(event, stage.place)
    NarrativeStep.objects.create(
        narrative=stage.narrative, event=event, position=100 + len(stage.hidden), commentary_en=WORD, commentary_fa=WORD
    )
    Identifier.objects.create(event=event, scheme="wikidata", value=f"{WORD}-{event.pk}")
    return event


def hide_actor(stage: Stage, state: str) -> Actor:
    actor = Actor.objects.create(type="person", date=DATE, date_text=WORD, **hidden_texts("actor", state, 1))
    names = [
        make_name(f"{WORD} {language}", actor=actor, language=language, kind="official", date=DATE)
        for language in ("en", "fa")
    ]
    cite_all(
        stage.source,
        *names,
        make_participation(stage.event, actor, qualifier_en=WORD, qualifier_fa=WORD),
        # Relations that are published themselves, with one end that is not.
        make_relation(stage.actor, actor, qualifier_en=WORD, note_en=WORD, date=DATE),
        make_relation(actor, stage.actor, qualifier_en=WORD, note_fa=WORD, date=DATE),
        make_figure(stage.event, actor, best=AMOUNT, measure_en=WORD, measure_fa=WORD, date=DATE),
        make_figure(None, actor, best=AMOUNT, measure_en=WORD),
    )
    Identifier.objects.create(actor=actor, scheme="wikidata", value=f"{WORD}-{actor.pk}")
    return actor


def hide_place(stage: Stage, state: str) -> Place:
    place = Place.objects.create(
        type="settlement", parent=stage.place, latitude=41.3, longitude=69.2, **hidden_texts("place", state, 1)
    )
    place_event(stage.event, place)
    place_event(stage.part, place)
    cite_all(stage.source, make_name(WORD, place=place, kind="official", date=DATE))
    Identifier.objects.create(place=place, scheme="geonames", value=f"{WORD}-{place.pk}")
    return place


def hide_source(stage: Stage, state: str) -> Source:
    """Its citations assert a date that would make public events disputed, if they were heard."""
    source = Source.objects.create(
        type="article", language="en", date=DATE, full_text=WORD, original_title=WORD, url=f"https://example.org/{WORD}",
        archived_url=f"https://example.org/archive/{WORD}", csl={"author": [{"family": WORD}]},
        reliability_note_en=WORD, translation_of=stage.source, **hidden_texts("source", state, 1),
    )  # fmt: skip
    cite_all(
        source,
        stage.event,
        stage.other,
        stage.part,
        stage.relation,
        *stage.event.participations.filter(actor=stage.actor),
        *stage.event.figures.filter(actor=stage.actor),
        *stage.other.links_out.filter(object=stage.event),
        *Name.objects.filter(actor=stage.actor),
    )
    Identifier.objects.create(source=source, scheme="doi", value=f"10.1/{WORD}-{source.pk}")
    return source


def hide_relation(stage: Stage, state: str) -> Relation:
    relation = make_relation(
        stage.actor, stage.neighbour, "observer-of", state=state, qualifier_en=WORD, qualifier_fa=WORD, note_en=WORD,
        date=f"{DATE}/{2000 + HIDDEN_STATES.index(state)}",
    )  # fmt: skip
    cite_all(stage.source, relation)
    return relation


def hide_narrative(stage: Stage, state: str) -> Narrative:
    narrative = Narrative.objects.create(**hidden_texts("narrative", state, 1))
    NarrativeStep.objects.create(narrative=narrative, event=stage.event, position=1, commentary_en=WORD)
    return narrative
