"""What a source supports, by kind of statement."""

from dataclasses import dataclass
from typing import Any

from events.models import STATEMENTS, Citation, Source

# Of each kind so many are listed, in the order of the source's own passages where they are numbered alike.
MOST = 400
# Columns of those records that a line never shows.
UNSHOWN = (
    "description_en", "description_fa", "note_en", "note_fa", "summary_en", "summary_fa",
    "search_en", "search_fa", "search_text", "sort_en", "sort_fa",
)  # fmt: skip
NEEDED = {
    "event": ("event",),
    "participation": ("participation__event", "participation__actor", "participation__role"),
    "relation": ("relation__subject", "relation__object", "relation__type"),
    "event_link": ("event_link__subject", "event_link__object", "event_link__type"),
    "figure": ("figure__event", "figure__actor", "figure__unit"),
    "name": ("name__actor", "name__place"),
}
LONG = {
    name: [
        f"{path}__{column}"
        for path in paths
        if path.rsplit("__", 1)[-1] in {"event", "actor", "subject", "object", "place"}
        for column in UNSHOWN
    ]
    for name, paths in NEEDED.items()
}


@dataclass(frozen=True, slots=True)
class Support:
    """One kind of statement: `total` of them are cited to the source, `citations` are the first of those."""

    name: str
    total: int
    citations: list[Citation]


def supported(source: Source, user: Any) -> list[Support]:
    """At most twelve queries: the rows of each kind, and their number where there are more than are listed."""
    found = []
    for name in STATEMENTS:
        seen = Citation.objects.visible_of(name, user).filter(source=source).order_by("pk")
        rows = list(seen.select_related(*NEEDED[name]).defer(*LONG[name])[: MOST + 1])
        if rows:
            found.append(Support(name, seen.count() if len(rows) > MOST else len(rows), rows[:MOST]))
    return found
