"""What every plate has: the wash of the future, the graticule, neatlines with years, and the line of today."""

from dataclasses import dataclass

from events.site.plate.axis import graticule, minor
from events.site.plate.pen import Pen
from events.site.plate.scale import Scale
from events.site.plate.text import measure

NEAT = 4.0


@dataclass(frozen=True, slots=True)
class Words:
    """What a drawing says, in the reader's language."""

    language: str
    calendars: tuple[str, ...]
    calendar_names: tuple[tuple[str, str], ...]
    today: str
    recorded: str
    expected: str
    nothing: str = ""
    direction: str = ""

    @property
    def rtl(self) -> bool:
        """Whether time runs to the left."""
        return self.direction == "rtl" if self.direction else self.leftward

    @property
    def leftward(self) -> bool:
        """Whether the script does."""
        return self.language == "fa"


@dataclass(frozen=True, slots=True)
class Frame:
    """The inner field of a plate: `top` and `bottom` are the inner edges of its two neatlines.

    The first calendar has its years next to the upper neatline and rules the graticule; a second one stands above it,
    and divides the lower neatline.
    """

    scale: Scale
    top: float
    bottom: float
    words: Words
    rail: float = 0.0

    def behind(self, pen: Pen, today: int) -> None:
        """What lies below the marks."""
        scale = self.scale
        now = scale.at(today + 1)
        if now < scale.end:
            start = max(now, scale.start)
            pen.rect("future", start, self.top, scale.end - start, self.bottom - self.top)
        lines = [
            scale.at(tick.day) for tick in graticule(scale, self.words.calendars[0], self.words.language) if
            scale.first < tick.day <= scale.last
        ]  # fmt: skip
        pen.marks("grid", [(u, self.top, self.bottom) for u in lines])
        self.neatline(pen, self.top, -1, self.words.calendars[0])
        self.neatline(pen, self.bottom, 1, self.words.calendars[-1])
        for number, name in enumerate(self.words.calendars):
            self.labels(pen, name, self.top - 13 - 17 * number, first=number == 0)
        if self.rail:
            pen.line("rule", self.rail, self.top - NEAT, self.rail, self.bottom + NEAT)

    def neatline(self, pen: Pen, y: float, way: int, calendar: str) -> None:
        """Two hairlines, the space between them filled every other step; ticks stand outside."""
        scale = self.scale
        outer = y + way * NEAT
        pen.line("rule", scale.start, y, scale.end, y)
        pen.line("rule", scale.start, outer, scale.end, outer)
        ticks = graticule(scale, calendar, self.words.language)
        for tick in ticks:
            start, end = max(scale.at(tick.day), scale.start), min(scale.at(tick.until), scale.end)
            if tick.band and end - start > 0.5:
                pen.rect("neat", start, min(y, outer), end - start, NEAT)
        inside = [tick.day for tick in ticks if scale.first <= tick.day <= scale.last]
        small = [day for day in minor(scale, calendar) if scale.first <= day <= scale.last and day not in inside]
        pen.marks(
            "rule",
            [(scale.at(day), outer, outer + way * 2.5) for day in small]
            + [(scale.at(day), outer, outer + way * 5) for day in inside],
        )

    def labels(self, pen: Pen, calendar: str, y: float, *, first: bool) -> None:
        scale, free = self.scale, float("-inf")
        for tick in graticule(scale, calendar, self.words.language):
            if not scale.first <= tick.day <= scale.last:
                continue
            u, width = scale.at(tick.day), measure(tick.label, 11.5, "sans", bold=True)
            anchor = "middle"
            if u - width / 2 < scale.start:
                anchor, left = "start", u
            elif u + width / 2 > scale.end:
                anchor, left = "end", u - width
            else:
                left = u - width / 2
            if left < free:
                continue
            free = left + width + 8
            pen.text("ax dec" if tick.weight == 2 and first else "ax", u, y, tick.label, anchor=anchor)
        if self.rail:
            pen.text("ax rc dec" if first else "ax rc", 0, y, dict(self.words.calendar_names)[calendar])

    def before(self, pen: Pen, today: int) -> None:
        """What lies above the marks: today, and at the foot on which side of it one is."""
        if not self.scale.holds(today):
            return
        u = self.scale.at(today + 1)
        pen.line("today", u, self.top, u, self.bottom)
        pen.path("todaym", (u, self.top), (u - 4, self.top - 8), (u + 4, self.top - 8), closed=True)
        pen.path("todaym", (u, self.bottom), (u - 4, self.bottom + 8), (u + 4, self.bottom + 8), closed=True)
        self.foot(pen, u, self.bottom + 22)

    def foot(self, pen: Pen, u: float, y: float) -> None:
        words = self.words
        half = measure(words.today, 12, "sans", bold=True) / 2
        end = pen.width - 1
        middle = min(max(u, half + 1), end - half)
        pen.text("todayt", middle, y, words.today, anchor="middle")
        if middle - half - 14 - measure(words.recorded, 12, "sans") > 0:
            pen.text("side", middle - half - 14, y, words.recorded, anchor="end")
        if middle + half + 14 + measure(words.expected, 12, "sans") < end:
            pen.text("side", middle + half + 14, y, words.expected)
