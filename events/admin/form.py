"""The form of every noun: a version against overwriting each other, a reason for the history, careful texts."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.actions.owners import OWNERS, owners
from events.actions.rights import may_edit, refusal
from events.actions.text import tidy
from events.admin import conflict
from events.admin.autocomplete import CandidateSelect
from events.models.characters import check_text
from events.models.choices import State

PERSIAN = {"dir": "rtl", "lang": "fa"}
ENGLISH = {"dir": "ltr", "lang": "en"}


class VersionedForm(forms.ModelForm):  # type: ignore[type-arg]
    """Refuses to save over a version that this person has not seen, and offers to merge (`conflict`)."""

    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput, label=gettext_lazy("version"))

    user: Any = None
    clash: conflict.Conflict | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A copy of a row that was in a table's template has no version; nor has a row that is new.
        self.initial["seen_version"] = getattr(self.instance, "version", None) if self.instance.pk else None
        for name, field in self.fields.items():
            dress(name, field)
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, CandidateSelect) and self.instance._state.fields_cache.get(name):
                row = self.instance._state.fields_cache[name]
                widget.known[str(row.pk)] = row

    def full_clean(self) -> None:
        """Here and not at the start, since other parts of the form still prepare what stands in the database."""
        if self.is_bound and self.instance.pk:
            self.data = conflict.merged(self, self.data)
        super().full_clean()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name, value in list(cleaned.items()):
            if isinstance(value, str) and value:
                cleaned[name] = tidy(value)
                try:
                    check_text(cleaned[name])
                except ValueError as error:
                    self.add_error(name, str(error))
        if self.instance.pk and hasattr(self.instance, "version"):
            self.compare(cleaned.get("seen_version"))
        return cleaned

    def compare(self, posted: int | None) -> None:
        if posted is None:
            raise ValidationError(_("The version that was edited is missing. Load the page again."), code="version")
        if posted != self.instance.version or conflict.undecided(self):
            self.clash, self.data = conflict.find(self, posted)
            raise ValidationError(self.told_conflict(), code="conflict")

    def told_conflict(self) -> str:
        """A row of a table shows the choice in its place."""
        return self.clash.render() if self.clash else ""

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.user is not None and not self.errors and type(self.instance) in OWNERS:
            for record in owners(self.instance):
                if not record._state.adding and not may_edit(self.user, record):
                    self.add_error(None, refusal(record))


class NounForm(VersionedForm):
    """With a reason, which every version from then on carries in the history."""

    reason = forms.CharField(
        required=False,
        max_length=300,
        label=gettext_lazy("Note for the history"),
        help_text=gettext_lazy("Why this change? Needed once a record has left the state of a draft."),
        widget=forms.TextInput(attrs={"class": "vTextField", "dir": "auto"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "reason" in self.fields and self.instance.pk:
            records = owners(self.instance)
            self.fields["reason"].required = any(record.state != State.DRAFT for record in records)

    def told_conflict(self) -> str:
        """The template shows the choice above the form."""
        if self.clash and not self.clash.differences:
            return _("This has changed while you were editing it. Look at it, and save again.")
        return _("This has changed while you were editing it: choose above.")


def dress(name: str, field: forms.Field) -> None:
    """Direction and language of a text box, by the language of its column."""
    if name.endswith("_fa"):
        field.widget.attrs.update(PERSIAN)
    elif name.endswith("_en"):
        field.widget.attrs.update(ENGLISH)
    elif isinstance(field, forms.CharField) and not isinstance(field, forms.SlugField | forms.URLField):
        field.widget.attrs.setdefault("dir", "auto")
    elif isinstance(field, forms.SlugField):
        field.widget.attrs.setdefault("dir", "ltr")
