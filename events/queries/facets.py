"""Counts for a filter, by what curators and readers ask for. Each number is that of a list of events."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min

from events.models import Actor, Kind, Place, Source
from events.models.choices import Modality
from events.queries.explore import added
from events.queries.filter import Filter
from events.queries.frequent import frequent
from events.queries.kinds import below, in_tree


@dataclass(frozen=True, slots=True)
class Facets:
    """`total`, `undated` and the finite extent are those of the filter. Kinds and modalities, in their own order, are
    counted with that part of the filter left out; the others as `events.queries.frequent` says."""

    total: int
    undated: int
    earliest: int | None
    latest: int | None
    kinds: list[tuple[Kind, int]]
    modalities: list[tuple[str, int]]
    actors: list[tuple[Actor, int]]
    places: list[tuple[Place, int]]
    sources: list[tuple[Source, int]]


def facets(wanted: Filter, user: Any) -> Facets:
    """Five queries, whatever the number of events, and those that look up the references of the filter."""
    groups: list[Any] = list(
        wanted.but(kind=(), modality=())
        .events(user)
        .order_by()
        .values("kind_id", "modality")
        .annotate(
            listed=Count("pk"), dated=Count("date_sort"), first=Min("date_start_earliest"), last=Max("date_end_latest"),
            late=Max("date_start_earliest"), early=Min("date_end_latest"),
        )
    )  # fmt: skip
    kinds = list(Kind.objects.all())
    found = frequent(wanted, user)
    chosen_kinds = below(kinds, set(wanted.kind)) if wanted.kind else {kind.pk for kind in kinds}
    chosen_modalities = set(wanted.modality or Modality.values)
    chosen = [g for g in groups if g["kind_id"] in chosen_kinds and g["modality"] in chosen_modalities]
    total = sum(group["listed"] for group in chosen)
    days = [group[name] for group in chosen for name in ("first", "last", "late", "early") if group[name] is not None]
    of_kind = added([g for g in groups if g["modality"] in chosen_modalities], "kind_id")
    of_modality = added([g for g in groups if g["kind_id"] in chosen_kinds], "modality")
    return Facets(
        total=total,
        undated=total - sum(group["dated"] for group in chosen),
        earliest=min(days, default=None),
        latest=max(days, default=None),
        kinds=in_tree(kinds, of_kind),
        modalities=sorted(of_modality.items(), key=lambda item: -item[1]),
        actors=found.actors,
        places=found.places,
        sources=found.sources,
    )
