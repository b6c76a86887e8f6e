"""Vocabularies: what curators may extend. They have no state; editors keep them."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.described import SlugForm
from events.admin.form import NounForm
from events.admin.noun import NounAdmin


class VocabularyForm(SlugForm, NounForm):
    pass


class VocabularyAdmin(NounAdmin):
    form = VocabularyForm
    folded_columns: tuple[str, ...] = ()
    plain_columns: tuple[str, ...] = ("title_en", "title_fa", "slug")
    fit_columns: tuple[str, ...] = ("title_en", "title_fa")
    list_display: Any = ("slug", "title_en", "title_persian", "position")
    list_display_links = ("slug", "title_en")
    ordering = ("position", "slug")

    @admin.display(description=_("title (Persian)"), ordering="title_fa")
    def title_persian(self, obj: Any) -> str:
        return str(obj.title_fa)

    def candidate(self, obj: Any) -> str:
        return str(obj)
