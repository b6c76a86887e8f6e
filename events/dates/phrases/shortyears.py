"""1992/97, 2005–06, 1125/26, 1914-8: a year and a digit or two more; ۱۳۹۲/۱۳۹۳, which says the same as ۱۳۹۲/۹۳."""

from dataclasses import replace

from events.dates.phrases.context import Context
from events.dates.phrases.drafting import LATER, Draft, stretch, written
from events.dates.phrases.error import gettext_noop
from events.dates.phrases.handlers import Row
from events.dates.phrases.kinds import Kind, Token
from events.dates.phrases.partial import TURN
from events.dates.phrases.point import Expression, Point, Unit
from events.dates.phrases.points import eras, points, unqualified
from events.dates.phrases.shapes import shape_of
from events.dates.phrases.years import Era

MONTH = gettext_noop("a month 01–12 or a season 21–41")


def short_range(row: Row, ctx: Context) -> list[Draft] | None:
    """A range, one of two years in a row, or a year and its month: all that it can be. None for another shape."""
    bare, approximate, uncertain = unqualified(row)
    shape = shape_of(bare).strip(Kind.ERA)
    if shape not in ("y/n", "y-n", "y–n", "y/y", "y-y", "y–y"):
        return None  # an era after the first year alone says nothing of the second
    bare, era = eras(bare, ctx)
    in_a_row = bare[1].kind is Kind.SLASH and bare[2].number == bare[0].number + 1 and era.side != "bce"
    if len(bare[2].text) > 2 and not in_a_row:
        return None  # 1393/1395 is a range
    if len(bare[2].text) == 1 and era.stated:
        return None  # and so is 300–1 BCE
    ctx = replace(ctx, era=era) if era.stated else ctx
    leading = row[0] not in bare
    found = []
    for first in points([bare[0]], ctx):
        for last in _following(first, bare[2], bare[1].kind, era):
            found += _two_years(first, last, bare, ctx, (approximate, uncertain, leading))
        month = _month(replace(first, approximate=approximate, uncertain=uncertain), bare, ctx)
        month_last = bare[1].kind is Kind.DASH or (_next_in_a_digit(bare) and bool(found))
        found = found + month if month_last else month + found
    if not found:
        no_month = bare[1].kind is Kind.HYPHEN and bare[2].number <= 20  # 2024-13: EDTF with a slip
        raise ctx.fail(bare, 2, MONTH if no_month else LATER)
    return found


def _next_in_a_digit(row: Row) -> bool:
    """1941/2: rather two years than a month, which has two digits."""
    return row[1].kind is Kind.SLASH and len(row[2].text) == 1 and row[2].number == row[0].number % 10 + 1


def year_across(row: Row, ctx: Context) -> list[tuple[Point, Expression]]:
    """۱۴۱۱/۱۴۱۲ after "by" or "since": one year, told by the two of another calendar that it touches. Else nothing."""
    bare, approximate, uncertain = unqualified(row)
    bare, era = eras(bare, ctx)
    if shape_of(bare) != "y/y" or bare[2].number != bare[0].number + 1 or era.side == "bce":
        return []
    ctx = replace(ctx, era=era) if era.stated else ctx
    found = []
    for point in points([bare[0]], ctx):
        first = replace(point, approximate=approximate, uncertain=uncertain)
        low, high = written(first, row, ctx), written(replace(first, year=first.year + 1), row, ctx)
        found.append((first, replace(low, high=high.high, single=None, chosen=True, loose=None)))
    return found


def _following(point: Point, token: Token, joint: Kind, era: Era) -> list[Point]:
    """The later years that end in those digits, or the next one, written in full."""
    if len(token.text) > 2:
        return [replace(point, year=point.year + 1)]
    digits = token.number
    if len(token.text) == 1:  # 1914-8; nobody writes years BCE so
        second = point.year - point.year % 10 + digits
        return [replace(point, year=second)] if second > point.year and point.era != "bce" else []
    if point.era == "bce":
        number = 1 - point.year
        second = number - number % 100 + digits
        # 190–85 BCE ends in 185 or in 85, and BC 190–85 perhaps in 85 CE.
        years = [second] if 0 < second < number else []
        years += [digits] if 0 < digits < number < 1000 and digits != second else []
        found = [replace(point, year=1 - year) for year in years]
        return found + ([replace(point, year=digits, era="ce")] if era.leading and digits > 0 and number < 1000 else [])
    second = point.year - point.year % 100 + digits
    if second < point.year and second + 100 - point.year <= TURN and joint is not Kind.HYPHEN:
        second += 100  # 1998–02
    if point.year % 100 == 99 and digits == 0:  # 1999-00
        second += 100 if second < point.year else 0
    return [replace(point, year=second)] if second > point.year else []


def _two_years(first: Point, last: Point, row: Row, ctx: Context, doubt: tuple[bool, bool, bool]) -> list[Draft]:
    """The range; with a slash rather one of the two."""
    approximate, uncertain, leading = doubt
    low, high = (
        written(replace(point, approximate=approximate, uncertain=uncertain), row, ctx) for point in (first, last)
    )
    calendar = first.calendar
    found = []
    if row[1].kind is Kind.SLASH and last.year - first.year == 1 and low.single is None:
        found.append(Draft(f"[{stretch(low, high, row, ctx)}]", calendar))
    elif row[1].kind is Kind.SLASH and (last.year - first.year == 1 or first.era == "bce"):
        found.append(Draft(f"[{low.member},{high.member}]", calendar))
    found.append(Draft(f"{low.ends(last=False)[0]}/{high.ends(last=True)[0]}", calendar))
    if low.mark:  # c. 1992–97: perhaps only about the first
        start, end = (low, written(last, row, ctx)) if leading else (written(first, row, ctx), high)
        found.append(Draft(f"{start.ends(last=False)[0]}/{end.ends(last=True)[0]}", calendar))
    return found


def _month(point: Point, row: Row, ctx: Context) -> list[Draft]:
    """2005/06 as June 2005."""
    number = row[2].number
    if point.era == "bce" or not 1 <= number <= 12 or row[2].kind is Kind.YEAR:
        return []
    return [Draft(written(replace(point, unit=Unit.MONTH, month=number), row, ctx).whole, point.calendar)]
