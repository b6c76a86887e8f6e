"""Rows of several nouns in one question: what is found of each, side by side, as plain values."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import Count, F, FloatField, IntegerField, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast

from events.dates import Edtf, parse
from events.models import Actor, Event, Name, Narrative, Place, Source

# By the word for one of them; the order in which equals are listed.
NOUNS: dict[str, Any] = {"actor": Actor, "event": Event, "place": Place, "source": Source, "narrative": Narrative}
NAMED = ("actor", "place")
DATED = ("actor", "event", "source")
TEXTS = ("summary_en", "summary_fa", "description_en", "description_fa")


class Hit(NamedTuple):
    """`name`: the name by which an actor or place was found, "" where its title tells; the texts: where asked for."""

    noun: str
    pk: int
    slug: str
    title_en: str
    title_fa: str
    score: float
    date: Edtf | None
    date_text: str
    date_calendar: str
    name: str = ""
    summary_en: str = ""
    summary_fa: str = ""
    description_en: str = ""
    description_fa: str = ""


def nothing() -> Cast:
    return Cast(Value(""), TextField())


def part(
    noun: str, rows: "QuerySet[Any]", order: Iterable[str], limit: int, *, texts: bool, names: Any = None
) -> "QuerySet[Any]":
    """The best rows of one noun. Every part has the same columns, so that parts can be united."""
    dated = noun in DATED
    shown = {
        "noun_": Cast(Value(noun), TextField()),
        "pk_": F("pk"),
        "slug_": Cast("slug", TextField()),
        "en_": Cast("title_en", TextField()),
        "fa_": Cast("title_fa", TextField()),
        "score_": Cast("score", FloatField()),
        "date_": Cast("date", TextField()) if dated else nothing(),
        "text_": Cast("date_text", TextField()) if dated else nothing(),
        "calendar_": Cast("date_calendar", TextField()) if dated else nothing(),
        "name_": nothing() if names is None else Cast(Subquery(names.values("text")[:1]), TextField()),
        **{f"{name}_": F(name) if texts else nothing() for name in TEXTS},
    }
    best: QuerySet[Any] = rows.annotate(**shown).order_by(*order, "pk").values_list(*shown)[:limit]
    return best


def names_of(noun: str, user: Any, **condition: Any) -> "QuerySet[Name]":
    """The visible names of the actor or place of the row, those that fit."""
    return Name.objects.visible_to(user).filter(**{noun: OuterRef("pk")}, **condition).order_by("pk")


def united(parts: list["QuerySet[Any]"]) -> list[Hit]:
    """One query for all parts, the best first; equals in the order of the nouns and of their rows."""
    if not parts:
        return []
    first, *others = parts
    rows = first.union(*others, all=True) if others else first
    hits = [
        Hit._make((*row[:6], parse(row[6]) if row[6] else None, *row[7:9], row[9] or "", *row[10:])) for row in rows
    ]
    return sorted(hits, key=lambda hit: (-hit.score, list(NOUNS).index(hit.noun)))


def counted(rows: dict[str, "QuerySet[Any]"]) -> dict[str, int]:
    """How many there are of each noun, in one query."""
    parts = [
        found.order_by().annotate(noun_=Cast(Value(noun), TextField())).values("noun_")
        .annotate(number_=Cast(Count("pk"), IntegerField())).values_list("noun_", "number_")
        for noun, found in rows.items()
    ]  # fmt: skip
    first, *others = parts
    return dict.fromkeys(rows, 0) | dict(first.union(*others, all=True) if others else first)
