"""What a map shows, and where on it places lie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.site.map.frame import Frame, arc, around, fitted, wrapped

DEGREES = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@given(st.lists(DEGREES, min_size=1, max_size=12))
def test_every_point_lies_on_the_map_that_is_fitted_to_it(points: list[tuple[float, float]]) -> None:
    frame = fitted(points, 288, 204)
    assert frame.east - frame.west <= 360.0001
    assert -180 <= frame.west <= 180
    for point in points:
        x, y = frame.at(*point)
        assert -0.5 <= x <= 288.5, (frame, point)
        assert -0.5 <= y <= 204.5, (frame, point)


def test_a_single_point_is_in_the_middle_of_some_country_around_it() -> None:
    frame = fitted([(69.2, 41.3)], 288, 204)
    assert frame.at(69.2, 41.3) == pytest.approx((144, 102))
    assert frame.north - frame.south == pytest.approx(9)


def test_points_on_both_sides_of_the_antimeridian_are_neighbours() -> None:
    assert arc([179, -178]) == (179, 182)
    frame = fitted([(179, 60), (-178, 61)], 288, 204)
    assert frame.east - frame.west < 40
    assert frame.at(-178, 60)[0] > frame.at(179, 60)[0]


def test_without_points_it_is_the_whole_world() -> None:
    frame = fitted([], 288, 204)
    assert (frame.west, frame.east) == (-180, 180)
    assert frame.south <= -90 < 90 <= frame.north


@pytest.mark.parametrize("box", [(60, 35, 80, 45), (170, 50, -160, 70), (-180, -90, 180, 90), (10, 90, 10, 90)])
def test_a_box_lies_within_its_map(box: tuple[float, float, float, float]) -> None:
    frame = around(box, 288, 204)
    west, south, east, north = box
    for longitude, latitude in ((west, south), (east, north)):
        x, y = frame.at(longitude, latitude)
        assert -0.5 <= x <= 288.5
        assert -0.5 <= y <= 204.5


def test_a_circle_on_the_ground_is_wider_than_high_where_the_map_stretches() -> None:
    frame = Frame(-180, -90, 180, 90, 360, 180)
    assert frame.ellipse(0, 111_320) == pytest.approx((1, 1))
    assert frame.ellipse(60, 111_320) == pytest.approx((2, 1))


@pytest.mark.parametrize(("longitude", "same"), [(190, -170), (-190, 170), (180, 180), (-180, -180), (540, -180)])
def test_longitudes_are_wrapped(longitude: float, same: float) -> None:
    assert wrapped(longitude) == same
