"""The Django side of dates: a column of EDTF text read as an immutable value, and the columns that follow from it."""

from events.fields.derived import BoundKindField, DayField, SortField
from events.fields.edtf import FURTHEST, LONGEST, EdtfField

__all__ = ["FURTHEST", "LONGEST", "BoundKindField", "DayField", "EdtfField", "SortField"]
