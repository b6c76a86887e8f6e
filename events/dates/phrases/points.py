"""From the tokens of one date to its readings: what stands around the bare date is taken off first."""

from dataclasses import replace

from events.dates.calendars import CALENDARS, GREGORIAN
from events.dates.phrases.context import Context
from events.dates.phrases.error import PhraseError, gettext_noop
from events.dates.phrases.handlers import IN_DIGITS, Row
from events.dates.phrases.kinds import Edge, Kind, Token
from events.dates.phrases.partial import filled
from events.dates.phrases.point import Point, Unit
from events.dates.phrases.shapes import complete, shape_of
from events.dates.phrases.years import Era, merged

SOME_DATE = gettext_noop("a date here")
ONE_ERA = gettext_noop("one era and one calendar, not two that disagree")
CLOSING = gettext_noop("a closing bracket")
SAME_DAY = gettext_noop("the same day in brackets, in the other calendar")
THE_WEEKDAY = gettext_noop("the weekday on which that day fell")
DIVISIBLE = gettext_noop("a year, a decade or another stretch that can be divided so")

_SHARES = {Kind.HALF: 2, Kind.THIRD: 3, Kind.QUARTER: 4}
_QUALIFIERS = (Kind.CIRCA, Kind.MAYBE)


def points(row: Row, ctx: Context, hint: Point | None = None) -> list[Point]:
    """All readings of the tokens of one date, best first. `hint` is a neighbour that lends month, year or century."""
    if not row:
        raise ctx.fail(row, 0, SOME_DATE)
    row = unbracketed(row)
    if any(token.kind is Kind.OPEN for token in row):
        return _doubled(row, ctx, hint)
    bare, approximate, uncertain = unqualified(row)
    if row[0].text == "?" and bare[:1] and bare[0].kind is Kind.MONTH:  # ?? July 2000
        raise ctx.fail(row, 0, IN_DIGITS)
    bare, era = eras(bare, ctx)
    if era.stated:
        ctx = replace(ctx, era=merged(era, ctx.era, ctx.language), lent=ctx.lent and not era.side)
        bare, about, perhaps = unqualified(bare)  # 3200? BCE
        approximate, uncertain = approximate or about, uncertain or perhaps
    bare, weekday = _weekday(bare)
    if not bare:
        raise ctx.fail(row, len(row), SOME_DATE)
    found = _divided(bare, ctx, hint)
    if weekday is not None:
        found = [point for point in found if _falls_on(point, weekday)]
        if not found:
            raise ctx.fail([weekday], 0, THE_WEEKDAY)
    if approximate or uncertain:
        found = [replace(point, approximate=approximate, uncertain=uncertain) for point in found]
    return found


def unbracketed(row: Row) -> Row:
    """Without the brackets around a single mark: (?), (c.), (O.S.)."""
    out: Row = []
    for token in row:
        out.append(token)
        if shape_of(out[-3:]) in ("(~)", "(?)", "(E)", "(w)"):
            out[-3:] = [out[-2]]
    return out


def unqualified(row: Row) -> tuple[Row, bool, bool]:
    """Without "about" and "perhaps" at either end, and whether each was there."""
    first, last = 0, len(row)
    while first < last and (row[first].kind in _QUALIFIERS or (first and row[first].kind is Kind.COMMA)):
        first += 1  # perhaps, about 1992
    while last > first and row[last - 1].kind in _QUALIFIERS:
        last -= 1
    taken = {token.kind for token in row[:first] + row[last:]}
    return row[first:last], Kind.CIRCA in taken, Kind.MAYBE in taken


def eras(row: Row, ctx: Context) -> tuple[Row, Era]:
    """Without the era and the calendar, and what they were. Each may be said once."""
    side, calendar = "", ""
    for at, token in enumerate(row):
        if token.kind is not Kind.ERA:
            continue
        name = str(token.value)
        if name in ("bce", "ce"):
            if side not in ("", name):
                raise ctx.fail(row, at, ONE_ERA)
            side = name
        elif ctx.language == "fa" and {calendar, name} == {"gregorian", "julian"}:
            calendar = "julian"  # میلادی is the era, whatever the style
        elif calendar in ("", name, "hijri") or (name == "hijri" and calendar in ("jalali", "islamic")):
            calendar = calendar if name == "hijri" and calendar else name
        else:
            raise ctx.fail(row, at, ONE_ERA)
    leading = bool(row) and row[0].kind is Kind.ERA
    return [token for token in row if token.kind is not Kind.ERA], Era(side, calendar, leading)


def _weekday(row: Row) -> tuple[Row, Token | None]:
    """Without a weekday at either end."""
    if len(row) > 1 and row[0].kind is Kind.WEEKDAY:
        return row[2 if row[1].kind is Kind.COMMA else 1 :], row[0]
    if len(row) > 1 and row[-1].kind is Kind.WEEKDAY:
        return row[: -2 if row[-2].kind is Kind.COMMA else -1], row[-1]
    return row, None


def _falls_on(point: Point, weekday: Token) -> bool:
    day = CALENDARS[point.calendar].to_jdn(point.year, point.month, point.day) if point.unit is Unit.DAY else None
    return day is not None and day % 7 == weekday.value


def _divided(row: Row, ctx: Context, hint: Point | None) -> list[Point]:
    """Early, late, first half, third quarter … of what the rest says."""
    found = _part(row)
    if found is None:
        return filled(row, ctx, hint) if hint is not None else complete(row, ctx)
    part, rest, mark = found
    if rest:
        wholes = points(rest, ctx, hint)
    elif hint is not None and hint.part is not None:
        wholes = [replace(hint, part=None)]
    else:
        raise ctx.fail(row, len(row), SOME_DATE)
    allowed = {
        3: (Unit.MONTH, Unit.SEASON, Unit.YEAR, Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM),
        2: (Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM),
        4: (Unit.YEAR, Unit.CENTURY, Unit.MILLENNIUM),
    }[part[1]]
    if any(whole.part is not None or whole.unit not in allowed for whole in wholes):
        raise ctx.fail(row, row.index(mark), DIVISIBLE)
    return [replace(whole, part=part) for whole in wholes]


def _part(row: Row) -> tuple[tuple[int, int], Row, Token] | None:
    """The division at the head or the tail, the rest, and the word that said it."""
    for rest, two, joint in ((row[2:], row[:2], 0), (row[:-2], row[-2:], -1)):
        if len(two) == 2:
            mark, other = (two[0], two[1]) if two[0].kind in _SHARES else (two[1], two[0])
            count = _SHARES.get(mark.kind)
            if count and not mark.value and other.kind in (Kind.ORDINAL, Kind.NUMBER) and 1 <= other.number <= count:
                return (other.number - 1, count), _unjoined(rest, joint), mark
    for rest, mark, joint in ((row[1:], row[0], 0), (row[:-1], row[-1], -1)):
        if mark.kind is Kind.PART:
            return (mark.number, 3), _unjoined(rest, joint), mark
        if mark.kind in _SHARES and mark.value:
            return (mark.number - 1, _SHARES[mark.kind]), _unjoined(rest, joint), mark
        if mark.kind is Kind.HALF and mark.value is None and rest and rest[0].kind in (Kind.DECADE, Kind.CENTURY):
            return (1, 3), rest, mark  # نیمهٔ دههٔ ۱۳۷۰
    return None


def without_edge(row: Row, edge: Edge) -> Row | None:
    """What "the end of 1992" or "1992年底" bounds; None where no such noun stands at either end of the row."""
    bare = unqualified(row)[0]
    for mark, joint in ((bare[0], 0), (bare[-1], -1)) if len(bare) > 1 else ():
        if mark.kind is Kind.PART and isinstance(mark.value, Edge) and mark.value is edge:
            at = row.index(mark)
            return row[:at] + _unjoined(row[at + 1 :], 0) if joint == 0 else _unjoined(row[:at], -1) + row[at + 1 :]
    return None


def _unjoined(rest: Row, joint: int) -> Row:
    """mid-1990s, Q1/2011: without the mark between part and whole."""
    if len(rest) > 1 and rest[joint].kind in (Kind.HYPHEN, Kind.SLASH, Kind.COMMA):
        return rest[1:] if joint == 0 else rest[:-1]
    return rest


def _doubled(row: Row, ctx: Context, hint: Point | None) -> list[Point]:
    """25 October (7 November) 1917: one day in two calendars, which must agree."""
    opening = next(at for at, token in enumerate(row) if token.kind is Kind.OPEN)
    closing = next((at for at, token in enumerate(row) if token.kind is Kind.CLOSE), None)
    if closing is None or closing < opening:
        raise ctx.fail(row, len(row), CLOSING)
    inside, outside = row[opening + 1 : closing], row[:opening] + row[closing + 1 :]
    if not inside or any(token.kind in (Kind.OPEN, Kind.CLOSE) for token in outside + inside):
        raise ctx.fail(row, opening, SAME_DAY)
    try:
        return same_day(outside, inside, ctx, hint)
    except PhraseError as error:
        raise error if error.offset > row[opening].start else ctx.fail(row, opening, SAME_DAY) from None


def same_day(one: Row, other: Row, ctx: Context, hint: Point | None = None) -> list[Point]:
    """The readings of `one` that fall on the day that `other` says."""
    for first in points(one, ctx, hint):
        for second in points(other, ctx, first):
            found = agreeing(first, second)
            if found:
                return found
    raise ctx.fail(other, 0, SAME_DAY)


def agreeing(first: Point, second: Point) -> list[Point]:
    """The first, old style where that is needed, if both are one day in two calendars."""
    for point in (first, _old_style(first)):
        for same in (second, _old_style(second)):
            days = point.unit is same.unit is Unit.DAY
            if days and point.calendar != same.calendar and _jdn(point) == _jdn(same):
                return [point]
    return []


def _old_style(point: Point) -> Point:
    holds = CALENDARS["julian"].holds(point.year, point.month, point.day)
    return replace(point, calendar="julian") if point.calendar == "gregorian" and holds else point


def _jdn(point: Point) -> int:
    return CALENDARS.get(point.calendar, GREGORIAN).to_jdn(point.year, point.month, point.day)
