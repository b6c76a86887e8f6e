from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.described import TEXTS, TITLES, DescribedAdmin, DescribedForm
from events.admin.figure import ActorFigures
from events.admin.filters.date_window import DateWindow
from events.admin.filters.presence import Dated
from events.admin.identifier import ActorIdentifiers
from events.admin.lists import related_list
from events.admin.name import ActorNames
from events.admin.when.form import DatedForm
from events.admin.when.readings import shown
from events.models import Actor


class ActorForm(DatedForm, DescribedForm):
    pass


@admin.register(Actor)
class ActorAdmin(DescribedAdmin):
    form = ActorForm
    folded_columns = ("search_text", "names__search_text")
    list_display = ("number", "named", "type", "when", "standing", "changed")
    list_filter = ("state", "type", DateWindow, Dated)
    ordering = ("sort_en", "pk")
    fieldsets = (
        (_("Actor"), {"fields": (*TITLES, "type", "summary_en", "summary_fa")}),
        (_("Lifespan"), {"fields": ("date",)}),
        TEXTS,
        (_("Where it occurs"), {"fields": ("list_of_relations", "list_of_participations")}),
    )
    readonly_fields = ("list_of_relations", "list_of_participations")
    inlines = (ActorNames, ActorIdentifiers, ActorFigures)

    @admin.display(description=_("relations"))
    def list_of_relations(self, obj: Actor) -> str:
        return related_list("relation", {"actor": obj.identifier}, {"subject": obj.pk}) if obj.pk else "–"

    @admin.display(description=_("participations"))
    def list_of_participations(self, obj: Actor) -> str:
        return related_list("participation", {"actor": obj.identifier}, {"actor": obj.pk}) if obj.pk else "–"

    def candidate(self, obj: Any) -> str:
        date = shown(obj.date, obj.date_calendar)
        return " · ".join(filter(None, [obj.identifier, str(obj), str(obj.get_type_display()), date]))
