"""Days in numbers alone: 12/01/1940, 1403/04/05, 20200503; and with the month in Roman numerals, 22.VI.1941."""

from collections.abc import Iterable
from dataclasses import replace

from events.dates.phrases.context import Context
from events.dates.phrases.error import PhraseError
from events.dates.phrases.handlers import DAY, FULL_YEAR, MONTH_NUMBER, POINT, Row, days
from events.dates.phrases.kinds import Kind, Token
from events.dates.phrases.numerals import roman
from events.dates.phrases.point import Point
from events.dates.phrases.years import Era

Places = tuple[int, int, int]  # of day, month and year in a row
EITHER = (1200, 1500)  # years of the Jalali calendar that are years of ours too


def year_first(row: Row, ctx: Context) -> list[Point]:
    """1403/04/05 in Latin digits is a day of either calendar, whatever the page; in Persian letters a Jalali one."""
    if _settled(row[0], ctx):
        return days(row, ctx, (4, 2, 0))
    return _either(row, ctx, [((4, 2, 0), "")]) or days(row, ctx, (4, 2, 0))


def numeric(row: Row, ctx: Context) -> list[Point]:
    """12/01/1940: either number may be the month, so there may be two readings; Russian puts the day first.

    The year may be of either calendar where it is last too. In Persian ۵۷/۱۱/۲۲ begins with it.
    """
    first, second, year = row[0], row[2], row[4]
    if year.kind is Kind.NUMBER:
        if ctx.language == "fa" and first.number > 31:
            return days(row, ctx, (4, 2, 0))
        raise ctx.fail(row, 4, FULL_YEAR)
    dotted = row[1].kind is Kind.DOT and ctx.language == "ru"
    orders: list[tuple[Places, str]] = []
    if second.number <= 12:
        orders.append(((0, 2, 4), "dmy"))
    if first.number <= 12 and not dotted and first.number != second.number:
        orders.append(((2, 0, 4), "mdy"))
    readings = _all(row, [ctx], orders) if _settled(year, ctx) else _either(row, ctx, orders)
    if not readings:
        raise ctx.fail(row, 0, DAY)
    return readings


def roman_month(row: Row, ctx: Context) -> list[Point]:
    """22.VI.1941, 4 VII 1776."""
    at, month = next((at, token) for at, token in enumerate(row) if token.kind is Kind.ORDINAL)
    if not month.text.isalpha() or roman(month.text) != month.value:
        raise ctx.fail(row, at, POINT)
    if month.number > 12:
        raise ctx.fail(row, at, MONTH_NUMBER)
    named = replace(month, kind=Kind.MONTH, value=("gregorian", month.number))
    return days([*row[:at], named, *row[at + 1 :]], ctx, (0, at, -1))


def compact(token: Token, ctx: Context) -> list[Point]:
    """20200503, as file names have it; nothing where the eight digits are no day so."""
    digits = f"{token.number:08d}"
    if len(digits) != 8 or len(token.text) != 8 or ctx.era.side:
        return []
    sizes = ((0, 4), (4, 6), (6, 8)), ((4, 8), (0, 2), (2, 4))
    (year, *rest), (last, *before) = ([_piece(token, digits[a:b]) for a, b in size] for size in sizes)
    mark = replace(token, kind=Kind.HYPHEN, value=None)
    found: list[Point] = []
    for handler, row in (
        (year_first, [year, mark, rest[0], mark, rest[1]]),
        (numeric, [before[0], mark, before[1], mark, last]),
    ):
        try:
            found += handler(row, ctx) if 1000 <= row[0 if handler is year_first else 4].number <= 2200 else []
        except PhraseError:
            continue
    return found


def _piece(token: Token, digits: str) -> Token:
    kind = Kind.NUMBER if len(digits) == 2 else Kind.YEAR
    return replace(token, kind=kind, value=int(digits), text=digits)


def _settled(year: Token, ctx: Context) -> bool:
    """Whether the calendar is stated, or shown by the letters, the digits or the size of the year."""
    persian = (ctx.language == "fa" and ctx.shown) or not ctx.text[year.start : year.end].isascii()
    return ctx.era.stated or persian or not EITHER[0] <= year.number <= EITHER[1]


def _either(row: Row, ctx: Context, orders: list[tuple[Places, str]]) -> list[Point]:
    """In both calendars; first in that of the page."""
    calendars = ("jalali", "gregorian") if ctx.language == "fa" else ("gregorian", "jalali")
    return _all(row, [replace(ctx, era=Era(calendar=calendar)) for calendar in calendars], orders)


def _all(row: Row, contexts: Iterable[Context], orders: list[tuple[Places, str]]) -> list[Point]:
    readings: list[Point] = []
    for ctx in contexts:
        for places, order in orders:
            try:
                readings += days(row, ctx, places, order)
            except PhraseError:
                continue
    return readings
