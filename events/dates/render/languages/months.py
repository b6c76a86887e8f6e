"""Names of Gregorian months, from Unicode CLDR by way of Babel."""

from functools import cache
from typing import Literal

from babel.dates import get_month_names


@cache
def _names(
    language: str, width: Literal["abbreviated", "wide"], context: Literal["format", "stand-alone"]
) -> dict[int, str]:
    return {number: str(name) for number, name in get_month_names(width, context, language).items()}


def gregorian(language: str, month: int, short: bool, with_day: bool = False) -> str:
    """A month's name: short or whole, as it stands beside a day (Russian: genitive) or without one."""
    return _names(language, "abbreviated" if short else "wide", "format" if with_day else "stand-alone")[month]
