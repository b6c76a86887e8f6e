"""Where names can stand on a small drawing so that none touches another, or a dot."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from events.site.plate.text import measure

GAP = 4.0

Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot and what may be written beside it, the best first."""

    x: float
    y: float
    radius: float
    texts: tuple[str, ...]

    @property
    def rectangle(self) -> Rectangle:
        return self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius


@dataclass(frozen=True, slots=True)
class Label:
    """`anchor` is SVG's, in a drawing that runs from left to right."""

    text: str
    x: float
    y: float
    anchor: str


def labels(dots: Sequence[Dot], width: float, height: float, size: float, *, above: bool = False) -> list[Label | None]:
    """For each dot, the most important first: its label, or None where there is no room for one.

    `above` tries above and below the dot before its sides.
    """
    taken = [dot.rectangle for dot in dots]
    found: list[Label | None] = []
    for number, dot in enumerate(dots):
        others = [rectangle for each, rectangle in enumerate(taken) if each != number]
        label = next(
            (
                candidate
                for text in dot.texts
                for candidate, rectangle in candidates(dot, text, size, above=above)
                if within(rectangle, width, height) and not any(meet(rectangle, other) for other in others)
            ),
            None,
        )
        if label is not None:
            taken.append(rectangle_of(label, size))
        found.append(label)
    return found


def candidates(dot: Dot, text: str, size: float, *, above: bool) -> Iterable[tuple[Label, Rectangle]]:
    beside = [
        Label(text, dot.x + dot.radius + GAP, dot.y + size * 0.35, "start"),
        Label(text, dot.x - dot.radius - GAP, dot.y + size * 0.35, "end"),
    ]
    over = [
        Label(text, dot.x, dot.y + dot.radius + size * 1.05, "middle"),
        Label(text, dot.x, dot.y - dot.radius - size * 0.35, "middle"),
    ]
    for label in [*over, *beside] if above else [*beside, *over]:
        yield label, rectangle_of(label, size)


def rectangle_of(label: Label, size: float) -> Rectangle:
    width = measure(label.text, size, "sans") + 2
    left = {"start": label.x, "middle": label.x - width / 2, "end": label.x - width}[label.anchor]
    return left, label.y - size * 0.85, left + width, label.y + size * 0.3


def within(rectangle: Rectangle, width: float, height: float) -> bool:
    return rectangle[0] >= 2 and rectangle[1] >= 2 and rectangle[2] <= width - 2 and rectangle[3] <= height - 2


def meet(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
