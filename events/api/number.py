"""Amounts as JSON numbers: whole ones exactly, others as the nearest double (exact to 15 digits)."""

from decimal import Decimal
from operator import attrgetter

from events.api.member import Member


def amount(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def number(name: str, description: str) -> Member:
    get = attrgetter(name)
    return Member(
        name, {"type": ["number", "null"], "description": description}, (name,), lambda row, asker: amount(get(row))
    )
