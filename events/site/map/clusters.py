"""Joins places whose dots would lie upon each other. Clusters never share a place, and the box of a cluster holds no
place of another: so the number of a cluster is the number of the state that its box makes."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from events.site.map.frame import wrapped

# Pixels: places in the same square of this size are one cluster; the radius of the greatest and of the least dot.
CELL = 24
GREATEST, LEAST = 11.0, 3.2
# Dots may touch, not lie upon each other: of the sum of their radii.
NEAREST = 0.9
MARGIN = 0.001  # degrees: what addresses can say


@dataclass(frozen=True)
class Spot:
    """A place on the map, with the events there by number."""

    key: int
    title: str
    longitude: float
    latitude: float
    x: float
    y: float
    events: frozenset[int]


@dataclass(frozen=True)
class Cluster:
    """One dot, at the middle of its events; `spots` begin with the one of most events."""

    spots: tuple[Spot, ...]
    most: int

    @cached_property
    def events(self) -> frozenset[int]:
        return frozenset().union(*(spot.events for spot in self.spots))

    @cached_property
    def x(self) -> float:
        return self.mean([spot.x for spot in self.spots])

    @cached_property
    def y(self) -> float:
        return self.mean([spot.y for spot in self.spots])

    def mean(self, values: list[float]) -> float:
        weights = [len(spot.events) for spot in self.spots]
        return sum(value * weight for value, weight in zip(values, weights, strict=True)) / sum(weights)

    @cached_property
    def radius(self) -> float:
        """Its area follows the number of events."""
        return max(GREATEST * math.sqrt(len(self.events) / max(self.most, 1)), LEAST)

    @cached_property
    def extent(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom in pixels."""
        xs, ys = [spot.x for spot in self.spots], [spot.y for spot in self.spots]
        return min(xs), min(ys), max(xs), max(ys)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east, north in degrees, with a hair of margin; west may be greater than east."""
        west = min(self.spots, key=lambda spot: spot.x).longitude
        east = max(self.spots, key=lambda spot: spot.x).longitude
        south = min(spot.latitude for spot in self.spots)
        north = max(spot.latitude for spot in self.spots)
        return (
            round(wrapped(west - MARGIN), 3),
            max(round(south - MARGIN, 3), -90.0),
            round(wrapped(east + MARGIN), 3),
            min(round(north + MARGIN, 3), 90.0),
        )


def clusters(spots: Sequence[Spot]) -> list[Cluster]:
    """The most events first."""
    cells: dict[tuple[int, int], list[Spot]] = {}
    for spot in spots:
        cells.setdefault((math.floor(spot.x / CELL), math.floor(spot.y / CELL)), []).append(spot)
    most = max((len(frozenset().union(*(spot.events for spot in cell))) for cell in cells.values()), default=1)
    waiting = in_order([made(cell, most) for cell in cells.values()])
    found: list[Cluster] = []
    while waiting:
        one, *waiting = waiting
        while other := beside(one, waiting, found):
            waiting = [each for each in waiting if each is not other]
            one = made([*one.spots, *other.spots], most)
        found.append(one)
    return in_order(found)


def in_order(found: list[Cluster]) -> list[Cluster]:
    return sorted(found, key=lambda cluster: (-len(cluster.events), cluster.spots[0].key))


def made(spots: Sequence[Spot], most: int) -> Cluster:
    return Cluster(tuple(sorted(spots, key=lambda spot: (-len(spot.events), spot.key))), most)


def beside(one: Cluster, waiting: list[Cluster], done: list[Cluster]) -> Cluster | None:
    """A dot that lies upon this one, such that the union of the two leaves the boxes of all others alone."""
    for other in waiting:
        if math.hypot(one.x - other.x, one.y - other.y) < NEAREST * (one.radius + other.radius):
            joint = union(one.extent, other.extent)
            if not any(meet(joint, third.extent) for third in (*waiting, *done) if third is not other):
                return other
    return None


Rectangle = tuple[float, float, float, float]


def union(one: Rectangle, other: Rectangle) -> Rectangle:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def meet(one: Rectangle, other: Rectangle) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
