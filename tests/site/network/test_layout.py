"""The same graph is drawn in the same way, within its room, and soon."""

import time
from itertools import combinations

from events.site.network.layout import layout

CROWD = tuple((one, other, 1 + (one * other) % 7) for one, other in combinations(range(24), 2) if (one + other) % 3)


def test_nodes_lie_within_the_room_and_apart() -> None:
    places = layout(24, CROWD)
    assert len(set(places)) == 24
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places)
    nearest = min((x0 - x1) ** 2 + (y0 - y1) ** 2 for (x0, y0), (x1, y1) in combinations(places, 2))
    assert nearest > 0.02**2


def test_the_same_graph_has_the_same_layout() -> None:
    assert layout.__wrapped__(24, CROWD) == layout.__wrapped__(24, CROWD)


def test_those_who_share_most_lie_nearest() -> None:
    places = layout(4, ((0, 1, 20), (2, 3, 20), (1, 2, 1)))

    def way(one: int, other: int) -> float:
        return sum((a - b) ** 2 for a, b in zip(places[one], places[other], strict=True)) ** 0.5

    assert way(0, 1) < way(0, 2)
    assert way(2, 3) < way(1, 3)


def test_few_or_no_nodes_are_no_trouble() -> None:
    assert layout(0, ()) == ()
    assert layout(1, ()) == ((0.5, 0.5),)
    assert len(layout(2, ())) == 2


def test_two_dozen_nodes_are_laid_out_in_no_time() -> None:
    spent = []
    for _ in range(3):
        started = time.perf_counter()
        layout.__wrapped__(24, CROWD)
        spent.append(time.perf_counter() - started)
    # About 15 ms on the machine it was made on; tests run beside others.
    assert min(spent) < 0.15
