"""The slippy timeline: tiles that show the most prominent events by name and count all of them.

axis      the stretch of days that tiles cut, and where a tile lies on it
lists     which of the aggregated lists (everything, a kind, an actor) answers a filter
density   how many events touch a tile and its bins, from the aggregates
detail    the events that a tile shows by name, from the stored levels of detail
exact     both at once, for every other filter, from the records themselves
reading   one tile; which of the ways above it takes
shown     an event as a tile shows it
extent    the whole timeline: how far, how many

The rule, its laws and what it costs: docs/decisions/timeline-tiles.md. The tables: events/sql/timeline_*.sql.
"""

from events.queries.tiles.axis import AXIS, Axis, Place
from events.queries.tiles.extent import Timeline, timeline
from events.queries.tiles.reading import Tile, tile
from events.queries.tiles.shown import Shown

__all__ = ["AXIS", "Axis", "Place", "Shown", "Tile", "Timeline", "tile", "timeline"]
