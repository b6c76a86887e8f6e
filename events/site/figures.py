"""Rows of a table of figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from events.models.choices import Basis
from events.models.unit import PERCENT
from events.site.notes import Note, Notes
from events.site.plate.gauge import gauge, round_up
from events.site.words import is_persian, number


@dataclass(frozen=True, slots=True)
class FigureRow:
    figure: Any
    drawing: str
    most: str
    note: Note | None


def figure_rows(figures: Sequence[Any], notes: Notes, ink: str) -> list[FigureRow]:
    """Figures of one unit are drawn on one scale."""
    highest: dict[int, Decimal] = {}
    for figure in figures:
        values = [value for value in (figure.low, figure.best, figure.high) if value is not None]
        highest[figure.unit_id] = max([highest.get(figure.unit_id, Decimal(0)), *values])
    rows = []
    for figure in figures:
        most = round_up(highest[figure.unit_id])
        if figure.unit.slug == PERCENT:
            most = max(most, Decimal(100)) if most > 20 else Decimal(100)
        hollow = figure.basis in (Basis.PROJECTED, Basis.TARGET)
        numbers = (figure.low, figure.best, figure.high)
        drawing = gauge(numbers, most, ink, hollow=hollow, rtl=is_persian())
        rows.append(FigureRow(figure, drawing, number(most), notes.note("figure", figure.pk)))
    return rows
