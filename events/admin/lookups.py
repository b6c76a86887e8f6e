"""What an address may ask of a list. The site puts this before every admin, those of other packages included."""

from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import BadRequest, FieldDoesNotExist
from django.db import DataError, models
from django.http import HttpRequest
from django.utils.translation import gettext as _

# What filters and links ask for: equal, one of, empty. Anything else the database would have to work through.
ASKED = frozenset({"exact", "in", "isnull"})
# No honest address holds more, and a page repeats it in each of its links.
LONGEST_VALUE = 500
LONGEST_QUERY = 4000


class CarefulList:
    """For a `ModelAdmin`."""

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """By columns that a list offers or a key leads to; Django looks after the paths to other tables."""
        field, asks = self.asked(lookup)
        if field is not None and (asks or not comparable(field)) and not (asks in ASKED and comparable(field)):
            return False
        return bool(super().lookup_allowed(lookup, value, request))  # type: ignore[misc]

    def asked(self, lookup: str) -> tuple[Any, str]:
        """The column at the end of a look-up, and what is asked of it; None where it begins with no column at all."""
        model: Any = self.model  # type: ignore[attr-defined]
        field: Any = None
        parts = lookup.split("__")
        while parts and model is not None:
            try:
                field = model._meta.get_field("id" if parts[0] == "pk" else parts[0])
            except FieldDoesNotExist:
                break
            parts.pop(0)
            model = field.related_model
        return field, "__".join(parts)

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        try:
            return super().get_changelist_instance(request)  # type: ignore[misc]
        except DataError as error:
            raise IncorrectLookupParameters(error) from error

    def changelist_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        values = [value for _name, values in request.GET.lists() for value in values]
        if len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY or any(len(v) > LONGEST_VALUE for v in values):
            raise BadRequest(_("The address is too long."))
        return super().changelist_view(request, *args, **kwargs)  # type: ignore[misc]


def comparable(field: Any) -> bool:
    """Columns of which a value in an address can be read for certain, or be refused by Django itself."""
    return field.is_relation or isinstance(field, models.CharField | models.BooleanField | models.IntegerField)
