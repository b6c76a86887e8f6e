"""Draws marks: on a plate, and as the small sign beside a date."""

from functools import cache

from events.dates import BoundKind, Edtf
from events.site.plate.marks import ARROW, DOT, FADE, SPACING, Mark, Shape
from events.site.plate.pen import Pen

BAR = 2.6


def draw(pen: Pen, mark: Mark, y: float, ink: str, *, hollow: bool = False) -> None:
    """The shapes of a mark with its middle at height `y`; `hollow` is planned or projected."""
    for item in mark.shapes:
        shape(pen, item, y, f"k-{ink}", hollow=hollow)


def shape(pen: Pen, item: Shape, y: float, ink: str, *, hollow: bool = False) -> None:  # noqa: C901  one line a shape
    kind, u0, u1 = item
    planned = " pr" if hollow else ""
    match kind:
        case "dot":
            pen.circle(f"dot{planned} {ink}", u0, y, DOT + 0.2 if hollow else DOT)
        case "bar":
            pen.rect(f"bar{planned} {ink}", u0, y - BAR, u1 - u0, 2 * BAR)
        case "dots":
            pen.line(f"dots {ink}", u0, y, u1, y)
        case "fade-end" | "fade-start":
            pen.dots(f"thin-dots {ink}", thinning(u0, u1, toward_end=kind == "fade-end"), y)
        case "line":
            pen.line(f"thin {ink}", u0, y, u1, y)
        case "stop":
            pen.line(f"stop {ink}", u0, y - 5, u0, y + 5)
        case "half-start" | "half-end":
            pen.half(f"half {ink}", u0, y, DOT + 0.2, 1 if kind == "half-end" else -1)
        case "slash":
            pen.path(f"slash {ink}", (u0 - 2.5, y + 6), (u0 + 2.5, y - 6))
        case "arrow-end" | "arrow-start":
            way = ARROW if kind == "arrow-end" else -ARROW
            pen.path(f"arrow {ink}", (u0, y - 5), (u0 + way, y), (u0, y + 5))
        case "tear-end" | "tear-start":
            way = 1 if kind == "tear-end" else -1
            teeth = [(u0 + way * (2.4 if number % 2 else -2.4), y - 7 + 2.8 * number) for number in range(6)]
            pen.path(f"tear {ink}", *teeth)


def thinning(u0: float, u1: float, *, toward_end: bool) -> list[float]:
    """Dots ever further apart, away from the limit that is stated."""
    places, at, gap = [], 0.0, SPACING
    while at <= min(u1 - u0, FADE):
        places.append(u0 + at if toward_end else u1 - at)
        at += gap
        gap *= 1.14
    return places


Shapes = tuple[Shape, ...]
SMALL: dict[str, Shapes] = {
    "instant": (("dot", 17, 17),),
    "within": (("dots", 5, 9.5), ("dot", 17, 17), ("dots", 24.5, 29)),
    "between": (("stop", 3, 3), ("dots", 8, 26.5), ("stop", 31, 31)),
    "by": (("fade-start", 2, 14.5), ("dot", 22, 22), ("stop", 29.5, 29.5)),
    "from": (("stop", 4.5, 4.5), ("dot", 12, 12), ("fade-end", 19.5, 32)),
    "disputed": (("line", 10, 24), ("half-start", 10, 10), ("half-end", 24, 24), ("slash", 17, 17)),
    "several": (("ring", 17, 17),),
}
STARTS: dict[str, tuple[float, Shapes]] = {
    "firm": (5, ()),
    "soft": (12, (("dots", 4.5, 9),)),
    "open": (10, (("arrow-start", 10, 10),)),
    "torn": (7, (("tear-start", 7, 7),)),
}
ENDS: dict[str, tuple[float, Shapes]] = {
    "firm": (29, ()),
    "soft": (22, (("dots", 25, 29.5),)),
    "open": (24, (("arrow-end", 24, 24),)),
    "torn": (27, (("tear-end", 27, 27),)),
}


def name_of(date: Edtf | None, *, disputed: bool = False) -> str:
    """Which small sign a date has: ``instant``, ``within``, ``by`` … or ``soft-open`` for a span."""
    if date is None or date.is_undated:
        return ""
    if disputed:
        return "disputed"
    if date.is_interval or (date.is_set and date.text.startswith("{")):
        return f"{side(date.start_kind, date.start_earliest, date.start_latest)}-" + side(
            date.end_kind, date.end_earliest, date.end_latest
        )
    if date.start_earliest is None:
        return "by" if date.end_latest is not None else ""
    if date.end_latest is None:
        return "from"
    days = date.end_latest - date.start_earliest
    return "instant" if days < 32 else "within" if days < 400 else "between"


def side(kind: BoundKind, first: int | None, last: int | None) -> str:
    if kind is BoundKind.OPEN:
        return "open"
    if kind is BoundKind.UNKNOWN:
        return "torn"
    return "soft" if first is not None and last is not None and last - first > 31 else "firm"


def shapes_named(name: str) -> Shapes:
    if name in SMALL:
        return SMALL[name]
    start, end = name.split("-")
    (u0, before), (u1, after) = STARTS[start], ENDS[end]
    return (("bar", u0, u1), *before, *after)


@cache
def small(name: str, ink: str = "", *, hollow: bool = False, rtl: bool = False) -> str:
    """The sign as an SVG of 34 × 14 pixels; decoration, since the words stand beside it."""
    if not name:
        return ""
    pen = Pen(34, rtl=rtl)
    for kind, u0, u1 in shapes_named(name):
        if kind == "ring":
            pen.circle("clu", u0, 7, 6.3)
        else:
            shape(pen, (kind, u0, u1), 7, f"k-{ink}" if ink else "", hollow=hollow)
    return pen.svg(f"gl k-{ink}" if ink else "gl", 14, 'aria-hidden="true"')
