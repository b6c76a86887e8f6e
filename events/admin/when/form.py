"""Forms of what has a date."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from events.admin.when.field import WhenField, WhenInput
from events.admin.when.readings import When


class DatedForm(forms.ModelForm):  # type: ignore[type-arg]
    """The three columns that are written (EDTF, text as typed, calendar) as one field, ``date``."""

    date = WhenField(
        help_text=_(
            "Type it as the source says it, in either calendar: “May 2024”, “by 2033”, “1990s”, “۱۳۹۳”. Or EDTF."
        )
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        instance = self.instance
        stored = When(instance.date, instance.date_text, instance.date_calendar)
        if isinstance(field := self.fields.get("date"), WhenField):
            field.stored = field.widget.stored = stored
            if not isinstance(self.initial.get("date"), str):
                self.initial["date"] = stored
            else:  # from the address of an “add” link
                self.initial["date"] = When(None, self.initial["date"])

    def _post_clean(self) -> None:
        when = self.cleaned_data.get("date")
        if isinstance(when, When):
            self.cleaned_data["date"] = when.edtf
            self.instance.date_text = when.text
            self.instance.date_calendar = when.calendar
        super()._post_clean()  # type: ignore[misc]


class NarrowDatedForm(DatedForm):
    """The same in a row of a table."""

    date = WhenField(widget=WhenInput(narrow=True))
