from typing import Any

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.citation import RelationCitations
from events.admin.columns import TitleOrder
from events.admin.filters.by_record import by_record
from events.admin.filters.date_window import DateWindow
from events.admin.filters.presence import Dated, cited
from events.admin.form import NounForm
from events.admin.language import digits
from events.admin.record import RecordAdmin
from events.admin.when.form import DatedForm
from events.admin.when.readings import shown
from events.models import Actor, Relation


class RelationForm(DatedForm, NounForm):
    pass


@admin.register(Relation)
class RelationAdmin(RecordAdmin):
    form = RelationForm
    related = ("subject", "type", "object")
    folded_columns = ("subject__search_text", "object__search_text")
    plain_columns = ("type__title_en", "type__title_fa", "qualifier_en", "qualifier_fa")
    list_display = ("number", "from_actor", "type", "to_actor", "qualified", "when", "standing", "changed")
    list_display_links = ("number", "from_actor")
    list_filter = (
        "state",
        "type__family",
        "type",
        by_record(Actor, "actor", gettext_lazy("actor"), "subject", "object"),
        DateWindow,
        Dated,
        cited("relation"),
    )
    ordering = ("date_sort", "pk")
    autocomplete_fields = ("subject", "type", "object")
    fieldsets = (
        (gettext_lazy("Relation"), {"fields": ("subject", "type", "object", "qualifier_en", "qualifier_fa")}),
        (gettext_lazy("When"), {"fields": ("date",)}),
        (gettext_lazy("Curators’ notes"), {"fields": ("note_en", "note_fa"), "classes": ("collapse",)}),
    )
    inlines = (RelationCitations,)

    @admin.display(description=gettext_lazy("subject"), ordering=TitleOrder("subject__"))
    def from_actor(self, obj: Relation) -> str:
        return format_html("<bdi>{}</bdi>", obj.subject)

    @admin.display(description=gettext_lazy("object"), ordering=TitleOrder("object__"))
    def to_actor(self, obj: Relation) -> str:
        return format_html("<bdi>{}</bdi>", obj.object)

    @admin.display(description=gettext_lazy("qualifier"))
    def qualified(self, obj: Relation) -> str:
        return obj.qualifier or "–"

    def candidate(self, obj: Any) -> str:
        return " · ".join(filter(None, [obj.identifier, str(obj), shown(obj.date, obj.date_calendar)]))

    def checks_of(self, obj: Relation) -> list[tuple[str, bool]]:
        sources = obj.citations.values("source").distinct().count()
        return [
            (_("dated"), obj.is_dated),
            (_("cited (%(count)s sources)") % {"count": digits(sources)}, bool(sources)),
            (_("both actors published"), obj.subject.is_public and obj.object.is_public),
        ]
