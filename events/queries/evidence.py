"""The citations behind a record's page: those of the record itself and of the statements that hang on it."""

from typing import Any

from django.db.models import Q

from events.models import Actor, Citation, Event, Place
from events.queries.first import First, first

# So many passages behind one record are read; its page says how many more there are.
MOST = 1000

# Columns that lists of evidence never show; a source's full text is not for readers at all.
UNSHOWN = tuple(
    f"source__{name}"
    for name in ("full_text", "description_en", "description_fa", "summary_en", "summary_fa", "note_en", "note_fa",
                 "search_en", "search_fa", "search_text", "sort_en", "sort_fa", "reliability_note_en",
                 "reliability_note_fa")
)  # fmt: skip


def about_event(event: Event, user: Any) -> First[Citation]:
    """Of the event, of who took part, of its figures, and of its links either way."""
    return evidence(
        user,
        {
            "event": Q(event=event),
            "participation": Q(participation__event=event),
            "figure": Q(figure__event=event),
            "event_link": Q(event_link__subject=event) | Q(event_link__object=event),
        },
    )


def about_actor(actor: Actor, user: Any) -> First[Citation]:
    """Of its names, its relations either way, and its figures."""
    return evidence(
        user,
        {
            "name": Q(name__actor=actor),
            "relation": Q(relation__subject=actor) | Q(relation__object=actor),
            "figure": Q(figure__actor=actor),
        },
    )


def about_relations(numbers: list[int], user: Any) -> First[Citation]:
    """Of the relations with these primary keys."""
    return evidence(user, {"relation": Q(relation__in=numbers)})


def about_place(place: Place, user: Any) -> First[Citation]:
    """Of its names."""
    return evidence(user, {"name": Q(name__place=place)})


def evidence(user: Any, conditions: dict[str, Q]) -> First[Citation]:
    """By kind of statement; each kind is a subquery, so that none of them is joined to the others."""
    wanted = Q()
    for field, condition in conditions.items():
        wanted |= Q(pk__in=Citation.objects.visible_of(field, user).filter(condition).values("pk"))
    rows = Citation.objects.filter(wanted).select_related("source").defer(*UNSHOWN)
    return first(rows.order_by("source_id", "pk"), MOST)
