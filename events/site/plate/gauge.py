"""A number between its low and its high, on a line from nothing to a round number."""

from decimal import Decimal

from events.site.plate.glyphs import shape
from events.site.plate.pen import Pen


def round_up(value: Decimal) -> Decimal:
    """The next of 1, 2, 5, 10, 20, 50 …"""
    if value <= 0:
        return Decimal(1)
    power = Decimal(10) ** (value.adjusted())
    return next(base * power for base in (1, 2, 5, 10) if base * power >= value)


def gauge(
    numbers: tuple[Decimal | None, Decimal | None, Decimal | None], most: Decimal, ink: str, *, hollow: bool, rtl: bool
) -> str:
    """`numbers` are low, best and high."""
    low, best, high = numbers
    pen = Pen(220, rtl=rtl)

    def at(value: Decimal) -> float:
        return 12 + 196 * max(0.0, min(1.0, float(value / most)))

    pen.line("rule", 12, 8, 208, 8)
    for tick in (12, 110, 208):
        pen.line("rule", tick, 6, tick, 10)
    if low is not None and high is not None:
        shape(pen, ("dots", at(low) + 4, at(high) - 4), 8, f"k-{ink}")
    elif low is not None and best is None:
        shape(pen, ("fade-end", at(low) + 5, 214), 8, f"k-{ink}")
    elif high is not None and best is None:
        shape(pen, ("fade-start", 6, at(high) - 5), 8, f"k-{ink}")
    for limit in (low, high):
        if limit is not None:
            shape(pen, ("stop", at(limit), at(limit)), 8, f"k-{ink}")
    if best is not None:
        shape(pen, ("dot", at(best), at(best)), 8, f"k-{ink}", hollow=hollow)
    return pen.svg("gauge", 16, 'aria-hidden="true"')
