from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.filters.by_record import by_record
from events.admin.form import VersionedForm
from events.admin.part import PartAdmin, PartStack
from events.models import Event, Narrative, NarrativeStep


class StepRow(VersionedForm):
    class Meta:
        widgets = {
            "commentary_en": forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
            "commentary_fa": forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        }

    def validate_constraints(self) -> None:
        """Two steps may change places: the formset compares them, and the database does when all are saved."""


class Steps(PartStack):
    model = NarrativeStep
    form = StepRow
    related = ("event", "event__kind")
    fields = ("position", "event", "commentary_en", "commentary_fa", "seen_version")
    autocomplete_fields = ("event",)


@admin.register(NarrativeStep)
class NarrativeStepAdmin(PartAdmin):
    related = ("narrative", "event", "event__kind")
    folded_columns = ("narrative__search_text", "event__search_text")
    list_display = ("walk", "position", "event", "changed")
    list_filter = (
        by_record(Narrative, "narrative", _("narrative"), "narrative"),
        by_record(Event, "event", _("event"), "event"),
    )
    ordering = ("narrative", "position")
    autocomplete_fields = ("narrative", "event")
    fields = ("narrative", "position", "event", "commentary_en", "commentary_fa")

    @admin.display(description=_("narrative"), ordering="narrative")
    def walk(self, obj: Any) -> str:
        return str(obj.narrative)
