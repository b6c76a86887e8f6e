"""Who stands where in a lane: the most significant first, and nothing touches.

A label goes above its bar where it fits there, else after its mark, else before it, else into the next row. What finds
no room for its label stands bare; what finds no room at all joins its neighbours in a ring with a number.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from events.dates import Edtf
from events.site.plate.marks import Mark, mark_of
from events.site.plate.scale import Scale
from events.site.plate.text import measure, shorten

ROW = 24.0
RING = 10.0
# Clear space between one thing and the next, and between a mark and its label.
APART = 7.0
GAP = 6.0
# Of a label after its lead no fewer characters are shown.
LEAST = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as the plate sees it. `label` is the title as the plate may shorten it, `lead` what stands before it
    where there is room for both; `language` where it is a fallback."""

    key: str
    label: str
    title: str
    when: str
    href: str
    date: Edtf
    lane: str
    ink: str
    significance: int = 5
    hollow: bool = False
    disputed: bool = False
    language: str = ""
    lead: str = ""

    def shortened(self, most: int) -> str:
        """At most so many characters. What the lead speaks of is not cut away: without room it stands alone."""
        room = most - len(self.lead) - 2
        if self.lead and room >= min(len(self.label), LEAST):
            return f"{self.lead}: {shorten(self.label, room)}"
        return shorten(self.label, most)


@dataclass(frozen=True, slots=True)
class Placed:
    """An event in a row. `label` is empty for a bare mark; `at` and `anchor` say where the label stands."""

    entry: Entry
    mark: Mark
    row: int
    label: str = ""
    at: float = 0.0
    anchor: str = "start"
    above: bool = False
    bold: bool = False
    box: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Ring:
    """Several events in one place."""

    entries: tuple[Entry, ...]
    centre: float
    row: int


@dataclass(frozen=True, slots=True)
class Lane:
    placed: tuple[Placed, ...]
    rings: tuple[Ring, ...]
    rows: int


@dataclass(slots=True)
class Row:
    """What is taken, as sorted intervals that do not overlap."""

    taken: list[tuple[float, float]] = field(default_factory=list)

    def is_free(self, start: float, end: float) -> bool:
        index = bisect_left(self.taken, (start, end))
        before = index == 0 or self.taken[index - 1][1] + APART <= start
        return before and (index == len(self.taken) or end + APART <= self.taken[index][0])

    def take(self, start: float, end: float) -> None:
        insort(self.taken, (start, end))


@dataclass(frozen=True, slots=True)
class Manner:
    """How a plate of one width sets its labels. `lengths`: characters of the whole and of the shortened label."""

    size: float
    lengths: tuple[int, ...]
    rows: int
    significant: int = 8


def arrange(entries: Sequence[Entry], scale: Scale, today: int, manner: Manner, selected: str = "") -> Lane:
    """Places the events of one lane."""
    marks = {
        entry.key: mark
        for entry in entries
        if (mark := mark_of(entry.date, scale, today, disputed=entry.disputed)) is not None
    }
    order = sorted(
        (entry for entry in entries if entry.key in marks),
        key=lambda entry: (entry.key != selected, -entry.significance, marks[entry.key].start, entry.key),
    )
    rows = [Row() for _number in range(manner.rows)]
    placed: list[Placed] = []
    left: list[Entry] = []
    for entry in order:
        found = place(entry, marks[entry.key], rows, scale, manner, chosen=entry.key == selected)
        if found is None:
            left.append(entry)
        else:
            rows[found.row].take(*found.box)
            placed.append(found)
    used = max((item.row for item in placed), default=-1) + 1
    bare, rings = gather(left, marks, rows, used)
    placed += bare
    used = max([used, *(item.row + 1 for item in bare), *(ring.row + 1 for ring in rings)])
    return Lane(tuple(placed), tuple(rings), used)


@cache
def tries(rows: int, variants: int) -> tuple[tuple[int, int], ...]:
    """(row, variant of the label), best first: a shorter label costs as much as two rows further down."""
    pairs = [(row, number) for row in range(rows) for number in range(variants)]
    return tuple(sorted(pairs, key=lambda pair: (pair[0] + 2 * pair[1], pair[0])))


def place(entry: Entry, mark: Mark, rows: list[Row], scale: Scale, manner: Manner, *, chosen: bool) -> Placed | None:
    """The first place that is free."""
    bold = chosen or entry.significance >= manner.significant
    variants = list(dict.fromkeys(entry.shortened(most) for most in manner.lengths))
    places = [positions(mark, measure(text, manner.size, bold=bold), scale) for text in variants]
    margin = 10.0 if chosen else 0.0
    for row, number in tries(len(rows), len(variants)):
        is_free = rows[row].is_free
        for at, anchor, above, start, end in places[number]:
            if is_free(start - margin, end + margin):
                box = (start - margin, end + margin)
                return Placed(entry, mark, row, variants[number], at, anchor, above, bold, box)
    return None


def positions(mark: Mark, width: float, scale: Scale) -> list[tuple[float, str, bool, float, float]]:
    """(where the label begins, its anchor, whether above, and what mark and label cover together)."""
    start, end = mark.ink
    found: list[tuple[float, str, bool, float, float]] = []
    for first, last in mark.above:
        # A bar may carry a label somewhat longer than itself; between dots it must fit, since a dot stands higher.
        room = (last - first) / 0.75 if mark.is_bar else last - first
        if width <= room and first + width <= scale.end:
            at = first if first > scale.start + 8 else scale.start
            found.append((at, "start", True, min(start, at), max(end, at + width)))
            break
    if end + GAP + width <= scale.end:
        found.append((end + GAP, "start", False, start, end + GAP + width))
    if start - GAP - width >= scale.start:
        found.append((start - GAP, "end", False, start - GAP - width, end))
    return found


def gather(left: list[Entry], marks: dict[str, Mark], rows: list[Row], used: int) -> tuple[list[Placed], list[Ring]]:
    """What found no room: bare where its mark alone fits, else in rings, which have the last row to themselves."""
    bare: list[Placed] = []
    crowd: list[Entry] = []
    for entry in left:
        mark = marks[entry.key]
        row = next((number for number in range(used) if rows[number].is_free(*mark.ink)), None)
        if row is None or not mark.above:
            crowd.append(entry)
        else:
            rows[row].take(*mark.ink)
            bare.append(Placed(entry, mark, row, box=mark.ink))
    groups: list[list[Entry]] = []
    edge = float("-inf")
    for entry in sorted(crowd, key=lambda entry: marks[entry.key].centre):
        centre = marks[entry.key].centre
        if groups and centre - edge < 2 * RING + APART:
            groups[-1].append(entry)
        else:
            groups.append([entry])
        edge = sum(marks[item.key].centre for item in groups[-1]) / len(groups[-1])
    rings = []
    below = Row()
    for group in merged(groups, marks):
        if len(group) == 1 and below.is_free(*marks[group[0].key].ink):
            mark = marks[group[0].key]
            below.take(*mark.ink)
            bare.append(Placed(group[0], mark, used, box=mark.ink))
            continue
        centre = middle(group, marks)
        below.take(centre - RING, centre + RING)
        rings.append(Ring(tuple(group), centre, used))
    return bare, rings


def middle(group: list[Entry], marks: dict[str, Mark]) -> float:
    return sum(marks[entry.key].centre for entry in group) / len(group)


def merged(groups: list[list[Entry]], marks: dict[str, Mark]) -> list[list[Entry]]:
    """Neighbours joined until no two rings, and no mark and ring, would touch."""
    while True:
        for number in range(len(groups) - 1):
            if extent(groups[number], marks)[1] + APART > extent(groups[number + 1], marks)[0]:
                groups[number : number + 2] = [groups[number] + groups[number + 1]]
                break
        else:
            return groups


def extent(group: list[Entry], marks: dict[str, Mark]) -> tuple[float, float]:
    if len(group) == 1:
        return marks[group[0].key].ink
    centre = middle(group, marks)
    return centre - RING, centre + RING
