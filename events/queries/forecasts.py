"""Plans and projections, and what came of them."""

from typing import Any

from django.db.models import Prefetch

from events.models import Citation, Event, EventLink, Participation
from events.models.event import EventQuerySet
from events.models.link_type import FULFILS
from events.queries.disputes import conflict
from events.queries.evidence import UNSHOWN

# Who says that something will be: roles of the vocabulary.
SPEAKERS = ("forecaster", "planner", "speaker", "author-of")


def with_outcome(events: EventQuerySet, user: Any) -> Any:
    """With what fulfilled them (`outcomes`), who said so (`said_by`) and where; four queries in all."""
    outcomes = EventLink.objects.visible_to(user).filter(type__slug=FULFILS).select_related("subject")
    speakers = Participation.objects.visible_to(user).filter(role__slug__in=SPEAKERS).select_related("actor", "role")
    citations = Citation.objects.visible_of("event", user).select_related("source").defer(*UNSHOWN)
    rows: Any = events.select_related("kind", "kind__parent", "kind__parent__parent").annotate(disputed=conflict(user))
    return rows.prefetch_related(
        Prefetch("links_in", outcomes, to_attr="outcomes"),
        Prefetch("participations", speakers, to_attr="said_by"),
        Prefetch("citations", citations),
    )


def forecasts(user: Any, most: int = 300) -> list[Any]:
    """In order of deadline, those without a date last."""
    rows = with_outcome(Event.objects.visible_to(user).forecasts(), user)
    return list(rows.order_by("date_end_latest", "date_sort", "pk")[:most])
