"""A narrative as a walk: its steps in order. Steps whose event the reader may not see leave no gap in the numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, Q

from events.models import Event, Narrative, NarrativeStep
from events.site.addresses import to
from events.site.register import UNSHOWN, with_locators

# On a step's page so many steps are listed before it, and as many after it.
BESIDE = 12


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a step stands: its number from 1, and the keys of its row, its event and the event's kind. `first` and
    `last` are the days (Julian day numbers) between which the event lies, None for no limit; an undated one has
    none."""

    number: int
    key: int
    event: int
    kind: int
    is_undated: bool = False
    first: int | None = None
    last: int | None = None

    def may_touch(self, window: tuple[int, int] | None) -> bool:
        """Whether its event is dated, and possibly within these days; None for all days."""
        if self.is_undated or window is None:
            return not self.is_undated
        return (self.first is None or self.first <= window[1]) and (self.last is None or self.last >= window[0])


def stops(narrative: Narrative, user: Any) -> list[Stop]:
    """All of them, in one narrow query: a position is a small integer, so a narrative has 32,768 at most."""
    rows = steps_of(narrative, user).values_list(
        "pk", "event_id", "event__kind_id", Q(event__date_sort=None),
        "event__date_start_earliest", "event__date_end_latest",
    )  # fmt: skip
    return [Stop(number, *row) for number, row in enumerate(rows, 1)]


def steps_of(narrative: Narrative, user: Any) -> Any:
    return NarrativeStep.objects.visible_to(user).filter(narrative=narrative).order_by("position")


def told(found: Sequence[Stop], user: Any) -> list[tuple[Stop, NarrativeStep]]:
    """Steps with commentary, and with the locators of their events; three queries."""
    events = with_locators(Event.objects.visible_to(user), user)
    return fetched(found, NarrativeStep.objects.prefetch_related(Prefetch("event", events)), user)


def listed(found: Sequence[Stop], user: Any) -> list[tuple[Stop, NarrativeStep]]:
    """Steps with titles and dates of their events; one query."""
    rows = NarrativeStep.objects.select_related("event").defer(
        "commentary_en", "commentary_fa", *(f"event__{name}" for name in UNSHOWN)
    )
    return fetched(found, rows, user)


def fetched(found: Sequence[Stop], rows: Any, user: Any) -> list[tuple[Stop, NarrativeStep]]:
    by_key = {row.pk: row for row in rows.visible_to(user).filter(pk__in=[stop.key for stop in found])}
    return [(stop, by_key[stop.key]) for stop in found if stop.key in by_key]


def beside(every: Sequence[Stop], number: int) -> Sequence[Stop]:
    """The steps about one, as many wherever it stands."""
    start = max(0, min(number - 1 - BESIDE, len(every) - 2 * BESIDE - 1))
    return every[start : start + 2 * BESIDE + 1]


def step_url(narrative: Narrative, number: int) -> str:
    return to("narrative-step", narrative.slug, number)


def whole_url(narrative: Narrative, first: int = 1) -> str:
    """The narrative on one page, from a step on."""
    return to("narrative-whole", narrative.slug, query=f"step={first}" if first > 1 else "")
