"""How many events of some lists touch a tile and each of its bins, from the aggregates.

Events that touch days a to b are those that begin by b, less those that end before a. Begins and ends are kept for
stretches of 1, 8, 64 … days; what lies before the tile is a sum of at most seven of each size.
"""

from dataclasses import dataclass

from events.queries.tiles.axis import Place
from events.queries.tiles.database import ask

SIZE_STEP = 3  # bits: every third power of two is kept (timeline_sizes)

# What begins and ends before the tile (-1), and in each of its bins; and how the lists are (-2): the members of them
# all, how many of them are short, and whether changes wait for the worker.
SQL = """
SELECT -1, coalesce(sum(d.starts), 0), coalesce(sum(d.ends), 0), false
FROM unnest(%(sizes)s::int[], %(froms)s::int[], %(tos)s::int[]) part (size, begins, ends)
JOIN timeline_density d ON d.scope = ANY(%(scopes)s::bigint[]) AND d.size = part.size
    AND d.node >= part.begins AND d.node < part.ends
UNION ALL
SELECT (node >> %(shift)s) - %(first_bin)s, sum(starts), sum(ends), false
FROM timeline_density
WHERE scope = ANY(%(scopes)s::bigint[]) AND size = %(size)s AND node >= %(low)s AND node < %(high)s
GROUP BY 1
UNION ALL
SELECT -2, coalesce(sum(events), 0), count(*) FILTER (WHERE NOT is_long), EXISTS (SELECT FROM timeline_queue)
FROM timeline_scope WHERE scope = ANY(%(measured)s::bigint[])
"""


@dataclass(frozen=True, slots=True)
class Density:
    """`total` and `bins` of a tile; `events` is how many the lists have in all.

    `is_short`: the list is read whole instead, and the counts here are none. `is_waiting`: changes wait for the worker.
    """

    total: int
    bins: list[int]
    events: int
    is_short: bool
    is_waiting: bool


def density(scopes: tuple[int, ...], place: Place, measured: tuple[int, ...] = ()) -> Density:
    """One query of at most 256 + 56 narrow rows for each list. `measured`: the lists that `events` counts, else."""
    bits = max(place.bin_bits, 0)
    size = bits - bits % SIZE_STEP
    before = stretches_before(place)
    rows = ask(
        SQL,
        {
            "scopes": list(scopes),
            "measured": list(measured or scopes),
            "sizes": [part[0] for part in before],
            "froms": [part[1] for part in before],
            "tos": [part[2] for part in before],
            "size": size,
            "shift": bits - size,
            "first_bin": place.low >> bits,
            "low": place.low >> size,
            "high": place.high >> size,
        },
    )
    starts, ends = [0] * (place.length >> bits), [0] * (place.length >> bits)
    entering = events = short = 0
    is_waiting = False
    for number, one, two, flag in rows:
        if number == -2:
            events, short, is_waiting = one, two, flag
        elif number == -1:
            entering = one - two
        else:
            starts[number], ends[number] = one, two
    counts, running = [], entering
    for begun, ended in zip(starts, ends, strict=True):
        counts.append(running + begun)
        running += begun - ended
    return Density(
        total=int(entering + sum(starts)),
        bins=place.spread([int(count) for count in counts]),
        events=int(events),
        is_short=short > 0,
        is_waiting=is_waiting,
    )


def stretches_before(place: Place) -> list[tuple[int, int, int]]:
    """What lies before the tile as (size, from, to) in stretches of that size, the longest first."""
    parts = []
    covered = 0  # in stretches of the size before
    for size in range((place.axis.bits - 1) // SIZE_STEP * SIZE_STEP, -1, -SIZE_STEP):
        begins, ends = covered << SIZE_STEP, place.low >> size
        if begins < ends:
            parts.append((size, begins, ends))
        covered = ends
    return parts
