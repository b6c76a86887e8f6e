"""A piece in words, in the calendar in which it was said."""

from typing import NamedTuple

from events.dates.calendars import GREGORIAN
from events.dates.render.languages import Language
from events.dates.render.pieces import Piece, Unit


def native(piece: Piece, language: Language, short: bool) -> str:
    """Without qualifiers, old-style mark and time of day."""
    words = language.phrases
    if piece.hidden == "year":
        return _without_year(piece, language, short)
    if piece.unit is Unit.UNDATED:
        return words.undated
    if piece.unit is Unit.SPAN:
        return language.sometime(extent(piece, language.amid, short))
    text = _plain(piece, language, short)
    if piece.hidden:
        return (words.some_month if piece.hidden == "month" else words.some_day).format(text)
    if piece.significant:
        return words.within.format(text, span=extent(piece, language, short))
    return text


def _plain(piece: Piece, language: Language, short: bool) -> str:
    if piece.unit is Unit.DAY:
        return language.date(piece.calendar, piece.year, piece.month, piece.day, short)
    if piece.unit is Unit.MONTH:
        return language.date(piece.calendar, piece.year, piece.month, None, short)
    if piece.unit is Unit.GROUP:
        return _group(piece, language, short)
    if piece.unit is Unit.YEAR:
        return language.year(piece.calendar, piece.year)
    return _long(piece, language)


def _long(piece: Piece, language: Language) -> str:
    if piece.unit is Unit.DECADE:
        return language.decade(piece.calendar, piece.year)
    number, bce = _ordinal(piece)
    return (language.century if piece.unit is Unit.CENTURY else language.millennium)(piece.calendar, number, bce)


def _ordinal(piece: Piece) -> tuple[int, bool]:
    """Which century or millennium, and whether before the era."""
    size = 100 if piece.unit is Unit.CENTURY else 1000
    bce = piece.year < 0
    return (1 - piece.year) // size if bce else piece.year // size + 1, bce


def centuries(first: Piece, last: Piece, language: Language) -> str:
    """18th–19th century; both eras where they differ."""
    one, other = _ordinal(first), _ordinal(last)
    if one[1] == other[1] and one[0] != other[0]:
        return language.centuries(first.calendar, one[0], other[0], one[1])
    return language.joined(_long(first, language), _long(last, language))


def _group(piece: Piece, language: Language, short: bool) -> str:
    """A season or a part of a year."""
    words, code = language.phrases, piece.code
    if code <= 32:
        text = language.season(piece.calendar, (code - 21) % 4 + 1, piece.year)
        return words.southern.format(text) if code >= 29 else words.northern.format(text) if code >= 25 else text
    if code <= 36:
        template = (words.short_quarters if short else words.quarters)[code - 33]
    elif code <= 39:
        named = (words.early, words.middle, words.late)
        template = (named if piece.approximate else words.thirds)[code - 37]
    else:
        template = words.halves[code - 40]
    return language.part(template, piece.calendar, piece.year)


def _without_year(piece: Piece, language: Language, short: bool) -> str:
    """25 December, year unknown; 25 December, 1560s."""
    date = language.date(piece.calendar, None, piece.month or None, piece.day or None, short)
    if piece.unit is Unit.UNDATED:
        return language.phrases.year_unknown.format(date)
    return f"{date}{language.list_comma}{_long(piece, language)}"


def extent(piece: Piece, language: Language, short: bool) -> str:
    """The years, or where the piece is within a year the months or days, that it covers."""
    assert piece.first is not None
    assert piece.last is not None
    first, last = GREGORIAN.from_jdn(piece.first), GREGORIAN.from_jdn(piece.last)
    style = Style(language, "gregorian", short)
    if first[0] != last[0] or (first[1:], last[1:]) == ((1, 1), (12, 31)):
        return style.years(first[0], last[0], spoken=True)
    if first[2] == 1 and piece.last == GREGORIAN.month_span(last[0], last[1])[1]:
        return style.between(first[:2], last[:2], spoken=True)
    return style.between(first, last, spoken=True)


class Style(NamedTuple):
    """How ranges of numbers are written: in which language, calendar and form."""

    language: Language
    calendar: str
    short: bool

    def years(self, first: int, last: int, *, spoken: bool = False) -> str:
        """1992–1997, 500–490 BCE, 27 BCE – 14 CE."""
        language, calendar = self.language, self.calendar
        if first == last:
            return language.year(calendar, first)
        if (first < 1) == (last < 1) and not language.year_leads:
            low = language.bare_year(calendar, first)
            era = language.era(calendar, first, True) or language.era(calendar, last, True)
            return language.joined(low, language.bare_year(calendar, last), spoken=spoken) + era
        return language.joined(language.year(calendar, first), language.year(calendar, last), spoken=spoken)

    def between(self, first: tuple[int, ...], last: tuple[int, ...], *, spoken: bool = False) -> str:
        """Years, months or days; what both ends share is said once: 12–15 May 2024, December 2023 – January 2024."""
        if len(first) == 1:
            return self.years(first[0], last[0], spoken=spoken)
        if first == last:
            return self._said(first, 0)
        shared = 0
        while first[shared] == last[shared]:
            shared += 1
        big = self.language.big_endian
        left, right = self._said(first, 0 if big else shared), self._said(last, shared if big else 0)
        return self.language.joined(left, right, spoken=spoken)

    def split(self, first: int, last: int) -> str:
        """1393; 1392/93, in Persian ۱۳۹۲/۱۳۹۳; 1368–1378."""
        if last == first + 1 and first > 0:
            return self.language.split_years(self.calendar, first, last)
        return self.years(first, last)

    def _said(self, numbers: tuple[int, ...], without: int) -> str:
        given = [None if at < without else number for at, number in enumerate((*numbers, None)[:3])]
        return self.language.date(self.calendar, given[0], given[1], given[2], self.short)
