"""Which part of the world a map shows, and where on it a place lies."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

# Kilometres of a degree of latitude, and of one of longitude at the equator.
DEGREE_KM = 111.32
# Near the poles a degree of longitude is next to nothing; no map is stretched more than this.
NARROWEST = 0.25

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """Degrees `west` … `east` and `south` … `north` on `width` × `height` pixels, equirectangular.

    The parallel in the middle is true to scale. `west` lies in -180 … 180; `east` is greater, beyond 180 where the map
    crosses the antimeridian. `south` and `north` may lie beyond the poles, where there is nothing.
    """

    west: float
    south: float
    east: float
    north: float
    width: float
    height: float

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Pixels from the upper left; outside of the map for what it does not show."""
        away = (longitude - self.west) % 360
        # What lies a little to the west of the map is drawn there, not once around the world.
        if away > (360 + self.east - self.west) / 2:
            away -= 360
        return away * self.across, (self.north - latitude) * self.down

    @property
    def across(self) -> float:
        """Pixels of a degree of longitude."""
        return self.width / (self.east - self.west)

    @property
    def down(self) -> float:
        """Pixels of a degree of latitude."""
        return self.height / (self.north - self.south)

    def ellipse(self, latitude: float, metres: float) -> tuple[float, float]:
        """Half axes, in pixels, of a circle on the ground."""
        degrees = metres / 1000 / DEGREE_KM
        stretch = max(math.cos(math.radians(latitude)), NARROWEST)
        return degrees / stretch * self.across, degrees * self.down

    def holds(self, x: float, y: float) -> bool:
        return 0 <= x <= self.width and 0 <= y <= self.height


def fitted(
    points: Sequence[tuple[float, float]], width: float, height: float, *, margin: float = 20, least: float = 9
) -> Frame:
    """The map around some points (longitude, latitude), with `margin` pixels on each side and at least `least` degrees
    of latitude high; the whole world where there are none."""
    if not points:
        return Frame(-180, -90 * height * 2 / width, 180, 90 * height * 2 / width, width, height)
    west, east = arc([longitude for longitude, _latitude in points])
    latitudes = [latitude for _longitude, latitude in points]
    middle = (min(latitudes) + max(latitudes)) / 2
    stretch = max(math.cos(math.radians(middle)), NARROWEST)
    # Degrees of latitude a pixel: enough for both spans, never more than once around the world.
    scale = max(
        (east - west) * stretch / (width - 2 * margin),
        (max(latitudes) - min(latitudes)) / (height - 2 * margin),
        least / height,
    )
    scale = min(scale, 360 * stretch / width)
    half_width, half_height = width * scale / stretch / 2, height * scale / 2
    if half_height < 90:
        middle = min(max(middle, half_height - 90), 90 - half_height)
    start = wrapped((west + east) / 2 - half_width)
    return Frame(start, middle - half_height, start + 2 * half_width, middle + half_height, width, height)


def around(box: Box, width: float, height: float) -> Frame:
    """The map of a box west, south, east, north; west greater than east crosses the antimeridian."""
    west, south, east, north = box
    if east < west:
        east += 360
    # Both ends and the middle: of two ends alone, the shorter way between them would count.
    points = [(wrapped(west + (east - west) * part / 4), south) for part in range(5)]
    return fitted([*points, (wrapped(east), north)], width, height, margin=14)


def arc(longitudes: Sequence[float]) -> tuple[float, float]:
    """The shortest stretch that holds them all, west to east; east may lie beyond 180."""
    places = sorted({wrapped(longitude) for longitude in longitudes})
    gaps = [(after - before, after) for before, after in pairwise(places)]
    widest, west = max([(places[0] + 360 - places[-1], places[0]), *gaps])
    return west, west + 360 - widest


def wrapped(longitude: float) -> float:
    """The same meridian in -180 … 180."""
    return longitude if -180 <= longitude <= 180 else (longitude + 180) % 360 - 180
