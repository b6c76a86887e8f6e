"""The year of a date, in its three forms: four digits, `Y` and more, `Y` with an exponent; each with `S`.

year = (["-"] 4(digit | X) | "Y" ["-"] digits ["E" digits]) ["S" digits]
"""

from typing import NamedTuple

from events.dates.bounds import year_range
from events.dates.cursor import Cursor
from events.dates.errors import gettext_noop
from events.dates.kinds import Precision

MAX_EXPONENT = 1_000

YEAR = gettext_noop("a year of four digits, or Y and a longer one")
LONG_YEAR = gettext_noop("a year of more than four digits, without leading zeros, after Y")
NO_ZERO = gettext_noop("a year other than -0000 (1 BCE is 0000)")
EXPONENT = gettext_noop("an exponent from 1 to 1000")
SIGNIFICANT = gettext_noop("a number of significant digits, 1 or more, after S and a year without X")

_MASKED = (Precision.MILLENNIUM, Precision.MILLENNIUM, Precision.CENTURY, Precision.DECADE)
_FREE_DIGITS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)


class Years(NamedTuple):
    """A year as written, and the lowest and highest year that it may be."""

    text: str
    low: int
    high: int
    stated: int | None  # None where a digit is X
    precision: Precision
    significant: int | None = None

    @property
    def undated(self) -> bool:
        """Whether it says nothing: `XXXX`."""
        return self.text == "XXXX"

    @property
    def alone(self) -> bool:
        """Whether no month may follow."""
        return self.text[0] == "Y" or self.significant is not None


def read_year(cursor: Cursor) -> Years:
    """Read a year of any form, its qualifiers excepted."""
    years = _long_year(cursor) if cursor.peek() == "Y" else _short_year(cursor)
    return _significant(cursor, years) if cursor.take("S") else years


def _short_year(cursor: Cursor) -> Years:
    start = cursor.at
    sign = -1 if cursor.take("-") else 1
    mask = cursor.masked(4, YEAR)
    years = year_range(sign, mask)
    if years is None:
        raise cursor.fail(NO_ZERO, start)
    if mask == "XXXX" and sign > 0:
        precision = Precision.UNDATED
    else:
        precision = _MASKED[mask.index("X")] if "X" in mask else Precision.YEAR
    low, high = years
    stated = None if "X" in mask else low
    return Years(cursor.text[start : cursor.at], low, high, stated, precision)


def _long_year(cursor: Cursor) -> Years:
    start = cursor.at
    cursor.take("Y")
    sign = -1 if cursor.take("-") else 1
    number_at = cursor.at
    number = cursor.digits()
    scale = 0
    if number and cursor.take("E"):
        exponent_at = cursor.at
        scale = _positive(cursor, EXPONENT)
        if scale > MAX_EXPONENT:
            raise cursor.fail(EXPONENT, exponent_at)
    if number[:1] in ("", "0") or (not scale and len(number) < 5):
        raise cursor.fail(LONG_YEAR, number_at)
    year = sign * int(number) * 10**scale
    return Years(cursor.text[start : cursor.at], year, year, year, Precision.YEAR)


def _significant(cursor: Cursor, years: Years) -> Years:
    """The years that `1950S2` allows: 1900 to 1999, by its first two digits. Leading zeros do not count."""
    if years.stated is None:
        raise cursor.fail(SIGNIFICANT, cursor.at - 1)
    count = _positive(cursor, SIGNIFICANT)
    size = abs(years.stated)
    free = max(len(str(size)) - count, 0)
    unit = 10**free
    least = size - size % unit
    most = least + unit - 1
    low, high = (least, most) if years.stated >= 0 else (-most, -least)
    return Years(years.text, low, high, years.stated, _FREE_DIGITS[min(free, 3)], count)


def _positive(cursor: Cursor, expected: str) -> int:
    start = cursor.at
    digits = cursor.digits()
    if not digits or digits[0] == "0" or len(digits) > 4:
        raise cursor.fail(expected, start)
    return int(digits)
