"""What a preview shows of each cell: as it is, or old and new."""

from html import escape
from typing import TYPE_CHECKING, Any

from django.utils.safestring import mark_safe

from events.exchange.table import plain as shown
from events.queries.errors import shortened

if TYPE_CHECKING:
    from events.exchange.resource import NounResource


class Difference:
    """Old and new value of each cell, for the preview."""

    def __init__(self, resource: "NounResource", instance: Any, new: bool) -> None:
        self.left = ["" if new else shown(column.export(instance)) for column in resource.get_import_fields()]
        self.right: list[str] = []

    def compare_with(self, resource: "NounResource", instance: Any) -> None:
        self.right = [shown(column.export(instance)) for column in resource.get_import_fields()]

    def as_html(self) -> list[str]:
        return [difference(old, new) for old, new in zip(self.left, self.right, strict=True)]


def difference(old: str, new: str) -> str:
    if old == new:
        return mark_safe(escape(shortened(old, 200)))  # noqa: S308  escaped here
    parts = [f"<del>{escape(shortened(old, 300))}</del>"] if old else []
    if new:
        parts.append(f"<ins>{escape(shortened(new, 300))}</ins>")
    return mark_safe(" ".join(parts))  # noqa: S308
