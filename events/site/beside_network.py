"""The network beside the list: who acts together in the window or in one of its years, and how they are related."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.dates import parse
from events.dates.jdn import ymd_of_jdn
from events.queries.map import ALL_EVENTS, MOST_EVENTS, bounded_total
from events.queries.network import MOST_ACTORS, Member, Network, network
from events.site.network.drawing import Line, Node, drawing
from events.site.plate.text import shorten
from events.site.said import display, render
from events.site.scene import Scene
from events.site.state import State, written_year
from events.site.words import language, number, semicolon, text_of

# So many pairs are drawn, and told in the list: those with the most common events, and all that are related.
MOST_PAIRS = 60
LONGEST_NAME = 20


@dataclass(frozen=True, slots=True)
class Years:
    """The years of the window, for the slider and for links without JavaScript ("" at either end)."""

    first: int
    last: int
    chosen: int | None
    text: str
    earlier_url: str
    later_url: str
    all_url: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """`pairs` tells in words what `drawing` shows."""

    drawing: str
    pairs: list[str]
    remarks: list[str]
    years: Years | None


def network_of(scene: Scene) -> Drawn:
    """Two queries, a third where it is not known how many events the chosen year has."""
    state, events, total = scene.state, scene.events, scene.total
    asked, years = state.during_year(), years_of(state, scene.window)
    if state.year is not None:
        if asked.window is not None and asked.window.is_empty:
            return Drawn("", [], [_("This year is not in the window.")], years)
        events = asked.but(undated="exclude").events(scene.user)
        total = bounded_total(events) if scene.during is None else scene.during
    found = network(asked, events, total, scene.user)
    lines = lines_of(found, state)
    nodes = tuple(node_of(member, state, scene.abbreviations) for member in found.members)
    title = _("Network of actors in common events")
    return Drawn(
        drawing(nodes, tuple(lines), title) if nodes else "",
        [line.name for line in lines],
        remarks(found, lines, total),
        years,
    )


def node_of(member: Member, state: State, abbreviations: dict[str, str]) -> Node:
    title, code = text_of(member, "title")
    count = len(member.events)
    parameter, reference = chosen_as(member, state)
    there = state.toggled(parameter, reference or member.slug)
    name = ngettext("%(actor)s: %(number)s event", "%(actor)s: %(number)s events", count) % {
        "actor": title, "number": number(count)
    }  # fmt: skip
    is_selected = state.selected in member.events
    return Node(
        label=shorten(abbreviations.get(title, title), LONGEST_NAME),
        language=code,
        name=_("%(name)s, in the selected event too") % {"name": name} if is_selected else name,
        href=f"{there.url}#beside",
        weight=count,
        is_chosen=bool(reference),
        is_selected=is_selected,
    )


def chosen_as(member: Member, state: State) -> tuple[str, str]:
    """The parameter and the reference by which the filter names this actor; "" where it does not yet."""
    for parameter in ("actor_all", "actor"):
        for reference in (member.slug, f"A{member.pk}"):
            if reference in getattr(state.wanted, parameter):
                return parameter, reference
    return "actor_all", ""


def lines_of(found: Network, state: State) -> list[Line]:
    """Between members by number, those with the most common events first."""
    numbers = {member.pk: each for each, member in enumerate(found.members)}
    titles = {member.pk: text_of(member, "title")[0] for member in found.members}
    ties: dict[tuple[int, int], list[Any]] = {}
    for relation in found.relations:
        one, other = sorted((relation.subject_id, relation.object_id), key=numbers.__getitem__)
        ties.setdefault((one, other), []).append(relation)
    selected = {member.pk for member in found.members if state.selected in member.events}
    pairs = dict.fromkeys([*list(found.common)[:MOST_PAIRS], *ties])
    lines = []
    for one, other in pairs:
        weight, related = found.common.get((one, other), 0), ties.get((one, other), [])
        tie = "surely" if any(each.surely for each in related) else "possibly" if related else ""
        name = pair_said(titles[one], titles[other], weight, [tie_said(each, titles, state) for each in related])
        lines.append(Line(numbers[one], numbers[other], weight, tie, name, {one, other} <= selected))
    return lines


def pair_said(one: str, other: str, weight: int, ties: list[str]) -> str:
    """“Armenia and Russia: 5 common events; Armenia: member of Russia, since 2015”."""
    parts = []
    if weight:
        parts.append(
            ngettext("%(number)s common event", "%(number)s common events", weight) % {"number": number(weight)}
        )
    return _("%(one)s and %(other)s: %(what)s") % {
        "one": one,
        "other": other,
        "what": semicolon([*parts, *ties]) if ties or parts else "",
    }


def tie_said(relation: Any, titles: dict[int, str], state: State) -> str:
    said = {"subject": titles[relation.subject_id], "type": relation.type.title, "object": titles[relation.object_id]}
    if not relation.date or not relation.is_dated:
        return _("%(subject)s: %(type)s %(object)s") % said
    said["date"] = display(relation.date, language(), relation.date_calendar, state.calendars, "short")
    if relation.surely:
        return _("%(subject)s: %(type)s %(object)s (%(date)s)") % said
    return _("%(subject)s: possibly %(type)s %(object)s (%(date)s)") % said


def remarks(found: Network, lines: list[Line], total: int) -> list[str]:
    texts = []
    if not found.members:
        return [_("No actor is recorded in these events.")]
    if total > ALL_EVENTS:
        texts.append(
            _("Of the events, the %(number)s most significant are looked at.") % {"number": number(MOST_EVENTS)}
        )
    if len(found.members) == MOST_ACTORS:
        texts.append(_("The %(number)s actors in most of the events.") % {"number": number(MOST_ACTORS)})
    left = len(found.common) - sum(bool(line.weight) for line in lines)
    if left > 0:
        texts.append(
            ngettext(
                "%(number)s pair with fewer common events is not drawn.",
                "%(number)s pairs with fewer common events are not drawn.",
                left,
            )
            % {"number": number(left)}
        )
    return texts


def years_of(state: State, window: tuple[int, int] | None) -> Years | None:
    """Years of the calendar from the first to the last day that the page shows; None where there is but one."""
    if window is None:
        return None
    first, last = (min(max(ymd_of_jdn(day)[0], -9999), 9999) for day in window)
    if first >= last:
        return None
    chosen = state.year

    def url(year: int | None) -> str:
        return f"{state.with_beside('network', year).url}#beside"

    earlier = last if chosen is None else chosen - 1
    later = first if chosen is None else chosen + 1
    return Years(
        first,
        last,
        chosen,
        year_text(chosen) if chosen is not None else f"{year_text(first)} – {year_text(last)}",
        url(min(earlier, last)) if earlier >= first else "",
        url(max(later, first)) if later <= last else "",
        url(None) if chosen is not None else "",
    )


def year_text(year: int) -> str:
    return render(parse(written_year(year)), language())
