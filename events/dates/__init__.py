"""Dates as historians know them: EDTF (ISO 8601-2:2019), levels 0, 1 and 2.

Pure Python, no Django. `parse` gives an immutable `Edtf`, whose `str` is the text that it came from and
whose four points are Julian day numbers. The rules are told in docs/dates.md.
"""

from events.dates.compose import edtf_of_jdn, edtf_of_span
from events.dates.errors import EdtfError
from events.dates.jdn import iso_of_jdn, jdn_of_iso, jdn_of_ymd, ymd_of_jdn
from events.dates.jsonform import from_json, to_json
from events.dates.kinds import BoundKind, Overlap, Precision
from events.dates.reader import parse, parse_afresh
from events.dates.timespan import from_timespan, to_timespan
from events.dates.tree import MAX_LENGTH
from events.dates.value import Edtf

__all__ = [
    "MAX_LENGTH",
    "BoundKind",
    "Edtf",
    "EdtfError",
    "Overlap",
    "Precision",
    "edtf_of_jdn",
    "edtf_of_span",
    "from_json",
    "from_timespan",
    "iso_of_jdn",
    "jdn_of_iso",
    "jdn_of_ymd",
    "parse",
    "parse_afresh",
    "to_json",
    "to_timespan",
    "ymd_of_jdn",
]
