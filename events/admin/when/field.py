"""The form field of a date, and its text box with the readings beneath."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import BaseRenderer
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.language import digits
from events.admin.when.readings import When, answer, key, readings, told
from events.dates import Edtf
from events.fields import LONGEST, EdtfField

NOTHING = When(None)


class WhenInput(forms.Widget):
    """A text box; under it what the text was read as, or the ways to read it, as radio buttons.

    Works without JavaScript: the server reads what was sent and shows the same. `when.js` shows it while typing.
    """

    template_name = "admin/events/when.html"

    class Media:
        js = [forms.Script("events/admin/when.js", type="module")]

    def __init__(self, attrs: dict[str, Any] | None = None, *, narrow: bool = False) -> None:
        super().__init__(attrs)
        self.narrow = narrow
        # What the database holds: a text that is sent back unchanged means what it meant, however it could be read.
        self.stored = NOTHING

    def value_from_datadict(self, data: Any, files: Any, name: str) -> tuple[str, str]:
        return (data.get(name) or "", data.get(f"{name}-reading") or "")

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in data

    def id_for_label(self, id_: str) -> str:
        return id_

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, None, attrs)
        if isinstance(value, tuple) and not isinstance(value, When) and self.means_stored(*value):
            value = self.stored
        if isinstance(value, tuple) and not isinstance(value, When):
            text, chosen = value
            said = answer(text)
        else:
            when = value if isinstance(value, When) else NOTHING
            text, chosen = when.shown, when.key
            readings = [] if when.edtf is None else [told(when.edtf, when.calendar)]
            said = {"readings": readings, "heading": _("Read as"), "error": "", "hint": ""}
        context["widget"].update(
            {
                "text": text,
                "chosen": chosen,
                "said": said,
                "narrow": self.narrow,
                "url": reverse("admin:read_date"),
                "longest": LONGEST,
                "flat": flatatt({k: v for k, v in context["widget"]["attrs"].items() if k not in {"class", "id"}}),
            }
        )
        return context

    def means_stored(self, text: str, chosen: str) -> bool:
        return self.stored.edtf is not None and text == self.stored.shown and chosen in {"", self.stored.key}

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: BaseRenderer | None = None
    ) -> SafeString:
        return render_to_string(self.template_name, self.get_context(name, value, attrs))


class WhenField(forms.Field):
    """Cleans to a `When`. Refuses what the reader of phrases refuses, in its words, and asks where it doubts."""

    widget = WhenInput

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("label", gettext_lazy("Date"))
        super().__init__(**kwargs)
        self.stored: When = NOTHING

    def clean(self, value: Any) -> When:
        text, chosen = value if isinstance(value, tuple) else (value or "", "")
        text = text.strip()
        if not text:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return NOTHING
        if text == self.stored.shown and chosen in {"", self.stored.key}:
            return self.stored
        if len(text) > LONGEST:
            raise ValidationError(
                _("The date has %(length)s characters; expected at most %(most)s."),
                params={"length": digits(len(text)), "most": digits(LONGEST)},
            )
        edtf, calendar = self.choose(text, chosen)
        EdtfField().to_python(edtf)
        return When(edtf, text, calendar)

    def choose(self, text: str, chosen: str) -> tuple[Edtf, str]:
        try:
            found = {key(reading.edtf, reading.calendar): reading for reading in readings(text)}
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error
        if chosen in found:
            return found[chosen].edtf, found[chosen].calendar
        if len(found) > 1:
            raise ValidationError(
                _("“%(text)s” can be read in %(number)s ways: choose which is meant."),
                code="ambiguous",
                params={"text": text, "number": digits(len(found))},
            )
        (reading,) = found.values()
        return reading.edtf, reading.calendar

    def has_changed(self, initial: Any, data: Any) -> bool:
        before = initial if isinstance(initial, When) else NOTHING
        text, chosen = data if isinstance(data, tuple) else (data or "", "")
        return text.strip() != before.shown or (bool(text.strip()) and chosen not in {"", before.key})
