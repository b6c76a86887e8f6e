"""What the explorer shows of one state, in a fixed number of queries. All of it counts the same set of dated events."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, F, Max, Min, OuterRef, Q
from django.db.models.functions import JSONObject

from events.models import Kind, Name, Participation
from events.models.choices import Modality, NameKind
from events.models.event import EventQuerySet
from events.queries import facts
from events.queries.density import Bin, stretches
from events.queries.disputes import conflict, conflicting
from events.queries.filter import Filter
from events.queries.kept import Kept, is_answered
from events.queries.kinds import below, in_tree, roots_of

# The finite days that bound some events: a span may be open on either side.
BOUNDS = {
    "first": (Min, "date_start_earliest"), "late": (Max, "date_start_earliest"), "early": (Min, "date_end_latest"),
    "last": (Max, "date_end_latest"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of the events of a list; `undated` ones of it apart where they are listed apart.

    `kinds` (the whole tree, in order, each with what is below it) and `modalities` also count what is not chosen: what
    choosing it gives, or adds to what is chosen; `lanes` count what is chosen only, by root kind. `earliest` and
    `latest`: their finite extent; `extent`: on the explorer, that of the same events at all times. `during`: how many
    there are in another window, where that was asked.
    """

    total: int
    possibly: int
    surely: int
    undated: int
    disputed: int
    earliest: int | None
    latest: int | None
    extent: tuple[int, int] | None
    kinds: list[tuple[Kind, int]]
    lanes: list[tuple[Kind, int]]
    modalities: list[tuple[str, int]]
    roots: dict[int, Kind]
    during: int | None = None


def tally(
    wanted: Filter,
    user: Any,
    kept: Kept | None,
    kinds: list[Kind] | None = None,
    *,
    apart: bool = True,
    during: Filter | None = None,
) -> Tally:
    """Two queries, one where all `kinds` are known. `apart`: undated events are not in the list, as on the explorer,
    but beside it, and the extent of the events of all times is wanted, for the overview.

    `kept`: the counts that answer in place of the records. `during`: the same filter in another window, within that of
    the filter where it has one; counted too where nothing more need be asked for it."""
    counts = kept if kept and is_answered(wanted.without_time()) else None
    groups = (
        kept_groups(counts, wanted, apart=apart, during=during)
        if counts
        else counted_groups(wanted, user, apart=apart, during=during)
    )
    kinds = list(Kind.objects.all()) if kinds is None else kinds
    roots = roots_of(kinds)
    chosen_kinds = below(kinds, set(wanted.kind)) if wanted.kind else {kind.pk for kind in kinds}
    chosen_modalities = set(wanted.modality or Modality.values)
    chosen = [g for g in groups if g["kind_id"] in chosen_kinds and g["modality"] in chosen_modalities]
    listed = extent = outermost(chosen, "in")
    if counts and (apart or not wanted.window):
        extent = counts.extent(chosen_kinds, chosen_modalities)
        listed = listed if wanted.window else extent
    elif apart:
        extent = outermost(chosen, "all")
    of_kind = added([g for g in groups if g["modality"] in chosen_modalities], "kind_id")
    of_lane = added(chosen, "kind_id")
    of_modality = added([g for g in groups if g["kind_id"] in chosen_kinds], "modality")
    return Tally(
        total=sum(g["listed"] for g in chosen),
        possibly=sum(g["possibly"] for g in chosen),
        surely=sum(g["surely"] for g in chosen),
        undated=0 if wanted.undated == "exclude" else sum(g["undated"] for g in chosen),
        disputed=sum(g["disputed"] for g in chosen),
        earliest=listed[0] if listed else None,
        latest=listed[1] if listed else None,
        extent=extent,
        kinds=in_tree(kinds, of_kind),
        lanes=[
            (kind, sum(count for key, count in of_lane.items() if roots[key].pk == kind.pk))
            for kind in kinds
            if kind.parent_id is None
        ],
        modalities=[(value, of_modality.get(value, 0)) for value in Modality.values],
        roots=roots,
        during=sum(g.get("during", 0) for g in chosen) if during and (wanted.window or not counts) else None,
    )


def counted_groups(wanted: Filter, user: Any, *, apart: bool, during: Filter | None) -> list[Any]:
    """By kind and modality, from the records."""
    window = wanted.window
    everything = wanted.but(kind=(), modality=(), when="possibly", undated="include")
    everything = everything.without_time() if apart else everything
    undated = Q(date_sort=None)
    dated = window.possibly() if window and apart else ~undated
    surely = dated & window.surely() if window else dated
    mixed = undated if not apart and not wanted.leaves_out_undated else Q(pk__in=[])
    listed = undated if wanted.undated == "only" else (surely if wanted.when == "surely" else dated) | mixed
    return list(
        everything.events(user)
        .order_by()
        .values("kind_id", "modality")
        .annotate(
            listed=Count("pk", filter=listed),
            possibly=Count("pk", filter=dated | mixed),
            surely=Count("pk", filter=surely | mixed),
            undated=Count("pk", filter=undated),
            disputed=Count("pk", filter=listed & Q(pk__in=conflicting(user))),
            during=Count("pk", filter=during.but(undated="exclude").time() if during else Q(pk__in=[])),
            **{f"in_{name}": how(column, filter=dated) for name, (how, column) in BOUNDS.items()},
            **{f"all_{name}": how(column) for name, (how, column) in BOUNDS.items()},
        )
    )


def kept_groups(kept: Kept, wanted: Filter, *, apart: bool, during: Filter | None) -> list[dict[str, Any]]:
    """The same numbers, where nothing but time, kinds and modalities narrows the events."""
    only_undated = wanted.undated == "only"
    is_mixed = not apart and not wanted.leaves_out_undated
    found: dict[tuple[int, str], dict[str, Any]] = {}

    def row_of(kind: int, modality: str) -> dict[str, Any]:
        numbers = dict.fromkeys(("listed", "possibly", "surely", "undated", "disputed"), 0)
        return found.setdefault((kind, modality), {"kind_id": kind, "modality": modality} | numbers)

    for group in kept.groups:
        row = row_of(group.kind, group.modality)
        if group.is_dated:
            continue
        row["listed"] = group.events * (only_undated or is_mixed)
        row["possibly"] = row["surely"] = group.events * is_mixed
        row["undated"] = group.events
        row["disputed"] = group.disputed * (only_undated or is_mixed)
    for dated in dated_groups(kept, wanted, during):
        # These are asked a moment later, and may know of a kind that had no events then.
        row = row_of(dated.pop("kind_id"), dated.pop("modality"))
        listed = dated["surely" if wanted.when == "surely" else "possibly"]
        row["listed"] += listed * (not only_undated)
        row["possibly"] += dated["possibly"]
        row["surely"] += dated["surely"]
        row["disputed"] += dated["disputed"] * (not only_undated)
        row |= {name: value for name, value in dated.items() if name not in row}
    return list(found.values())


def dated_groups(kept: Kept, wanted: Filter, during: Filter | None) -> list[dict[str, Any]]:
    """One query where there is a window, which holds the one of `during`; else none. `disputed`: of those listed."""
    if not (window := wanted.window):
        return [
            {
                "kind_id": group.kind,
                "modality": group.modality,
                "possibly": group.events,
                "surely": group.events,
                "disputed": group.disputed,
            }
            for group in kept.groups
            if group.is_dated
        ]
    surely = facts.surely(window)
    disputed = facts.DISPUTED & surely if wanted.when == "surely" else facts.DISPUTED
    others = {"during": facts.time(during.but(undated="exclude"))} if during else {}
    found = facts.groups(facts.possibly(window), surely=surely, disputed=disputed, **others)
    return [group | {"possibly": group["events"]} for group in found]


def outermost(groups: list[dict[str, Any]], of: str) -> tuple[int, int] | None:
    days = [day for g in groups for name in BOUNDS if (day := g.get(f"{of}_{name}")) is not None]
    return (min(days), max(days)) if days else None


def columns(
    wanted: Filter, user: Any, kept: Kept | None, edges: Sequence[int], kinds: list[Kind] | None = None
) -> list[Bin]:
    """Between these edges, the dated events of all times that fit but for theirs; one query."""
    always = wanted.without_time()
    if kept and is_answered(always):
        return kept.stretches(edges, *kept.chosen(always, kinds))
    return stretches(always.but(undated="exclude").events(user), edges)


def added(groups: list[dict[str, Any]], name: str) -> dict[Any, int]:
    sums: dict[Any, int] = {}
    for group in groups:
        sums[group[name]] = sums.get(group[name], 0) + group["listed"]
    return sums


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a timeline needs of an event. `short`: titles of its actors and their abbreviations."""

    pk: int
    title_en: str
    title_fa: str
    date: Any
    date_calendar: str
    kind_id: int
    modality: str
    significance: int
    disputed: bool
    short: dict[str, str]


# Of more events than this the most significant are soon met on a walk along the index of significance; fewer are found
# by what narrows them, and sorted. Among a million, either reads some ten thousand rows then.
MANY = 10_000


def drawn(events: EventQuerySet, user: Any, most: int, language: str, *, count: int = 0) -> list[Drawn]:
    """The most significant of the dated events, at most so many, and of equal ones those recorded last; the most
    significant first, then in order of time. `count`: how many events there are. One query, narrow rows."""
    significance = F("significance") if count > MANY else F("significance") + 0  # which no index has
    title = f"actor__title_{language}"
    shorter = (
        Name.objects.visible_to(user)
        .filter(actor__participations__event=OuterRef("pk"), kind=NameKind.ABBREVIATION, language=language)
        .exclude(**{title: ""})
        .annotate(pair=JSONObject(title=title, text="text"))
        .order_by("-pk")
        .values("pair")
    )
    rows = (
        events.filter(date_sort__isnull=False)
        .annotate(disputed=conflict(user), shorter=ArraySubquery(shorter))
        .order_by(significance.desc(), "-pk")
        .values_list(
            "pk", "title_en", "title_fa", "date", "date_calendar", "kind_id", "modality", "significance", "disputed",
            "shorter", "date_sort",
        )[:most]
    )  # fmt: skip
    found = [(row[-1], Drawn(*row[:-2], short=shortening(row[-2]))) for row in rows]
    found.sort(key=lambda one: (-one[1].significance, one[0], one[1].pk))
    return [event for _sort, event in found]


def shortening(pairs: list[dict[str, str]]) -> dict[str, str]:
    return {pair["title"]: pair["text"] for pair in pairs if len(pair["text"]) < len(pair["title"])}


def short_names(language: str, actors: Collection[int], events: Collection[int], user: Any) -> dict[str, str]:
    """Title → abbreviation in that language, of the actors with these keys and of those in the events with these; one
    query."""
    seen = Participation.objects.visible_to(user).filter(event__in=events).values("actor")
    rows = (
        Name.objects.visible_to(user)
        .filter(Q(actor__in=actors) | Q(actor__in=seen), kind=NameKind.ABBREVIATION, language=language)
        .order_by("-pk")
        .values_list(f"actor__title_{language}", "text")
    )
    return {title: text for title, text in rows if title and len(text) < len(title)}
