"""Text search over what the database keeps folded (events/sql/functions.sql)."""

import re
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import CombinedSearchQuery, SearchQuery, SearchRank
from django.db import connection
from django.db.models import Case, Exists, F, FloatField, Func, OuterRef, Q, TextField, Value, When
from django.db.models.functions import Greatest

from events.models import Name
from events.queries.spelling import is_plain, joined, spelled

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


@dataclass(frozen=True, slots=True)
class Words:
    """What is searched for, as the search columns spell it: `folded`, and with words of several parts `joined`."""

    folded: str
    joined: str

    @classmethod
    def of(cls, text: str) -> "Words":
        """No query for plain English and Persian."""
        if is_plain(text):
            return cls(spelled(text), joined(text))
        with connection.cursor() as cursor:
            cursor.execute("SELECT regesta_fold(%s), regesta_joined(%s)", [text, text])
            return cls(*map(str, cursor.fetchone()))

    @property
    def queries(self) -> tuple[CombinedSearchQuery | SearchQuery, CombinedSearchQuery | SearchQuery]:
        """In English and in Persian."""
        english, persian = websearch(self.folded, "english"), websearch(self.folded, "simple")
        return english, persian if self.joined == self.folded else persian | websearch(self.joined, "simple")


def websearch(folded: str, language: str) -> SearchQuery:
    # A minus is “not”, and so many of them one within the other are more than PostgreSQL can take.
    return SearchQuery(MINUSES.sub("-", folded), config=language, search_type="websearch")


def matches(text: str) -> Q:
    """Rows of a described record whose texts hold the words, in either language, or whose title holds the letters."""
    return holds(Words.of(text))


def holds_words(words: Words) -> Q:
    """Whole words in the texts, in either language."""
    english, persian = words.queries
    return Q(search_en=english) | Q(search_fa=persian)


def holds(words: Words) -> Q:
    found = holds_words(words)
    if len(words.folded) >= SHORTEST_PART:
        found |= Q(search_text__contains=words.folded)
    return found


def matches_with_names(text: str, user: Any, owner: str) -> Q:
    """The same, or one of the names that the user may see of an actor or place (`owner`)."""
    return holds_with_names(Words.of(text), user, owner)


def holds_with_names(words: Words, user: Any, owner: str) -> Q:
    folded = words.folded
    whole = {"search_text": folded} if len(folded) < SHORTEST_PART else {"search_text__contains": folded}
    names = Name.objects.visible_to(user).filter(**{owner: OuterRef("pk")}, **whole)
    return holds(words) | Q(Exists(names))


def relevance(text: str) -> Any:
    """How well a described record fits, 0 … 2: words by weight of the field, plus one for the letters in the title."""
    return fitness(Words.of(text))


def fitness(words: Words) -> Any:
    english, persian = words.queries
    return Greatest(SearchRank(F("search_en"), english), SearchRank(F("search_fa"), persian)) + Case(
        When(search_text__contains=words.folded, then=Value(1.0)), default=Value(0.0), output_field=FloatField()
    )


class Fold(Func):
    """The same in SQL."""

    function = "regesta_fold"
    output_field = TextField()
