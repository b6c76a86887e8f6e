"""What a word can mean in a date. Each kind is one letter, so that a row of tokens can be written as a string."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """Kinds of token; the letter is used in the table of shapes (see `shapes.py`)."""

    NUMBER = "n"  # one or two digits: a day, a month or a short year
    YEAR = "y"  # three digits or more, or marked as a year
    ORDINAL = "o"
    MONTH = "M"  # value: (calendar, number)
    WEEKDAY = "w"  # value: 0 for Monday
    SEASON = "S"  # value: 1 spring … 4 winter
    PART = "P"  # value: 0 early, 1 middle, 2 late; an Edge for the nouns
    FEAST = "f"  # Nowruz, the first day of the Jalali year
    HALF = "H"  # value: 1 or 2 where the word says which, else 0; None where it may be the middle
    THIRD = "t"  # value: as that of HALF
    QUARTER = "Q"  # value: as that of HALF
    DECADE = "D"  # value: plural, or the years of a century that are before its first or last one
    NAMED_DECADE = "d"  # "nineties"; value: 90
    CENTURY = "C"
    MILLENNIUM = "K"
    ERA = "E"  # value: bce, ce, gregorian, julian, jalali, islamic, hijri, imperial
    CIRCA = "~"
    MAYBE = "?"
    YEARWORD = "Y"
    FROM = "F"
    TO = "T"
    UNTIL = "U"
    BY = "B"
    BEFORE = "<"
    AFTER = ">"
    SINCE = "I"
    NOT_AFTER = "L"  # "or earlier"
    NOT_BEFORE = "G"  # "or later"
    ALL_BEFORE = "l"  # "and earlier": every one of them
    ALL_AFTER = "g"
    ONWARD = "W"
    NOW = "N"
    BETWEEN = "b"
    WITHIN = "i"  # "between" after its two dates
    AND = "&"
    OR = "|"
    EITHER = "e"
    ONE_OF = "c"  # before its dates or, in Chinese, after them
    SAME = "="  # before the same time in another calendar
    SOMETIME = "s"
    ONGOING = "O"
    START_UNKNOWN = "a"
    END_UNKNOWN = "z"
    UNDATED = "u"
    NOISE = "x"
    REFUSED = "!"  # value: what was expected instead
    DASH = "–"
    HYPHEN = "-"
    SLASH = "/"
    COMMA = ","
    DOT = "."
    OPEN = "("
    CLOSE = ")"


class Edge(IntEnum):
    """The start or the end of a time, as in "before the end of 1992". By itself it is the early or the late part."""

    START = 0
    END = 2


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark with its meaning; `start` and `end` are offsets into the input."""

    kind: Kind
    value: object
    text: str
    start: int
    end: int
    spaced: bool  # whether white space stands before it

    @property
    def number(self) -> int:
        """The value of a token whose value is a number."""
        assert isinstance(self.value, int)
        return self.value
