"""Rows whose date touches a window of time, possibly or surely."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.filters.form import FormFilter
from events.admin.when.readings import readings
from events.dates import Edtf
from events.queries.window import Window, no_bound

WAYS = {"possibly": gettext_lazy("possibly"), "surely": gettext_lazy("surely")}


class DateWindow(FormFilter):
    """From one date to another, each typed as people write dates, or as EDTF."""

    title = gettext_lazy("date")
    boxes = (("from", gettext_lazy("From")), ("to", gettext_lazy("To")), ("when", gettext_lazy("Touches it")))
    hint = gettext_lazy("EDTF or words: 1991, 199X, May 2024, ۱۳۹۳")

    def apply(self, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        way = self.values.get("when", "possibly")
        if way not in WAYS:
            raise ValueError(_("when=%(value)s: expected possibly or surely.") % {"value": way})
        window = Window.between(self.date("from"), self.date("to"))
        if window is None:
            return queryset
        if window.is_empty:
            raise ValueError(_("the window ends before it begins."))
        return queryset.filter(window.surely() if way == "surely" else window.possibly())

    def date(self, name: str) -> Edtf | None:
        if name not in self.values:
            return None
        text = self.values[name]
        found = readings(text)
        if len(found) > 1:
            raise ValueError(
                _("“%(text)s” can be read in %(number)s ways: write it as EDTF, such as %(example)s.")
                % {"text": text, "number": len(found), "example": found[0].edtf}
            )
        missing = no_bound(found[0].edtf, name)
        if missing:
            raise ValueError(
                _("“%(text)s” is no date to begin or end with: expected %(expected)s.")
                % {"text": text, "expected": missing}
            )
        return found[0].edtf

    def options(self, name: str) -> list[tuple[str, Any]]:
        return list(WAYS.items()) if name == "when" else []
