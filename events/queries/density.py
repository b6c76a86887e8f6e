"""How many events touch each of some equal stretches of time, possibly and surely."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Case, Count, F, Func, IntegerField, Value, When

from events.models.event import EventQuerySet
from events.queries.window import clamp, core


@dataclass(frozen=True, slots=True)
class Bin:
    """Days `first` … `last` (Julian day numbers); events whose possible span, and whose certain days, touch them."""

    first: int
    last: int
    possibly: int
    surely: int


def density(events: EventQuerySet, first: int, last: int, count: int) -> list[Bin]:
    """`count` equal stretches from day `first` to day `last`."""
    length = last + 1 - first
    return stretches(events, [first - (-length * number // count) for number in range(count + 1)])


def stretches(events: EventQuerySet, edges: Sequence[int]) -> list[Bin]:
    """From each edge (a day number) to the day before the next; one query of at most count² groups, however many
    events there are."""
    count, limits = len(edges) - 1, [clamp(edge) for edge in edges]
    thresholds = Value(limits, output_field=ArrayField(IntegerField()))

    def bin_of(day: str, outside: int) -> Case:
        # width_bucket counts the edges that are not after the day.
        inside = Func(F(day), thresholds, function="width_bucket", output_field=IntegerField()) - 1
        return Case(When(**{f"{day}__isnull": True}, then=Value(outside)), default=inside, output_field=IntegerField())

    groups = (
        events.filter(date_sort__isnull=False, date_span__overlap=(limits[0], limits[-1]))
        .order_by()
        .annotate(
            begins=bin_of("date_start_earliest", -1),
            ends=bin_of("date_end_latest", count),
            surely_begins=bin_of("date_start_latest", -1),
            surely_ends=bin_of("date_end_earliest", count),
            has_core=Case(When(core(), then=Value(True)), default=Value(False)),
        )
        .values_list("begins", "ends", "surely_begins", "surely_ends", "has_core")
        .annotate(events=Count("pk"))
    )
    return counted(edges, groups)


def counted(edges: Sequence[int], groups: Iterable[tuple[Any, ...]]) -> list[Bin]:
    """From numbers of events that begin and end, possibly and surely, in the same stretches: (begins, ends,
    surely_begins, surely_ends, has_core, events). Number -1 is all before the first stretch, and one beyond the last
    is all after it."""
    count = len(edges) - 1
    possibly, surely = [0] * count, [0] * count
    for begins, ends, surely_begins, surely_ends, has_core, events_ in groups:
        for number in range(max(begins, 0), min(ends, count - 1) + 1):
            possibly[number] += events_
        if begins == ends:
            certain = range(begins, ends + 1)
        else:
            certain = range(max(surely_begins, 0), min(surely_ends, count - 1) + 1) if has_core else range(0)
        for number in certain:
            if 0 <= number < count:
                surely[number] += events_
    return [Bin(edges[number], edges[number + 1] - 1, possibly[number], surely[number]) for number in range(count)]
