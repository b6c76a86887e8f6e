"""From one date to another, and what a dash or a slash between two dates may mean."""

from contextlib import suppress
from dataclasses import replace
from itertools import islice, product

from events.dates.calendars import CALENDARS
from events.dates.phrases.context import Context
from events.dates.phrases.drafting import LATER, Draft, calendar_of, single, split, stretch, trimmed, written
from events.dates.phrases.error import PhraseError, gettext_noop
from events.dates.phrases.handlers import POINT, Row
from events.dates.phrases.joining import MAX_READINGS, joined
from events.dates.phrases.kinds import Edge, Kind
from events.dates.phrases.point import Expression, Point, Unit
from events.dates.phrases.points import agreeing, points, unqualified, without_edge
from events.dates.phrases.shapes import SHAPES, shape_of
from events.dates.phrases.shortyears import short_range, year_across

ONE_JOINT = gettext_noop("two dates, not three, in a range")

WORDS = (Kind.TO, Kind.UNTIL)
_MARKS = (Kind.DASH, Kind.HYPHEN, Kind.SLASH)


def span(row: Row, ctx: Context) -> list[Draft] | None:
    """1992 to 1997, 1992–97, 1995 to present, 1125/26; None for anything else."""
    short = short_range(row, ctx)
    if short is not None:
        return short
    parts = range_parts(row, ctx)
    if parts is None:
        return None
    if shape_of(row) == "yTyS" and row[3].number == 4 and row[2].number == row[0].number + 1:  # 1941年至1942年冬
        return single([row[3], row[0]], ctx) + interval(parts, ctx)
    sides = parts[0] + parts[1]
    joint = next((token for token in row if token not in sides and token.kind is not Kind.COMMA), None)
    if joint is None or joint.kind in WORDS:
        return through(parts, ctx)
    if joint.kind is Kind.SLASH:
        return _slashed(parts, ctx)
    return _shared_doubt(parts, ctx, loose=joint.spaced)


def range_parts(row: Row, ctx: Context) -> list[Row] | None:
    """The two sides of a range; None where the row is a single date or something else."""
    parts = split(row, *WORDS)
    if len(parts) == 1:
        if not any(token.kind in _MARKS for token in row):
            return None
        failure = None
        if row[-1].kind not in (Kind.DASH, Kind.HYPHEN):
            try:
                points(row, ctx)
                return None
            except PhraseError as error:
                bare = [token for token in unqualified(row)[0] if token.kind is not Kind.ERA]
                # 50–100 BC is no slip in the month of 100 BC.
                if shape_of(bare) in SHAPES and not (shape_of(bare) == "n-y" and bare[0].number > 31):
                    raise  # a date in numbers, only that there is no such day
                failure = error
        parts = _at_marks(row)
        if len(parts) > 2 and failure is not None and not any(token.kind is Kind.DASH for token in row):
            raise failure  # the marks are those of a date in numbers
    if len(parts) > 2:
        raise ctx.fail(parts[2], 0, ONE_JOINT)
    return [trimmed(part) for part in parts] if len(parts) == 2 else None


def _at_marks(row: Row) -> list[Row]:
    """Split at the mark that binds least: a dash, a hyphen with spaces, a hyphen, a slash."""
    for parts in (split(row, Kind.DASH), _at_spaced_hyphens(row), split(row, Kind.HYPHEN), split(row, Kind.SLASH)):
        if len(parts) > 1:
            return parts
    return [row]


def _at_spaced_hyphens(row: Row) -> list[Row]:
    parts: list[Row] = [[]]
    for at, token in enumerate(row):
        after = row[at + 1].spaced if at + 1 < len(row) else True
        if token.kind is Kind.HYPHEN and token.spaced and after:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def across(row: Row, ctx: Context) -> list[tuple[Point, Expression]]:
    """One date told by the two of another calendar that it touches: ۱۳۷۰/۱۳۷۱, and beside it بهمن–اسفند ۱۴۰۰ too."""
    found = year_across(row, ctx)
    parts = range_parts(row, ctx) if ctx.again and not found else None
    if parts is None or not all(parts):
        return found
    return [
        (first, replace(low, high=high.high, single=None, chosen=True, loose=None))
        for first, _, low, high in forward(parts, ctx)
    ]


def expressed(row: Row, ctx: Context) -> list[tuple[Point, Expression]]:
    """One date, and how EDTF says it."""
    return across(row, ctx) or [(point, written(point, row, ctx)) for point in points(row, ctx)]


def through(parts: list[Row], ctx: Context) -> list[Draft]:
    """The range in words: to the end of 1992 is to 1992, if that is later, as until its end is until 1992."""
    whole = without_edge(parts[1], Edge.END)
    if whole is not None:
        with suppress(PhraseError):
            return interval([parts[0], whole], ctx)
    return interval(parts, ctx)


def interval(parts: list[Row], ctx: Context) -> list[Draft]:
    """The range as a state that lasted."""
    first_row, last_row = parts
    if not first_row:
        raise ctx.fail(last_row, 0, POINT)
    if not last_row or shape_of(last_row) in ("N", "O"):
        # "1995–": it goes on, or the writer did not know.
        tails = ("..", "") if not last_row else ("..",)
        return [
            Draft(f"{end}/{tail}", point.calendar)
            for point in points(first_row, ctx)
            for end in written(point, first_row, ctx).ends(last=False)
            for tail in tails
        ]
    found = []
    for first, last, low, high in forward(parts, ctx):
        calendar = calendar_of(first, last)
        if low.chosen and high.chosen and (first.year, first.unit) == (last.year, last.unit):
            found.append(Draft(f"[{stretch(low, high, last_row, ctx)}]", calendar))  # early to mid 1990s
        else:
            found += [Draft(f"{start}/{end}", calendar) for start, end in _ends(low, high)]
    return found


def forward(parts: list[Row], ctx: Context) -> list[tuple[Point, Point, Expression, Expression]]:
    """The readings of two dates in which the second is not before the first; at least one."""
    found = []
    for first, last in joined(parts, ctx):
        low, high = written(first, parts[0], ctx), written(last, parts[1], ctx)
        if low.low.first <= high.high.first:
            found.append((first, last, low, high))
    if not found:
        raise ctx.fail(parts[1], 0, LATER)
    return found


def _ends(low: Expression, high: Expression) -> list[tuple[str, str]]:
    """Starts and ends that go together."""
    starts, ends = low.ends(last=False), high.ends(last=True)
    size = max(len(starts), len(ends))
    return [(starts[min(at, len(starts) - 1)], ends[min(at, len(ends) - 1)]) for at in range(size)]


def either(parts: list[Row], ctx: Context) -> list[Draft]:
    """One of the dates; c. 1850 or 1851 is about both, or about the first."""
    doubted = _doubted(parts) if len(parts) == 2 else None
    return ([] if doubted is None else one_of(doubted, ctx)) + one_of(parts, ctx)


def one_of(parts: list[Row], ctx: Context, brackets: str = "[]") -> list[Draft]:
    """A set: one of the dates, or with braces all of them."""
    found = []
    try:
        rows = joined(parts, ctx)
    except PhraseError:
        if not ctx.again:
            raise
        return _apart(parts, ctx, brackets)
    for members in dict.fromkeys(rows + [_month_lent(members, parts) for members in rows]):
        texts = [written(point, part, ctx).member for point, part in zip(members, parts, strict=True)]
        found.append(Draft(brackets[0] + ",".join(texts) + brackets[1], calendar_of(*members)))
    return found


def listed(row: Row, joints: tuple[Kind, ...], ctx: Context) -> list[Row] | None:
    """The members of a list; commas separate them unless the first part is a date as it stands."""
    parts = [trimmed(part) for part in split(row, *joints)]
    if len(parts) < 2:
        return None
    try:
        points(parts[0], ctx)
        return parts
    except PhraseError:
        return [piece for part in parts[:-1] for piece in split(part, Kind.COMMA)] + parts[-1:]


def enumerated(row: Row, ctx: Context) -> list[Row] | None:
    """20世纪80、90年代, 1990、1991年: the Chinese comma joins dates of one kind, with one era at most, at the head."""
    commas = [token for token in row if token.kind is Kind.COMMA]
    parts = split(row, Kind.COMMA)
    if not commas or not all(parts) or any(ctx.text[token.start] != "、" for token in commas):
        return None
    alike = all(_unit_of(part) is _unit_of(parts[-1]) or _lent_century(part, parts[-1]) for part in parts)
    eras = any(token.kind is Kind.ERA for part in parts[1:] for token in part)
    return parts if alike and not eras else None


def _unit_of(part: Row) -> Kind:
    return Kind.YEAR if part[-1].kind is Kind.NUMBER else part[-1].kind


def _lent_century(part: Row, last: Row) -> bool:
    """18、19世纪."""
    return last[-1].kind is Kind.CENTURY and shape_of(part) == "n" and part[0].number <= 30


def _apart(parts: list[Row], ctx: Context, brackets: str) -> list[Draft]:
    """The set of dates that lend each other nothing."""
    return [
        Draft(
            brackets[0] + ",".join(said.member for _, said in members) + brackets[1],
            calendar_of(*(point for point, _ in members)),
        )
        for members in islice(product(*(expressed(part, ctx) for part in parts)), MAX_READINGS)
    ]


def _month_lent(members: tuple[Point, ...], parts: list[Row]) -> tuple[Point, ...]:
    """May 2024 or 2025: perhaps May of either year, as 5 May 1990 and 1991 may be a day of both."""
    first, out = members[0], list(members)
    for at in range(1, len(members)):
        point = members[at]
        alike = point.calendar == first.calendar or (first.calendar == "jalali" and 1200 <= point.year <= 1500)
        if first.unit > Unit.SEASON or shape_of(parts[at]) != "y" or not alike or point.year == first.year:
            return members
        if first.unit is Unit.DAY and not CALENDARS[first.calendar].holds(point.year, first.month, first.day):
            return members
        out[at] = replace(first, year=point.year)
    return tuple(out)


def _slashed(parts: list[Row], ctx: Context) -> list[Draft]:
    """25 October/7 November 1917 is one day in two calendars; May/June 2024 one of two or from one to the other."""
    found = [
        Draft(str(point.express().low), point.calendar)
        for first, last in joined(parts, ctx)
        for point in agreeing(first, last)
    ]
    parts = _doubted(parts) or parts  # c. 2600/2500 BCE
    either, lasting = one_of(parts, ctx), interval(parts, ctx)
    years = shape_of(parts[0]) == shape_of(parts[1]) == "y"  # 1393/1395: EDTF's own way of writing a range
    return found + (lasting + either if years else either + lasting)


def _shared_doubt(parts: list[Row], ctx: Context, *, loose: bool) -> list[Draft]:
    """c. 1992–97: about the first year, or about both; with spaces around the dash rather the first."""
    found = interval(parts, ctx)
    doubted = _doubted(parts)
    if doubted is None:
        return found
    both = interval(doubted, ctx)
    return list(dict.fromkeys(found + both if loose else both + found))


def _doubted(parts: list[Row]) -> list[Row] | None:
    """Both sides with the doubt that one of them has; None where neither or both have some."""
    first, last = unqualified(parts[0]), unqualified(parts[1])
    if not first[0] or not last[0] or (first[1] or first[2]) == (last[1] or last[2]):
        return None
    marks = [token for token in parts[0] + parts[1] if token not in first[0] and token not in last[0]]
    return [[*marks, *first[0]], [*marks, *last[0]]]
