from typing import Any

from django import forms
from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.citation import FigureCitations
from events.admin.described import SlugForm
from events.admin.filters.by_record import by_record
from events.admin.filters.date_window import DateWindow
from events.admin.filters.presence import cited
from events.admin.form import NounForm
from events.admin.language import digits
from events.admin.part import NarrowForm, PartAdmin, PartTable
from events.admin.when.form import DatedForm
from events.models import Actor, Event, Figure


class FigureForm(SlugForm, DatedForm, NounForm):
    slug_from = "measure_en"


class FigureRow(SlugForm, NarrowForm):
    """A row has no slug; a new one gets it from what is counted."""

    slug_from = "measure_en"

    class Meta:
        widgets = {name: forms.NumberInput(attrs={"class": "rg-num"}) for name in ("low", "best", "high")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["date"].label = _("as of")
        self.fields["date"].help_text = ""
        self.fields["slug"].widget = forms.HiddenInput()


class Figures(PartTable):
    model = Figure
    form = FigureRow
    related = ("unit",)
    fields = ("measure_en", "measure_fa", "low", "best", "high", "unit", "basis", "date", "slug", "seen_version")
    autocomplete_fields = ("unit",)


class EventFigures(Figures):
    fk_name = "event"


class ActorFigures(Figures):
    fk_name = "actor"


@admin.register(Figure)
class FigureAdmin(PartAdmin):
    form = FigureForm
    related = ("unit", "event", "event__kind", "actor")
    folded_columns = ("event__search_text", "actor__search_text")
    plain_columns = ("measure_en", "measure_fa", "slug")
    list_display = ("number", "counted_thing", "amount", "unit", "basis", "when", "event", "actor", "changed")
    list_display_links = ("number", "counted_thing")
    list_filter = (
        "basis",
        "unit",
        DateWindow,
        by_record(Event, "event", gettext_lazy("event"), "event"),
        by_record(Actor, "actor", gettext_lazy("actor"), "actor"),
        cited("figure"),
    )
    ordering = ("date_sort", "pk")
    autocomplete_fields = ("event", "actor", "unit")
    fieldsets = (
        (gettext_lazy("Figure"), {"fields": ("measure_en", "measure_fa", "slug", "event", "actor")}),
        (
            gettext_lazy("Amount"),
            {"fields": (("low", "best", "high"), ("unit", "basis"), "qualifier_en", "qualifier_fa")},
        ),
        (gettext_lazy("As of"), {"fields": ("date",)}),
    )
    inlines = (FigureCitations,)

    @admin.display(description=gettext_lazy("what is counted"), ordering="measure_en")
    def counted_thing(self, obj: Figure) -> str:
        return format_html("<bdi>{}</bdi>", obj.measure)

    @admin.display(description=gettext_lazy("low – best – high"), ordering="best")
    def amount(self, obj: Figure) -> str:
        return format_html("<bdi>{}</bdi>", " – ".join(plain(value) for value in (obj.low, obj.best, obj.high)))

    def candidate(self, obj: Any) -> str:
        return f"{obj.identifier} · {obj.measure} · {plain(obj.best)} {obj.unit} · {obj.event or obj.actor}"


def plain(value: Any) -> str:
    """Without trailing zeros; a dash for what is not stated."""
    return "…" if value is None else digits(f"{value.normalize():f}")
