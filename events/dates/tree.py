"""From text to syntax tree: single dates, intervals and sets.

edtf     = date | interval | set
interval = [date | ".."] "/" [date | ".."]
set      = ("[" | "{") member {"," member} ("]" | "}")        member = date | [date] ".." [date]
"""

from functools import lru_cache

from events.dates.errors import EdtfError, gettext_noop
from events.dates.grammar import read_date
from events.dates.nodes import Date, DateSet, Dots, Interval, Range, Tree

MAX_LENGTH = 1_000  # characters; a date that a person means has a few dozen

TOO_LONG = gettext_noop("no more than 1,000 characters")
ASCII = gettext_noop("only the characters of EDTF, which are ASCII")
SOMETHING = gettext_noop("a date, an interval or a set")
NO_EMPTY = gettext_noop("a date or .. on at least one side of the slash")
ONE_SLASH = gettext_noop("no second slash")
ORDER = gettext_noop("an end that is not before the start")
NO_CLOCK = gettext_noop("a date without a time of day, in an interval or a set")
CLOSING = gettext_noop("the bracket that closes the set")
MEMBER = gettext_noop("a date or a range of dates in the set")
SAME_UNIT = gettext_noop("two dates of the same precision around the dots")
LIMIT = gettext_noop("an open range only as the first (..date) or the last (date..) of the set")


def read_tree(text: str) -> Tree:
    """Read the whole text; EdtfError names the offset and what was expected there."""
    if len(text) > MAX_LENGTH:
        raise EdtfError(text, MAX_LENGTH, TOO_LONG)
    if not text.isascii():
        raise EdtfError(text, next(i for i, char in enumerate(text) if char > "\x7f"), ASCII)
    if not text:
        raise EdtfError(text, 0, SOMETHING)
    if text[0] in "[{":
        return _set(text)
    slash = text.find("/")
    return _interval(text, slash) if slash >= 0 else read_date(text)


def _date(text: str, start: int, end: int) -> Date:
    try:
        date = read_date(text[start:end])
    except EdtfError as error:
        raise error.moved(text, start) from None
    if date.clock is not None:
        raise EdtfError(text, start + date.text.index("T"), NO_CLOCK)
    return date


def _ordered(text: str, at: int, first: Date, last: Date) -> None:
    if first.earliest is not None and last.latest is not None and first.earliest > last.latest:
        raise EdtfError(text, at, ORDER)


def _interval(text: str, slash: int) -> Interval:
    second = text.find("/", slash + 1)
    if second >= 0:
        raise EdtfError(text, second, ONE_SLASH)
    start, end = _end(text, 0, slash), _end(text, slash + 1, len(text))
    if start is None and end is None:
        raise EdtfError(text, 0, NO_EMPTY)
    if isinstance(start, Date) and isinstance(end, Date):
        _ordered(text, slash + 1, start, end)
    return Interval(start, end)


def _end(text: str, start: int, end: int) -> Date | Dots | None:
    if start == end:
        return None
    return Dots() if text[start:end] == ".." else _date(text, start, end)


def _set(text: str) -> DateSet:
    closing = "]" if text[0] == "[" else "}"
    if text[-1] != closing:
        raise EdtfError(text, len(text), CLOSING)
    members: list[Date | Range] = []
    at, last = 1, len(text) - 1
    while True:
        comma = text.find(",", at, last)
        stop = last if comma < 0 else comma
        members.append(_member(text, at, stop, first=at == 1, final=comma < 0))
        if comma < 0:
            return DateSet(text[0] == "{", tuple(members))
        at = comma + 1


def _member(text: str, at: int, stop: int, *, first: bool, final: bool) -> Date | Range:
    dots = text.find("..", at, stop)
    if at == stop or text[at:stop] == "..":
        raise EdtfError(text, at, MEMBER)
    if dots < 0:
        return _date(text, at, stop)
    if (dots == at and not first) or (dots + 2 == stop and not final):
        raise EdtfError(text, dots, LIMIT)
    low = _date(text, at, dots) if dots > at else None
    high = _date(text, dots + 2, stop) if dots + 2 < stop else None
    if low is not None and high is not None:
        if _shape(low) != _shape(high):
            raise EdtfError(text, at, SAME_UNIT)
        _ordered(text, dots + 2, low, high)
    return Range(low, high)


def _shape(date: Date) -> tuple[bool, bool, bool]:
    return date.season is None, date.month is None, date.day is None


@lru_cache(maxsize=1024)
def tree_of(text: str) -> Tree:
    """The syntax tree of a text, kept for texts that are drawn again and again."""
    return read_tree(text)
