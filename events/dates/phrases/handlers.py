"""What each order of words and numbers says: from a row of tokens to the points that it may mean."""

from collections.abc import Callable
from dataclasses import replace

from events.dates.calendars import CALENDARS
from events.dates.phrases.context import Context
from events.dates.phrases.error import gettext_noop
from events.dates.phrases.kinds import Kind, Token
from events.dates.phrases.numerals import HAN_UNITS, ZEROS, roman
from events.dates.phrases.point import Point, Unit
from events.dates.phrases.years import ERA, Year, candidates

IN_DIGITS = gettext_noop("a day in digits, or the month alone where the day is not known")
DAY = gettext_noop("a day that the month has")
MONTH_NUMBER = gettext_noop("a month from 1 to 12")
FULL_YEAR = gettext_noop("a year of four digits")
POINT = gettext_noop("a day, month, year, decade or century, such as 25 May 2024 or the 1990s")
TWO_STYLES = gettext_noop("a day before 25 March in two years in a row, such as 30 January 1648/9")
WHICH_YEAR = gettext_noop("a year")
WINTER = gettext_noop("winter and two years in a row, such as winter 2023/24")
NO_SEASON = gettext_noop("a season of a solar year, since lunar years have none")
LUNAR_YEAR = gettext_noop("a year that is called lunar, with «قمری», or else the day itself")
ANNO_MUNDI = gettext_noop("a year of our era, not one since the creation of the world")
ONE_YEAR = gettext_noop("one year, since a Jalali winter ends with its year")


Row = list[Token]
Handler = Callable[[Row, Context], list[Point]]


def years_of(token: Token, row: Row, ctx: Context, calendar: str = "") -> list[Year]:
    if token.kind is Kind.NUMBER and len(token.text) == 1 and not ctx.era.stated:
        raise ctx.fail(row, row.index(token), FULL_YEAR)
    short = token.number < 100 and (len(token.text) <= 2 or token.text[0] not in ZEROS)
    found = candidates(token.number, ctx.era, calendar, ctx.language, short=short)
    if isinstance(found, str):
        raise ctx.fail(row, row.index(token), found)
    return found


def _month(token: Token, row: Row, ctx: Context) -> tuple[str, int]:
    """(calendar or nothing, number) of a month's name or number."""
    calendar, number = token.value if isinstance(token.value, tuple) else (None, token.value)
    if not isinstance(number, int) or not 1 <= number <= 12:
        raise ctx.fail(row, row.index(token), MONTH_NUMBER)
    return calendar or "", number


def year(row: Row, ctx: Context) -> list[Point]:
    token = row[0]
    if (token.kind is Kind.NUMBER or (ctx.language == "zh" and _counts(token))) and not ctx.era.stated:
        raise ctx.fail(row, 0, ERA)
    found = years_of(token, row, ctx)
    elided = ctx.text[: token.start].rstrip()[-1:] in ("'", "’", "‘", "ʼ", "`")  # '90 leaves its century out
    if ctx.language == "en" and len(token.text) <= 2 and not ctx.era.stated and not elided and token.number:
        found = [*found, Year("gregorian", token.number)]  # the year 12
    return [Point(year.calendar, Unit.YEAR, year.year, era=ctx.era.side) for year in found]


def _counts(token: Token) -> bool:
    """Whether a number before 年 can say how many years: 30年, 三十五年, 一千年. Years are 1992, 九八, 0300."""
    if token.text.isascii():
        return len(token.text) < 4
    spelled = any(char in HAN_UNITS for char in token.text)
    return len(token.text) == 1 or (spelled and (token.number < 1000 or token.number % 100 == 0))


def minus(row: Row, ctx: Context) -> list[Point]:
    """-750: the astronomical year, or what some write for 750 BCE."""
    inside = ctx.text[: row[0].start].strip() and not row[0].spaced
    number = row[1].number
    if ctx.era.stated or inside or row[1].spaced or not number:
        raise ctx.fail(row, 0, POINT)
    return [
        Point("gregorian", Unit.YEAR, year, era="bce", order=order)
        for year, order in ((-number, "astronomical"), (1 - number, "minus"))
    ]


def _months(year: Token, month: Token, row: Row, ctx: Context) -> list[Point]:
    calendar, number = _month(month, row, ctx)
    return [
        Point(found.calendar, Unit.MONTH, found.year, month=number, era=ctx.era.side)
        for found in years_of(year, row, ctx, calendar)
    ]


def month_year(row: Row, ctx: Context) -> list[Point]:
    """May 2024; but "May 24" is a day without its year, and so not the year 24."""
    year = row[-1]
    if year.kind is Kind.NUMBER and not ctx.era.stated and (year.number <= 31 or ctx.language == "en"):
        raise ctx.fail(row, len(row), WHICH_YEAR)
    return _months(year, row[0], row, ctx)


def day_of(token: Token, row: Row, ctx: Context) -> int:
    """The number of a day, which nobody writes in Roman numerals: XX July 2000 leaves it out."""
    if token.text.isalpha() and roman(token.text) == token.value:
        raise ctx.fail(row, row.index(token), IN_DIGITS)
    return token.number


def days(row: Row, ctx: Context, places: tuple[int, int, int], order: str = "") -> list[Point]:
    """A day; `places` are those of day, month and year in the row."""
    day, month, year = places
    number = day_of(row[day], row, ctx)
    found = [
        replace(point, unit=Unit.DAY, day=number, order=order)
        for point in _months(row[year], row[month], row, ctx)
        if CALENDARS[point.calendar].holds(point.year, point.month, number)
    ]
    if not found:
        raise ctx.fail(row, day, DAY)
    return found


def day_at(day: int, month: int, year: int = -1) -> Handler:
    return lambda row, ctx: days(row, ctx, (day, month, year))


def new_year(row: Row, ctx: Context) -> list[Point]:
    """Nowruz 1400 and Nowruz 2021, both the first of Farvardin 1400: it begins the Jalali year within that March.

    Below 1200 a bare year may be of either calendar. Gregorian ones are read in English and Persian only: elsewhere
    the feast may be that of another country, kept on another day.
    """
    year = next(token for token in row if token.kind in (Kind.NUMBER, Kind.YEAR))
    era, number = ctx.era, year.number
    common = era.side == "ce" or era.calendar == "gregorian"
    found: list[int] = []
    if not common and (era.stated or number <= 1500 or ctx.language not in ("en", "fa")):
        found = [candidate.year for candidate in years_of(year, row, ctx, "jalali")]
    if common or (not era.stated and ctx.language in ("en", "fa") and (number > 1500 or 622 <= number < 1200)):
        if not 622 <= number <= 9999:
            raise ctx.fail(row, row.index(year), FULL_YEAR)
        found.append(number - 621)
    return [Point("jalali", Unit.DAY, jalali, month=1, day=1) for jalali in found]


def year_of_two_styles(row: Row, ctx: Context) -> list[Point]:
    """30 January 1648/9: in England until 1752 the year began on 25 March and, to others, on 1 January. Old style."""
    first, second = row[-3].number, row[-1].number
    month = next(token for token in row if token.kind is Kind.MONTH)
    day = next((token for token in row[:-3] if token.kind in (Kind.NUMBER, Kind.ORDINAL)), None)
    calendar, number = _month(month, row, ctx)
    digits = len(row[-1].text)
    alone = not ctx.era.side and ctx.era.calendar in ("", "julian")
    if not (alone and 1155 <= first < 1752 and digits != 3 and second == (first + 1) % 10**digits):
        raise ctx.fail(row, len(row) - 1, TWO_STYLES)
    if calendar != "gregorian" or number > 3 or (number == 3 and day is not None and day.number > 24):
        raise ctx.fail(row, row.index(month), TWO_STYLES)
    if day is None:
        return [Point("julian", Unit.MONTH, first + 1, month=number)]
    if not CALENDARS["julian"].holds(first + 1, number, day.number):
        raise ctx.fail(row, row.index(day), DAY)
    return [Point("julian", Unit.DAY, first + 1, month=number, day=day.number)]


def middle(row: Row, ctx: Context) -> list[Point]:
    """نیمهٔ خرداد: the middle of the month, or its fifteenth; نیمهٔ شعبان is the feast on that day.

    Beside a lunar month a year that is not called lunar is rather the solar one in which the feast fell.
    """
    if row[0].value is not None:  # half of June
        raise ctx.fail(row, 0, POINT)
    calendar, _ = _month(row[1], row, ctx)
    if calendar == "islamic" and ctx.era.calendar != "islamic":
        raise ctx.fail(row, len(row) - 1, LUNAR_YEAR)
    whole = _months(row[-1], row[1], row, ctx)
    thirds = [replace(point, part=(1, 3)) for point in whole]
    days = [replace(point, unit=Unit.DAY, day=15) for point in whole]
    return days + thirds if calendar == "islamic" else thirds + days


def month_at(month: int, year: int = -1) -> Handler:
    return lambda row, ctx: _months(row[year], row[month], row, ctx)


def season_at(season: int, year: int) -> Handler:
    return lambda row, ctx: _season(row[year], row[season], row, ctx)


def _season(year: Token, season: Token, row: Row, ctx: Context) -> list[Point]:
    if ctx.language == "ru" and season.text.startswith("лет") and year.number > 5508:
        raise ctx.fail(row, row.index(year), ANNO_MUNDI)
    solar = [found for found in years_of(year, row, ctx) if found.calendar != "islamic"]
    if not solar:
        raise ctx.fail(row, row.index(season), NO_SEASON)
    return [Point(found.calendar, Unit.SEASON, found.year, season=season.number, era=ctx.era.side) for found in solar]


def winter(row: Row, ctx: Context) -> list[Point]:
    """Winter 2023/24, and no other season; 2023-24年冬."""
    season = row[0] if row[0].kind is Kind.SEASON else row[-1]
    first, _, second = (token for token in row if token is not season)
    if season.number != 4 or second.number not in ((first.number + 1) % 100, first.number + 1):
        raise ctx.fail(row, row.index(second), WINTER)
    points = _season(first, season, row, ctx)
    if any(point.calendar == "jalali" for point in points):
        raise ctx.fail(row, row.index(second) - 1, ONE_YEAR)
    return points
