"""Turns identifiers and slugs of a question into rows that the asker may see."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, TextField, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from events.models.slug import OldSlug, SlugQuerySet
from events.models.vocabulary import Vocabulary
from events.queries.errors import ParameterError, Problem

IDENTIFIER = re.compile(r"([A-Z])([1-9][0-9]{0,17})")


def number_of(identifier: str, prefix: str) -> int | None:
    """12 for ``E12`` where ``E`` is asked for; None for anything else."""
    match = IDENTIFIER.fullmatch(identifier)
    return int(match[2]) if match and match[1] == prefix else None


def find(name: str, model: Any, references: tuple[str, ...], user: Any = None) -> list[int]:
    """Primary keys of visible records named by identifier or slug.

    One that does not exist and one that the asker may not see are the same `ParameterError`.
    """
    user = user or AnonymousUser()
    if not references:
        return []
    numbers = {reference: number_of(reference, model.prefix) for reference in references}
    rows = model.objects.visible_to(user)
    by_number = set(rows.filter(pk__in=[n for n in numbers.values() if n]).values_list("pk", flat=True))
    has_slug = any(field.name == "slug" for field in model._meta.local_fields)
    slugs = [reference for reference, number in numbers.items() if number is None and has_slug]
    by_slug = dict(rows.filter(slug__in=slugs).values_list("slug", "pk")) if slugs else {}
    if (missing := [slug for slug in slugs if slug not in by_slug]) and isinstance(rows, SlugQuerySet):
        by_slug |= former(rows, missing)
    found, problems = [], []
    for reference, number in numbers.items():
        key = number if number in by_number else by_slug.get(reference)
        if key is None:
            problems.append(
                Problem(
                    name,
                    reference,
                    _("an identifier such as %(example)s, or a slug, of a record that exists")
                    % {"example": f"{model.prefix}12"},
                )
            )
        else:
            found.append(key)
    if problems:
        raise ParameterError(*problems)
    return found


def former(rows: Any, slugs: list[str]) -> dict[str, int]:
    """Primary keys of the rows that once had these slugs, as their pages still answer to them; at most two queries."""
    old = dict(OldSlug.objects.filter(prefix=rows.model.prefix, slug__in=slugs).values_list("slug", "number"))
    seen = set(rows.filter(pk__in=old.values()).values_list("pk", flat=True)) if old else set()
    return {slug: number for slug, number in old.items() if number in seen}


@dataclass(frozen=True, slots=True)
class Keys:
    """References already looked up, so that the many questions of one page need not each look them up again."""

    found: Mapping[tuple[str, str], int]

    def of(self, name: str, references: tuple[str, ...]) -> list[int] | None:
        """The primary keys, in order; None where one of the references was not looked up."""
        keys = [self.found.get((name, reference)) for reference in dict.fromkeys(references)]
        return None if None in keys else [key for key in keys if key is not None]


def looked_up(references: Mapping[str, tuple[Any, tuple[str, ...]]], user: Any) -> Keys:
    """By the name of a parameter: the model and what the parameter names. One query for all, and more only for former
    slugs; `ParameterError` as `find` has it."""
    wanted = {name: part for name, part in references.items() if part[1]}
    if not wanted:
        return Keys({})
    first, *others = (rows_named(name, model, texts, user) for name, (model, texts) in wanted.items())
    found: dict[tuple[str, str], int] = {}
    for name, key, slug in first.union(*others, all=True) if others else first:
        for reference in {slug, f"{getattr(wanted[name][0], 'prefix', '')}{key}"} & set(wanted[name][1]):
            found[name, reference] = key
    for name, (model, texts) in wanted.items():
        missing = tuple(text for text in dict.fromkeys(texts) if (name, text) not in found)
        if missing:
            keys = (
                find_terms(name, model, missing) if issubclass(model, Vocabulary) else find(name, model, missing, user)
            )
            found |= {(name, text): key for text, key in zip(missing, keys, strict=True)}
    return Keys(found)


def rows_named(name: str, model: Any, references: tuple[str, ...], user: Any) -> Any:
    """(name of the parameter, key, slug) of the visible rows that are named by identifier or slug."""
    is_term = issubclass(model, Vocabulary)
    numbers = [] if is_term else [n for one in references if (n := number_of(one, model.prefix)) is not None]
    rows = model.objects.all() if is_term else model.objects.visible_to(user)
    return (
        rows.filter(Q(slug__in=references) | Q(pk__in=numbers)).order_by()
        .annotate(parameter=Cast(Value(name), TextField()), spelt=Cast("slug", TextField()))
        .values_list("parameter", "pk", "spelt")
    )  # fmt: skip


def find_terms(name: str, model: Any, slugs: tuple[str, ...]) -> list[int]:
    """Primary keys of vocabulary terms by slug."""
    if not slugs:
        return []
    rows = dict(model.objects.filter(slug__in=slugs).values_list("slug", "pk"))
    problems = [Problem(name, slug, _("a slug of the vocabulary")) for slug in slugs if slug not in rows]
    if problems:
        raise ParameterError(*problems)
    return [rows[slug] for slug in slugs]
