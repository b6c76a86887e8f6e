"""One time said in two calendars: «دی ۱۴۰۰ / ژانویهٔ ۲۰۲۲», «۱۳۵۷ (۱۹۷۹)», 14 Jumada II 1324 (5 August 1906)."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from events.dates import Edtf, EdtfError, Overlap, parse
from events.dates.phrases.context import Context
from events.dates.phrases.drafting import Draft, trimmed
from events.dates.phrases.error import PhraseError
from events.dates.phrases.handlers import Row
from events.dates.phrases.kinds import Kind

SIGHTING = 2  # days by which a lunar date may be off

Reader = Callable[[Row, Context], list[Draft]]
Told = tuple[Draft, Edtf]


def dual(row: Row, ctx: Context, reader: Reader) -> list[Draft] | None:
    """What both sides allow; None where the row is not two times, in two calendars, that meet.

    The first where it lies within the second, as a month does that is told again by the months of another calendar.
    Otherwise both are offered: 1357 and 1979 overlap, but neither says the other.
    """
    sides = _bracketed(row) or _equated(row) or _slashed(row)
    if sides is None:
        return None
    try:
        first, second = (_parsed(reader(side, replace(ctx, again=True))) for side in sides)
    except PhraseError:
        return None
    found = []
    for other in second:  # the best that goes with each
        apart = (one for one in first if one[0].calendar != other[0].calendar)
        found += next((met for one in apart if (met := _met(one, other))), [])
    return list(dict.fromkeys(found)) or None


def _parsed(drafts: list[Draft]) -> list[Told]:
    found = []
    for draft in drafts:
        with suppress(EdtfError):
            found.append((draft, parse(draft.edtf)))
    return found


def _bracketed(row: Row) -> tuple[Row, Row] | None:
    """1357 (1979): brackets at the end."""
    opening = next((at for at, token in enumerate(row) if token.kind is Kind.OPEN), 0)
    if not opening or row[-1].kind is not Kind.CLOSE or len(row) - opening < 3:
        return None
    return row[:opening], row[opening + 1 : -1]


def _equated(row: Row) -> tuple[Row, Row] | None:
    """۲۲ بهمن ۱۳۵۷ برابر با ۱۱ فوریهٔ ۱۹۷۹."""
    at = next((at for at, token in enumerate(row) if token.kind is Kind.SAME), 0)
    return (trimmed(row[:at]), trimmed(row[at + 1 :])) if 0 < at < len(row) - 1 else None


def _slashed(row: Row) -> tuple[Row, Row] | None:
    """The one slash, or the one that has spaces around it."""
    slashes = [at for at, token in enumerate(row) if token.kind is Kind.SLASH]
    if len(slashes) > 1:
        slashes = [at for at in slashes if row[at].spaced and at + 1 < len(row) and row[at + 1].spaced]
    if len(slashes) != 1 or not 0 < slashes[0] < len(row) - 1:
        return None
    left, right = row[: slashes[0]], row[slashes[0] + 1 :]
    if right[0].kind is Kind.NUMBER and not any(token.kind is Kind.MONTH for token in right):
        return None  # 1992/93
    return left, right


def _met(told: Told, again: Told) -> list[Draft]:
    (one, first), (other, second) = told, again
    if "islamic" in (one.calendar, other.calendar):
        lunar, solar = (first, second) if one.calendar == "islamic" else (second, first)
        shown = other if one.calendar == "islamic" else one
        if _day(solar) is not None and _near(_day(lunar), _day(solar)):
            return [shown]  # what the sighting was, the other calendar tells
    alike = (first.start_kind, first.end_kind) == (second.start_kind, second.end_kind)
    if not alike or first.overlaps(second) is Overlap.NO:
        return []
    return [one] if second.contains(first) else [one, other]


def _day(value: Edtf) -> int | None:
    return value.start_earliest if value.start_earliest == value.end_latest else None


def _near(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and abs(one - other) <= SIGHTING
