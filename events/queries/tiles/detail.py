"""The events that a tile shows by name, from the stored levels of detail (docs/decisions/timeline-tiles.md).

An event is shown where its `min_zoom` is not deeper than the tile's zoom: in the tile that it is anchored in and, if it
reaches into others, in those up to one cell of its `min_zoom` away.
"""

from collections.abc import Sequence
from typing import Any

from events.queries.tiles.axis import CELL_BITS, MOST_IN_CELL, Place
from events.queries.tiles.database import ask

# One look at the index for each level. Without the limits, which never cut anything off, and without the whole order
# of the index, the planner reads the list from end to end.
ORDER = "ORDER BY t.scope, t.min_zoom, t.anchor, t.prominence DESC"
SHOWN = f"""
SELECT t.scope, t.prominence, t.anchor, {{level}} AS level, t.event
FROM unnest(%(scopes)s::bigint[]) list, generate_series(0, %(zoom)s) zoom, LATERAL (
    SELECT * FROM timeline_detail t
    WHERE t.scope = list AND t.min_zoom = zoom AND {{where}}
    {ORDER} LIMIT {{limit}}
) t
"""
INSIDE = SHOWN.format(
    level="%(zoom)s", where="t.anchor >= %(low)s AND t.anchor < %(high)s", limit=MOST_IN_CELL << CELL_BITS
)
# The level at which a stretch of so many days is at most one cell long.
LEVEL = "least(%(zoom)s, %(deepest)s - width_bucket(({}) - 1, %(powers)s::int[]))"
FROM_LEFT = SHOWN.format(
    level=LEVEL.format("%(low)s - t.anchor"),
    where="t.anchor >= %(low)s - (1 << (%(deepest)s - zoom)) AND t.anchor < %(low)s AND t.last >= %(low)s",
    limit=2 * MOST_IN_CELL,
)
FROM_RIGHT = SHOWN.format(
    level=LEVEL.format("t.anchor - %(high)s + 1"),
    where="t.anchor >= %(high)s AND t.anchor < %(high)s + (1 << (%(deepest)s - zoom)) AND t.first < %(high)s",
    limit=2 * MOST_IN_CELL,
)
CANDIDATES = f"{INSIDE} UNION ALL {FROM_LEFT} UNION ALL {FROM_RIGHT}"

# An event of one list may have more prominent ones in the others: the best of their cells in question decide.
AMONG_SEVERAL = f"""
WITH candidate AS MATERIALIZED ({CANDIDATES})
SELECT c.event FROM candidate c WHERE {MOST_IN_CELL} > (
    SELECT count(*) FROM unnest(%(scopes)s::bigint[]) list, generate_series(0, c.level) zoom, LATERAL (
        SELECT * FROM timeline_detail t
        WHERE t.scope = list AND t.min_zoom = zoom
            AND t.anchor >= c.anchor >> (%(deepest)s - c.level) << (%(deepest)s - c.level)
            AND t.anchor < ((c.anchor >> (%(deepest)s - c.level)) + 1) << (%(deepest)s - c.level)
        {ORDER} LIMIT {MOST_IN_CELL}
    ) rival
    WHERE rival.prominence > c.prominence
)
"""
IN_ONE = f"SELECT c.event FROM ({CANDIDATES}) c"


def named(scopes: Sequence[int], place: Place) -> list[int]:
    """Keys of the events that the tile shows, in no order; one query."""
    sql = IN_ONE if len(scopes) == 1 else AMONG_SEVERAL
    return [event for (event,) in ask(sql, parameters(scopes, place))]


def parameters(scopes: Sequence[int], place: Place) -> dict[str, Any]:
    deepest = place.axis.deepest
    return {
        "scopes": list(scopes),
        "zoom": place.zoom,
        "deepest": deepest,
        "powers": [1 << bit for bit in range(deepest + 1)],
        "low": place.low,
        "high": place.high,
    }
