"""Forecasts as an engraving: when each is expected, how long it has been due, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from events.dates import Edtf
from events.site.plate.frame import Frame, Words
from events.site.plate.glyphs import draw
from events.site.plate.marks import mark_of
from events.site.plate.pen import Pen
from events.site.plate.plate import Width, wrapped
from events.site.plate.scale import Scale
from events.site.plate.text import measure, shorten

LINE = 44.0


@dataclass(frozen=True, slots=True)
class Expected:
    """`side` says how long it is due or has left; `late_from` is the day from which it is late."""

    key: str
    title: str
    when: str
    date: Edtf
    ink: str
    side: str = ""
    late_from: int | None = None
    outcome: Edtf | None = None


@dataclass(frozen=True, slots=True)
class ForecastLane:
    title: str
    number: str
    lines: tuple[Expected, ...]


def forecasts_plate(
    lanes: Sequence[ForecastLane], window: tuple[int, int], today: int, width: Width, *, words: Words, title: str
) -> str:
    pen = Pen(width.pixels, rtl=words.rtl)
    start = width.rail + 14 if width.rail else 1
    scale = Scale(*window, start, width.pixels - 4 if width.rail else width.pixels - 2)
    top = 47.0 if len(words.calendars) > 1 else 36.0
    head = 0 if width.rail else 22
    tops, y = [], top
    for lane in lanes:
        tops.append(y)
        y += LINE * len(lane.lines) + head + 6
    frame = Frame(scale, top, y, words, width.rail)
    frame.behind(pen, today)
    frame.before(pen, today)
    for number, (lane, at) in enumerate(zip(lanes, tops, strict=True)):
        if number:
            pen.line("sep", 0, at, scale.end, at)
        for row, text in enumerate(wrapped(lane.title, width.rail - 40) if width.rail else [lane.title]):
            pen.text("lane", 0, at + 24 + 15 * row - (0 if width.rail else 4), text)
        pen.text(
            "lanen",
            width.rail - 8 if width.rail else width.pixels - 1,
            at + (24 if width.rail else 20),
            lane.number,
            anchor="end",
        )
        for row, line in enumerate(lane.lines):
            expected(pen, line, at + head + LINE * row + 32, scale, today=today, size=width.manner(words.language).size)
    label = escape(title)
    pen.parts.insert(0, f"<title>{label}</title>")
    return pen.svg(f"tl {width.name}", y + 32, f'role="group" aria-label="{label}"')


def expected(pen: Pen, line: Expected, y: float, scale: Scale, *, today: int, size: float) -> None:
    mark = mark_of(line.date, scale, today)
    name = escape(f"{line.title}, {line.when}")
    pen.raw(f'<a class="ev" href="#{escape(line.key)}" aria-label="{name}">')
    pen.raw(f"<title>{escape(line.title)} · {escape(line.when)}</title>")
    if mark is not None:
        draw(pen, mark, y, line.ink, hollow=True)
        late(pen, line, mark.end, y, scale=scale, today=today)
        label(pen, line, mark.start, y - 11, scale=scale, size=size)
    pen.raw("</a>")


def late(pen: Pen, line: Expected, end: float, y: float, *, scale: Scale, today: int) -> None:
    now = scale.at(today + 1)
    if line.late_from is not None and now - 4 > max(scale.at(line.late_from), end) + 4:
        pen.line("late", max(scale.at(line.late_from), end) + 5, y, now - 4, y)
    if line.outcome is not None and (mark := mark_of(line.outcome, scale, today)) is not None:
        draw(pen, mark, y, line.ink)


def label(pen: Pen, line: Expected, at: float, y: float, *, scale: Scale, size: float) -> None:
    """The title above its mark, as long as there is room for, and beside it how it stands."""
    side = measure(line.side, 12, "sans") + 12 if line.side else 0
    room = scale.end - scale.start - side
    text = next(
        (t for most in (70, 56, 44, 34, 26) if measure(t := shorten(line.title, most), size) <= room),
        shorten(line.title, 20),
    )
    width = measure(text, size) + side
    left = max(scale.start, min(at, scale.end - width - 2))
    pen.text("lab it", left, y, text)
    if line.side:
        pen.text("side", left + width - side + 12, y, line.side)
