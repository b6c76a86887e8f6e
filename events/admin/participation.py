from typing import Any

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from events.admin.citation import ParticipationCitations
from events.admin.filters.by_record import by_record
from events.admin.filters.presence import cited
from events.admin.part import PartAdmin, PartTable
from events.models import Actor, Event, Participation


class Participants(PartTable):
    model = Participation
    related = ("actor", "role")
    fields = ("actor", "role", "qualifier_en", "qualifier_fa", "position", "seen_version")
    autocomplete_fields = ("actor", "role")
    verbose_name = _("participant")
    verbose_name_plural = _("Participants")


@admin.register(Participation)
class ParticipationAdmin(PartAdmin):
    related = ("event", "actor", "role")
    folded_columns = ("event__search_text", "actor__search_text")
    plain_columns = ("role__title_en", "role__title_fa", "qualifier_en", "qualifier_fa")
    list_display = ("happening", "actor", "role", "qualified", "position", "changed")
    list_filter = (
        by_record(Actor, "actor", _("actor"), "actor"),
        by_record(Event, "event", _("event"), "event"),
        "role",
        cited("participation"),
    )
    ordering = ("event", "position", "pk")
    autocomplete_fields = ("event", "actor", "role")
    fields = ("event", "actor", "role", "qualifier_en", "qualifier_fa", "position")
    inlines = (ParticipationCitations,)

    @admin.display(description=_("event"), ordering="event")
    def happening(self, obj: Participation) -> str:
        return format_html("<bdi>{}</bdi>", obj.event)

    @admin.display(description=_("qualifier"))
    def qualified(self, obj: Participation) -> str:
        return obj.qualifier or "–"

    def candidate(self, obj: Any) -> str:
        return f"{obj.actor.identifier} {obj.actor} · {obj.role} · {obj.event.identifier} {obj.event}"
