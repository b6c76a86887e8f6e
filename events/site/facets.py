"""The choices beside the list: each is a link to the state that it makes, with the number that this state will have.

Of kinds and modalities several may be chosen: then the number is what one adds. What is chosen has the number that
it brings, and its link takes it away."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from events.models.choices import Modality
from events.queries.explore import Tally
from events.queries.frequent import Frequent
from events.site.inks import ink_of
from events.site.state import State
from events.site.words import language, text_of

SHOWN = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a facet. `share` of the chosen set, 0 to 100, is drawn as a hairline."""

    title: str
    count: int
    href: str
    chosen: bool
    share: int
    ink: str = ""
    depth: int = 0
    language: str = ""
    radio: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    title: str
    choices: list[Choice]
    further: list[Choice]


def facets_of(state: State, tally: Tally, frequent: Frequent) -> list[Facet]:
    everything = max(tally.total, 1)

    def share(count: int) -> int:
        return min(round(100 * count / everything), 100)

    return [
        facet for facet in (
            kinds(state, tally, share),
            records("actor", _("Actor"), frequent.actors, state, share, parameter="actor_all"),
            modalities(state, tally, share),
            window(state, tally, share),
            records("place", _("Place"), frequent.places, state, share, parameter="place"),
            records("source", _("Source"), frequent.sources, state, share, parameter="source"),
        ) if facet.choices
    ]  # fmt: skip


Share = Callable[[int], int]


def kinds(state: State, tally: Tally, share: Share) -> Facet:
    """Root kinds; those below a root once it, or one of them, is chosen."""
    chosen = set(state.wanted.kind)
    by_key = {kind.pk: kind for kind, _count in tally.kinds}
    opened = {tally.roots[kind.pk].pk for kind in by_key.values() if kind.slug in chosen}
    choices = []
    for kind, count in tally.kinds:
        above = [by_key[key] for key in path(kind, by_key)]
        if above and (tally.roots[kind.pk].pk not in opened or not (count or kind.slug in chosen)):
            continue
        on = kind.slug in chosen
        # A kind stands for all below it: choosing one of those, or one above it, takes its place.
        related = {kind.slug, *(other.slug for other in above)}
        related |= {other.slug for other in by_key.values() if kind.pk in path(other, by_key)}
        kept = tuple(slug for slug in state.wanted.kind if slug not in related)
        href = state.but(kind=kept if on else (*kept, kind.slug)).url
        ink = "" if above else ink_of(kind)
        choices.append(Choice(kind.title, count, href, on, share(count), ink=ink, depth=min(len(above), 2)))
    return Facet("kind", _("Kind"), choices, [])


def path(kind: Any, by_key: dict[int, Any]) -> list[int]:
    """Keys of the kinds above a kind."""
    found: list[int] = []
    while kind.parent_id in by_key and kind.parent_id not in found:
        found.append(kind.parent_id)
        kind = by_key[kind.parent_id]
    return found


def modalities(state: State, tally: Tally, share: Share) -> Facet:
    chosen = set(state.wanted.modality)
    choices = [
        Choice(str(Modality(value).label), count, state.toggled("modality", value).url, value in chosen, share(count))
        for value, count in tally.modalities
        if count or value in chosen
    ]
    disputed = state.wanted.disputed is True
    if tally.disputed or disputed:
        other = state.but(disputed=None if disputed else True)
        choices.append(Choice(_("disputed date"), tally.disputed, other.url, disputed, share(tally.disputed)))
    return Facet("modality", _("Modality"), choices, [])


def window(state: State, tally: Tally, share: Share) -> Facet:
    """Only a window can be asked in two modes."""
    if state.wanted.window is None or state.wanted.undated == "only":
        return Facet("when", "", [], [])
    surely = state.wanted.when == "surely"
    return Facet(
        "when",
        _("Within the window"),
        [
            Choice(_("possibly"), tally.possibly, state.but(when="possibly").url, not surely, 100, radio=True),
            Choice(_("surely"), tally.surely, state.but(when="surely").url, surely, share(tally.surely), radio=True),
        ],
        [],
    )


def records(
    name: str, title: str, counted: list[tuple[Any, int]], state: State, share: Share, *, parameter: str
) -> Facet:
    """Records by slug. An actor is added with “and”, a place or a source takes the place of another."""
    chosen = {*state.wanted.actor, *state.wanted.actor_all} if name == "actor" else set(getattr(state.wanted, name))
    lines = []
    for record, count in counted:
        reference = next((text for text in (record.slug, record.identifier) if text in chosen), "")
        if reference:
            source = "actor" if name == "actor" and reference in state.wanted.actor else parameter
            href = state.toggled(source, reference).url
        else:
            href = state.toggled(parameter, record.slug).url if parameter == "actor_all" else state.but(
                **{parameter: (record.slug,)}).url  # fmt: skip
        text, code = text_of(record, "title")
        lines.append(
            Choice(text, count, href, bool(reference), share(count), language="" if code == language() else code)
        )
    on = [line for line in lines if line.chosen]
    off = [line for line in lines if not line.chosen]
    return Facet(name, title, [*on, *off[:SHOWN]], off[SHOWN:])
