"""Dates that lean on a neighbour: the 12 of "12–15 May 2024", the 97 of "1992–97", the 80s of "1970s–80s"."""

from collections.abc import Callable
from dataclasses import replace

from events.dates.calendars import CALENDARS
from events.dates.phrases.context import Context
from events.dates.phrases.error import PhraseError, gettext_noop
from events.dates.phrases.handlers import DAY, MONTH_NUMBER, Row, day_of
from events.dates.phrases.kinds import Token
from events.dates.phrases.longer import ROUND
from events.dates.phrases.point import Point, Unit
from events.dates.phrases.shapes import complete, shape_of

TURN = 10  # years of a range that crosses the end of its century with two digits only

FITTING = gettext_noop("a date like the one beside it")

Filler = Callable[[Row, Context, Point], Point]


def filled(row: Row, ctx: Context, hint: Point) -> list[Point]:
    """The readings of a row, which may take month, year, century and calendar from its neighbour."""
    filler = _FILLERS.get(shape_of(row))
    if filler is None:
        return complete(row, ctx)
    if ctx.lent and hint.unit is Unit.DAY:
        return [_bare(filler(row, ctx, hint))]
    try:
        whole = complete(row, ctx)
    except PhraseError:
        return [_bare(filler(row, ctx, hint))]
    if hint.unit in (Unit.DECADE, Unit.CENTURY) and shape_of(row) in ("nD", "Dn", "d") and not ctx.era.stated:
        return [_bare(filler(row, ctx, hint))]
    return whole


def _bare(point: Point) -> Point:
    """Without the doubt and the division of the date that it leans on."""
    return replace(point, part=None, approximate=False, uncertain=False)


def _need(row: Row, ctx: Context, hint: Point, *units: Unit) -> None:
    if hint.unit not in units:
        raise ctx.fail(row, 0, FITTING)


def _number(row: Row, ctx: Context, hint: Point) -> Point:
    """A day beside a day, a short year beside a year."""
    value = row[0].number
    if hint.unit is Unit.CENTURY:
        return _ordinal(row, ctx, hint)
    if hint.unit is Unit.YEAR and hint.year > 99 and len(row[0].text) == 2 and ctx.after:
        turned = 100 if value < hint.year % 100 and value + 100 - hint.year % 100 <= TURN else 0  # 98 to 02
        return replace(hint, year=hint.year - hint.year % 100 + value + turned)
    _need(row, ctx, hint, Unit.DAY)
    if ctx.after and ctx.language != "zh":  # "12 May 1992 to 13": a day or a year
        raise ctx.fail(row, 0, FITTING)
    return _with_day(row, ctx, hint, row[0])


def _with_day(row: Row, ctx: Context, hint: Point, day: Token) -> Point:
    number = day_of(day, row, ctx)
    if not CALENDARS[hint.calendar].holds(hint.year, hint.month, number):
        raise ctx.fail(row, row.index(day), DAY)
    return replace(hint, unit=Unit.DAY, day=number)


def _ordinal(row: Row, ctx: Context, hint: Point) -> Point:
    """The 18th beside the 20th of May, or beside the 19th century."""
    if hint.unit in (Unit.CENTURY, Unit.MILLENNIUM):
        size = 100 if hint.unit is Unit.CENTURY else 1000
        shift = hint.year % size
        value = row[0].number
        if hint.era == "bce":
            return replace(hint, year=1 - value * size, last=-(value - 1) * size)
        return replace(hint, year=(value - 1) * size + shift, last=value * size - 1 + shift)
    return _number(row, ctx, hint)


def _with_month(row: Row, ctx: Context, hint: Point, month: Token) -> Point:
    calendar, number = month.value if isinstance(month.value, tuple) else ("", 0)
    if not 1 <= number <= 12:
        raise ctx.fail(row, row.index(month), MONTH_NUMBER)
    if calendar and calendar != hint.calendar and (calendar, hint.calendar) != ("gregorian", "julian"):
        raise ctx.fail(row, row.index(month), FITTING)
    return replace(hint, unit=Unit.MONTH, month=number, day=0)


def _month(row: Row, ctx: Context, hint: Point) -> Point:
    _need(row, ctx, hint, Unit.MONTH, Unit.DAY)
    return _with_month(row, ctx, hint, row[0])


def _day_month(row: Row, ctx: Context, hint: Point) -> Point:
    _need(row, ctx, hint, Unit.DAY, Unit.MONTH)
    return _with_day(row, ctx, _with_month(row, ctx, hint, row[1]), row[0])


def _month_day(row: Row, ctx: Context, hint: Point) -> Point:
    _need(row, ctx, hint, Unit.DAY, Unit.MONTH)
    return _with_day(row, ctx, _with_month(row, ctx, hint, row[0]), row[1])


def _short_decade(row: Row, ctx: Context, hint: Point) -> Point:
    number = next(token for token in row if isinstance(token.value, int))
    if number.number % 10:
        raise ctx.fail(row, row.index(number), ROUND)
    _need(row, ctx, hint, Unit.DECADE)
    first = hint.year - hint.year % 100 + number.number
    return replace(hint, year=first, last=first + 9)


def _season(row: Row, ctx: Context, hint: Point) -> Point:
    _need(row, ctx, hint, Unit.SEASON)
    return replace(hint, season=row[0].number)


def _new_year(row: Row, ctx: Context, hint: Point) -> Point:
    _need(row, ctx, hint, Unit.DAY, Unit.MONTH)
    if hint.calendar != "jalali":
        raise ctx.fail(row, 0, FITTING)
    return replace(hint, unit=Unit.DAY, month=1, day=1)


_FILLERS: dict[str, Filler] = {
    "n": _number,
    "o": _ordinal,
    "M": _month,
    "nM": _day_month,
    "oM": _day_month,
    "Mn": _month_day,
    "Mo": _month_day,
    "nD": _short_decade,
    "Dn": _short_decade,
    "d": _short_decade,
    "S": _season,
    "f": _new_year,
}
