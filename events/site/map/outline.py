"""The land of a frame as an SVG path."""

from collections.abc import Sequence
from functools import cache, lru_cache

from events.site.map.frame import Box, Frame
from events.site.map.land import Point, Ring, rings
from events.site.plate.pen import short

# Pixels: what lies nearer to the point before is left out, and land is cut so far outside of the frame.
FINENESS = 1.1
BEYOND = 6.0


@lru_cache(maxsize=64)
def outline(frame: Frame) -> str:
    """The land, "" where there is none."""
    x, y = BEYOND / frame.across, BEYOND / frame.down
    west, south, east, north = frame.west - x, frame.south - y, frame.east + x, frame.north + y
    found: list[str] = []
    for ring, (first, low, last, high) in bounded():
        for turn in (-360, 0, 360):
            if first + turn > east or last + turn < west or low > north or high < south:
                continue
            part = clipped(ring, west - turn, south, east - turn, north)
            points = thinned([on_paper(longitude + turn, latitude, frame) for longitude, latitude in part])
            if len(points) > 2:
                found.append("M" + "L".join(f"{short(x)} {short(y)}" for x, y in points) + "Z")
    return "".join(found)


@cache
def bounded() -> list[tuple[Ring, Box]]:
    """Each ring with the degrees west, south, east, north that it reaches."""
    found = []
    for ring in rings():
        longitudes, latitudes = [point[0] for point in ring], [point[1] for point in ring]
        found.append((ring, (min(longitudes), min(latitudes), max(longitudes), max(latitudes))))
    return found


def on_paper(longitude: float, latitude: float, frame: Frame) -> Point:
    return (longitude - frame.west) * frame.across, (frame.north - latitude) * frame.down


def clipped(ring: Sequence[Point], west: float, south: float, east: float, north: float) -> Sequence[Point]:
    """The part of a ring that lies in a box (Sutherland and Hodgman 1974)."""
    for axis, limit, is_least in ((0, west, True), (0, east, False), (1, south, True), (1, north, False)):
        ring = cut(ring, axis, limit, is_least=is_least)
    return ring


def cut(points: Sequence[Point], axis: int, limit: float, *, is_least: bool) -> list[Point]:
    """A ring without what lies below its least coordinate, or above its greatest one."""
    found: list[Point] = []
    before = points[-1] if points else (0.0, 0.0)
    was_inside = (before[axis] >= limit) == is_least
    for point in points:
        is_inside = (point[axis] >= limit) == is_least
        if is_inside != was_inside:
            part = (limit - before[axis]) / (point[axis] - before[axis])
            found.append((before[0] + (point[0] - before[0]) * part, before[1] + (point[1] - before[1]) * part))
        if is_inside:
            found.append(point)
        before, was_inside = point, is_inside
    return found


def thinned(points: list[Point]) -> list[Point]:
    kept: list[Point] = []
    for x, y in points:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= FINENESS:
            kept.append((x, y))
    return kept
