"""Columns that follow from the date beside them: bounds, kinds of bound, sort key."""

from typing import TYPE_CHECKING, Any

from django.db import models

from events.dates import Edtf
from events.fields.edtf import EdtfField

BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
UNDATED: dict[str, Any] = {**dict.fromkeys(BOUNDS), "start_kind": "", "end_kind": "", "sort": None}


def derive(value: Edtf | str | None) -> dict[str, Any]:
    """The derived columns of a date: bounds (Julian day numbers), kinds, sort key. Undated: all empty."""
    if isinstance(value, str):
        value = EdtfField().to_python(value)
    if value is None or value.is_undated:
        return dict(UNDATED)
    return {
        **{bound: getattr(value, bound) for bound in BOUNDS},
        "start_kind": str(value.start_kind),
        "end_kind": str(value.end_kind),
        "sort": value.sort_key,
    }


class Derived:
    """Reads a derived column off the date, so that the two can never disagree in memory.

    Without this, loading fixtures (which sets columns one by one and skips `save`) would store dates without bounds.
    """

    def __init__(self, field: Any) -> None:
        self.name = field.attname
        self.part = field.attname.removeprefix("date_")

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        return self if instance is None else derive(instance.date)[self.part]

    def __set__(self, instance: Any, value: Any) -> None:
        """What comes from the database or a fixture is not read again; that it came tells Django: not deferred."""
        instance.__dict__[self.name] = value


if TYPE_CHECKING:
    Integer = models.IntegerField[Any, Any]
    BigInteger = models.BigIntegerField[Any, Any]
    Text = models.CharField[Any, Any]
else:
    Integer, BigInteger, Text = models.IntegerField, models.BigIntegerField, models.CharField


class DayField(Integer):
    """A Julian day number."""

    descriptor_class = Derived


class SortField(BigInteger):
    """Orders dates as `Edtf.sort_key` does."""

    descriptor_class = Derived


class BoundKindField(Text):
    """``known``, ``open`` or ``unknown``; empty when undated."""

    descriptor_class = Derived
