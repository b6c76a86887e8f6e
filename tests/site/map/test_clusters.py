"""Places that would lie upon each other become one dot, and lose nothing by it."""

import math
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from events.site.map.clusters import GREATEST, Spot, clusters
from events.site.map.frame import fitted

PLACES = st.lists(
    st.tuples(st.floats(-180, 180), st.floats(-85, 85), st.sets(st.integers(1, 40), min_size=1, max_size=4)),
    min_size=1,
    max_size=24,
)


def spots(places: list[tuple[float, float, set[int]]]) -> list[Spot]:
    frame = fitted([(x, y) for x, y, _events in places], 288, 204)
    return [
        Spot(key, f"Place {key}", x, y, *frame.at(x, y), frozenset(events)) for key, (x, y, events) in enumerate(places)
    ]


def holds(box: tuple[float, float, float, float], spot: Spot) -> bool:
    west, south, east, north = box
    x = spot.longitude
    return south <= spot.latitude <= north and (west <= x <= east if west <= east else x >= west or x <= east)


@given(PLACES)
def test_every_place_is_in_one_cluster_and_in_its_box(places: list[tuple[float, float, set[int]]]) -> None:
    given_spots = spots(places)
    found = clusters(given_spots)
    assert sorted(spot.key for cluster in found for spot in cluster.spots) == list(range(len(places)))
    for cluster in found:
        assert all(holds(cluster.box, spot) for spot in cluster.spots)
        assert cluster.events == frozenset().union(*(spot.events for spot in cluster.spots))
    assert frozenset().union(*(cluster.events for cluster in found)) == frozenset().union(*(e for _x, _y, e in places))


@given(PLACES)
def test_the_boxes_of_two_clusters_do_not_meet(places: list[tuple[float, float, set[int]]]) -> None:
    for one, other in combinations(clusters(spots(places)), 2):
        a, b = one.extent, other.extent
        assert a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]


def test_the_area_of_a_dot_follows_its_events() -> None:
    far = [Spot(1, "A", 0, 0, 20, 20, frozenset(range(100))), Spot(2, "B", 9, 9, 200, 150, frozenset(range(25)))]
    one, other = clusters(far)
    assert (one.radius, other.radius) == (GREATEST, GREATEST / 2)


def test_an_event_at_two_places_of_a_cluster_counts_once() -> None:
    (one,) = clusters([Spot(1, "A", 0, 0, 30, 30, frozenset({1, 2})), Spot(2, "B", 0.1, 0, 31, 30, frozenset({2, 3}))])
    assert len(one.events) == 3
    assert math.isclose(one.x, 30.5)
