"""A piece in words of another calendar, never finer than it was said.

A Gregorian month lies across two Jalali ones and a year across two years, so «دی–بهمن ۱۴۰۰» and «۱۴۰۰/۱۴۰۱».
"""

from events.dates.calendars import CALENDARS
from events.dates.render.native import Style, native
from events.dates.render.pieces import Piece, Unit

Edge = tuple[int, ...]


def foreign(piece: Piece, style: Style) -> str:
    """Without qualifiers. A piece that names no year says the same in every calendar."""
    if piece.first is None or piece.last is None:
        return native(piece, style.language, style.short)
    first, last = edges(piece, style.calendar)
    words = style.language.phrases
    if piece.unit is Unit.SPAN and first != last:
        amid = style._replace(language=style.language.amid)
        return style.language.sometime(amid.between(first, last, spoken=True))
    text = style.split(first[0], last[0]) if len(first) == 1 else style.between(first, last)
    if piece.hidden:
        return (words.some_month if piece.hidden == "month" else words.some_day).format(text)
    return text


def edges(piece: Piece, calendar: str) -> tuple[Edge, Edge]:
    """First and last (year[, month[, day]]) that the piece touches, as fine as the piece."""
    assert piece.first is not None
    assert piece.last is not None
    system = CALENDARS[calendar]
    first, last = system.from_jdn(piece.first), system.from_jdn(piece.last)
    size = 3 if piece.unit is Unit.DAY else 2 if piece.unit in (Unit.MONTH, Unit.GROUP) else 1
    if piece.unit is Unit.SPAN and piece.last - piece.first < 31:
        size = 3
    return first[:size], last[:size]
