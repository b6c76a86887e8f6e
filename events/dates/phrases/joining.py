"""Dates that stand together lend each other what they leave out: month, year, century, era, calendar."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise, product

from events.dates.calendars import CALENDARS
from events.dates.phrases.context import Context
from events.dates.phrases.decades import shared
from events.dates.phrases.error import PhraseError, gettext_noop
from events.dates.phrases.handlers import Row
from events.dates.phrases.kinds import Kind
from events.dates.phrases.point import Point
from events.dates.phrases.points import eras, points, unqualified
from events.dates.phrases.shapes import shape_of
from events.dates.phrases.years import Era, merged

FITTING = gettext_noop("another date than the first")
AN_ERA = gettext_noop("BCE or CE after the second date as well")

_NUMBERS = (Kind.NUMBER, Kind.YEAR, Kind.NAMED_DECADE)
LEANING = ("n", "Mn")
NEAR = 50  # years between two dates of two centuries, one of which leaves its own out
DAYS = 366  # of a year
MAX_READINGS = 64  # of one list of ambiguous dates


def joined(parts: list[Row], ctx: Context) -> list[tuple[Point, ...]]:
    """All readings of the dates together, best first; those that share calendar and order alone, if there are any."""
    parts = _month_first(parts)
    rows: dict[tuple[Point, ...], None] = {}
    failures = []
    for these in shared(parts, ctx.text):
        alternatives = _shared_eras(these, ctx)
        for contexts in alternatives:
            try:
                found = list(_rows(these, contexts))
            except PhraseError as error:
                failures.append(error)
                continue
            # 前5世纪至5世纪: no range from a century to itself.
            rows.update({row: None for row in found if len(alternatives) == 1 or len(set(row)) == len(row)})
    if not rows:
        raise failures[0] if failures else ctx.fail(parts[-1], 0, FITTING)
    near = [row for row in rows if _near(row)] if _short(parts) else []
    near = near or list(rows)
    alike = [row for row in near if _alike(row)]
    return [row for row in alike if _runs(row)] or alike or near


def _short(parts: list[Row]) -> bool:
    """Whether two digits tell a year or a decade: it is then of the century that is nearest to the others."""
    if any(token.kind in (Kind.CENTURY, Kind.MILLENNIUM) for part in parts for token in part):
        return False
    numbers = [[token.number for token in part if token.kind in _NUMBERS] for part in parts]
    return any(found and max(found) < 100 for found in numbers)


def _near(row: tuple[Point, ...]) -> bool:
    return all(_close(one, other) for one, other in pairwise(row))


def _close(one: Point, other: Point) -> bool:
    """Whether both are of one century, or lie about its turn; of two calendars, within a hundred years."""
    if one.calendar == other.calendar:
        return one.year // 100 == other.year // 100 or abs(one.year - other.year) < NEAR
    first, second = (CALENDARS[point.calendar].year_span(point.year)[0] for point in (one, other))
    return abs(first - second) < 100 * DAYS


def _rows(parts: list[Row], contexts: list[Context]) -> Iterator[tuple[Point, ...]]:
    known = _complete(parts, contexts)
    lenders = [at for at, found in enumerate(known) if found is not None]
    # The 60s of "1850s–60s" are of several centuries by themselves, so the 1850s lend theirs.
    lender = max((at for at in lenders if len(known[at] or []) == 1), default=lenders[-1])
    for hint in known[lender] or []:
        readings = [
            found if found is not None and len(found) == 1 else points(part, replace(its, after=at > lender), hint)
            for at, (part, its, found) in enumerate(zip(parts, contexts, known, strict=True))
        ]
        yield from islice(product(*readings), MAX_READINGS)


def _complete(parts: list[Row], contexts: list[Context]) -> list[list[Point] | None]:
    """The readings of each part that says a date by itself; at least one does."""
    known: list[list[Point] | None] = []
    errors: list[PhraseError] = []
    for part, its in zip(parts, contexts, strict=True):
        # The 12 of "12–15 May 750 CE" is no year of that era, before its neighbour is known to be one.
        leaning = its.lent and shape_of(unqualified(part)[0]) in LEANING
        try:
            known.append(None if leaning else points(part, its))
        except PhraseError as error:
            known.append(None)
            errors.append(error)
    if errors and all(found is None for found in known):
        raise max(errors, key=lambda error: error.offset)
    return known


def _alike(row: tuple[Point, ...]) -> bool:
    """The same calendar, and the same order of day and month."""
    calendars = {point.calendar for point in row}
    orders = {point.order for point in row if point.order}
    return len(calendars) == 1 and len(orders) <= 1


def _runs(row: tuple[Point, ...]) -> bool:
    return all(one.year <= other.year for one, other in pairwise(row))


def _month_first(parts: list[Row]) -> list[Row]:
    """May 12–15, 2024: the second day takes the month that stands before the first."""
    first, last = parts[0], parts[-1]
    if shape_of(first)[-2:] in ("Mn", "Mo") and shape_of(last).rstrip(Kind.ERA) in ("n,y", "o,y", "ny", "oy"):
        return [*parts[:-1], [first[-2], *last]]
    return parts


def _shared_eras(parts: list[Row], ctx: Context) -> list[list[Context]]:
    """500–490 BCE: an era or calendar holds for the dates before it; one that leads holds for those after.

    BCE that leads may also have ended by the next date: 公元前27年至14年 is asked, with the readings in that order.
    """
    stated = [eras(unqualified(part)[0], ctx)[1] for part in parts]
    asked = any(before.side == "bce" and before.leading and not after.stated for before, after in pairwise(stated))
    return [_contexts(parts, stated, ctx, ended=ended) for ended in ((False, True) if asked else (False,))]


def _contexts(parts: list[Row], stated: list[Era], ctx: Context, *, ended: bool) -> list[Context]:
    shared = list(stated)
    for at in range(len(parts) - 2, -1, -1):
        shared[at] = merged(shared[at], shared[at + 1], ctx.language)
    for at in range(1, len(parts)):
        before = stated[at - 1] if stated[at - 1].stated else shared[at - 1]
        if before.side == "bce" and not shared[at].stated:
            if not before.leading:
                raise ctx.fail(parts[at], len(parts[at]), AN_ERA)
            before = replace(before, side="ce") if ended else before
        shared[at] = merged(shared[at], before, ctx.language)
    return [replace(ctx, era=era, lent=era.stated and not own.side) for era, own in zip(shared, stated, strict=True)]
