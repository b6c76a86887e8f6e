from typing import Any

from django import forms
from django.contrib import admin
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.filters.by_record import by_record
from events.admin.filters.date_window import DateWindow
from events.admin.form import NounForm
from events.admin.part import NarrowForm, PartAdmin, PartTable
from events.admin.when.form import DatedForm
from events.admin.when.readings import shown
from events.models import STATEMENTS, Citation, Event, Source

LOCATOR = forms.TextInput(attrs={"class": "rg-loc", "dir": "auto"})
QUOTE = forms.TextInput(attrs={"class": "rg-q", "dir": "auto"})


class CitationForm(DatedForm, NounForm):
    pass


class CitationRow(NarrowForm):
    class Meta:
        widgets = {"locator": LOCATOR, "quote_exact": QUOTE}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["date"].label = _("date it asserts")
        self.fields["date"].help_text = ""


class Citations(PartTable):
    model = Citation
    form = CitationRow
    related = ("source",)
    fields = ("source", "locator", "quote_exact", "stance", "date", "seen_version")
    autocomplete_fields = ("source",)
    classes = ("rg-citations",)


class EventCitations(Citations):
    fk_name = "event"


class RelationCitations(Citations):
    fk_name = "relation"


class FigureCitations(Citations):
    fk_name = "figure"


class ParticipationCitations(Citations):
    fk_name = "participation"


class LinkCitations(Citations):
    fk_name = "event_link"


class NameCitations(Citations):
    fk_name = "name"


@admin.register(Citation)
class CitationAdmin(PartAdmin):
    form = CitationForm
    related = (
        "source",
        "participation__actor",
        "participation__role",
        "relation__subject",
        "relation__type",
        "relation__object",
        "event_link__type",
        "event_link__object",
    )
    folded_columns = ("source__search_text", "event__search_text")
    plain_columns = ("quote_exact", "locator")
    list_display = ("number", "about", "source", "locator", "quoted", "stance", "confidence", "when", "changed")
    list_filter = (
        by_record(Source, "source", gettext_lazy("source"), "source"),
        by_record(Event, "event", gettext_lazy("event"), "event"),
        DateWindow,
        "stance",
        "confidence",
    )
    ordering = ("source", "pk")
    autocomplete_fields = ("source", *STATEMENTS)
    fieldsets = (
        (gettext_lazy("Citation"), {"fields": ("source", "locator", ("stance", "confidence"))}),
        (
            gettext_lazy("What it is about (one of these)"),
            {"fields": STATEMENTS},
        ),
        (
            gettext_lazy("The passage"),
            {"fields": ("quote_prefix", "quote_exact", "quote_suffix", ("position_start", "position_end"))},
        ),
        (gettext_lazy("What it asserts"), {"fields": ("date", "value")}),
        (gettext_lazy("Notes"), {"fields": ("note_en", "note_fa"), "classes": ("collapse",)}),
    )

    @admin.display(description=gettext_lazy("statement"))
    def about(self, obj: Citation) -> str:
        return format_html("<bdi>{}</bdi>", obj.statement)

    @admin.display(description=gettext_lazy("words quoted"))
    def quoted(self, obj: Citation) -> str:
        return format_html("<bdi>{}</bdi>", Truncator(obj.quote_exact).chars(60)) if obj.quote_exact else "–"

    def candidate(self, obj: Any) -> str:
        return " · ".join(filter(None, [obj.identifier, str(obj), shown(obj.date, obj.date_calendar)]))
