from typing import Any

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from events.admin.citation import LinkCitations
from events.admin.filters.by_record import by_record
from events.admin.filters.presence import cited
from events.admin.part import PartAdmin, PartTable
from events.models import Event, EventLink


class LinksOut(PartTable):
    model = EventLink
    fk_name = "subject"
    related = ("type", "object", "object__kind")
    fields = ("type", "object", "note_en", "note_fa", "seen_version")
    autocomplete_fields = ("type", "object")


@admin.register(EventLink)
class EventLinkAdmin(PartAdmin):
    related = ("subject", "type", "object", "object__kind", "subject__kind")
    folded_columns = ("subject__search_text", "object__search_text")
    plain_columns = ("type__title_en", "type__title_fa")
    list_display = ("first", "type", "object", "changed")
    list_filter = ("type", by_record(Event, "event", _("event"), "subject", "object"), cited("event_link"))
    ordering = ("subject", "pk")
    autocomplete_fields = ("subject", "type", "object")
    fields = ("subject", "type", "object", "note_en", "note_fa")
    inlines = (LinkCitations,)

    @admin.display(description=_("event"), ordering="subject")
    def first(self, obj: EventLink) -> str:
        return format_html("<bdi>{}</bdi>", obj.subject)

    def candidate(self, obj: Any) -> str:
        return f"{obj.subject.identifier} {obj.subject} · {obj.type} · {obj.object.identifier} {obj.object}"
