"""A ruler for a few dates: what each text allows, line by line, on one axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from events.dates import Edtf
from events.dates.jdn import first_of_year, ymd_of_jdn
from events.site.plate.axis import graticule
from events.site.plate.frame import NEAT, Words
from events.site.plate.glyphs import draw
from events.site.plate.marks import mark_of
from events.site.plate.pen import Pen
from events.site.plate.scale import Scale
from events.site.plate.text import measure, shorten

LINE = 34.0
LINE_NARROW = 46.0


@dataclass(frozen=True, slots=True)
class Line:
    """A name and a date; `since` instead of a date is a day from which time has run on."""

    name: str
    date: Edtf | None
    disputed: bool = False
    hollow: bool = False
    since: int | None = None


def limits(lines: Sequence[Line], today: int) -> tuple[int, int]:
    """Whole years about all days that the dates name."""
    days = [
        bound
        for line in lines
        if line.date is not None
        for bound in (line.date.start_earliest, line.date.start_latest, line.date.end_earliest, line.date.end_latest)
        if bound is not None
    ]
    days += [today for line in lines if line.since is not None]
    low, high = ymd_of_jdn(min(days))[0], ymd_of_jdn(max(days))[0]
    open_start = any(line.date is not None and line.date.start_earliest is None for line in lines)
    open_end = any(line.date is not None and line.date.end_latest is None for line in lines)
    air = max(1, (high - low) // 8)
    return first_of_year(low - air * (2 if open_start else 1)), first_of_year(
        high + 1 + air * (2 if open_end else 1)
    ) - 1


def ruler(lines: Sequence[Line], ink: str, today: int, words: Words, *, wide: bool) -> str:
    """664 pixels wide with the names beside the lines, or 343 with the names above them."""
    pen = Pen(664 if wide else 343, rtl=words.rtl)
    first, last = limits(lines, today)
    names = [fitted(line.name, 200) if wide else line.name for line in lines]
    rail = max(measure(name, 12.5, "sans") for name in names) + 18 if wide else 6
    scale = Scale(first, last, max(rail, 100) if wide else 6, 658 if wide else 337)
    pitch = LINE if wide else LINE_NARROW
    bottom = pitch * len(lines) + 8
    # Years, unless that is all there is.
    apart = max(64.0, 360 * scale.per_day) if last - first > 550 else 64.0
    years = graticule(scale, words.calendars[0], words.language, apart)
    pen.marks("grid", [(scale.at(tick.day), 0, bottom) for tick in years if scale.holds(tick.day)])
    now = scale.at(today + 1)
    if now < scale.end:
        pen.rect("future", max(now, scale.start), 0, scale.end - max(now, scale.start), bottom)
    if scale.holds(today):
        pen.line("today", now, 0, now, bottom)
    for number, line in enumerate(lines):
        y = pitch * number + (21 if wide else 36)
        pen.text("rl", 0, y + 4 if wide else y - 15, names[number])
        draw_line(pen, line, scale, y, today=today, ink=ink)
    pen.line("rule", scale.start, bottom, scale.end, bottom)
    pen.line("rule", scale.start, bottom + NEAT, scale.end, bottom + NEAT)
    for tick in years:
        start, end = max(scale.at(tick.day), scale.start), min(scale.at(tick.until), scale.end)
        if tick.band and end > start:
            pen.rect("neat", start, bottom, end - start, NEAT)
        # A number stands in the middle of its year, decade … where that is whole.
        if measure(tick.label, 11.5, "sans") < end - start + 6:
            pen.text("ax", (start + end) / 2, bottom + 19, tick.label, anchor="middle")
    name = escape("; ".join(line.name for line in lines))
    return pen.svg(f"tl {'wide' if wide else 'narrow'} ruler", bottom + 26, f'role="img" aria-label="{name}"')


def draw_line(pen: Pen, line: Line, scale: Scale, y: float, *, today: int, ink: str) -> None:
    if line.since is not None:
        start, end = max(scale.at(line.since), scale.start), scale.at(today + 1)
        pen.line("stop k-pol", start, y - 6, start, y + 6)
        pen.line("late", start + 5, y, end - 3, y)
        pen.line("stop k-pol", end, y - 6, end, y + 6)
        return
    if line.date is None or (mark := mark_of(line.date, scale, today, disputed=line.disputed)) is None:
        return
    draw(pen, mark, y, ink, hollow=line.hollow)


def fitted(name: str, room: float) -> str:
    for most in (len(name), 36, 30, 26, 22, 18):
        text = shorten(name, most)
        if measure(text, 12.5, "sans") <= room:
            return text
    return shorten(name, 16)
