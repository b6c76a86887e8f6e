"""Linked Art's TimeSpan: the four points of CIDOC-CRM P82a, P81a, P81b and P82b as date-times.

The latest points name the last second of their day. https://linked.art/model/base/#timespan-details
"""

from collections.abc import Iterator, Mapping
from typing import Any

from events.dates.compose import edtf_of_span, names
from events.dates.errors import EdtfError
from events.dates.jdn import iso_of_jdn, jdn_of_iso
from events.dates.reader import parse
from events.dates.value import Edtf

POINTS = ("begin_of_the_begin", "end_of_the_begin", "begin_of_the_end", "end_of_the_end")

Points = tuple[int | None, int | None, int | None, int | None]


def to_timespan(value: Edtf) -> dict[str, Any]:
    """A `TimeSpan` with those of the four points that are bounded; its label is the EDTF text."""
    span: dict[str, Any] = {"type": "TimeSpan", "_label": value.text}
    for point, day in zip(POINTS, points(value), strict=True):
        if day is not None:
            clock = "00:00:00" if point.startswith("begin") else "23:59:59"
            span[point] = f"{iso_of_jdn(day)}T{clock}Z"
    return span


def from_timespan(span: Mapping[str, Any]) -> Edtf:
    """The EDTF that says what the points say.

    A label that is EDTF and has just these points is taken as it is, so that `from_timespan(to_timespan(v))`
    is `v`. Where only the outermost points are given, it happened at some time between them. ValueError names
    the point, its value and what was expected, also where no EDTF text can say what the points say: nothing
    is widened. Only the day of each point is read.
    """
    given = _points(span)
    label = span.get("_label")
    if isinstance(label, str):
        try:
            value = parse(label)
        except EdtfError:
            pass  # the label is a name like any other
        else:
            if points(value) == given:
                return value
    first, start_latest, end_earliest, last = given
    if first is start_latest is end_earliest is last is None:
        raise ValueError(f"expected at least one of {', '.join(POINTS)}")
    if (start_latest is end_earliest is None) or (start_latest == last and end_earliest == first):
        return edtf_of_span(first, last)
    for text in _intervals(given):
        try:
            value = parse(text)
        except EdtfError:
            continue  # these two dates are out of order
        if points(value) == given:
            return value
    told = ", ".join(f"{point} {span[point]}" for point in POINTS if point in span)
    raise ValueError(f"{told}: expected points that an EDTF interval can state")


def points(value: Edtf) -> Points:
    """The four day numbers, in the order of `POINTS`."""
    return value.start_earliest, value.start_latest, value.end_earliest, value.end_latest


def _points(span: Mapping[str, Any]) -> Points:
    first, start_latest, end_earliest, last = (_day(span, point) for point in POINTS)
    return first, start_latest, end_earliest, last


def _day(span: Mapping[str, Any], point: str) -> int | None:
    stated = span.get(point)
    if stated is None:
        return None
    try:
        return jdn_of_iso(str(stated).partition("T")[0])
    except ValueError as error:
        raise ValueError(f"{point}: {error}") from None


def _intervals(given: Points) -> Iterator[str]:
    starts, ends = _names(given[0], given[1]), _names(given[2], given[3])
    for start in starts:
        for end in ends:
            yield f"{start}/{end}"


def _names(first: int | None, last: int | None) -> list[str]:
    if first is None and last is None:
        return [""]
    days = [day for day in (first, last) if day is not None]
    return list(names(days[0], days[-1]))
