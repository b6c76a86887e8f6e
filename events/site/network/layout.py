"""Places nodes so that those with heavy edges lie near each other (Fruchterman and Reingold 1991, with gravity).

Nothing is drawn by lot: the same graph has the same layout, always and everywhere.
"""

import math
from functools import lru_cache

STEPS = 60
GRAVITY = 0.06
# Radians: seeds of a sunflower, so that no two nodes begin in one place.
GOLDEN = math.pi * (3 - math.sqrt(5))

Edge = tuple[int, int, int]


@lru_cache(maxsize=128)
def layout(count: int, edges: tuple[Edge, ...]) -> tuple[tuple[float, float], ...]:
    """Places in 0 … 1 × 0 … 1 of `count` nodes, the weightiest first; edges are (node, node, weight)."""
    xs = [math.sqrt(n / max(count, 1)) * math.cos(n * GOLDEN) for n in range(count)]
    ys = [math.sqrt(n / max(count, 1)) * math.sin(n * GOLDEN) for n in range(count)]
    heaviest = max((weight for _one, _other, weight in edges), default=1)
    pulls = [(one, other, 0.35 + 0.65 * weight / heaviest) for one, other, weight in edges]
    ideal = 1.6 / math.sqrt(max(count, 1))
    for step in range(STEPS):
        dx, dy = [-GRAVITY * x for x in xs], [-GRAVITY * y for y in ys]
        for one in range(count):
            x0, y0 = xs[one], ys[one]
            for other in range(one + 1, count):
                x, y = x0 - xs[other], y0 - ys[other]
                push = ideal * ideal / (x * x + y * y + 1e-4)
                dx[one] += x * push
                dy[one] += y * push
                dx[other] -= x * push
                dy[other] -= y * push
        for one, other, weight in pulls:
            x, y = xs[one] - xs[other], ys[one] - ys[other]
            pull = weight * math.sqrt(x * x + y * y) / ideal
            dx[one] -= x * pull
            dy[one] -= y * pull
            dx[other] += x * pull
            dy[other] += y * pull
        furthest = 0.12 * (1 - step / STEPS) + 0.004
        for node in range(count):
            way = math.hypot(dx[node], dy[node])
            part = min(way, furthest) / (way or 1)
            xs[node] += dx[node] * part
            ys[node] += dy[node] * part
    return tuple(zip(spread(xs), spread(ys), strict=True))


def spread(values: list[float]) -> list[float]:
    """Over the whole of 0 … 1, halfway between where they are and even steps, so that no crowd stands in the middle of
    an empty room. In the middle where they are all the same."""
    low, high = min(values, default=0), max(values, default=0)
    if high - low < 1e-9:
        return [0.5] * len(values)
    order = sorted(range(len(values)), key=lambda number: (values[number], number))
    even = {number: rank / (len(values) - 1) for rank, number in enumerate(order)}
    return [((value - low) / (high - low) + even[number]) / 2 for number, value in enumerate(values)]
