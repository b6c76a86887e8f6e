"""Text search over what the database keeps folded (events/sql/functions.sql)."""

import re
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db import connection
from django.db.models import Case, Exists, F, FloatField, Func, OuterRef, Q, TextField, Value, When
from django.db.models.functions import Greatest

from events.models import Name
from events.queries.spelling import is_plain, spelled

MINUSES = re.compile(r"-[\s-]*-")
# Below three letters a trigram index has nothing to hold on to.
SHORTEST_PART = 3


def fold(text: str) -> str:
    """The text as the database's search columns spell it; no query for plain English and Persian."""
    if is_plain(text):
        return spelled(text)
    with connection.cursor() as cursor:
        cursor.execute("SELECT regesta_fold(%s)", [text])
        return str(cursor.fetchone()[0])


def queries(folded: str) -> tuple[SearchQuery, SearchQuery]:
    # A minus is “not”, and so many of them one within the other are more than PostgreSQL can take.
    folded = MINUSES.sub("-", folded)
    return (
        SearchQuery(folded, config="english", search_type="websearch"),
        SearchQuery(folded, config="simple", search_type="websearch"),
    )


def matches(text: str) -> Q:
    """Rows of a described record whose texts hold the words, in either language, or whose title holds the letters."""
    return matches_folded(fold(text))


def holds_words(folded: str) -> Q:
    """Whole words in the texts, in either language."""
    english, persian = queries(folded)
    return Q(search_en=english) | Q(search_fa=persian)


def matches_folded(folded: str) -> Q:
    found = holds_words(folded)
    if len(folded) >= SHORTEST_PART:
        found |= Q(search_text__contains=folded)
    return found


def matches_with_names(text: str, user: Any, owner: str) -> Q:
    """The same, or one of the names that the user may see of an actor or place (`owner`)."""
    return matches_folded_with_names(fold(text), user, owner)


def matches_folded_with_names(folded: str, user: Any, owner: str) -> Q:
    whole = {"search_text": folded} if len(folded) < SHORTEST_PART else {"search_text__contains": folded}
    names = Name.objects.visible_to(user).filter(**{owner: OuterRef("pk")}, **whole)
    return matches_folded(folded) | Q(Exists(names))


def relevance(text: str) -> Any:
    """How well a described record fits, 0 … 2: words by weight of the field, plus one for the letters in the title."""
    return relevance_folded(fold(text))


def relevance_folded(folded: str) -> Any:
    english, persian = queries(folded)
    return Greatest(SearchRank(F("search_en"), english), SearchRank(F("search_fa"), persian)) + Case(
        When(search_text__contains=folded, then=Value(1.0)), default=Value(0.0), output_field=FloatField()
    )


class Fold(Func):
    """The same in SQL."""

    function = "regesta_fold"
    output_field = TextField()
