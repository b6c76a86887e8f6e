"""A tile of any filter, counted and chosen from the matching events themselves: exact, at the price of reading them."""

from dataclasses import dataclass
from itertools import accumulate

from events.queries.tiles.axis import MOST_IN_CELL, Place
from events.queries.tiles.database import ask
from events.queries.tiles.members import Members

# 1. The events that touch the tile, once: the numbers that begin in one bin and end in another.
# 2. The contest, in the cells of the tile and, for those that reach into it, at the level at which the way from their
#    anchor is one cell long. Those from outside also have rivals that do not touch the tile: these are read once, for
#    all that still stand.
SQL = f"""
WITH matching AS MATERIALIZED (
    SELECT event, prominence, anchor, first, last FROM ({{inside}}) m (event, prominence, anchor, first, last)
), spans AS (
    SELECT greatest(first - %(low)s, 0) >> %(bits)s AS begins,
        least(last - %(low)s, %(length)s - 1) >> %(bits)s AS ends, count(*) AS events
    FROM matching GROUP BY 1, 2
), placed AS (
    SELECT event, prominence, anchor, way = 0 AS is_inside,
        least(%(zoom)s, %(deepest)s - width_bucket(greatest(way - 1, 0), %(powers)s::int[])) AS level
    FROM (SELECT *, greatest(%(low)s - anchor, anchor - %(high)s + 1, 0) AS way FROM matching) m
), ranked AS (
    SELECT *, row_number() OVER (
        PARTITION BY level, anchor >> (%(deepest)s - level) ORDER BY prominence DESC) AS place
    FROM placed WHERE level >= 0
), best AS MATERIALIZED (
    SELECT * FROM ranked WHERE place <= {MOST_IN_CELL}
), candidate AS MATERIALIZED (
    SELECT prominence, anchor >> (%(deepest)s - level) << (%(deepest)s - level) AS low,
        ((anchor >> (%(deepest)s - level)) + 1) << (%(deepest)s - level) AS high
    FROM best WHERE NOT is_inside
), beaten AS (
    SELECT c.prominence
    FROM candidate c JOIN ({{everywhere}}) m (event, prominence, anchor, first, last)
        ON m.prominence > c.prominence AND m.anchor >= c.low AND m.anchor < c.high
    GROUP BY c.prominence HAVING count(*) >= {MOST_IN_CELL}
)
SELECT begins, ends, events FROM spans
UNION ALL
SELECT -1, -1, event FROM best WHERE prominence NOT IN (SELECT prominence FROM beaten)
"""


@dataclass(frozen=True, slots=True)
class Exact:
    """Totals of a tile, and the keys of the events that it shows by name."""

    total: int
    bins: list[int]
    named: list[int]


def exact(members: Members, place: Place) -> Exact:
    """One query."""
    inside, everywhere = members.touching(place), members.rivals(place)
    bits = max(place.bin_bits, 0)
    rows = ask(
        SQL.format(inside=inside.sql, everywhere=everywhere.sql),
        {
            **inside.parameters,
            **everywhere.parameters,
            "low": place.low,
            "high": place.high,
            "length": place.length,
            "bits": bits,
            "zoom": place.zoom,
            "deepest": place.axis.deepest,
            "powers": [1 << bit for bit in range(place.axis.deepest + 1)],
        },
    )
    changes = [0] * ((place.length >> bits) + 1)
    total, named = 0, []
    for begins, ends, number in rows:
        if begins < 0:
            named.append(number)
        else:
            total += number
            changes[begins] += number
            changes[ends + 1] -= number
    return Exact(total, place.spread(list(accumulate(changes[:-1]))), named)
