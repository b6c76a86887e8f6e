"""Plans and projections, and what came of them."""

from typing import Any

from django.db.models import Case, CharField, Count, Exists, OuterRef, Prefetch, Q, Value, When

from events.models import Citation, Event, EventLink, Participation
from events.models.choices import Modality, OutcomeResearch
from events.models.event import EventQuerySet
from events.models.link_type import FULFILS
from events.models.role import SPEAKERS
from events.queries.bounded import bounded
from events.queries.disputes import conflict
from events.queries.evidence import UNSHOWN

# Where a forecast stands on a day.
DUE, AHEAD, RECORDED, OPEN = "due", "ahead", "recorded", "open"
# Of each standing so many are listed.
MOST = 150


def outcomes(user: Any) -> Any:
    """What fulfilled them: links by their object."""
    return EventLink.objects.visible_to(user).filter(type__slug=FULFILS)


def standing(user: Any, day: int) -> Case:
    """Closed by an outcome on record, by its modality or by research; else its last day, or where none is stated its
    first, has passed by this day (a Julian day number) or is ahead. Time alone never closes one."""
    closed = (
        Q(modality__in=[Modality.CANCELLED, Modality.NOT_FULFILLED])
        | Q(outcome_research=OutcomeResearch.FOUND)
        | Q(Exists(outcomes(user).filter(object=OuterRef("pk"))))
    )
    return Case(
        When(closed, then=Value(RECORDED)),
        When(date_end_latest__lt=day, then=Value(DUE)),
        When(date_end_latest__gte=day, then=Value(AHEAD)),
        When(date_start_earliest__lt=day, then=Value(DUE)),
        When(date_start_earliest__gte=day, then=Value(AHEAD)),
        default=Value(OPEN),
        output_field=CharField(),
    )


def with_outcome(events: EventQuerySet, user: Any, day: int) -> Any:
    """With their `standing`, what fulfilled them (`outcomes`), who said so (`said_by`) and where; four queries."""
    speakers = Participation.objects.visible_to(user).filter(role__slug__in=SPEAKERS).select_related("actor", "role")
    citations = Citation.objects.visible_of("event", user).select_related("source").defer(*UNSHOWN)
    rows: Any = events.select_related("kind", "kind__parent", "kind__parent__parent")
    return rows.annotate(disputed=conflict(user), standing=standing(user, day)).prefetch_related(
        Prefetch("links_in", outcomes(user).select_related("subject"), to_attr="outcomes"),
        Prefetch("participations", speakers, to_attr="said_by"),
        Prefetch("citations", citations),
    )


def forecasts(user: Any, day: int, most: int = MOST) -> list[Any]:
    """The first of each standing in order of deadline, those without one last; `of` says how many it has."""
    rows = with_outcome(Event.objects.visible_to(user).forecasts(), user, day)
    return list(bounded(rows, "standing", most, "date_end_latest", "date_sort"))


def counted(user: Any, day: int) -> list[tuple[str, str, str, int]]:
    """All of them: standing, modality, what research found, and how many."""
    rows = Event.objects.visible_to(user).forecasts().order_by().annotate(standing=standing(user, day))
    return list(rows.values_list("standing", "modality", "outcome_research").annotate(number=Count("pk")))
