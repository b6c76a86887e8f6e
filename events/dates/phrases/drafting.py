"""What the readers of clauses share: drafts of EDTF, and the cutting of rows."""

from typing import NamedTuple

from events.dates.phrases.context import Context
from events.dates.phrases.error import gettext_noop
from events.dates.phrases.handlers import Row
from events.dates.phrases.kinds import Kind
from events.dates.phrases.point import Expression, Point, Unwritable
from events.dates.phrases.points import points

LATER = gettext_noop("a later date than the first")
WRITABLE = gettext_noop("a year of four digits where months or days are given")


class Draft(NamedTuple):
    """EDTF text and the calendar that was recognised."""

    edtf: str
    calendar: str


def written(point: Point, row: Row, ctx: Context) -> Expression:
    """How EDTF says a point that was read from that row."""
    try:
        expression = point.express()
        str(expression.low), str(expression.high)
    except Unwritable:
        raise ctx.fail(row, 0, WRITABLE) from None
    return expression


def single(row: Row, ctx: Context) -> list[Draft]:
    """One date alone."""
    return [Draft(written(point, row, ctx).whole, point.calendar) for point in points(row, ctx)]


def stretch(low: Expression, high: Expression, row: Row, ctx: Context) -> str:
    """`a..b`, with both ends as fine as the finer: EDTF wants them alike."""
    first, last = low.low, high.high
    if bool(first.day) != bool(last.day):
        first, last = first.as_day(False), last.as_day(True)
    elif bool(first.month) != bool(last.month):
        first, last = first.as_month(False), last.as_month(True)
    try:
        return f"{first}{low.mark}..{last}{high.mark}"
    except Unwritable:
        raise ctx.fail(row, 0, WRITABLE) from None


def calendar_of(*found: Point) -> str:
    """The calendar of all of them; Gregorian where they differ."""
    names = {point.calendar for point in found}
    return names.pop() if len(names) == 1 else "gregorian"


def trimmed(row: Row) -> Row:
    """Without commas at the ends."""
    first, last = 0, len(row)
    while first < last and row[first].kind is Kind.COMMA:
        first += 1
    while last > first and row[last - 1].kind is Kind.COMMA:
        last -= 1
    return row[first:last]


def split(row: Row, *kinds: Kind) -> list[Row]:
    """The stretches between tokens of those kinds."""
    parts: list[Row] = [[]]
    for token in row:
        if token.kind in kinds:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts
