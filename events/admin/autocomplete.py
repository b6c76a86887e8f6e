"""Suggestions that can be told apart: identifier, title, kind or type, date."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.admin.widgets import AutocompleteSelect
from django.db import models
from django.utils.translation import gettext as _

from events.admin.numbers import whole


class CandidatesView(AutocompleteJsonView):
    """Django's view, which shows what `NounAdmin.candidate` says of each row."""

    paginate_by = 20

    def get_queryset(self) -> Any:
        queryset = super().get_queryset()
        by_fit = getattr(self.model_admin, "by_fit", None)
        return by_fit(queryset, self.term) if by_fit else queryset

    def serialize_result(self, obj: models.Model, to_field_name: str) -> dict[str, str]:
        return {"id": str(getattr(obj, to_field_name)), "text": describe(self.admin_site, obj)}


def describe(site: Any, obj: models.Model) -> str:
    """One line that tells this row from others with the same name."""
    model_admin = site._registry.get(type(obj))
    candidate = getattr(model_admin, "candidate", None)
    return str(candidate(obj) if candidate else obj)


class CandidateSelect(AutocompleteSelect):
    """Django's autocomplete field, which asks the database only for chosen rows that the form does not know yet.

    `known` holds rows by primary key: a form fills it with what its instance has already loaded.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known: dict[str, models.Model] = {}

    def __deepcopy__(self, memo: Any) -> "CandidateSelect":
        copy: CandidateSelect = super().__deepcopy__(memo)
        copy.known = {}
        return copy

    def optgroups(self, name: str, value: Sequence[str], attr: dict[str, Any] | None = None) -> list[Any]:
        chosen = [text for text in (str(v) for v in value) if text not in self.choices.field.empty_values]
        group: list[Any] = []
        if not self.is_required and not self.allow_multiple_selected:
            group.append(self.create_option(name, "", "", False, 0))
        for obj in self.rows(chosen):
            group.append(
                self.create_option(name, str(obj.pk), describe(self.admin_site, obj), True, len(group), attrs=attr)
            )
        return [(None, group, 0)]

    def rows(self, chosen: list[str]) -> Iterable[models.Model]:
        missing = [pk for pk in chosen if pk not in self.known and whole(pk) is not None]
        if missing:
            model_admin: Any = self.admin_site._registry[self.field.related_model]
            queryset = model_admin.get_queryset(None)
            self.known.update({str(row.pk): row for row in queryset.filter(pk__in=missing)})
        return [self.known[pk] for pk in chosen if pk in self.known]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-placeholder"] = _("Type to search")
        return context
