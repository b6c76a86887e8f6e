"""Rows that have to do with one record, named by its identifier."""

import re
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.filters.form import FormFilter

DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")
MOST_OPTIONS = 100


class ByRecord(FormFilter):
    """Make one with `by_record`."""

    noun: ClassVar[Any]
    paths: ClassVar[tuple[str, ...]]

    def apply(self, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        (name,) = (name for name, label in self.boxes)
        value = self.values[name].translate(DIGITS)
        prefix = self.noun.prefix
        found = re.match(rf"\s*{prefix}(\d{{1,18}})\b", value, re.IGNORECASE)
        if not found or not self.noun.objects.filter(pk=int(found[1])).exists():
            raise ValueError(
                _("“%(value)s”: expected the identifier of one, such as %(example)s.")
                % {"value": value, "example": f"{prefix}12"}
            )
        condition = Q()
        for path in self.paths:
            condition |= Q(pk__in=queryset.model._default_manager.filter(**{path: int(found[1])}).values("pk"))
        return queryset.filter(condition)

    def choices(self, changelist: Any) -> Any:
        """With suggestions, which the browser offers while one types: the newest records."""
        rows = self.noun.objects.only("title_en", "title_fa").order_by("-pk")[:MOST_OPTIONS]
        suggestions = [f"{row.identifier} {row}" for row in rows]
        for choice in super().choices(changelist):
            yield {**choice, "suggestions": suggestions}


def by_record(noun: type[models.Model], parameter: str, label: str | Promise, *paths: str) -> type[ByRecord]:
    """A filter on ``?parameter=A7`` for rows from which one of the `paths` leads to that record."""
    return type(
        f"By{parameter.capitalize()}",
        (ByRecord,),
        {
            "title": label,
            "boxes": ((parameter, gettext_lazy("Identifier")),),
            "noun": noun,
            "paths": paths,
        },
    )
