from typing import Any

from django import forms
from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.citation import NameCitations
from events.admin.filters.by_record import by_record
from events.admin.filters.date_window import DateWindow
from events.admin.form import NounForm
from events.admin.part import NarrowForm, PartAdmin, PartTable
from events.admin.when.form import DatedForm
from events.models import Actor, Name, Place

SHORT = forms.TextInput(attrs={"class": "rg-loc", "dir": "ltr"})


class NameForm(DatedForm, NounForm):
    pass


class NameRow(NarrowForm):
    class Meta:
        widgets = {"language": SHORT, "script": SHORT}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["date"].label = _("in use")
        self.fields["date"].help_text = ""


class Names(PartTable):
    model = Name
    form = NameRow
    fields = ("text", "language", "script", "kind", "date", "seen_version")


class ActorNames(Names):
    fk_name = "actor"


class PlaceNames(Names):
    fk_name = "place"


@admin.register(Name)
class NameAdmin(PartAdmin):
    form = NameForm
    related = ("actor", "place", "place__parent")
    folded_columns = ("search_text", "actor__search_text", "place__search_text")
    list_display = ("number", "worded", "language", "script", "kind", "actor", "place", "when", "changed")
    list_display_links = ("number", "worded")
    list_filter = (
        "kind",
        "language",
        DateWindow,
        by_record(Actor, "actor", gettext_lazy("actor"), "actor"),
        by_record(Place, "place", gettext_lazy("place"), "place"),
    )
    ordering = ("text", "pk")
    autocomplete_fields = ("actor", "place")
    fields = ("actor", "place", "text", ("language", "script", "kind"), "date")
    inlines = (NameCitations,)

    @admin.display(description=gettext_lazy("name"), ordering="text")
    def worded(self, obj: Name) -> str:
        return format_html('<bdi lang="{}">{}</bdi>', obj.language, obj.text)

    def candidate(self, obj: Any) -> str:
        return f"{obj.prefix}{obj.pk} · {obj.text} ({obj.language}) · {obj.owner}"
