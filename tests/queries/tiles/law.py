"""The rule of the timeline, written down as plainly as possible, to hold the database's answers against."""

from dataclasses import dataclass

from events.models import Event
from events.queries.tiles import Axis, Tile
from events.queries.tiles.shown import prominence

BEST = 2


@dataclass(frozen=True)
class Member:
    """One event on the axis, in days counted from 0."""

    key: int
    prominence: int
    anchor: int
    first: int
    last: int


def member(event: Event, axis: Axis) -> Member:
    def day(julian: int) -> int:
        return min(max(julian - axis.first, 0), axis.days - 1)

    return Member(
        key=event.pk,
        prominence=prominence(event.significance, event.pk),
        anchor=day(event.date_sort >> 24),
        first=0 if event.date_start_earliest is None else day(event.date_start_earliest),
        last=axis.days - 1 if event.date_end_latest is None else day(event.date_end_latest),
    )


def min_zooms(members: list[Member], axis: Axis) -> dict[int, int]:
    """Key → the least zoom at which it is among the two most prominent of its cell; one past the deepest for never."""
    found = {}
    for one in members:
        for zoom in range(axis.zooms):
            shift = axis.deepest - zoom
            rivals = [m for m in members if m.anchor >> shift == one.anchor >> shift and m.prominence > one.prominence]
            if len(rivals) < BEST:
                found[one.key] = zoom
                break
        else:
            found[one.key] = axis.zooms
    return found


def tile(
    members: list[Member], zooms: dict[int, int], axis: Axis, zoom: int, number: int
) -> tuple[int, list[int], set[int]]:
    """Total, bins, and keys of the events shown by name."""
    length = axis.days >> zoom
    low, high = number * length, (number + 1) * length
    touching = [m for m in members if m.first < high and m.last >= low]
    bins = []
    for part in range(64):
        # In 64ths of a day, so that bins shorter than a day are whole numbers too.
        begins, ends = low * 64 + part * length, low * 64 + (part + 1) * length
        bins.append(sum(m.first * 64 < ends and (m.last + 1) * 64 > begins for m in members))
    shown = set()
    for one in touching:
        way = max(low - one.anchor, one.anchor - high + 1, 0)
        if zooms[one.key] <= zoom and way <= 1 << (axis.deepest - zooms[one.key]):
            shown.add(one.key)
    return len(touching), bins, shown


def answer(found: Tile) -> tuple[int, list[int], set[int]]:
    return found.total, found.bins, {event.pk for event in found.events}
