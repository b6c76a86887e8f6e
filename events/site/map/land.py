"""The outline of the world's land, read once from the TopoJSON beside this file
(https://github.com/topojson/topojson-specification)."""

import json
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "world-atlas" / "land-110m.json"

Point = tuple[float, float]
Ring = tuple[Point, ...]


@cache
def rings() -> tuple[Ring, ...]:
    """Closed rings of (longitude, latitude) in degrees: shores of land and, within it, of inland seas.

    Longitudes go on beyond ±180 where a shore crosses the antimeridian, so a ring has no jump in it.
    """
    topology: dict[str, Any] = json.loads(FILE.read_text())
    arcs = [decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    found = []
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        found += [unwound(joined(ring, arcs)) for polygon in polygons for ring in polygon]
    return tuple(found)


def decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """An arc is quantised and written as steps from point to point."""
    (kx, ky), (x0, y0) = transform["scale"], transform["translate"]
    xs, ys = accumulate(step[0] for step in arc), accumulate(step[1] for step in arc)
    return [(x * kx + x0, y * ky + y0) for x, y in zip(xs, ys, strict=True)]


def joined(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """A ring of arcs end to end; `~n` is arc n backwards. The last point is the first one, left out."""
    points: list[Point] = []
    for number in numbers:
        points += (arcs[number] if number >= 0 else arcs[~number][::-1])[:-1]
    return points


def unwound(points: list[Point]) -> Ring:
    """Without jumps of 360 degrees. A ring once around the world, Antarctica, is closed by way of the pole."""
    found = points[:1]
    for longitude, latitude in points[1:]:
        turns = round((found[-1][0] - longitude) / 360)
        found.append((longitude + 360 * turns, latitude))
    if abs(found[-1][0] - found[0][0]) > 180:
        found += [(found[-1][0], -90.0), (found[0][0], -90.0)]
    return tuple(found)
