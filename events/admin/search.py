"""Search boxes that know both languages: what was typed is folded as the database's search columns are."""

import re
from typing import Any

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Case, F, FloatField, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Greatest
from django.db.models.lookups import Contains, Exact, StartsWith

from events.queries.search import Fold, fold, matches

LONGEST = 200
MOST_WORDS = 12
IDENTIFIER = re.compile(r"([a-z]{1,2})(\d{1,18})")
# From this many letters on, a word that is found nowhere is looked for with typing errors.
SHORTEST_GUESS = 4
# So many suggestions are put in order by how well they fit.
MOST_WEIGHED = 2000


class FoldedSearch:
    """For a `ModelAdmin`. Each word must stand in one of the columns; an identifier (``E12``) finds its record."""

    # Stored folded columns (with trigram indexes), as look-ups from the model: ``search_text``, ``event__search_text``.
    folded_columns: tuple[str, ...] = ("search_text",)
    # Plain columns, folded row by row: for short texts of small tables.
    plain_columns: tuple[str, ...] = ()
    has_full_text = False
    # Titles by which suggestions are put in order; without any they keep the order of the list.
    fit_columns: tuple[str, ...] = ()

    # Django shows a search box, and allows autocomplete, where this is not empty; what it names is not used.
    search_fields: Any = ("pk",)

    def get_search_results(self, request: Any, queryset: Any, search_term: str) -> tuple[Any, bool]:
        return self.find(queryset, search_term), False

    def find(self, queryset: "QuerySet[Any]", text: str) -> "QuerySet[Any]":
        if not text.strip():
            return queryset
        if len(text) > LONGEST or "\x00" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
            return queryset.none()
        words = fold(text).split()[:MOST_WORDS]
        if not words:
            return queryset.none()
        conditions = Q(*(self.holds(word) for word in words))
        if self.has_full_text:
            conditions |= matches(text)
        if len(words) == 1 and (number := self.primary_key(words[0])) is not None:
            conditions |= Q(pk=number)
        found = queryset.filter(conditions)
        if self.folded_columns and max(map(len, words)) >= SHORTEST_GUESS and not found.exists():
            return queryset.filter(*(self.resembles(word) for word in words))
        return found

    def by_fit(self, queryset: "QuerySet[Any]", text: str) -> "QuerySet[Any]":
        """Suggestions: what is called so comes first, then what begins so, then the rest by likeness. Where very many
        fit, their usual order stands: typing on is quicker than weighing them all."""
        term = fold(text.strip()[:LONGEST]) if self.fit_columns and text.strip() else ""
        if not term:
            return queryset
        keys = list(queryset.order_by().values_list("pk", flat=True)[: MOST_WEIGHED + 1])
        if not keys or len(keys) > MOST_WEIGHED:
            return queryset
        called, begins = self.titled("exact", term), self.titled("startswith", term)
        likeness = Greatest(
            *(TrigramSimilarity(Fold(F(column)), term) for column in self.fit_columns),
            output_field=FloatField(),
        )
        rank = Case(When(called, then=0), When(begins, then=1), default=2, output_field=IntegerField())
        return queryset.filter(pk__in=keys).order_by(rank, likeness.desc(), *queryset.query.order_by)

    def titled(self, lookup: str, term: str) -> Q:
        """A title, or another name that it has."""
        compare = {"exact": Exact, "startswith": StartsWith}[lookup]
        condition = Q(*(Q(compare(Fold(F(column)), Value(term))) for column in self.fit_columns), _connector=Q.OR)
        for column in self.folded_columns:
            if "__" in column:
                condition |= self.look(f"{column}__{lookup}", term)
        return condition

    def holds(self, word: str) -> Q:
        condition = Q()
        for column in self.folded_columns:
            condition |= self.look(f"{column}__contains", word)
        for column in self.plain_columns:
            condition |= Q(Contains(Fold(F(column)), Value(word)))
        return condition

    def resembles(self, word: str) -> Q:
        condition = Q()
        for column in self.folded_columns:
            condition |= self.look(f"{column}__trigram_word_similar", word)
        return condition

    def look(self, lookup: str, word: str) -> Q:
        """A condition on the row; over many rows of another table as a subquery, so that no row comes twice."""
        first = lookup.partition("__")[0]
        field = self.model._meta.get_field(first)  # type: ignore[attr-defined]  # of ModelAdmin
        if field.one_to_many or field.many_to_many:
            rows = self.model._default_manager.filter(**{lookup: word})  # type: ignore[attr-defined]
            return Q(pk__in=rows.values("pk"))
        return Q(**{lookup: word})

    def primary_key(self, word: str) -> int | None:
        """The primary key that an identifier names, if it is one of this noun."""
        prefix = getattr(self.model, "prefix", "")  # type: ignore[attr-defined]
        found = IDENTIFIER.fullmatch(word)
        return int(found[2]) if found and prefix and found[1] == prefix.lower() else None
