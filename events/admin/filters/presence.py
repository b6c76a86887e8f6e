"""Rows with or without something: a date, a citation."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from events.models import Citation


class Presence(admin.SimpleListFilter):
    words: ClassVar[tuple[str | Promise, str | Promise]]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", self.words[0]), ("no", self.words[1])]


class Dated(Presence):
    title = _("dating")
    parameter_name = "dated"
    words = (_("dated"), _("undated"))

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        value = self.value()
        return queryset if value is None else queryset.filter(date_sort__isnull=value == "no")


class Disputed(Presence):
    """Cited dates that cannot all be true, drafts among the sources included."""

    title = _("cited dates")
    parameter_name = "disputed"
    words = (_("disputed"), _("not disputed"))

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        value = self.value()
        if value is None:
            return queryset
        return queryset.filter(disputed=value == "yes") if value in {"yes", "no"} else queryset.none()


class Cited(Presence):
    """What no source is given for yet."""

    title = _("citations")
    parameter_name = "cited"
    words = (_("cited"), _("uncited"))
    statement: ClassVar[str] = "event"

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        value = self.value()
        if value is None:
            return queryset
        cited = Exists(Citation.objects.filter(**{self.statement: OuterRef("pk")}))
        return queryset.filter(cited if value == "yes" else ~cited)


def cited(statement: str) -> type[Cited]:
    """For nouns other than events; `statement` is the foreign key of a citation."""
    return type(f"Cited{statement.capitalize()}", (Cited,), {"statement": statement})
