"""A date as shapes: the visual grammar of time.

A dot is an instant; dots around it, somewhere within; a bar, a span, dotted where it may have begun or ended; a stop, a
limit that the source states; an arrowhead, still open; a torn edge, no limit stated; two half dots, disputed. Dots from
edge to edge, an arrowhead at one: it may have been here, and what the source says of it lies over there.
"""

from dataclasses import dataclass

from events.dates import BoundKind, Edtf, Precision
from events.site.plate.scale import Scale

DOT = 4.4
ARROW = 7.0
# A torn end has no length of its own; so much of it is drawn. The same for dots that thin out.
STUB = 34.0
FADE = 78.0
SPACING = 4.2


# What is drawn, and from where to where.
Shape = tuple[str, float, float]
Shapes = list[Shape]


@dataclass(frozen=True, slots=True)
class Mark:
    """Shapes at height 0: (kind, u0, u1). They cover `start` … `end`; a flag points at `centre`.

    `above` are the stretches over which a label may stand; over the first one of a bar it may run on beyond its end.
    """

    shapes: tuple[Shape, ...]
    start: float
    end: float
    centre: float
    above: tuple[tuple[float, float], ...]
    is_bar: bool

    @property
    def ink(self) -> tuple[float, float]:
        return self.start, self.end


REACH = {
    "dot": (DOT, DOT), "half-start": (DOT + 0.2, 0.0), "half-end": (0.0, DOT + 0.2), "stop": (0.8, 0.8),
    "slash": (2.5, 2.5),
    "arrow-end": (0.0, ARROW), "arrow-start": (ARROW, 0.0), "tear-end": (2.4, 2.4), "tear-start": (2.4, 2.4),
}  # fmt: skip


def mark_of(date: Edtf, scale: Scale, today: int, *, disputed: bool = False) -> Mark | None:
    """The mark of a date on a scale; None where nothing of it falls on the plate."""
    if not touches(date.start_earliest, date.end_latest, scale):
        return None
    shapes = [
        shape
        for kind, u0, u1 in shapes_of(date, scale, today, disputed=disputed)
        if (shape := clipped(kind, u0, u1, scale)) is not None
    ]
    if not shapes:
        return None
    begin = min(u0 - REACH.get(kind, (0, 0))[0] for kind, u0, u1 in shapes)
    end = max(u1 + REACH.get(kind, (0, 0))[1] for kind, u0, u1 in shapes)
    bars = [(u0, u1) for kind, u0, u1 in shapes if kind == "bar"]
    dots = tuple((u0, u1) for kind, u0, u1 in shapes if kind == "dots" and u1 - u0 > 30)
    point = next((u0 for kind, u0, _1 in shapes if kind in {"dot", "slash"}), None)
    centre = point if point is not None else (begin + end) / 2
    return Mark(tuple(shapes), begin, end, centre, (bars[0],) if bars else dots, bool(bars))


def touches(first: int | None, last: int | None, scale: Scale) -> bool:
    """Whether days, of which None has no limit, may lie on the plate."""
    return (first is None or first <= scale.last) and (last is None or last >= scale.first)


def clipped(kind: str, u0: float, u1: float, scale: Scale) -> Shape | None:
    if kind in {"dots", "fade-start", "fade-end", "line", "bar"}:
        u0, u1 = max(u0, scale.start), min(u1, scale.end)
        return (kind, u0, u1) if u1 - u0 >= (1 if kind == "bar" else 2) else None
    return (kind, u0, u1) if scale.start - 0.5 <= u0 <= scale.end + 0.5 else None


def shapes_of(date: Edtf, scale: Scale, today: int, *, disputed: bool) -> Shapes:
    if date.is_undated:
        return []
    if date.is_interval or (date.is_set and date.text.startswith("{")):
        return disputed_span(date, scale, today) if disputed else span(date, scale, today)
    if disputed:
        return disputed_instant(date, scale)
    return instant(date, scale)


def disputed_span(date: Edtf, scale: Scale, today: int) -> Shapes:
    """A bar whose beginning, or else whose end, is in dispute."""
    bar = span(date, scale, today)
    if not bar or bar[0][0] != "bar":
        return bar
    if date.start_earliest is not None and date.start_latest is not None:
        halves = split(date.start_earliest, date.start_latest, scale)
        return [*(shape for shape in bar if shape[0] != "dots" or shape[1] > bar[0][1]), *halves]
    if date.end_earliest is not None and date.end_latest is not None:
        halves = split(date.end_earliest, date.end_latest, scale)
        return [*(shape for shape in bar if shape[0] != "dots" or shape[1] < bar[0][1]), *halves]
    return bar


def disputed_instant(date: Edtf, scale: Scale) -> Shapes:
    first, last = date.start_earliest, date.end_latest
    if first is not None and last is not None:
        return split(first, last, scale)
    # Limited on one side only: the halves stand where that limit is.
    limit = last if last is not None else first
    return split(limit, limit, scale) if limit is not None and scale.holds(limit) else instant(date, scale)


def split(first: int, last: int, scale: Scale) -> Shapes:
    """Two half dots, at a quarter and at three quarters of the span, or side by side. Whole on the plate, so nothing
    where the days in dispute lie off it."""
    if not touches(first, last, scale):
        return []
    begin, end = scale.at(first), scale.at(last + 1)
    middle, quarter = (begin + end) / 2, max((end - begin) / 4, 5.5)
    middle = min(max(middle, scale.start + quarter + 5), scale.end - quarter - 5)
    return [
        ("line", middle - quarter, middle + quarter),
        ("half-start", middle - quarter, middle - quarter),
        ("half-end", middle + quarter, middle + quarter),
        ("slash", middle, middle),
    ]


def instant(date: Edtf, scale: Scale) -> Shapes:
    first, last = date.start_earliest, date.end_latest
    if first is None or last is None:
        return limited(first, last, scale)
    begin, end = scale.at(first), scale.at(last + 1)
    middle = (begin + end) / 2
    days = last - first
    is_day = date.precision in (Precision.DAY, Precision.SECOND) and days < 400
    if end - begin <= 18 or is_day:
        return [("dot", middle, middle)]
    if days < 400 or end - begin <= 30:
        return [("dots", begin + 1.5, middle - 7), ("dot", middle, middle), ("dots", middle + 7, end - 1.5)]
    return [("stop", begin, begin), ("dots", begin + 4.5, end - 4.5), ("stop", end, end)]


def limited(first: int | None, last: int | None, scale: Scale) -> Shapes:
    """Limited on one side only, by a stop."""
    if last is not None:  # by 2033: not later than the stop
        stop = scale.at(last + 1)
        if stop > scale.end + 0.5:
            return through(scale, "arrow-end")
        return [("stop", stop, stop), ("dot", stop - 7, stop - 7), ("fade-start", stop - 15 - FADE, stop - 15)]
    if first is not None:  # 2025 or later
        stop = scale.at(first)
        if stop < scale.start - 0.5:
            return through(scale, "arrow-start")
        return [("stop", stop, stop), ("dot", stop + 9, stop + 9), ("fade-end", stop + 17, stop + 17 + FADE)]
    return []


def through(scale: Scale, arrow: str) -> Shapes:
    """Dots from edge to edge: it may have been here, but the one limit that is stated lies off the plate, where the
    arrowhead points."""
    if arrow == "arrow-start":
        at = scale.start + ARROW
        return [("dots", at + 3, scale.end), (arrow, at, at)]
    at = scale.end - ARROW
    return [("dots", scale.start, at - 3), (arrow, at, at)]


def span(date: Edtf, scale: Scale, today: int) -> Shapes:
    """A bar over the certain core, and at each end what is known of it."""
    begin = beginning(date, scale)
    end = ending(date, scale, today, begin)
    if begin is None and end is None:
        return []
    # A stub of no length that means anything may be shorter at the edge of the plate, but is never moved onto it.
    if begin is None and end is not None:
        if end - STUB > scale.end:
            return through(scale, "arrow-end")
        begin = end - STUB if end < scale.start else max(end - STUB, scale.start)
    assert begin is not None
    if end is None:
        if begin + STUB < scale.start or date.start_kind is BoundKind.OPEN:
            return through(scale, "arrow-start")
        end = begin + STUB if begin > scale.end else min(begin + STUB, scale.end)
    if end - begin < 4:
        begin, end = (begin + end) / 2 - 2.5, (begin + end) / 2 + 2.5
    start, before = opened(date, scale, begin, end)
    stop, after = closed(date, scale, start, end)
    return [("bar", start, stop), *before, *after]


def opened(date: Edtf, scale: Scale, begin: float, end: float) -> tuple[float, Shapes]:
    """Where the bar begins, and what stands before it. What lies off the plate goes on there: an arrowhead."""
    if date.start_kind is BoundKind.OPEN or begin < scale.start - 0.5:
        at = scale.start + ARROW
        return at, [("arrow-start", at, at)] if end > at else []
    if date.start_kind is BoundKind.UNKNOWN:
        return begin, [("tear-start", begin, begin)]
    if date.start_earliest is None:
        return begin, []
    return begin, [("dots", scale.at(date.start_earliest) + 1.5, begin - 3)]


def closed(date: Edtf, scale: Scale, begin: float, end: float) -> tuple[float, Shapes]:
    """Where the bar ends, and what stands after it."""
    if end > scale.end + 0.5:
        at = scale.end - ARROW
        return at, [("arrow-end", at, at)] if begin < at else []
    if date.end_kind is BoundKind.OPEN:
        return end, [("arrow-end", end, end)]
    if date.end_kind is BoundKind.UNKNOWN:
        return end, [("tear-end", end, end)]
    if date.end_latest is None:
        return end, []
    return end, [("dots", end + 3, scale.at(date.end_latest + 1) - 1.5)]


def beginning(date: Edtf, scale: Scale) -> float | None:
    """Where the certain part begins; None where nothing is said of it."""
    if date.start_kind is BoundKind.OPEN:
        return scale.start - 1
    if date.start_latest is not None:
        return scale.at(date.start_latest)
    return scale.at(date.start_earliest) if date.start_earliest is not None else None


def ending(date: Edtf, scale: Scale, today: int, begin: float | None) -> float | None:
    """Where the certain part ends. What is still going on is drawn to today."""
    if date.end_kind is BoundKind.OPEN:
        now = scale.at(today + 1)
        return now if begin is None or now >= begin else scale.end + 1
    if date.end_earliest is not None:
        return scale.at(date.end_earliest + 1)
    return scale.at(date.end_latest + 1) if date.end_latest is not None else None
