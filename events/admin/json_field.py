"""A text box for JSON that is not afraid of what it is given."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.fields import InvalidJSONInput
from django.utils.translation import gettext as _


class JsonField(forms.JSONField):
    """Django's knows errors of syntax only; nesting and numbers beyond Python's limits are errors of their own."""

    def to_python(self, value: Any) -> Any:
        try:
            return super().to_python(value)
        except ValidationError:
            raise
        except (RecursionError, ValueError) as error:
            raise ValidationError(_("This JSON is nested too deeply, or holds a number that is too long.")) from error

    def bound_data(self, data: Any, initial: Any) -> Any:
        """As it was typed: read and written again it might hold what no page can."""
        return initial if self.disabled or data is None else InvalidJSONInput(data)
