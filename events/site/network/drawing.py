"""Writes the network as SVG."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from events.site.labels import Dot, labels
from events.site.network.layout import layout
from events.site.plate.pen import Pen, short

WIDTH, HEIGHT = 288.0, 264.0
ACROSS, DOWN = 34.0, 22.0  # pixels kept free for names
LABEL = 11.5
GREATEST, LEAST = 9.0, 3.5
THICKEST = 5.0
# No band is as thick as that for fewer common events.
FULL = 6
TOUCH = 11.0


@dataclass(frozen=True, slots=True)
class Node:
    """An actor with the number of its events; `label` is a text in `language`. `is_selected`: it takes part in the
    selected event."""

    label: str
    language: str
    name: str
    href: str
    weight: int
    is_chosen: bool = False
    is_selected: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Two nodes by number: their common events (0: none), and whether a relation ties them: "", possibly or surely."""

    one: int
    other: int
    weight: int
    tie: str
    name: str
    is_selected: bool = False


@lru_cache(maxsize=128)
def drawing(nodes: tuple[Node, ...], lines: tuple[Line, ...], title: str) -> str:
    """Nodes in the order of their weight."""
    pen = Pen(WIDTH)
    places = [
        (ACROSS + x * (WIDTH - 2 * ACROSS), DOWN + y * (HEIGHT - 2 * DOWN))
        for x, y in layout(len(nodes), tuple((line.one, line.other, max(line.weight, 1)) for line in lines))
    ]
    heaviest = max(FULL, *(line.weight for line in lines)) if lines else FULL
    for line in sorted(lines, key=lambda each: each.weight):
        edge(pen, places, line, heaviest)
    most = max((node.weight for node in nodes), default=1)
    radii = [max(GREATEST * math.sqrt(node.weight / most), LEAST) for node in nodes]
    dots = [Dot(x, y, r, (node.label,)) for (x, y), r, node in zip(places, radii, nodes, strict=True)]
    written = labels(dots, WIDTH, HEIGHT, LABEL, above=True)
    for node, dot, label in zip(nodes, dots, written, strict=True):
        name = escape(node.name)
        current = ' aria-current="true"' if node.is_chosen else ""
        pen.raw(f'<a href="{escape(node.href)}" aria-label="{name}"{current}><title>{name}</title>')
        pen.circle("hit", dot.x, dot.y, max(TOUCH, dot.radius + 3))
        pen.circle("node sel" if node.is_selected else "node", dot.x, dot.y, dot.radius)
        if node.is_chosen:
            pen.circle("chosen", dot.x, dot.y, dot.radius + 3)
        if label:
            pen.text("ptt", label.x, label.y, label.text, anchor=label.anchor, language=node.language)
        pen.raw("</a>")
    return pen.svg("net", HEIGHT, f'direction="ltr" role="group" aria-label="{escape(title)}"')


def edge(pen: Pen, places: Sequence[tuple[float, float]], line: Line, heaviest: int) -> None:
    """A band as thick as the two have events in common, and upon it the thin line of a relation."""
    (x0, y0), (x1, y1) = places[line.one], places[line.other]
    d = f"M{short(x0)} {short(y0)}L{short(x1)} {short(y1)}"
    pen.raw(f"<g><title>{escape(line.name)}</title>")
    if line.weight:
        width = short(max(THICKEST * line.weight / heaviest, 0.8))
        css = "edge sel" if line.is_selected else "edge"
        pen.raw(f'<path class="{css}" stroke-width="{width}" d="{d}"/>')
    if line.tie:
        pen.raw(f'<path class="tie {line.tie}" d="{d}"/>')
    pen.raw("</g>")
