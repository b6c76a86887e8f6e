"""Forms and lists of what has a slug and titles in both languages."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from events.actions.slug import check_slug, free_slug
from events.admin.form import NounForm
from events.admin.record import RecordAdmin


class SlugForm(forms.ModelForm):  # type: ignore[type-arg]
    """The slug may be left out; it comes from the English text then."""

    slug_from = "title_en"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].help_text = _("Left empty, it is made from the English text.")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if "slug" in self.fields and not cleaned.get("slug") and "slug" not in self.errors:
            cleaned["slug"] = free_slug(self._meta.model, cleaned.get(self.slug_from) or "")
        elif "slug" in self.changed_data and cleaned.get("slug"):
            try:
                check_slug(self.instance, cleaned["slug"])
            except ValueError as error:
                self.add_error("slug", str(error))
        return cleaned


class DescribedForm(SlugForm, NounForm):
    pass


class DescribedAdmin(RecordAdmin):
    form: Any = DescribedForm
    folded_columns: tuple[str, ...] = ("search_text",)
    has_full_text = True
    fit_columns: tuple[str, ...] = ("title_en", "title_fa")

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Summaries are short, descriptions and notes longer."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(field.widget, forms.Textarea):
            field.widget.attrs["rows"] = 3 if db_field.name.startswith("summary") else 6
        return field


TITLES: Any = ("title_en", "title_fa", "slug")
TEXTS: Any = (
    _("Description and curators’ notes"),
    {"fields": ("description_en", "description_fa", "note_en", "note_fa"), "classes": ("collapse",)},
)
