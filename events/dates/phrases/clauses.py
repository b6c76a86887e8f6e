"""A whole phrase: dates alone, in ranges and in sets, and before, after, since, until, by."""

from itertools import product

from events.dates.phrases.context import Context
from events.dates.phrases.drafting import (
    WRITABLE,
    Draft,
    calendar_of,
    single,
    split,
    stretch,
    trimmed,
)
from events.dates.phrases.dual import dual
from events.dates.phrases.error import gettext_noop
from events.dates.phrases.handlers import POINT, Row
from events.dates.phrases.kinds import Edge, Kind
from events.dates.phrases.point import Expression, Point, Unwritable
from events.dates.phrases.points import unbracketed, without_edge
from events.dates.phrases.ranges import (
    WORDS,
    across,
    either,
    enumerated,
    expressed,
    forward,
    listed,
    one_of,
    range_parts,
    span,
    through,
)
from events.dates.phrases.shapes import shape_of

SEVERAL = gettext_noop("two dates or more, with commas between them")
TWO = gettext_noop("two dates, joined by “and”")
FOUR_DIGITS = gettext_noop("a year of four digits: this can be so many years ago")

_PREFIXED = (Kind.BY, Kind.BEFORE, Kind.AFTER, Kind.NOT_AFTER, Kind.NOT_BEFORE, Kind.UNTIL)
_NOT_LATER = (Kind.BY, Kind.BEFORE, Kind.NOT_AFTER)
_EARLY = (*_NOT_LATER, Kind.ALL_BEFORE)
_SUFFIXED = (*_PREFIXED, Kind.ALL_BEFORE, Kind.ALL_AFTER)
_FROM_UNKNOWN = (Kind.DASH, Kind.HYPHEN, Kind.TO)
_MODES = {
    "by": Kind.BY,
    "until": Kind.UNTIL,
    "before": Kind.BEFORE,
    "after": Kind.AFTER,
    "or later": Kind.NOT_BEFORE,
}

_AT_EDGE = {
    (Kind.BEFORE, Edge.START): Kind.BEFORE,
    (Kind.BEFORE, Edge.END): Kind.BY,
    (Kind.BY, Edge.END): Kind.BY,
    (Kind.NOT_AFTER, Edge.END): Kind.NOT_AFTER,
    (Kind.UNTIL, Edge.END): Kind.UNTIL,
    (Kind.AFTER, Edge.START): Kind.NOT_BEFORE,
    (Kind.AFTER, Edge.END): Kind.AFTER,
    (Kind.NOT_BEFORE, Edge.START): Kind.NOT_BEFORE,
}


def drafts(row: Row, ctx: Context) -> list[Draft]:
    """All readings of a whole phrase, best first."""
    row = unbracketed(row)
    if shape_of(row)[:1] == "(" and shape_of(row).find(")") == len(row) - 1:
        row = row[1:-1]
    if not row:
        raise ctx.fail(row, 0, POINT)
    if shape_of(row) == "u":
        return [Draft("XXXX", "gregorian")]
    found = dual(row, ctx, drafts)
    if found is not None:
        return found
    joint = (_every, span) if ctx.again else (span, _every)
    for reader in (_lifelong, _between, _bounded, _sometime, _relative, _from, _chosen, *joint):
        found = reader(row, ctx)
        if found is not None:
            return found
    return single(row, ctx)


def _lifelong(row: Row, ctx: Context) -> list[Draft] | None:
    """Ongoing, start unknown; 1995, ongoing; ?–1990; August 2021, end unknown; start unknown, until 2014."""
    bare = [token for token in row if token.kind is not Kind.COMMA]
    if sorted(shape_of(bare)) == ["O", "a"]:
        return [Draft("/..", "gregorian")]
    if len(bare) < 2:
        return None
    if len(row) > 2 and row[0].text == "?" and row[1].kind in _FROM_UNKNOWN:
        rest, pattern, last = row[2:], "/{}", True
    elif len(row) > 2 and row[-1].text == "?" and row[-2].kind in _FROM_UNKNOWN and len(row[-3].text) > 3:
        rest, pattern, last = row[:-2], "{}/", False
    elif row[0].kind is Kind.START_UNKNOWN:
        rest, pattern, last = _without(trimmed(row[1:]), Kind.UNTIL, Kind.TO), "/{}", True
    elif row[-1].kind in (Kind.END_UNKNOWN, Kind.ONGOING):
        rest, last = _without(trimmed(row[:-1]), Kind.SINCE, Kind.FROM), False
        pattern = "{}/" if row[-1].kind is Kind.END_UNKNOWN else "{}/.."
        if range_parts(row, ctx) is not None and row[-1].kind is Kind.ONGOING:
            return None  # 1995–ongoing is a range
    else:
        return None
    return [
        Draft(pattern.format(end), point.calendar)
        for point, expression in expressed(rest, ctx)
        for end in expression.ends(last=last)
    ]


def _without(row: Row, *kinds: Kind) -> Row:
    """Without a leading word of those kinds."""
    return row[1:] if row and row[0].kind in kinds else row


def _between(row: Row, ctx: Context) -> list[Draft] | None:
    """Between 1992 and 1997: one unknown date in a span."""
    if row[0].kind is Kind.BETWEEN:
        rest = row[1:]
    elif row[-1].kind is Kind.WITHIN:
        rest = row[:-1]
    else:
        return None
    for kinds in ((Kind.AND,), WORDS, (Kind.DASH,), (Kind.HYPHEN,)):
        parts = split(rest, *kinds)
        if len(parts) == 2 and all(parts):
            return _within(parts, ctx)
    raise ctx.fail(rest or row, len(rest or row), TWO)


def _bounded(row: Row, ctx: Context) -> list[Draft] | None:
    """After 1850 and before 1860; not before 1850, not after 1860: one unknown date in a span."""
    for joints in ((Kind.AND, Kind.ALL_BEFORE), (Kind.COMMA,)):
        at = next((at for at, token in enumerate(row) if token.kind in joints), 0)
        if not 0 < at < len(row) - 1:
            continue
        right = row[at:] if row[at].kind is Kind.ALL_BEFORE else row[at + 1 :]
        if row[0].kind in (Kind.AFTER, Kind.NOT_BEFORE) and right[0].kind in (*_NOT_LATER, Kind.ALL_BEFORE):
            upper = Kind.BEFORE if right[0].kind is Kind.ALL_BEFORE else right[0].kind
            lows, highs = _bounds(row[0].kind, trimmed(row[1:at]), ctx), _bounds(upper, right[1:], ctx)
            pairs = list(product(lows, highs))
            alike = [(low, high) for low, high in pairs if low[0].calendar == high[0].calendar]
            return [
                Draft(f"[{stretch(low, high, right, ctx)}]", calendar_of(first, last))
                for (first, low), (last, high) in alike or pairs
            ]
    return None


def _sometime(row: Row, ctx: Context) -> list[Draft] | None:
    """Some time in 1992–1997 is one date in a span; some time in 1992 is just 1992."""
    if row[0].kind is not Kind.SOMETIME or len(row) == 1:
        return None
    rest = row[1:]
    found = _between(rest, ctx) or (_relative(rest, ctx) if rest[0].kind in _PREFIXED else None)
    if found is not None:
        return found
    parts = range_parts(rest, ctx)
    return single(rest, ctx) if parts is None else _within(parts, ctx)


def _within(parts: list[Row], ctx: Context) -> list[Draft]:
    found = []
    for first, last, low, high in forward(parts, ctx):
        found.append(Draft(f"[{stretch(low, high, parts[1], ctx)}]", calendar_of(first, last)))
    return found


def _relative(row: Row, ctx: Context) -> list[Draft] | None:
    """By, before, after, until; or later, onwards."""
    head, tail = row[0].kind, row[-1].kind
    if tail is Kind.ONWARD and len(row) > 1:
        return _one_sided(Kind.SINCE, trimmed(_without(row[:-1], Kind.FROM, Kind.SINCE)), ctx)
    if tail is Kind.UNTIL and head in (Kind.TO, Kind.UNTIL) and len(row) > 2:  # 到1990年为止
        return _one_sided(Kind.UNTIL, row[1:-1], ctx)
    if head in _PREFIXED:
        return _one_sided(head, row[1:], ctx)
    if head is Kind.TO:
        return _leading_to(row, ctx)
    if tail not in _SUFFIXED or len(row) == 1:
        return None
    if ctx.language == "zh" and tail in (Kind.BEFORE, Kind.AFTER):
        _not_a_duration(row, ctx)
    modes = row[-1].value if isinstance(row[-1].value, tuple) else ()
    rest = trimmed(_without(row[:-1], Kind.FROM) if tail is Kind.NOT_BEFORE else row[:-1])
    return [draft for kind in [_MODES[mode] for mode in modes] or [tail] for draft in _one_sided(kind, rest, ctx)]


def _leading_to(row: Row, ctx: Context) -> list[Draft]:
    """A word that joins ranges, at the head: تا is "by" and "until", до "before" and "until"."""
    modes = row[0].value if isinstance(row[0].value, tuple) else ("until",)
    found = {mode: _one_sided(_MODES[mode], row[1:], ctx) for mode in modes}
    if any("X" in draft.edtf for draft in found.get("until", [])):  # a state lasts until the 2000s
        modes = tuple(sorted(modes, key=lambda mode: mode != "until"))
    return [draft for mode in modes for draft in found[mode]]


def _not_a_duration(row: Row, ctx: Context) -> None:
    """30年以前 is thirty years ago, not before the year 30."""
    for at, token in enumerate(row[:-1]):
        if token.kind is Kind.YEAR and token.number < 1000 and not any(other.kind is Kind.ERA for other in row):
            raise ctx.fail(row, at, FOUR_DIGITS)


def _one_sided(kind: Kind, row: Row, ctx: Context) -> list[Draft]:
    if kind in (Kind.UNTIL, Kind.SINCE):
        kind, row = _at_edge(kind, row)
        last = kind is Kind.UNTIL
        return [
            Draft(f"../{end}" if last else f"{end}/..", point.calendar)
            for point, expression in expressed(row, ctx)
            for end in expression.ends(last=last)
        ]
    pattern = "{{{}}}" if kind in (Kind.ALL_BEFORE, Kind.ALL_AFTER) else "[{}]"
    side = "..{}{}" if kind in _EARLY else "{}{}.."
    return [
        Draft(pattern.format(side.format(bound.low, bound.mark)), point.calendar)
        for point, bound in _bounds(kind, row, ctx)
    ]


def _bounds(kind: Kind, row: Row, ctx: Context) -> list[tuple[Point, Expression]]:
    """The first or the last day, month or year that lies before, after, by … what the row says."""
    kind, row = _at_edge(kind, row)
    found = []
    for point, expression in expressed(row, ctx):
        low, high = expression.low, expression.high
        try:
            limit = high.moved(1) if kind is Kind.AFTER else low.moved(-1) if kind is Kind.BEFORE else None
            bound = limit or (high if kind in _EARLY else low)
            str(bound)
        except Unwritable:  # after December 9999
            raise ctx.fail(row, 0, WRITABLE) from None
        found.append((point, Expression(bound, bound, mark=expression.mark)))
    return found


def _at_edge(kind: Kind, row: Row) -> tuple[Kind, Row]:
    """Before the end of 1992 is still in 1992, and so is after its start; until its end is until 1992."""
    for edge in Edge:
        whole = without_edge(row, edge)
        if whole is not None and (kind, edge) in _AT_EDGE:
            return _AT_EDGE[kind, edge], whole
    return kind, row


def _from(row: Row, ctx: Context) -> list[Draft] | None:
    """From 1992 to 1997; since 1995; ongoing since 1995."""
    row = row[1:] if shape_of(row[:2]) == "OI" else row
    if row[0].kind not in (Kind.FROM, Kind.SINCE):
        return None
    rest = row[1:]
    one = row[0].kind is Kind.SINCE and bool(rest) and bool(across(rest, ctx))
    parts = range_parts(rest, ctx) if rest and not one else None
    if parts is not None:
        return through(parts, ctx)
    if row[0].value == "dated":
        return single(rest, ctx)
    found = _one_sided(Kind.SINCE, rest, ctx)
    if row[0].kind is Kind.FROM:  # "from 1995" does not say that it lasts
        found += [Draft(draft.edtf.removesuffix(".."), draft.calendar) for draft in found]
    return found


def _chosen(row: Row, ctx: Context) -> list[Draft] | None:
    """1992 or 1993: one of them."""
    parts = _members(row, ctx) or listed(_without(row, Kind.EITHER), (Kind.OR,), ctx)
    return None if parts is None else either(parts, ctx)


def _members(row: Row, ctx: Context) -> list[Row] | None:
    """One of 1666, 1668; one of 1666, 1668 and 1670."""
    if row[0].kind is Kind.ONE_OF:
        rest = row[1:]
    elif row[-1].kind is Kind.ONE_OF:
        rest = row[:-1]
    else:
        return None
    parts = listed(rest, (Kind.OR, Kind.AND), ctx) or [trimmed(part) for part in split(rest, Kind.COMMA)]
    if len(parts) < 2:
        raise ctx.fail(rest, len(rest), SEVERAL)
    return parts


def _every(row: Row, ctx: Context) -> list[Draft] | None:
    """1992 and 1997: both of them."""
    parts = listed(row, (Kind.AND,), ctx)
    if parts is None:
        parts = enumerated(row, ctx)
    return None if parts is None else one_of(parts, ctx, "{}")
