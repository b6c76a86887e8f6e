"""One question across the nouns: a search by words, and suggestions for what is being typed."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import connection, transaction
from django.db.models import BooleanField, Case, Exists, FloatField, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Length

from events.models import Actor, Event, Name, Narrative, Place, Source
from events.queries.filter import Filter
from events.queries.search import SHORTEST_PART, fold, matches_folded, matches_folded_with_names, relevance_folded

# By the word for one of them; the order in which equals are listed.
NOUNS: dict[str, Any] = {"actor": Actor, "event": Event, "place": Place, "source": Source, "narrative": Narrative}
NAMED = ("actor", "place")
# From this word similarity on (0 … 1, pg_trgm), a title is nearly what was typed.
NEAR = 0.45
DATED = ("actor", "event", "source")
COLUMNS = ("pk", "slug", "title_en", "title_fa", "score")
DATE = ("date", "date_text", "date_calendar")


@dataclass(frozen=True, slots=True)
class Found:
    """The best rows of all nouns, best first, as pairs of noun and row; and how many there are of each noun."""

    rows: list[tuple[str, Any]]
    counts: dict[str, int]


def search(text: str, user: Any, nouns: tuple[str, ...], limit: int) -> Found:
    """Records whose texts or names hold the words. As `q` of each noun's own list does; counts are exact."""
    folded = fold(text)
    rows: list[tuple[str, Any]] = []
    counts = {}
    for noun in nouns:
        found = searched(noun, text, folded, user)
        counts[noun] = found.count()
        score = relevance_folded(folded)
        if noun in NAMED:
            # What is called just so comes before all that only speaks of it.
            whole = Q(search_text=folded) | named(noun, folded, user, how="exact")
            score = score + Case(
                When(whole, then=Value(3.0)), When(named(noun, folded, user), then=Value(1.0)), default=Value(0.0)
            )
        rows += best(noun, found.annotate(score=score), "-score", limit=limit) if counts[noun] else []
    return Found(ranked(rows)[:limit], counts)


def searched(noun: str, text: str, folded: str, user: Any) -> "QuerySet[Any]":
    if noun == "event":
        return Filter(q=text).events(user)
    condition = matches_folded_with_names(folded, user, noun) if noun in NAMED else matches_folded(folded)
    rows: QuerySet[Any] = NOUNS[noun].objects.visible_to(user).filter(condition)
    return rows


def suggest(text: str, user: Any, nouns: tuple[str, ...], limit: int) -> list[tuple[str, Any]]:
    """Records whose title or one of whose names begins with the letters, then those that hold them, then, where these
    are too few, those that nearly hold them. Pairs of noun and row."""
    folded = fold(text)
    if not folded:
        return []
    rows: list[tuple[str, Any]] = []
    for noun in nouns:
        rows += best(noun, holding(noun, folded, user), "-score", "size", limit=limit)
    if len(rows) < limit:
        seen = {(noun, row.pk) for noun, row in rows}
        rows += [(noun, row) for noun, row in near(folded, user, nouns, limit) if (noun, row.pk) not in seen]
    return ranked(rows)[:limit]


def similar(text: str, user: Any, nouns: tuple[str, ...], limit: int) -> list[tuple[str, Any]]:
    """Records whose title or one of whose names nearly holds the letters: where a search finds nothing, what may have
    been meant."""
    return near(fold(text), user, nouns, limit)[:limit]


def near(folded: str, user: Any, nouns: tuple[str, ...], limit: int) -> list[tuple[str, Any]]:
    """Of each noun the nearest first."""
    if len(folded) < SHORTEST_PART:
        return []
    with transaction.atomic(), connection.cursor() as cursor:
        # One wrong letter in nine is 0.54; PostgreSQL's own 0.6 would miss it. For this transaction only.
        cursor.execute("SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)", [str(NEAR)])
        return [
            pair for noun in nouns for pair in best(noun, nearly(noun, folded, user), "-close", "size", limit=limit)
        ]


def holding(noun: str, folded: str, user: Any) -> "QuerySet[Any]":
    begins = Q(search_text__startswith=folded)
    # Two letters have no trigram: only beginnings are looked for.
    holds = Q(search_text__contains=folded) if len(folded) >= SHORTEST_PART else begins | word_begins(folded)
    if noun in NAMED:
        names = named(noun, folded, user, how="startswith")
        begins, holds = begins | names, holds | names
    rows: QuerySet[Any] = (
        NOUNS[noun].objects.visible_to(user).filter(holds)
        .annotate(score=graded(begins, 3.0, 2.0), size=Length("search_text"))
    )  # fmt: skip
    return rows


def nearly(noun: str, folded: str, user: Any) -> "QuerySet[Any]":
    close = Q(search_text__trigram_word_similar=folded)
    if noun in NAMED:
        close |= named(noun, folded, user, how="trigram_word_similar")
    rows: QuerySet[Any] = (
        NOUNS[noun].objects.visible_to(user).filter(close)
        .annotate(
            score=Value(1.0, output_field=FloatField()), size=Length("search_text"),
            close=TrigramWordSimilarity(folded, "search_text"),
        )
    )  # fmt: skip
    return rows


def word_begins(folded: str) -> Q:
    return Q(search_text__contains=f" {folded}")


def graded(condition: Q, good: float, fair: float) -> Case:
    return Case(When(condition, then=Value(good)), default=Value(fair), output_field=FloatField())


def named(noun: str, folded: str, user: Any, *, how: str = "") -> Q:
    """Whether a name that the user may see of the actor or place holds the letters, or fits as `how` says."""
    how = how or ("contains" if len(folded) >= SHORTEST_PART else "exact")
    names = Name.objects.visible_to(user).filter(**{noun: OuterRef("pk"), f"search_text__{how}": folded})
    return Q(Exists(names, output_field=BooleanField()))


def best(noun: str, rows: "QuerySet[Any]", *order: str, limit: int) -> list[tuple[str, Any]]:
    columns = (*COLUMNS, *(DATE if noun in DATED else ()))
    return [(noun, row) for row in rows.order_by(*order, "pk").values_list(*columns, named=True)[:limit]]


def ranked(rows: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """By score; sorting is stable, so equals keep the order of the nouns and of their rows."""
    return sorted(rows, key=lambda pair: -pair[1].score)
