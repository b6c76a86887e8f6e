"""A filter with text boxes. What it cannot read it says, and then shows no rows: nothing is ignored in silence."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _

LONGEST = 200


class FormFilter(admin.ListFilter):
    """`boxes` are pairs of parameter and label; `apply` filters by ``self.values`` or raises `ValueError`."""

    template = "admin/events/filter_form.html"
    boxes: ClassVar[tuple[tuple[str, str | Promise], ...]] = ()
    hint: ClassVar[str | Promise] = ""

    def __init__(self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: Any) -> None:
        super().__init__(request, params, model, model_admin)
        self.error = ""
        for name in self.expected_parameters():
            if name in params:
                given = params.pop(name)
                value = (given[-1] if isinstance(given, list) else given).strip()
                if value:
                    self.used_parameters[name] = value

    @property
    def values(self) -> dict[str, str]:
        return {name: str(value) for name, value in self.used_parameters.items()}

    def has_output(self) -> bool:
        return True

    def expected_parameters(self) -> list[str | None]:
        return [name for name, label in self.boxes]

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> "QuerySet[Any] | None":
        if not self.values:
            return queryset
        try:
            if any(len(value) > LONGEST or "\x00" in value for value in self.values.values()):
                raise ValueError(_("expected at most %(most)s characters of plain text.") % {"most": LONGEST})
            return self.apply(queryset)
        except ValueError as error:
            self.error = str(error)
            messages.error(request, f"{self.title}: {self.error}")
            return queryset.none()

    def apply(self, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        raise NotImplementedError

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:
        """One form: its boxes, and the rest of the address as hidden fields."""
        own = {*self.expected_parameters(), "p", "e"}
        hidden = [
            (name, value) for name, values in changelist.filter_params.items() if name not in own for value in values
        ]
        if changelist.query:
            hidden.append(("q", changelist.query))
        yield {
            "selected": bool(self.values),
            "boxes": [
                {"name": name, "label": label, "value": self.values.get(str(name), ""), "choices": self.options(name)}
                for name, label in self.boxes
            ],
            "hidden": hidden,
            "clear": changelist.get_query_string(remove=[str(name) for name in self.expected_parameters()]),
            "error": self.error,
            "hint": self.hint,
        }

    def options(self, name: str) -> list[tuple[str, Any]]:
        """Fixed choices of a box, or none for a text box."""
        return []
