"""One tile."""

from dataclasses import dataclass
from typing import Any

from events.queries.filter import Filter
from events.queries.tiles.axis import AXIS, Axis, Place
from events.queries.tiles.compiled import Compiled
from events.queries.tiles.density import density
from events.queries.tiles.detail import named
from events.queries.tiles.exact import exact
from events.queries.tiles.lists import EVERYTHING, lists, published
from events.queries.tiles.members import Members, Records, Rows
from events.queries.tiles.narrow import narrow
from events.queries.tiles.shown import Shown, question, question_of, shown

# Up to so many events, a tile is counted from the records while changes wait for the worker: 10 ms, and never stale.
SMALL = 20_000
# A record, wide and anywhere in its table, takes as long to read as so many narrow rows of a list.
ROWS_FOR_A_RECORD = 20


@dataclass(frozen=True, slots=True)
class Tile:
    """`total` and `bins` count the dated events whose possible span touches the tile, and each 64th of it.

    `events` are the ones shown by name, the most prominent first: of each 16th of the tile the two most prominent that
    are anchored there (by the day they sort by), and those that reach in from beside it.
    """

    place: Place
    total: int
    bins: list[int]
    events: list[Shown]


def tile(zoom: int, number: int, wanted: Filter, user: Any, axis: Axis = AXIS) -> Tile:
    """The tile at this zoom with this number, from the left. At most four queries with one reference in the filter.

    Raises `ParameterError` where there is no such tile, and for references that name nothing the user can see.
    """
    place = axis.place(zoom, number)
    scopes = lists(wanted, user)
    return of_filter(wanted, user, place) if scopes is None else of_lists(scopes, place)


def of_lists(scopes: tuple[int, ...], place: Place) -> Tile:
    counted, asked = density(scopes, place), question_of(scopes)
    if counted.is_waiting and counted.events <= SMALL:
        return of_members(Records(published(scopes)), asked, place)
    if counted.is_short:
        return of_members(Rows(scopes), asked, place)
    return Tile(place, counted.total, counted.bins, shown(asked, named(scopes, place), place))


def of_filter(wanted: Filter, user: Any, place: Place) -> Tile:
    events = wanted.events(user)
    members: Members = Records(events)
    if rows := narrow(wanted, user, place.axis):
        # The most selective first: all rows of the shortest list, or the records of all events that touch the tile.
        counted = density((EVERYTHING,), place, measured=rows.scopes)
        if counted.events < ROWS_FOR_A_RECORD * counted.total and not (counted.is_waiting and counted.events <= SMALL):
            members = rows
    return of_members(members, question(events, user), place)


def of_members(members: Members, asked: Compiled, place: Place) -> Tile:
    counted = exact(members, place)
    return Tile(place, counted.total, counted.bins, shown(asked, counted.named, place))
