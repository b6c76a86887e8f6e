"""Counts for a filter, by what curators and readers ask for. Each number is that of a list of events."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from events.models import Actor, Kind, Place, Source
from events.models.choices import Modality
from events.queries import facts
from events.queries.decades import Decade, decades
from events.queries.density import Bin, stretches
from events.queries.explore import BOUNDS, added, outermost
from events.queries.filter import Filter
from events.queries.frequent import frequent
from events.queries.kept import Kept, is_answered, kept
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
    decades: list[Decade]


def facets(wanted: Filter, user: Any) -> Facets:
    """Seven queries, whatever the number of events, and those that look up the references of the filter."""
    ready = kept(user)
    counts = ready if is_answered(wanted.without_time()) else None
    groups = kept_groups(counts, wanted) if counts else counted_groups(wanted, user)
    kinds = list(Kind.objects.all())
    found = frequent(wanted, user, ready, kinds)
    chosen_kinds = below(kinds, set(wanted.kind)) if wanted.kind else {kind.pk for kind in kinds}
    chosen_modalities = set(wanted.modality or Modality.values)
    chosen = [g for g in groups if g["kind_id"] in chosen_kinds and g["modality"] in chosen_modalities]
    total = sum(group["listed"] for group in chosen)
    if counts and not wanted.window:
        days = counts.extent(chosen_kinds, chosen_modalities) if wanted.undated != "only" else None
    else:
        days = outermost(chosen, "in")
    earliest, latest = days or (None, None)

    def touched(edges: Sequence[int]) -> list[Bin]:
        if counts and not wanted.window:
            return counts.stretches(edges, chosen_kinds, chosen_modalities)
        if ready:
            return facts.stretches(facts.matching(wanted, user, kinds), edges)
        return stretches(wanted.events(user), edges)

    of_kind = added([g for g in groups if g["modality"] in chosen_modalities], "kind_id")
    of_modality = added([g for g in groups if g["kind_id"] in chosen_kinds], "modality")
    return Facets(
        total=total,
        undated=total - sum(group["dated"] for group in chosen),
        earliest=earliest,
        latest=latest,
        kinds=in_tree(kinds, of_kind),
        modalities=sorted(of_modality.items(), key=lambda item: -item[1]),
        actors=found.actors,
        places=found.places,
        sources=found.sources,
        decades=decades(touched, earliest, latest),
    )


def counted_groups(wanted: Filter, user: Any) -> list[Any]:
    """By kind and modality, from the records."""
    return list(
        wanted.but(kind=(), modality=())
        .events(user)
        .order_by()
        .values("kind_id", "modality")
        .annotate(
            listed=Count("pk"),
            dated=Count("date_sort"),
            **{f"in_{name}": how(column) for name, (how, column) in BOUNDS.items()},
        )
    )


def kept_groups(ready: Kept, wanted: Filter) -> list[dict[str, Any]]:
    """The same numbers, where nothing but time, kinds and modalities narrows the events; none for what has no events.
    One query where there is a window, else none."""
    if wanted.window:
        found = facts.groups(facts.time(wanted), dated=facts.DATED)
        return [group | {"listed": group["events"]} for group in found]
    left_out = {"only": True, "exclude": False}.get(wanted.undated or "")
    return [
        {
            "kind_id": group.kind,
            "modality": group.modality,
            "listed": group.events,
            "dated": group.events * group.is_dated,
        }
        for group in ready.groups
        if group.is_dated is not left_out
    ]
