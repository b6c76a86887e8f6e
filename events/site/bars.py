"""An actor's lifespan and relations as bars on one axis."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from events.models import Actor
from events.models.choices import RelationFamily
from events.site import calendars
from events.site.addresses import page_of
from events.site.plate.bars import Bar, bars
from events.site.timeline import shortened_names, words_of

# Families whose relations are states that last: the bars. Others are in the table.
LASTING = (
    RelationFamily.MEMBERSHIP,
    RelationFamily.OFFICE,
    RelationFamily.OWNERSHIP,
    RelationFamily.SECURITY,
    RelationFamily.PART,
)
INKS = {
    RelationFamily.MEMBERSHIP: "ins", RelationFamily.OFFICE: "pol", RelationFamily.OWNERSHIP: "ene",
    RelationFamily.SECURITY: "sec", RelationFamily.PART: "pol",
}  # fmt: skip
MOST = 40


def lasting(relations: Sequence[Any]) -> list[Any]:
    """Those that can be drawn as bars."""
    return [relation for relation in relations if relation.type.family in LASTING and relation.is_dated]


def bars_of(
    actor: Actor, relations: Sequence[Any], window: tuple[int, int] | None, day: int, *, abbreviations: dict[str, str]
) -> tuple[str, ...]:
    """Drawn once wide and once narrow, on the days of the window; nothing where no relation is dated."""
    dated = lasting(relations)[:MOST]
    if not dated or window is None:
        return ()
    lines = [Bar(_("Lifespan"), actor.date, "pol")] if actor.is_dated else []
    lines += [
        Bar(
            shortened_names(relation.other.title, abbreviations), relation.date, INKS[relation.type.family],
            relation.reading, page_of(relation.other), disputed=relation.disputed,
        )
        for relation in dated
    ]  # fmt: skip
    words = words_of(calendars.axis(), day)
    title = _("Relations of %(actor)s over time") % {"actor": actor.title}
    return tuple(bars(lines, window, day, words, title=title, wide=wide) for wide in (True, False))
