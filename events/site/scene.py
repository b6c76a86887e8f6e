"""What a page shows, for the drawings beside its list."""

from dataclasses import dataclass, field
from typing import Any

from events.models.event import EventQuerySet
from events.queries.map import Located
from events.site.state import State


@dataclass(frozen=True, slots=True)
class Scene:
    """`events` are those of the list, `total` of them; `window` are the days that the page shows, None where it shows
    no time; `abbreviations` are titles of actors and their short forms; `places`, for the map, are those of the
    events; `during`: how many of them are in the chosen year, where that is known."""

    state: State
    events: EventQuerySet
    total: int
    user: Any
    window: tuple[int, int] | None = None
    abbreviations: dict[str, str] = field(default_factory=dict)
    places: list[Located] = field(default_factory=list)
    during: int | None = None
