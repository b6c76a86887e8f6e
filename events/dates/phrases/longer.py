"""Decades, centuries and millennia."""

from dataclasses import replace

from events.dates.phrases.context import Context
from events.dates.phrases.error import gettext_noop
from events.dates.phrases.handlers import FULL_YEAR, POINT, Handler, Row, years_of
from events.dates.phrases.kinds import Kind, Token
from events.dates.phrases.point import Point, Unit
from events.dates.phrases.years import LONG, WESTERN, Year, short_decades, spans

CENTURY = gettext_noop("a century from the 1st to the 30th, or earlier ones BCE")
ROUND = gettext_noop("a decade, whose number ends in 0")
DECADE_BCE = gettext_noop("a decade BCE by its own years, such as the 460s BCE")
ROUNDING = ("en", "zh")  # languages that may call a century by its first decade: the 1800s, 1800年代


def decade_at(number: int) -> Handler:
    return lambda row, ctx: _decade(row[number], row, ctx) if _names(row) else _unplaced(row, ctx)


def _names(row: Row) -> bool:
    """Whether the word for decade stands beside its number: the last decade of 1990 is none."""
    return not any(token.kind is Kind.DECADE and isinstance(token.value, int) for token in row)


def _unplaced(row: Row, ctx: Context) -> list[Point]:
    raise ctx.fail(row, 0, POINT)


def century_at(number: int, size: int = 100) -> Handler:
    return lambda row, ctx: _century(row[number], size, row, ctx)


def decade_of_century_at(decade: int, century: int) -> Handler:
    return lambda row, ctx: _decade_of_century(row[decade], row[century], row, ctx)


def _decade(number: Token, row: Row, ctx: Context) -> list[Point]:
    value = number.number
    if value % 10:
        raise ctx.fail(row, row.index(number), ROUND)
    if number.kind is Kind.NUMBER and not ctx.era.side:
        return [_ten(year) for year in short_decades(value, ctx.era, ctx.language)]
    if value > 9999:
        raise ctx.fail(row, row.index(number), LONG)
    if value == 0:
        raise ctx.fail(row, row.index(number), FULL_YEAR)
    if ctx.era.side == "bce":
        sizes = [(10, Unit.DECADE)] + ([(100, Unit.CENTURY)] if value % 100 == 0 and ctx.language in ROUNDING else [])
        return [
            point
            for size, unit in sizes
            for point in _long(spans(2 - value - size, 1 - value, ctx.era, ctx.language), unit, number, row, ctx)
        ]
    points = [_ten(year, ctx.era.side) for year in years_of(number, row, ctx)]
    if value % 100 == 0 and value != 2000 and ctx.language in ROUNDING:  # ten years to some, a hundred to most
        points += [Point(point.calendar, Unit.CENTURY, point.year, point.year + 99, era=point.era) for point in points]
    return points


def decade_of(decade: int, century: int) -> Handler:
    """The first decade of the 20th century, its last decade: by their place."""
    return lambda row, ctx: _decade_of(row[decade], row[century], row, ctx)


def _decade_of(decade: Token, century: Token, row: Row, ctx: Context) -> list[Point]:
    value = decade.number if decade.kind is Kind.DECADE else 10 * (decade.number - 1)
    return _decade_of_century(replace(decade, value=value), century, row, ctx)


def _ten(year: Year, era: str = "") -> Point:
    return Point(year.calendar, Unit.DECADE, year.year, year.year + 9, era=era)


def named_decade(row: Row, ctx: Context) -> list[Point]:
    """The nineties, دههٔ نود; a bare نود is only a number."""
    if ctx.language == "fa" and len(row) == 1:
        raise ctx.fail(row, 0, POINT)
    token = next(token for token in row if token.kind is Kind.NAMED_DECADE)
    return [_ten(year) for year in short_decades(token.number, ctx.era, ctx.language)]


def _century(number: Token, size: int, row: Row, ctx: Context) -> list[Point]:
    """EDTF centuries: the 18th is 17XX, 1700–1799. Jalali and lunar ones are counted 1301–1400."""
    value, era = number.number, ctx.era
    unit = Unit.CENTURY if size == 100 else Unit.MILLENNIUM
    if value < 1 or value * size > (9999 if era.side == "bce" else 3000):
        raise ctx.fail(row, row.index(number), CENTURY)
    first, last = (value - 1) * size, value * size - 1
    if era.side == "bce":
        first, last = 1 - value * size, -first
    return _long(spans(first, last, era, ctx.language), unit, number, row, ctx)


def _long(found: list[tuple[Year, Year]] | str, unit: Unit, number: Token, row: Row, ctx: Context) -> list[Point]:
    if isinstance(found, str):
        raise ctx.fail(row, row.index(number), found)
    return [Point(first.calendar, unit, first.year, last.year, era=ctx.era.side) for first, last in found]


def _decade_of_century(decade: Token, century: Token, row: Row, ctx: Context) -> list[Point]:
    """20世纪90年代."""
    if decade.number % 10 or not 0 <= decade.number <= 90:
        raise ctx.fail(row, row.index(decade), ROUND)
    if ctx.era.side == "bce":
        raise ctx.fail(row, row.index(decade), DECADE_BCE)
    found = []
    for point in _century(century, 100, row, ctx):
        start = point.last // 10 * 10 - (90 if point.calendar in WESTERN else 100) + decade.number
        found.append(Point(point.calendar, Unit.DECADE, start, start + 9, era=point.era))
    return found
