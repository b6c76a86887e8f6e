from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.citation import EventCitations
from events.admin.described import TEXTS, TITLES, DescribedAdmin, DescribedForm
from events.admin.event_link import LinksOut
from events.admin.event_place import EventPlaces
from events.admin.figure import EventFigures
from events.admin.filters.by_record import by_record
from events.admin.filters.date_window import DateWindow
from events.admin.filters.presence import Cited, Dated, Disputed
from events.admin.identifier import EventIdentifiers
from events.admin.language import digits
from events.admin.participation import Participants
from events.admin.when.form import DatedForm
from events.admin.when.readings import shown
from events.models import Actor, Event, Place, Source
from events.queries.disputes import conflict


class EventForm(DatedForm, DescribedForm):
    pass


@admin.register(Event)
class EventAdmin(DescribedAdmin):
    form = EventForm
    related = ("kind", "part_of")
    list_display = ("number", "named", "when", "contradicted", "kind", "standing", "changed", "modality")
    list_filter = (
        "state",
        DateWindow,
        Dated,
        Disputed,
        "modality",
        "kind",
        by_record(Source, "source", gettext_lazy("source"), "citations__source"),
        by_record(Actor, "actor", gettext_lazy("actor"), "participations__actor"),
        by_record(Place, "place", gettext_lazy("place"), "event_places__place"),
        Cited,
        "outcome_research",
    )
    ordering = ("date_sort", "pk")
    autocomplete_fields = ("kind", "part_of")
    fieldsets = (
        (
            gettext_lazy("Event"),
            {
                "fields": (
                    *TITLES,
                    ("kind", "modality", "significance"),
                    "summary_en",
                    "summary_fa",
                    "part_of",
                    "outcome_research",
                )
            },
        ),
        (gettext_lazy("When"), {"fields": ("date",)}),
        TEXTS,
    )
    inlines = (EventCitations, Participants, EventPlaces, EventFigures, LinksOut, EventIdentifiers)

    def get_queryset(self, request: HttpRequest | None) -> Any:
        queryset = super().get_queryset(request)
        return queryset.annotate(disputed=conflict(request.user)) if request else queryset

    @admin.display(description=gettext_lazy("disputed"))
    def contradicted(self, obj: Any) -> str:
        return format_html('<span class="rg-disputed">{}</span>', _("disputed")) if obj.disputed else ""

    def warnings_of(self, obj: Any) -> list[str]:
        return [_("disputed: the cited dates cannot all be true")] if obj.disputed else []

    def candidate(self, obj: Event) -> str:
        date = shown(obj.date, obj.date_calendar)
        return " · ".join(filter(None, [obj.identifier, str(obj), str(obj.kind), date]))

    def checks_of(self, obj: Event) -> list[tuple[str, bool]]:
        sources = obj.citations.values("source").distinct().count()
        return [
            (_("dated"), obj.is_dated),
            (_("cited (%(count)s sources)") % {"count": digits(sources)}, bool(sources)),
            *super().checks_of(obj),
        ]
