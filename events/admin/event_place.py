from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from events.admin.filters.by_record import by_record
from events.admin.part import PartAdmin, PartTable
from events.models import Event, EventPlace, Place


class EventPlaces(PartTable):
    model = EventPlace
    related = ("place", "place__parent")
    fields = ("place", "position", "seen_version")
    autocomplete_fields = ("place",)


@admin.register(EventPlace)
class EventPlaceAdmin(PartAdmin):
    related = ("event", "event__kind", "place", "place__parent")
    folded_columns = ("event__search_text", "place__search_text")
    list_display = ("happening", "place", "position", "changed")
    list_filter = (by_record(Event, "event", _("event"), "event"), by_record(Place, "place", _("place"), "place"))
    ordering = ("event", "position", "pk")
    autocomplete_fields = ("event", "place")
    fields = ("event", "place", "position")

    @admin.display(description=_("event"), ordering="event")
    def happening(self, obj: EventPlace) -> str:
        return format_html("<bdi>{}</bdi>", obj.event)
