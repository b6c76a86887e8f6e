"""The plate: lanes of events under one axis, as SVG, once for each class of width."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from events.site.plate.frame import Frame, Words
from events.site.plate.glyphs import draw
from events.site.plate.pen import Pen, short
from events.site.plate.rows import RING, ROW, Entry, Lane, Manner, Placed, Ring, arrange
from events.site.plate.scale import Scale
from events.site.plate.text import measure


@dataclass(frozen=True, slots=True)
class Width:
    """A class of width: the name of its style, its pixels, the rail of lane names (0: names stand above their rows)."""

    name: str
    pixels: int
    rail: int
    lengths: tuple[int, ...]
    rows: int
    size: float = 13.5
    size_fa: float = 12.5

    def manner(self, language: str) -> Manner:
        return Manner(self.size_fa if language == "fa" else self.size, self.lengths, self.rows)


WIDTHS = (
    Width("xl", 1536, 178, (72, 48, 30), 9),
    Width("wide", 1216, 178, (64, 42, 28), 9),
    Width("lg", 960, 166, (52, 36, 26), 10),
    Width("md", 756, 150, (44, 30, 22), 11),
    Width("sm", 560, 0, (40, 28, 20), 11, 13, 12.5),
    Width("narrow", 343, 0, (34, 26, 20), 10, 13, 12.5),
)


@dataclass(frozen=True, slots=True)
class LaneHead:
    """A lane's name and the number of all its events; `more` says where those are that are not drawn: (words,
    address). A lane without ink is not one of a kind. One that is `inner` belongs to the lane above it."""

    key: str
    title: str
    ink: str
    count: int
    number: str
    more: tuple[tuple[str, str], ...] = ()
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """What is to be drawn. Events `across` lanes have a mark in each, which a line joins."""

    first: int
    last: int
    today: int
    heads: tuple[LaneHead, ...]
    entries: tuple[Entry, ...]
    title: str
    description: str
    selected: str = ""
    across: frozenset[str] = frozenset()


# Called with a ring and its lane: (address, name for screen readers).
RingHref = Callable[[Ring, LaneHead], tuple[str, str]]


@lru_cache(maxsize=96)
def plate(subject: Subject, width: Width, words: Words, ring_href: RingHref) -> str:
    """One drawing. The same events on the same day in the same words are drawn once."""
    pen = Pen(width.pixels, rtl=words.rtl, leftward=words.leftward)
    start = width.rail + 14 if width.rail else 1
    scale = Scale(subject.first, subject.last, start, width.pixels - 4 if width.rail else width.pixels - 2)
    top = 47.0 if len(words.calendars) == 2 or subject.selected else 36.0
    by_lane: dict[str, list[Entry]] = {}
    for entry in subject.entries:
        by_lane.setdefault(entry.lane, []).append(entry)
    manner = width.manner(words.language)
    lanes = [
        (head, arrange(by_lane.get(head.key, []), scale, subject.today, manner, subject.selected))
        for head in subject.heads
    ]
    tops, bottom = heights(lanes, top, width)
    frame = Frame(scale, top, bottom, words, width.rail)
    frame.behind(pen, subject.today)
    frame.before(pen, subject.today)
    across(pen, subject, [(lane, base_of(head, y, width)) for (head, lane), y in zip(lanes, tops, strict=True)])
    grouped = any(head.inner for head in subject.heads)
    for number, ((head, lane), y) in enumerate(zip(lanes, tops, strict=True)):
        if number:
            pen.line("rule" if grouped and not head.inner else "sep", scale.start if head.inner else 0, y, scale.end, y)
        lane_name(pen, head, y, width, nothing=words.nothing, start=scale.start)
        base = base_of(head, y, width)
        for item in lane.placed:
            if item.entry.key == subject.selected:
                flag(pen, item, base, top, manner)
            event(pen, item, base + item.row * ROW, manner, selected=item.entry.key == subject.selected)
        for ring in lane.rings:
            several(pen, ring, base + ring.row * ROW, ring_href(ring, head), words.language)
    label = escape(subject.title)
    pen.parts.insert(0, f"<title>{label}</title><desc>{escape(subject.description)}</desc>")
    return pen.svg(f"tl {width.name}", bottom + 32, f'role="group" aria-label="{label}"')


def base_of(head: LaneHead, top: float, width: Width) -> float:
    """The height of the first row of a lane."""
    return top + 24 + (0 if width.rail else 20 + 15 * len(head.more))


def across(pen: Pen, subject: Subject, lanes: list[tuple[Lane, float]]) -> None:
    """A line through the marks of one event in several lanes, below everything else."""
    places: dict[str, list[tuple[float, float]]] = {}
    for lane, base in lanes:
        for item in lane.placed:
            if item.entry.key in subject.across:
                places.setdefault(item.entry.key, []).append((item.mark.centre, height(pen, item, base)))
    strokes = [(marks[0][0], marks[0][1], marks[-1][1]) for marks in places.values() if len(marks) > 1]
    pen.marks("across", strokes)


def height(pen: Pen, item: Placed, base: float) -> float:
    """Of the middle of a mark: a label above it moves it down."""
    return base + item.row * ROW + (lift_of(pen) if item.above else -4)


def lift_of(pen: Pen) -> float:
    """Letters of Persian reach further down."""
    return 5.0 if pen.rtl else 3.5


def heights(lanes: list[tuple[LaneHead, Lane]], top: float, width: Width) -> tuple[list[float], float]:
    """Where each lane begins, and where the last ends."""
    tops, y = [], top
    for head, lane in lanes:
        tops.append(y)
        rows = lane.rows * ROW + 12 + 6 * (lane.rows > 1) if lane.rows else 0.0
        if width.rail:
            names = 15 * (len(wrapped(head.title, width.rail - 46)) + len(head.more)) + 16
            y += max(rows, names, 24)
        else:
            y += 24 + (rows - 4 if rows else 0) + 15 * len(head.more)
    return tops, y


def wrapped(text: str, room: float) -> list[str]:
    """At most two lines."""
    if measure(text, 12.5, "sans", bold=True) <= room:
        return [text]
    words = text.split()
    for cut in range(len(words) - 1, 0, -1):
        head = " ".join(words[:cut])
        if measure(head, 12.5, "sans", bold=True) <= room:
            return [head, " ".join(words[cut:])]
    return [text]


def lane_name(pen: Pen, head: LaneHead, y: float, width: Width, *, nothing: str, start: float) -> None:
    line = y + (24 if width.rail else 20)
    indent = 14 if head.ink else 0
    if head.ink:
        pen.circle(f"dot k-{head.ink}" if head.count else "dot off", 4, line - 4.5, 4)
    name = "lane" if head.count and not head.inner else "lane off"
    lines = wrapped(head.title, width.rail - 46) if width.rail else [head.title]
    for number, text in enumerate(lines):
        pen.text(name, indent, line + 15 * number, text)
    pen.text("lanen", width.rail - 8 if width.rail else width.pixels - 4, line, head.number, anchor="end")
    if width.rail and not head.count:
        pen.text("empty", start + 6, line, nothing)
    for number, (text, href) in enumerate(head.more, len(lines)):
        pen.raw(f'<a href="{escape(href)}">')
        pen.text("more", indent, line + 15 * number, text)
        pen.raw("</a>")


def event(pen: Pen, item: Placed, y: float, manner: Manner, *, selected: bool) -> None:
    entry = item.entry
    name = escape(f"{entry.title}, {entry.when}")
    current = ' aria-current="true"' if selected else ""
    pen.raw(f'<a class="ev" href="{escape(entry.href)}" aria-label="{name}"{current}>')
    pen.raw(f"<title>{escape(entry.title)} · {escape(entry.when)}</title>")
    if selected:
        pen.rect("selr", item.box[0] + 1, y - 11, item.box[1] - item.box[0] - 2, 22)
    # The label first: its halo is not to cut into the bar below it.
    lift = lift_of(pen)
    if item.label:
        css = "lab" + (" top" if item.bold else "") + (" it" if entry.hollow else "") + (" sel" if selected else "")
        baseline = y - lift if item.above else y - 4 + manner.size * 0.33
        pen.text(css, item.at, baseline, item.label, anchor=item.anchor, language=entry.language)
    draw(pen, item.mark, y + lift if item.above else y - 4, entry.ink, hollow=entry.hollow)
    pen.raw("</a>")


def flag(pen: Pen, item: Placed, base: float, top: float, manner: Manner) -> None:
    """The date of the selection on the axis, and a line down to it."""
    text = item.entry.when
    half = measure(text, 12, "sans", bold=True) / 2 + 8
    u = item.mark.centre
    middle = min(max(u, half), pen.width - half)
    row = base + item.row * ROW - 11
    pen.marks("selh", [(u, 22, 25), (u, top, row)])
    pen.rect("flag", middle - half, 4, 2 * half, 18)
    pen.text("flagt", middle, 17, text, anchor="middle")


def several(pen: Pen, ring: Ring, y: float, link: tuple[str, str], language: str) -> None:
    """A ring with the number of its events; it opens their stretch of time."""
    href, name = link
    pen.raw(f'<a class="ev" href="{escape(href)}" aria-label="{escape(name)}"><title>{escape(name)}</title>')
    pen.circle(f"clu k-{ring.entries[0].ink}", ring.centre, y - 4, RING - 1)
    number = str(len(ring.entries))
    if language == "fa":
        number = number.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    pen.raw(f'<text class="clun" x="{pen.x(ring.centre)}" y="{short(y)}" text-anchor="middle">{number}</text></a>')
