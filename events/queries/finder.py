"""One question across the nouns: a search by words, and suggestions for what is being typed."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db import connection, transaction
from django.db.models import BooleanField, Case, Exists, FloatField, Q, QuerySet, Value, When
from django.db.models.functions import Length

from events.models import Event
from events.queries.filter import Filter
from events.queries.hits import NAMED, NOUNS, Hit, counted, names_of, part, united
from events.queries.search import (
    SHORTEST_PART,
    Fold,
    Words,
    fitness,
    fold,
    holds,
    holds_with_names,
    holds_words,
)

# From this word similarity on (0 … 1, pg_trgm), a title is nearly what was typed.
NEAR = 0.45
# Titles of events that are so near: so many are compared.
MOST_NEAR = 200
# Of events so many are counted; where there are more, so many of them at least are compared.
MOST_COUNTED, LEAST_COMPARED = 1000, 30


@dataclass(frozen=True, slots=True)
class Found:
    """Of each noun the best rows, the best first; and how many there are of each noun. There are more than were counted
    of the nouns in `more`."""

    hits: list[Hit]
    counts: dict[str, int]
    more: frozenset[str]

    def of(self, noun: str) -> list[Hit]:
        return [hit for hit in self.hits if hit.noun == noun]


def search(text: str, user: Any, nouns: tuple[str, ...], limit: int, *, texts: bool = False) -> Found:
    """Records whose texts or names hold the words, as `q` of each noun's own list does; of events with frequent words,
    some (docs/decisions/search-stops-counting.md). At most `limit` of each noun; `texts`: with summary and description.
    Two queries, and at most three for events."""
    words = Words.of(text)
    folded = words.folded
    rows = {noun: searched(noun, text, words, user) for noun in nouns}
    more: frozenset[str] = frozenset()
    if "event" in nouns:
        rows["event"], is_all = events_holding(rows["event"], words, user, limit)
        more = frozenset() if is_all else frozenset({"event"})
    counts = counted(rows) | dict.fromkeys(more, MOST_COUNTED)
    parts = []
    for noun in (noun for noun in nouns if counts[noun]):
        score = fitness(words)
        if noun in NAMED:
            # What is called just so comes before all that only speaks of it.
            whole = Q(search_text=folded) | named(noun, folded, user, how="exact")
            score = score + Case(
                When(whole, then=Value(3.0)), When(named(noun, folded, user), then=Value(1.0)), default=Value(0.0)
            )
        found = rows[noun].annotate(score=score)
        parts.append(part(noun, found, ("-score",), limit, texts=texts, names=names_holding(noun, folded, user)))
    return Found(united(parts), counts, more)


def searched(noun: str, text: str, words: Words, user: Any) -> "QuerySet[Any]":
    if noun == "event":
        return Filter(q=text).events(user)
    condition = holds_with_names(words, user, noun) if noun in NAMED else holds(words)
    rows: QuerySet[Any] = NOUNS[noun].objects.visible_to(user).filter(condition)
    return rows


def events_holding(rows: "QuerySet[Any]", words: Words, user: Any, limit: int) -> tuple["QuerySet[Any]", bool]:
    """The rows, or the most significant of them where they are many, and False."""
    seen = Event.objects.visible_to(user)
    # Whole words are found at once; whether they are frequent is known before any letters are looked for.
    for some in (seen.filter(holds_words(words)), rows):
        keys, is_all = compared(some, limit)
        if not is_all:
            return seen.filter(pk__in=keys), False
    return seen.filter(pk__in=keys), True


def compared(events: "QuerySet[Any]", limit: int) -> tuple[list[int], bool]:
    """Primary keys of all of them; or where they are many, of the most significant ones, and False. Of these as many as
    are asked for, and some to choose from: each takes a look at as many events as there are for one with the words."""
    keys = list(events.order_by().values_list("pk", flat=True)[: MOST_COUNTED + 1])
    if len(keys) <= MOST_COUNTED:
        return keys, True
    most = max(limit, LEAST_COMPARED)
    return list(events.order_by("-significance", "-pk").values_list("pk", flat=True)[:most]), False


def suggest(text: str, user: Any, nouns: tuple[str, ...], limit: int) -> list[Hit]:
    """Records whose title or one of whose names begins with the letters, then those that hold them, then, where these
    are too few, those that nearly hold them. Of many events the most significant. One query, one or two for events, and
    one for the last."""
    folded = fold(text)
    if not folded:
        return []
    rows = {noun: holding(noun, folded, user) for noun in nouns}
    if "event" in nouns:
        rows["event"] = rows["event"].filter(pk__in=compared(rows["event"], limit)[0])
    hits = united(
        [
            part(noun, rows[noun], ("-score", "size"), limit, texts=False,
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
    near_ones = NOUNS[noun].objects.visible_to(user).filter(close)
    if noun == "event":
        # A frequent word is near to itself a hundred thousand times over: some of those will do.
        near_ones = near_ones.filter(pk__in=near_ones.order_by().values("pk")[:MOST_NEAR])
    rows: QuerySet[Any] = (
        near_ones
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
