from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.described import TEXTS, TITLES, DescribedAdmin
from events.admin.narrative_step import Steps
from events.models import Narrative


@admin.register(Narrative)
class NarrativeAdmin(DescribedAdmin):
    list_display = ("number", "named", "standing", "changed")
    list_filter = ("state",)
    ordering = ("sort_en", "pk")
    fieldsets = (
        (_("Narrative"), {"fields": (*TITLES, "summary_en", "summary_fa")}),
        TEXTS,
    )
    inlines = (Steps,)

    def candidate(self, obj: Any) -> str:
        return f"{obj.identifier} · {obj}"
