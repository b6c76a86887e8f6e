"""The overview: how many events touch each stretch of time, and the window that is chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from events.site.plate.axis import graticule
from events.site.plate.frame import Words
from events.site.plate.pen import Pen
from events.site.plate.plate import Width
from events.site.plate.scale import Scale
from events.site.plate.text import measure

FLOOR = 44.0
TALLEST = 32.0
# The least width that a finger can hit (WCAG 2.2, 2.5.8), in pixels.
FINGER = 24.0


@dataclass(frozen=True, slots=True)
class Column:
    """A bin: days `first` … `last`, how many, where it leads and what it says."""

    first: int
    last: int
    possibly: int
    surely: int
    href: str
    name: str


@dataclass(frozen=True, slots=True)
class Strip:
    """What is to be drawn. `window` is the stretch of days that the plate shows; `zoom_to` gives the address and the
    name of a window."""

    first: int
    last: int
    today: int
    columns: Sequence[Column]
    window: tuple[int, int] | None
    title: str
    heading: str
    number: str
    surely: str
    possibly: str
    zoom_to: Callable[[int, int], tuple[str, str]]


def overview(strip: Strip, width: Width, words: Words) -> str:
    pen = Pen(width.pixels, rtl=words.rtl, leftward=words.leftward)
    start = width.rail + 14 if width.rail else 1
    scale = Scale(strip.first, strip.last, start, width.pixels - 4 if width.rail else width.pixels - 2)
    if strip.window:
        u0, u1 = inside(scale, strip.window)
        pen.rect("veil", u0, 8, u1 - u0, FLOOR - 8)
    tallest = max([column.possibly for column in strip.columns], default=0) or 1
    unit = min(TALLEST / tallest, 8.6)
    for column in strip.columns:
        bar(pen, column, scale, unit, is_pointed=bool(width.rail))
    if width.rail:
        rail(pen, strip, width)
    pen.line("rule", scale.start, FLOOR + 0.5, scale.end, FLOOR + 0.5)
    years(pen, scale, words, strip)
    if scale.holds(strip.today):
        u = scale.at(strip.today + 1)
        pen.line("today", u, 8, u, FLOOR)
    if strip.window:
        brush(pen, scale, strip.window)
    label = escape(strip.title)
    # So that a brush can be laid over it.
    place = f'data-first="{strip.first}" data-last="{strip.last}" data-start="{start}" data-end="{scale.end:g}"'
    return pen.svg(f"ov {width.name}", 64, f'role="group" aria-label="{label}" {place}')


def inside(scale: Scale, window: tuple[int, int]) -> tuple[float, float]:
    u0 = min(max(scale.at(window[0]), scale.start), scale.end)
    u1 = min(max(scale.at(window[1] + 1), scale.start), scale.end)
    return u0, u1


def bar(pen: Pen, column: Column, scale: Scale, unit: float, *, is_pointed: bool) -> None:
    """The whole height is the target of the pointer; keys have the links of the years below, and so have fingers where
    they would hit the next column as well."""
    u0, u1 = scale.at(column.first), scale.at(column.last + 1)
    if not column.possibly:
        return
    is_link = is_pointed or u1 - u0 >= FINGER
    pen.raw(f'<a href="{escape(column.href)}" tabindex="-1">' if is_link else "<g>")
    pen.raw(f"<title>{escape(column.name)}</title>")
    pen.rect("hit", u0, 8, u1 - u0, FLOOR - 8)
    wide = max(u1 - u0 - 1, 1)
    pen.rect("bin", u0 + 0.5, FLOOR - column.possibly * unit, wide, column.possibly * unit)
    if column.surely:
        pen.rect("bin sure", u0 + 0.5, FLOOR - column.surely * unit, wide, column.surely * unit)
    pen.raw("</a>" if is_link else "</g>")


def rail(pen: Pen, strip: Strip, width: Width) -> None:
    pen.text("lane", 0, 24, strip.heading)
    pen.text("lanen", width.rail - 8, 24, strip.number, anchor="end")
    second = 13 + measure(strip.surely, 11.5, "sans") + 18
    pen.rect("bin sure", 0, 33, 8, 8)
    pen.text("ax", 13, 41, strip.surely)
    pen.rect("bin", second, 33, 8, 8)
    pen.text("ax", second + 13, 41, strip.possibly)


def years(pen: Pen, scale: Scale, words: Words, strip: Strip) -> None:
    """Labels below the strip; each leads into its stretch of time."""
    free = float("-inf")
    for tick in graticule(scale, words.calendars[0], words.language, apart=62):
        if not scale.first <= tick.day <= scale.last:
            continue
        u, width = scale.at(tick.day), measure(tick.label, 11.5, "sans")
        anchor = "start" if u - width / 2 < scale.start else "end" if u + width / 2 > scale.end else "middle"
        left = {"start": u, "end": u - width, "middle": u - width / 2}[anchor]
        pen.line("rule", u, FLOOR, u, FLOOR + 5)
        if left < free or left + width > pen.width:
            continue
        free = left + width + 10
        href, name = strip.zoom_to(tick.day, tick.until - 1)
        pen.raw(f'<a class="zoomto" href="{escape(href)}" aria-label="{escape(name)}">')
        pen.text("ax", u, 61, tick.label, anchor=anchor)
        pen.raw("</a>")


def brush(pen: Pen, scale: Scale, window: tuple[int, int]) -> None:
    u0, u1 = inside(scale, window)
    pen.path("brush", (u0, FLOOR), (u0, 8.5), (u1, 8.5), (u1, FLOOR))
    for u, day in ((u0, window[0]), (u1, window[1])):
        if scale.first <= day <= scale.last and u1 - u0 > 14:
            pen.rect("hand", u - 3, 19, 6, 14)
