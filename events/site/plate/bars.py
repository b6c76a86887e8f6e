"""Named bars under one axis: a line each."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from events.dates import Edtf
from events.site.plate.frame import Frame, Words
from events.site.plate.glyphs import draw, shape
from events.site.plate.marks import ARROW, mark_of
from events.site.plate.pen import Pen
from events.site.plate.rows import LEAST
from events.site.plate.ruler import fitted
from events.site.plate.scale import Scale
from events.site.plate.text import measure

# The rail of names, as wide as on the plate below it: one axis for both.
RAIL = 220.0


@dataclass(frozen=True, slots=True)
class Bar:
    name: str
    date: Edtf
    ink: str
    kind: str = ""
    href: str = ""
    disputed: bool = False


def bars(lines: Sequence[Bar], window: tuple[int, int], today: int, words: Words, *, title: str, wide: bool) -> str:
    """1016 pixels wide with a rail of names, or 343 with the names above the bars. What lies off the axis is an
    arrowhead at its edge."""
    rail = RAIL if wide else 0.0
    pen = Pen(1016 if wide else 343, rtl=words.rtl)
    scale = Scale(*window, rail + 14 if wide else 1, pen.width - (4 if wide else 2))
    pitch = 26.0 if wide else 42.0
    top = 47.0 if len(words.calendars) > 1 else 36.0
    bottom = top + pitch * len(lines) + 6
    frame = Frame(scale, top, bottom, words, rail)
    frame.behind(pen, today)
    frame.before(pen, today)
    for number, line in enumerate(lines):
        y = top + pitch * number
        if number:
            pen.line("sep", 0, y + 2, scale.end, y + 2)
        middle = y + (16 if wide else 31)
        said = f"{line.kind}: {line.name}" if line.kind else line.name
        if line.href:
            pen.raw(f'<a class="ev" href="{escape(line.href)}">')
        pen.raw(f"<title>{escape(said)}</title>" if line.href else "")
        pen.text("rl", 0, middle + 4 if wide else y + 18, named(line, rail - 12 if wide else 335.0))
        if line.href:
            pen.raw("</a>")
        mark = mark_of(line.date, scale, today, disputed=line.disputed)
        if mark is not None:
            draw(pen, mark, middle, line.ink)
        elif line.date.end_latest is not None and line.date.end_latest < window[0]:
            # It was over before the axis begins.
            shape(pen, ("arrow-start", scale.start + ARROW, scale.start + ARROW), middle, f"k-{line.ink}")
        elif line.date.start_earliest is not None and line.date.start_earliest > window[1]:
            shape(pen, ("arrow-end", scale.end - ARROW, scale.end - ARROW), middle, f"k-{line.ink}")
    label = escape(title)
    pen.parts.insert(0, f"<title>{label}</title>")
    return pen.svg(f"tl {'wide' if wide else 'narrow'}", bottom + 32, f'role="group" aria-label="{label}"')


def named(line: Bar, room: float) -> str:
    """Kind and name; where they do not fit, the name is cut, and where nothing would be left of it, it stands alone."""
    if not line.kind:
        return fitted(line.name, room)
    whole = f"{line.kind}: {line.name}"
    if measure(whole, 12.5, "sans") <= room:
        return whole
    for most in range(len(line.name) - 1, LEAST - 1, -1):
        text = f"{line.kind}: {line.name[:most].rstrip()}…"
        if measure(text, 12.5, "sans") <= room:
            return text
    return fitted(line.name, room)
