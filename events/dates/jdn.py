"""Julian day numbers and proleptic Gregorian days, for any year (astronomical: 0 is 1 BCE).

A day number here is the integer of the civil day that begins at midnight:
`date.toordinal() + 1721425`, so 2000-01-01 is 2451545 and -4713-11-24 is 0.
"""

JAN_1_OF_YEAR_1 = 1721426
_CYCLE = 146_097  # days in the 400 years after which the calendar repeats

BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365)
_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether the proleptic Gregorian year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """28 … 31."""
    return 29 if month == 2 and is_leap(year) else _MONTH_DAYS[month]


def first_of_year(year: int) -> int:
    """Day number of 1 January."""
    past = year - 1
    return JAN_1_OF_YEAR_1 + 365 * past + past // 4 - past // 100 + past // 400


def first_of_month(year: int, month: int) -> int:
    """Day number of the first of a month; month 13 is the next January."""
    return first_of_year(year) + BEFORE_MONTH[month] + (month > 2 and is_leap(year))


def jdn_of_ymd(year: int, month: int, day: int) -> int:
    """Day number of a proleptic Gregorian day; ValueError if there is no such day."""
    if not 1 <= month <= 12:
        raise ValueError(f"month {month}: expected 1 to 12")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"day {day}: expected 1 to {days_in_month(year, month)} in month {month} of {year}")
    return first_of_month(year, month) + day - 1


def ymd_of_jdn(jdn: int) -> tuple[int, int, int]:
    """(year, month, day) of a day number, proleptic Gregorian, astronomical year."""
    cycles, rest = divmod(jdn - JAN_1_OF_YEAR_1, _CYCLE)
    centuries = min(rest // 36_524, 3)
    rest -= centuries * 36_524
    fours, rest = divmod(rest, 1_461)
    ones = min(rest // 365, 3)
    rest -= ones * 365
    year = 400 * cycles + 100 * centuries + 4 * fours + ones + 1
    leap = is_leap(year)
    month = rest // 29 + 1 if rest < 341 else 12
    while month > 1 and rest < BEFORE_MONTH[month] + (month > 2 and leap):
        month -= 1
    return year, month, rest - BEFORE_MONTH[month] - (month > 2 and leap) + 1


def iso_of_jdn(jdn: int) -> str:
    """A day number as `YYYY-MM-DD`: at least four digits, astronomical, "-0043-03-15" is in 44 BCE."""
    year, month, day = ymd_of_jdn(jdn)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{day:02d}"


def jdn_of_iso(text: str) -> int:
    """The way back from `iso_of_jdn`; ValueError for anything else."""
    sign, body = (-1, text[1:]) if text.startswith("-") else (1, text)
    parts = body.split("-")
    if (
        not text.isascii()
        or [len(part) for part in parts[1:]] != [2, 2]
        or len(parts[0]) < 4
        or not all(part.isdigit() for part in parts)
    ):
        raise ValueError(f"{text[:40]!r}: expected a day such as 1992-05-31 or -0043-03-15")
    day = jdn_of_ymd(sign * int(parts[0]), int(parts[1]), int(parts[2]))
    if iso_of_jdn(day) != text:  # -0000 and 01992 are no years
        raise ValueError(f"{text[:40]!r}: expected the year as {iso_of_jdn(day)[:-6]}")
    return day
