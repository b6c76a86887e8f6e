"""The land of the world, and the part of it that a map shows."""

import re
from itertools import pairwise

from events.site.map.frame import Frame, fitted
from events.site.map.land import rings
from events.site.map.outline import outline


def inside(longitude: float, latitude: float) -> bool:
    """Whether a point is on land, by the even-odd rule."""
    crossings = 0
    for ring in rings():
        for turn in (-360, 0, 360):
            for (x0, y0), (x1, y1) in pairwise([*ring, ring[0]]):
                if (y0 > latitude) != (y1 > latitude):
                    crossings += x0 + turn + (latitude - y0) / (y1 - y0) * (x1 - x0) > longitude
    return crossings % 2 == 1


def test_the_land_is_where_it_is() -> None:
    for place, longitude, latitude in (
        ("Tashkent", 69.2, 41.3), ("Moscow", 37.6, 55.8), ("Chukotka", 179.5, 67.5), ("the South Pole", 0, -89)
    ):  # fmt: skip
        assert inside(longitude, latitude), place
    for place, longitude, latitude in (
        ("the Caspian Sea", 51, 42),
        ("the Pacific", -150, 0),
        ("the Black Sea", 34, 43),
    ):
        assert not inside(longitude, latitude), place


def test_no_ring_jumps_around_the_world() -> None:
    for ring in rings():
        pole = min(latitude for _longitude, latitude in ring) < -89
        assert pole or all(abs(x0 - x1) < 180 for (x0, _y0), (x1, _y1) in pairwise([*ring, ring[0]]))


def test_a_map_has_the_land_that_it_shows_and_hardly_more() -> None:
    path = outline(fitted([(69.2, 41.3), (37.6, 55.8)], 288, 204))
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]
    assert 100 < len(numbers) < 3000
    assert all(-7 <= x <= 295 for x in numbers[::2])
    assert all(-7 <= y <= 211 for y in numbers[1::2])


def test_the_open_sea_has_no_land() -> None:
    assert outline(Frame(-150, -5, -140, 2, 288, 204)) == ""


def test_land_goes_on_beyond_the_antimeridian() -> None:
    path = outline(fitted([(175, 66), (-172, 66)], 288, 204))
    xs = [float(x) for x in re.findall(r"[ML](-?[\d.]+) ", path)]
    assert min(xs) < 50
    assert max(xs) > 240
