"""Writes the map as SVG."""

from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape

from events.site.labels import Dot, labels
from events.site.map.frame import Frame
from events.site.map.outline import outline
from events.site.plate.pen import Pen, short
from events.site.plate.text import measure

LABEL = 11.5
NUMBER = 11.0
# So many names are tried, those of most events.
MOST_LABELS = 16
# A finger's width around a dot answers too.
TOUCH = 11.0
# Of the height of the map.
REGION = 0.16


@dataclass(frozen=True, slots=True)
class Precision:
    """A place lies within so many metres of its point."""

    longitude: float
    latitude: float
    metres: int


@dataclass(frozen=True, slots=True)
class Mark:
    """One dot. `name` tells it in words, `number` may stand in it, `label` beside it, in its `language`; `href` is ""
    where it leads nowhere; `within`: how precisely its places are known, where the point alone would pretend to know
    more."""

    x: float
    y: float
    radius: float
    name: str
    label: str = ""
    language: str = ""
    number: str = ""
    href: str = ""
    within: tuple[Precision, ...] = ()
    is_region: bool = False
    is_selected: bool = False

    @property
    def holds_number(self) -> bool:
        wide = measure(self.number, NUMBER, "sans", bold=True)
        return bool(self.number) and self.radius > NUMBER / 2 + 1 and wide < 2 * self.radius - 3

    @property
    def dot(self) -> Dot:
        """A number that has no room in the dot stands beside it."""
        if self.holds_number or not self.number:
            return Dot(self.x, self.y, self.radius, (self.label,) if self.label else ())
        return Dot(self.x, self.y, self.radius, (f"{self.label} · {self.number}", self.number))


@lru_cache(maxsize=64)
def drawing(frame: Frame, marks: tuple[Mark, ...], title: str) -> str:
    """Marks in the order of their weight."""
    pen = Pen(frame.width)
    pen.raw(f'<path class="land" d="{outline(frame)}"/>')
    dots = [mark.dot if n < MOST_LABELS else replace(mark.dot, texts=()) for n, mark in enumerate(marks)]
    for mark, label in zip(marks, labels(dots, frame.width, frame.height, LABEL), strict=True):
        name = escape(mark.name)
        current = ' aria-current="true"' if mark.is_selected else ""
        pen.raw(f'<a href="{escape(mark.href)}" aria-label="{name}"{current}>' if mark.href else "<g>")
        pen.raw(f"<title>{name}</title>")
        for circle in mark.within:
            precision(pen, frame, circle)
        dot(pen, mark)
        if label:
            pen.text("ptt", label.x, label.y, label.text, anchor=label.anchor, language=mark.language)
        pen.raw("</a>" if mark.href else "</g>")
    return pen.svg("map", frame.height, f'direction="ltr" role="group" aria-label="{escape(title)}"')


def dot(pen: Pen, mark: Mark) -> None:
    pen.circle("hit", mark.x, mark.y, max(TOUCH, mark.radius + 3))
    pen.circle("pt region" if mark.is_region else "pt", mark.x, mark.y, mark.radius)
    if mark.is_selected:
        pen.circle("chosen", mark.x, mark.y, mark.radius + 3)
    if mark.holds_number:
        pen.text("ptn region" if mark.is_region else "ptn", mark.x, mark.y + 3.8, mark.number, anchor="middle")


def precision(pen: Pen, frame: Frame, circle: Precision) -> None:
    x, y = frame.at(circle.longitude, circle.latitude)
    rx, ry = frame.ellipse(circle.latitude, circle.metres)
    pen.raw(f'<ellipse class="within" cx="{short(x)}" cy="{short(y)}" rx="{short(rx)}" ry="{short(ry)}"/>')


def is_region(frame: Frame, circle: Precision) -> bool:
    """So wide that its point is only the middle of it."""
    return frame.ellipse(circle.latitude, circle.metres)[1] > REGION * frame.height


def matters(frame: Frame, circle: Precision, radius: float) -> bool:
    """Whether the circle is seen around a dot of this radius, and within the map."""
    return radius + 3 < frame.ellipse(circle.latitude, circle.metres)[1] < frame.height / 2
