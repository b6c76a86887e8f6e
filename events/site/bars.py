"""An actor's lifespan and relations as bars on one axis."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from events.models import Actor
from events.models.choices import RelationFamily
from events.site import calendars
from events.site.addresses import page_of
from events.site.plate.bars import Bar, bars
from events.site.timeline import stated_days, words_of

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


def bars_of(actor: Actor, relations: Sequence[Any], day: int) -> tuple[str, ...]:
    """Drawn once wide and once narrow; nothing where no relation is dated."""
    dated = [r for r in relations if r.type.family in LASTING and r.is_dated][:MOST]
    lines = []
    if actor.is_dated:
        lines.append(Bar(_("Lifespan"), actor.date, "pol"))
    lines += [
        Bar(
            relation.other.title, relation.date, INKS[relation.type.family], relation.reading, page_of(relation.other),
            disputed=relation.disputed,
        )
        for relation in dated
    ]  # fmt: skip
    if not dated:
        return ()
    days = [bound for line in lines for bound in stated_days(line.date)]
    if not days:
        return ()
    low, high = min(days), max(*days, day)
    # A lifespan of centuries, or one relation of long ago, does not squeeze those of the last decades.
    near = sorted(bound for relation in dated for bound in stated_days(relation.date)[:1])
    few = len(near) // 6
    start = next((near[number] for number in range(few, -1, -1) if high - near[number] < (high - low) * 0.7), low)
    low = max(low, start)
    air = max((high - low) // 24, 200)
    words = words_of(calendars.axis(), day)
    title = _("Relations of %(actor)s over time") % {"actor": actor.title}
    return tuple(bars(lines, (low - air, high + air), day, words, title=title, wide=wide) for wide in (True, False))
