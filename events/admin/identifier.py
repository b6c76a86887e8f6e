from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from events.admin.part import PartAdmin, PartTable
from events.models import Identifier


class Identifiers(PartTable):
    model = Identifier
    fields = ("scheme", "value", "seen_version")


class EventIdentifiers(Identifiers):
    fk_name = "event"


class ActorIdentifiers(Identifiers):
    fk_name = "actor"


class PlaceIdentifiers(Identifiers):
    fk_name = "place"


class SourceIdentifiers(Identifiers):
    fk_name = "source"


@admin.register(Identifier)
class IdentifierAdmin(PartAdmin):
    related = ("event", "event__kind", "actor", "place", "place__parent", "source")
    plain_columns = ("value", "scheme")
    list_display = ("scheme", "value", "owner", "changed")
    list_display_links = ("scheme", "value")
    list_filter = ("scheme",)
    ordering = ("scheme", "value")
    autocomplete_fields = ("event", "actor", "place", "source")
    fieldsets = (
        (_("External identifier"), {"fields": ("scheme", "value")}),
        (_("What it names (one of these)"), {"fields": ("event", "actor", "place", "source")}),
    )

    @admin.display(description=_("record"))
    def owner(self, obj: Identifier) -> str:
        record = obj.event or obj.actor or obj.place or obj.source
        return format_html("<bdi>{}</bdi> <bdi>{}</bdi>", record.identifier, record) if record else "–"
