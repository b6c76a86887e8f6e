"""The reader of one date: EDTF levels 0, 1 and 2, in one pass.

    date  = year ["-" month ["-" day ["T" clock]]] | year "-" season
    year, month, season, day = [q] digits [q]        q = "?" | "~" | "%"

A qualifier before a component reaches that component alone, one after it everything to its left as well.
"""

from events.dates.bounds import DAYS, MONTHS, SEASONS, day_extent, month_extent, season_extent
from events.dates.clock import read_clock
from events.dates.cursor import QUALIFIERS, Cursor
from events.dates.errors import gettext_noop
from events.dates.jdn import first_of_year
from events.dates.kinds import Precision
from events.dates.nodes import Clock, Component, Date
from events.dates.plain import plain_date
from events.dates.years import Years, read_year

APPROXIMATE = frozenset("~%")
UNCERTAIN = frozenset("?%")

MONTH = gettext_noop("a month 01–12 or a season or part of a year 21–41, in two digits")
DAY = gettext_noop("a day of that month, in two digits")
END = gettext_noop("the end of the date")
HYPHEN = gettext_noop("a hyphen, or the end of the date")
PLAIN_DAY = gettext_noop("no time of day after a day that is qualified or has an X")

_SEASON_PRECISION = {
    **dict.fromkeys(range(21, 33), Precision.SEASON),
    **dict.fromkeys(range(33, 37), Precision.QUARTER),
    **dict.fromkeys(range(37, 40), Precision.QUADRIMESTER),
    **dict.fromkeys(range(40, 42), Precision.SEMESTER),
}


def read_date(text: str) -> Date:
    """Read one whole date of ASCII characters; EdtfError with offsets into `text`."""
    return plain_date(text) or read_in_full(text)


def read_in_full(text: str) -> Date:
    """The same without the short way that plain dates have."""
    return _Reading(Cursor(text)).date()


class _Reading:
    """A date half read: its components so far, the days that they allow, the precision that they have."""

    __slots__ = ("afters", "cursor", "extent", "parts", "precision", "years")

    years: Years
    extent: tuple[int, int]
    precision: Precision

    def __init__(self, cursor: Cursor) -> None:
        self.cursor = cursor
        self.parts: list[Component] = []
        self.afters: list[str] = []  # the qualifier after each, or nothing

    def date(self) -> Date:
        cursor = self.cursor
        before = cursor.take(QUALIFIERS)
        self.years = years = read_year(cursor)
        self.precision = years.precision
        self.add(years.text, years.stated, before)
        clock = None
        season = False
        if years.alone or not self.more():
            cursor.ended(END)
            self.extent = first_of_year(years.low), first_of_year(years.high + 1) - 1
        else:
            before = cursor.take(QUALIFIERS)
            mask = cursor.masked(2, MONTH)
            season = "X" not in mask and int(mask) in SEASONS
            if season:
                self.season(mask, before)
            else:
                clock = self.month(mask, before)
        return self.finish(clock, season=season)

    def season(self, mask: str, before: str) -> None:
        code = int(mask)
        self.extent = season_extent(self.years.low, self.years.high, code)
        self.narrow(Precision.YEAR, _SEASON_PRECISION[code], mask)
        self.add(mask, code, before)
        self.cursor.ended(END)

    def month(self, mask: str, before: str) -> Clock | None:
        """A month, and the day and the time of day that may follow."""
        months = MONTHS.get(mask)
        if months is None:
            raise self.cursor.fail(MONTH, self.cursor.at - 2)
        self.narrow(Precision.YEAR, Precision.MONTH, mask)
        self.add(mask, None if "X" in mask else int(mask), before)
        if self.more():
            return self.day(months)
        self.extent = month_extent(self.years.low, self.years.high, months)
        return None

    def day(self, months: tuple[int, ...]) -> Clock | None:
        cursor, years = self.cursor, self.years
        before = cursor.take(QUALIFIERS)
        mask = cursor.masked(2, DAY)
        sign = -1 if years.text[0] == "-" else 1
        extent = day_extent(sign, years.text[-4:], months, DAYS.get(mask, ()))
        if extent is None:
            raise cursor.fail(DAY, cursor.at - 2)
        self.extent = extent
        self.narrow(Precision.MONTH, Precision.DAY, mask)
        self.add(mask, None if "X" in mask else int(mask), before)
        if cursor.peek() != "T":
            cursor.ended(END)
            return None
        if self.precision is not Precision.DAY or not QUALIFIERS.isdisjoint(cursor.text[: cursor.at]):
            raise cursor.fail(PLAIN_DAY)
        cursor.take("T")
        self.precision = Precision.SECOND
        return read_clock(cursor)

    def more(self) -> bool:
        """Step over the hyphen before a further component; False at the end."""
        if not self.cursor.peek():
            return False
        if not self.cursor.take("-"):
            raise self.cursor.fail(HYPHEN)
        return True

    def add(self, text: str, value: int | None, before: str) -> None:
        self.parts.append(Component(text, value, before in APPROXIMATE, before in UNCERTAIN))
        self.afters.append(self.cursor.take(QUALIFIERS))

    def narrow(self, known: Precision, finer: Precision, mask: str) -> None:
        """The finer precision, where all that is coarser is known and so is this."""
        if self.precision is known and "X" not in mask:
            self.precision = finer

    def finish(self, clock: Clock | None, *, season: bool) -> Date:
        approximate, uncertain = self.spread()
        parts = self.parts
        second = parts[1] if len(parts) > 1 else None
        undated = self.years.undated
        return Date(
            self.cursor.text,
            parts[0],
            None if season else second,
            second if season else None,
            parts[2] if len(parts) > 2 else None,
            clock,
            self.years.significant,
            None if undated else self.extent[0],
            None if undated else self.extent[1],
            self.precision,
            approximate,
            uncertain,
        )

    def spread(self) -> tuple[bool, bool]:
        """Let the qualifier after each component reach all that is to its left; whether there are any."""
        approximate = uncertain = False  # what reaches a component from its right
        some_approximate = some_uncertain = False
        for index in range(len(self.parts) - 1, -1, -1):
            after = self.afters[index]
            if after:
                approximate = approximate or after in APPROXIMATE
                uncertain = uncertain or after in UNCERTAIN
            part = self.parts[index]
            if approximate > part.approximate or uncertain > part.uncertain:
                part = Component(part.text, part.value, part.approximate or approximate, part.uncertain or uncertain)
                self.parts[index] = part
            some_approximate = some_approximate or part.approximate
            some_uncertain = some_uncertain or part.uncertain
        return some_approximate, some_uncertain
