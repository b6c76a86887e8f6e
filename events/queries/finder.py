"""One question across the nouns: a search by words, and suggestions for what is being typed."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import connection, transaction
from django.db.models import BooleanField, Case, Exists, FloatField, Q, QuerySet, Value, When
from django.db.models.functions import Length

from events.queries.filter import Filter
from events.queries.hits import NAMED, NOUNS, Hit, counted, names_of, part, united
from events.queries.search import SHORTEST_PART, Fold, fold, matches_folded, matches_folded_with_names, relevance_folded

# From this word similarity on (0 … 1, pg_trgm), a title is nearly what was typed.
NEAR = 0.45


@dataclass(frozen=True, slots=True)
class Found:
    """Of each noun the best rows, the best first; and how many there are of each noun."""

    hits: list[Hit]
    counts: dict[str, int]

    def of(self, noun: str) -> list[Hit]:
        return [hit for hit in self.hits if hit.noun == noun]


def search(text: str, user: Any, nouns: tuple[str, ...], limit: int, *, texts: bool = False) -> Found:
    """Records whose texts or names hold the words. As `q` of each noun's own list does; counts are exact. At most
    `limit` of each noun; `texts`: with summary and description. Two queries."""
    folded = fold(text)
    rows = {noun: searched(noun, text, folded, user) for noun in nouns}
    counts = counted(rows)
    parts = []
    for noun in (noun for noun in nouns if counts[noun]):
        score = relevance_folded(folded)
        if noun in NAMED:
            # What is called just so comes before all that only speaks of it.
            whole = Q(search_text=folded) | named(noun, folded, user, how="exact")
            score = score + Case(
                When(whole, then=Value(3.0)), When(named(noun, folded, user), then=Value(1.0)), default=Value(0.0)
            )
        found = rows[noun].annotate(score=score)
        parts.append(part(noun, found, ("-score",), limit, texts=texts, names=names_holding(noun, folded, user)))
    return Found(united(parts), counts)


def searched(noun: str, text: str, folded: str, user: Any) -> "QuerySet[Any]":
    if noun == "event":
        return Filter(q=text).events(user)
    condition = matches_folded_with_names(folded, user, noun) if noun in NAMED else matches_folded(folded)
    rows: QuerySet[Any] = NOUNS[noun].objects.visible_to(user).filter(condition)
    return rows


def suggest(text: str, user: Any, nouns: tuple[str, ...], limit: int) -> list[Hit]:
    """Records whose title or one of whose names begins with the letters, then those that hold them, then, where these
    are too few, those that nearly hold them. One query, a second for the last."""
    folded = fold(text)
    if not folded:
        return []
    hits = united(
        [
            part(noun, holding(noun, folded, user), ("-score", "size"), limit, texts=False,
                 names=names_holding(noun, folded, user))
            for noun in nouns
        ]
    )  # fmt: skip
    if len(hits) < limit:
        seen = {(hit.noun, hit.pk) for hit in hits}
        hits += [hit for hit in near(folded, user, nouns, limit) if (hit.noun, hit.pk) not in seen]
    return hits[:limit]


def similar(text: str, user: Any, nouns: tuple[str, ...], limit: int) -> list[Hit]:
    """Records whose title or one of whose names nearly holds the letters: where a search finds nothing, what may have
    been meant."""
    return near(fold(text), user, nouns, limit)[:limit]


def near(folded: str, user: Any, nouns: tuple[str, ...], limit: int) -> list[Hit]:
    """Of each noun the nearest first."""
    if len(folded) < SHORTEST_PART:
        return []
    with transaction.atomic(), connection.cursor() as cursor:
        # One wrong letter in nine is 0.54; PostgreSQL's own 0.6 would miss it. For this transaction only.
        cursor.execute("SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)", [str(NEAR)])
        return united(
            [
                part(noun, nearly(noun, folded, user), ("-close", "size"), limit, texts=False,
                     names=names_near(noun, folded, user))
                for noun in nouns
            ]
        )  # fmt: skip


def holding(noun: str, folded: str, user: Any) -> "QuerySet[Any]":
    begins = Q(search_text__startswith=folded)
    # Two letters have no trigram: only beginnings are looked for.
    holds = Q(search_text__contains=folded) if len(folded) >= SHORTEST_PART else begins | word_begins(folded)
    if noun in NAMED:
        names = named(noun, folded, user, how="startswith")
        begins, holds = begins | names, holds | names
    # The Persian title stands second in what is indexed.
    begins |= Q(persian__startswith=folded)
    rows: QuerySet[Any] = (
        NOUNS[noun].objects.visible_to(user).filter(holds)
        .annotate(persian=Fold("title_fa")).annotate(score=graded(begins, 3.0, 2.0), size=Length("search_text"))
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
    return Q(Exists(names_of(noun, user, **{f"search_text__{how}": folded}).order_by(), output_field=BooleanField()))


def names_holding(noun: str, folded: str, user: Any) -> Any:
    """The name by which an actor or place was found; None for what has no names."""
    how = "contains" if len(folded) >= SHORTEST_PART else "startswith"
    return names_of(noun, user, **{f"search_text__{how}": folded}) if noun in NAMED else None


def names_near(noun: str, folded: str, user: Any) -> Any:
    return names_of(noun, user, search_text__trigram_word_similar=folded) if noun in NAMED else None
