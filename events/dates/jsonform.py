"""The date object of the API (docs/api.md), without what depends on languages and calendars."""

from collections.abc import Mapping
from typing import Any

from events.dates.jdn import iso_of_jdn
from events.dates.kinds import BoundKind
from events.dates.reader import parse
from events.dates.value import Edtf


def to_json(value: Edtf) -> dict[str, Any]:
    """`edtf`, `start` and `end` (`earliest`, `latest`, `kind`), `approximate`, `uncertain`, `precision`."""
    return {
        "edtf": value.text,
        "start": end_to_json(value.start_earliest, value.start_latest, value.start_kind),
        "end": end_to_json(value.end_earliest, value.end_latest, value.end_kind),
        "approximate": value.approximate,
        "uncertain": value.uncertain,
        "precision": str(value.precision),
    }


def end_to_json(earliest: int | None, latest: int | None, kind: BoundKind) -> dict[str, str | None]:
    """One end: two ISO days (proleptic Gregorian, astronomical years) or None, and the kind."""
    return {
        "earliest": None if earliest is None else iso_of_jdn(earliest),
        "latest": None if latest is None else iso_of_jdn(latest),
        "kind": str(kind),
    }


def from_json(data: Mapping[str, Any]) -> Edtf:
    """The value of a date object. What is derived from `edtf` must agree with it where it is given.

    ValueError names the member that does not agree, its value and what was expected.
    """
    if not isinstance(data, Mapping) or not isinstance(data.get("edtf"), str):
        raise ValueError("edtf: expected an object with an EDTF text in its member edtf")
    value = parse(data["edtf"])
    for name, expected in to_json(value).items():
        if name in data and data[name] != expected:
            raise ValueError(f"{name}: {data[name]!r} does not agree with {value.text}: expected {expected!r}")
    return value
