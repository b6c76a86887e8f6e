"""A column that holds EDTF text and hands out `events.dates.Edtf` values."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.dates import Edtf, EdtfError, parse

# Day numbers beyond this are valid EDTF and refused by the column: int4range ends near them (±5.8 million years).
FURTHEST = 2_118_000_000
# Characters of a column: of EDTF, and of the words that it was read from.
LONGEST = 255


if TYPE_CHECKING:
    Text = models.CharField[Any, Any]
else:
    Text = models.CharField


class EdtfField(Text):
    """EDTF, levels 0 to 2, as a value; ``None`` for undated, which is an empty string in the database."""

    description = _("A date in EDTF")
    default_error_messages = {
        "far": _("“%(value)s” lies too far from today: years within ±5.8 million can be stored."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LONGEST)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", None)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        for key, default in (("max_length", LONGEST), ("blank", True), ("default", None)):
            if kwargs.get(key) == default:
                kwargs.pop(key, None)
        return name, path, args, kwargs

    def to_python(self, value: Any) -> Edtf | None:
        """An EDTF value from a value, its text or nothing; `ValidationError` with the parser's own words."""
        if value is None or value == "":
            return None
        if isinstance(value, Edtf):
            date = value
        else:
            try:
                date = parse(str(value))
            except EdtfError as error:
                raise ValidationError(error.told(gettext), code="invalid") from error
        for day in (date.start_earliest, date.start_latest, date.end_earliest, date.end_latest):
            if day is not None and abs(day) > FURTHEST:
                raise ValidationError(self.error_messages["far"], code="far", params={"value": str(value)})
        return date

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> Edtf | None:
        return parse(value) if value else None

    def get_prep_value(self, value: Any) -> str:
        """Lookups and saves speak text."""
        return "" if value in (None, "") else str(self.to_python(value))

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(None if value is None else str(value), model_instance)

    def run_validators(self, value: Any) -> None:
        super().run_validators("" if value is None else str(value))

    def formfield(self, *args: Any, **kwargs: Any) -> Any:
        kwargs.setdefault("empty_value", "")
        return super().formfield(*args, **kwargs)
