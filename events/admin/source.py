from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.described import TEXTS, TITLES, DescribedAdmin, DescribedForm
from events.admin.filters.date_window import DateWindow
from events.admin.identifier import SourceIdentifiers
from events.admin.lists import related_list
from events.admin.when.form import DatedForm
from events.admin.when.readings import shown
from events.models import Source


class SourceForm(DatedForm, DescribedForm):
    class Meta:
        widgets = {
            "csl": forms.Textarea(attrs={"rows": 5, "dir": "ltr", "class": "vLargeTextField rg-code"}),
            "language": forms.TextInput(attrs={"size": 12, "dir": "ltr"}),
            "url": forms.TextInput(attrs={"class": "vTextField", "dir": "ltr"}),
            "archived_url": forms.TextInput(attrs={"class": "vTextField", "dir": "ltr"}),
        }


@admin.register(Source)
class SourceAdmin(DescribedAdmin):
    form = SourceForm
    related = ("translation_of",)
    list_display = ("number", "named", "type", "language", "when", "reliability", "standing", "changed")
    list_filter = ("state", "type", "language", "reliability", DateWindow)
    ordering = ("sort_en", "pk")
    autocomplete_fields = ("translation_of",)
    fieldsets = (
        (
            _("Source"),
            {
                "fields": (
                    *TITLES,
                    "original_title",
                    ("type", "language"),
                    "summary_en",
                    "summary_fa",
                    "translation_of",
                    "csl",
                )
            },
        ),
        (_("Issued"), {"fields": ("date",)}),
        (_("Where to read it"), {"fields": ("url", "archived_url", "accessed")}),
        (_("Reliability"), {"fields": ("reliability", "reliability_note_en", "reliability_note_fa")}),
        (_("Full text"), {"fields": ("full_text",), "classes": ("collapse",)}),
        TEXTS,
        (_("Where it occurs"), {"fields": ("list_of_citations", "list_of_translations")}),
    )
    readonly_fields = ("list_of_citations", "list_of_translations")
    inlines = (SourceIdentifiers,)

    @admin.display(description=_("citations"))
    def list_of_citations(self, obj: Source) -> str:
        return related_list("citation", {"source": obj.identifier}, {"source": obj.pk}) if obj.pk else "–"

    @admin.display(description=_("translations"))
    def list_of_translations(self, obj: Source) -> str:
        return (
            related_list("source", {"translation_of__id__exact": obj.pk}, {"translation_of": obj.pk}) if obj.pk else "–"
        )

    def candidate(self, obj: Any) -> str:
        date = shown(obj.date, obj.date_calendar)
        return " · ".join(filter(None, [obj.identifier, str(obj), str(obj.get_type_display()), obj.language, date]))
