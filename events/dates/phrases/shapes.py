"""The orders in which a single date is written: a table from rows of kinds to what they say.

In the patterns, letters and marks are kinds (`kinds.py`); 9 stands where a year does, however short, 1 for a
number of one or two digits, and ",?" for a comma or nothing.
"""

from itertools import product

from events.dates.phrases.context import Context
from events.dates.phrases.handlers import (
    POINT,
    WHICH_YEAR,
    Handler,
    Row,
    day_at,
    middle,
    minus,
    month_at,
    month_year,
    new_year,
    season_at,
    winter,
    year,
    year_of_two_styles,
)
from events.dates.phrases.longer import century_at, decade_at, decade_of, decade_of_century_at, named_decade
from events.dates.phrases.numbered import compact, numeric, roman_month, year_first
from events.dates.phrases.point import Point

_TABLE: tuple[tuple[str, Handler], ...] = (
    ("9", year),
    ("-9", minus),
    ("M,?9", month_year),
    ("yM", month_at(1, 0)),
    ("1M,?9", day_at(0, 1)),
    ("oM,?9", day_at(0, 1)),
    ("dM,?9", day_at(0, 1)),
    ("HM,?9", middle),
    ("1-M-9", day_at(0, 2, 4)),
    ("1/M/9", day_at(0, 2, 4)),
    ("M1,?9", day_at(1, 0)),
    ("Mo,?9", day_at(1, 0)),
    ("y,?M1", day_at(-1, -2, 0)),
    ("y,?Mo", day_at(-1, -2, 0)),
    ("1.M9", day_at(0, 2, 3)),
    ("f,?9", new_year),
    ("yf", new_year),
    ("1M,?y/9", year_of_two_styles),
    ("oM,?y/9", year_of_two_styles),
    ("M1,?y/9", year_of_two_styles),
    ("Mo,?y/9", year_of_two_styles),
    ("My/9", year_of_two_styles),
    ("1.o9", roman_month),
    ("1.o.9", roman_month),
    ("1/o/9", roman_month),
    ("1-o-9", roman_month),
    ("1o9", roman_month),
    ("1/1/9", numeric),
    ("1.1.9", numeric),
    ("1-1-9", numeric),
    ("y/1/1", year_first),
    ("y-1-1", year_first),
    ("y.1.1", year_first),
    ("1/y", month_at(0, 2)),
    ("1-y", month_at(0, 2)),
    ("1.y", month_at(0, 2)),
    ("9D", decade_at(0)),
    ("D9", decade_at(1)),
    ("d", named_decade),
    ("Dd", named_decade),
    ("dD", named_decade),
    ("oC", century_at(0)),
    ("Co", century_at(1)),
    ("1C", century_at(0)),
    ("C1", century_at(1)),
    ("oK", century_at(0, 1000)),
    ("Ko", century_at(1, 1000)),
    ("1K", century_at(0, 1000)),
    ("1C1D", decade_of_century_at(2, 0)),
    ("1DoC", decade_of_century_at(0, 2)),
    ("1D1C", decade_of_century_at(0, 2)),
    ("doC", decade_of_century_at(0, 1)),
    ("oDoC", decade_of(0, 2)),
    ("oD1C", decade_of(0, 2)),
    ("DoCo", decade_of(1, 3)),
    ("DoC1", decade_of(1, 3)),
    ("DoC", decade_of(0, 1)),
    ("D1C", decade_of(0, 1)),
    ("DCo", decade_of(0, 2)),
    ("DC1", decade_of(0, 2)),
    ("1CD", decade_of(2, 0)),
    ("oCD", decade_of(2, 0)),
    ("D1Co", decade_of_century_at(1, 3)),
    ("D1C1", decade_of_century_at(1, 3)),
    ("DdCo", decade_of_century_at(1, 3)),
    ("S,?9", season_at(0, -1)),
    ("yS", season_at(1, 0)),
    ("Sy/9", winter),
    ("Sy-9", winter),
    ("Sy–9", winter),
    ("y/9S", winter),
    ("y-9S", winter),
    ("y–9S", winter),
)  # fmt: skip


def _spelled(pattern: str) -> list[str]:
    """All rows of kinds that a pattern stands for."""
    pattern = pattern.replace(",?", "¿").replace("1", "n")
    choices = {"9": ("n", "y"), "¿": ("", ",")}
    return ["".join(letters) for letters in product(*(choices.get(letter, (letter,)) for letter in pattern))]


SHAPES: dict[str, Handler] = {row: handler for pattern, handler in _TABLE for row in _spelled(pattern)}
PREFIXES = {row[:size] for row in SHAPES for size in range(len(row) + 1)}


def shape_of(row: Row) -> str:
    """The kinds as one string."""
    return "".join(token.kind for token in row)


def complete(row: Row, ctx: Context) -> list[Point]:
    """All readings of a row of tokens that says a date by itself."""
    shape = shape_of(row)
    handler = SHAPES.get(shape)
    day = compact(row[0], ctx) if shape == "y" else []
    if day:
        return day
    if handler is not None:
        return handler(row, ctx)
    known = next(size for size in range(len(shape), -1, -1) if shape[:size] in PREFIXES)
    short = known == len(shape) and bool(shape) and shape[-1] in "MnoS"
    raise ctx.fail(row, known, WHICH_YEAR if short else POINT)
