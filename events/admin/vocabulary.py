"""Vocabularies: what curators may extend. They have no state; editors keep them."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.described import SlugForm
from events.admin.form import NounForm
from events.admin.noun import NounAdmin


class VocabularyForm(SlugForm, NounForm):
    """The slug is given once: filters, sheets and other programs name terms by it, and terms keep no old ones."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "slug" in self.fields:
            self.fields["slug"].disabled = True
            self.fields["slug"].help_text = _("Given for good: addresses and sheets name it so.")


class VocabularyAdmin(NounAdmin):
    form = VocabularyForm
    folded_columns: tuple[str, ...] = ()
    plain_columns: tuple[str, ...] = ("title_en", "title_fa", "slug")
    fit_columns: tuple[str, ...] = ("title_en", "title_fa")
    list_display: Any = ("slug", "title_en", "title_persian", "position")
    list_display_links = ("slug", "title_en")
    ordering = ("position", "slug")

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and not (obj and obj.is_fixed)

    @admin.display(description=_("title (Persian)"), ordering="title_fa")
    def title_persian(self, obj: Any) -> str:
        return str(obj.title_fa)

    def candidate(self, obj: Any) -> str:
        return str(obj)
