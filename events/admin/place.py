from typing import Any

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from events.admin.described import TEXTS, TITLES, DescribedAdmin
from events.admin.filters.by_record import by_record
from events.admin.identifier import PlaceIdentifiers
from events.admin.language import digits
from events.admin.lists import related_list
from events.admin.name import PlaceNames
from events.models import Place


@admin.register(Place)
class PlaceAdmin(DescribedAdmin):
    related = ("parent",)
    folded_columns = ("search_text", "names__search_text")
    list_display = ("number", "named", "type", "parent", "point", "standing", "changed")
    list_filter = ("state", "type", by_record(Place, "parent", _("larger place"), "parent"))
    ordering = ("sort_en", "pk")
    autocomplete_fields = ("parent",)
    fieldsets = (
        (
            _("Place"),
            {"fields": (*TITLES, "type", "parent", ("latitude", "longitude", "radius"), "summary_en", "summary_fa")},
        ),
        TEXTS,
        (_("Where it occurs"), {"fields": ("list_of_events", "list_of_smaller")}),
    )
    readonly_fields = ("list_of_events", "list_of_smaller")
    inlines = (PlaceNames, PlaceIdentifiers)

    @admin.display(description=_("point"))
    def point(self, obj: Place) -> str:
        if obj.latitude is None or obj.longitude is None:
            return "–"
        return format_html("<bdi>{}, {}</bdi>", digits(f"{obj.latitude:.2f}"), digits(f"{obj.longitude:.2f}"))

    @admin.display(description=_("events"))
    def list_of_events(self, obj: Place) -> str:
        return related_list("event", {"place": obj.identifier}) if obj.pk else "–"

    @admin.display(description=_("smaller places"))
    def list_of_smaller(self, obj: Place) -> str:
        return related_list("place", {"parent": obj.identifier}, {"parent": obj.pk}) if obj.pk else "–"

    def candidate(self, obj: Any) -> str:
        parent = str(obj.parent) if obj.parent else ""
        return " · ".join(filter(None, [obj.identifier, str(obj), str(obj.get_type_display()), parent]))
