"""The first and the last day that a date's digits allow.

Months and seasons are offsets in whole months from January, so that a winter may run into the next year.
An `X` stands for any digit that leaves a real day: `2003-XX-31` is one of seven days.
"""

from collections.abc import Iterator
from itertools import product

from events.dates.jdn import days_in_month, first_of_month

# Sub-year grouping -> (first month, months it lasts); ISO 8601-2:2019 §4.8, seasons meteorological.
SEASONS = {
    # No hemisphere stated: read as northern.
    21: (3, 3),
    22: (6, 3),
    23: (9, 3),
    24: (12, 3),
    # Northern.
    25: (3, 3),
    26: (6, 3),
    27: (9, 3),
    28: (12, 3),
    # Southern.
    29: (9, 3),
    30: (12, 3),
    31: (3, 3),
    32: (6, 3),
    # Quarters.
    33: (1, 3),
    34: (4, 3),
    35: (7, 3),
    36: (10, 3),
    # Quadrimesters, thirds of a year.
    37: (1, 4),
    38: (5, 4),
    39: (9, 4),
    # Semestrals, halves of a year.
    40: (1, 6),
    41: (7, 6),
}


def _allowed(mask: str, last: int) -> tuple[int, ...]:
    digits = [f"{number:02d}" for number in range(1, last + 1)]
    return tuple(int(pair) for pair in digits if mask[0] in ("X", pair[0]) and mask[1] in ("X", pair[1]))


_MASKS = [tens + units for tens in "0123456789X" for units in "0123456789X"]

# What two characters of digits and X allow; those that allow nothing are left out.
MONTHS = {mask: months for mask in _MASKS if (months := _allowed(mask, 12))}
DAYS = {mask: days for mask in _MASKS if (days := _allowed(mask, 31))}


def year_range(sign: int, digits: str) -> tuple[int, int] | None:
    """Lowest and highest year of a mask of four characters; None for `-0000`, which is no year."""
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if sign > 0:
        return low, high
    if low == 0:  # there is no year -0000: the last X is at least 1
        if high == 0:
            return None
        low = 10 ** (3 - digits.rindex("X"))
    return -high, -low


def season_extent(first_year: int, last_year: int, code: int) -> tuple[int, int]:
    """First day in the first year, last day in the last year (or in the February after it)."""
    month, length = SEASONS[code]
    carry, after = divmod(month + length - 1, 12)
    return first_of_month(first_year, month), first_of_month(last_year + carry, after + 1) - 1


def month_extent(first_year: int, last_year: int, months: tuple[int, ...]) -> tuple[int, int]:
    """From the first of the first month to the last of the last."""
    return first_of_month(first_year, months[0]), first_of_month(last_year, months[-1] + 1) - 1


def day_extent(sign: int, digits: str, months: tuple[int, ...], days: tuple[int, ...]) -> tuple[int, int] | None:
    """First and last real day among years × months × days; None when there is none, as in `1900-02-29`."""
    if len(months) == len(days) == 1 and "X" not in digits:
        year, month, day = sign * int(digits), months[0], days[0]
        if day > days_in_month(year, month):
            return None
        only = first_of_month(year, month) + day - 1
        return only, only
    first = _first_day(_years(sign, digits, latest_first=False), months, days)
    last = _first_day(_years(sign, digits, latest_first=True), months[::-1], days[::-1])
    return None if first is None or last is None else (first, last)


def _years(sign: int, digits: str, *, latest_first: bool) -> Iterator[int]:
    """The years of a mask of four characters, in order, at most ten thousand of them."""
    choices = "9876543210" if latest_first == (sign > 0) else "0123456789"
    for chosen in product(*(choices if char == "X" else char for char in digits)):
        year = sign * int("".join(chosen))
        if year or sign > 0:
            yield year


def _first_day(years: Iterator[int], months: tuple[int, ...], days: tuple[int, ...]) -> int | None:
    """The first real day, all three in the order given."""
    # The first year decides, unless 29 February is all there is: then the first leap year does.
    for year in years:
        for month in months:
            length = days_in_month(year, month)
            for day in days:
                if day <= length:
                    return first_of_month(year, month) + day - 1
        if 2 not in months or 29 not in days:
            return None
    return None
