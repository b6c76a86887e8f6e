"""One word for decade that several numbers share: the 1970–80s, 1990–2000-е годы, دهه‌های ۷۰ و ۸۰."""

from dataclasses import replace

from events.dates.phrases.kinds import Kind, Token

Row = list[Token]

_NUMBERS = (Kind.NUMBER, Kind.YEAR)
_COUNTED = (*_NUMBERS, Kind.NAMED_DECADE)
_MARKS = (Kind.DASH, Kind.HYPHEN, Kind.AND, Kind.OR, Kind.COMMA)
_YEAR_BEFORE = ("year", "سال")
_YEAR_AFTER = ("г", "年")
_FINER = (Kind.MONTH, Kind.SEASON, Kind.FEAST, Kind.HALF, Kind.QUARTER, Kind.ORDINAL, Kind.DOT, Kind.SLASH, *_NUMBERS)


def spread(tokens: Row, text: str, language: str) -> Row:
    """Where grammar leaves no doubt: the Persian plural goes before each of its numbers, the Russian ending after.

    In Chinese the first number of 20世纪70至80年代 stands after its century, and so is a decade too.
    With spaces around its dash "1990 – 2000-е" may go from a year to a decade and is left to `shared`.
    """
    if language == "fa":
        return _after_plural(tokens, text)
    return _before_ending(tokens, text, language) if language in ("ru", "zh") else tokens


def _after_plural(tokens: Row, text: str) -> Row:
    out: Row = []
    plural = None
    for at, token in enumerate(tokens):
        if token.kind is Kind.DECADE:
            plural = token if token.value == "plural" else None
        elif token.kind not in (*_COUNTED, *_MARKS, Kind.TO, Kind.ERA, Kind.NOISE):
            plural = None
        elif (
            plural is not None
            and _round(token, text)
            and out[-1].kind in (*_MARKS, Kind.TO)
            and _coarse(tokens, at + 1)
        ):
            out.append(plural)
        out.append(token)
    return out


def _before_ending(tokens: Row, text: str, language: str) -> Row:
    out: Row = []
    ending = None
    joints, free = ((*_MARKS, Kind.TO), _century) if language == "zh" else (_MARKS, _coarse)
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.kind is Kind.DECADE:
            ending = token
        elif token.kind not in (*_NUMBERS, *joints) or (token.kind in _MARKS and token.spaced and token.text == "–"):
            ending = None
        elif ending is not None and _round(token, text) and tokens[at + 1].kind in joints and free(tokens, at - 1):
            out.append(ending)
        out.append(token)
    return out[::-1]


def _coarse(tokens: Row, at: int) -> bool:
    """Whether no token of that place makes the number beside it one of a month or a day."""
    return not 0 <= at < len(tokens) or tokens[at].kind not in _FINER


def _century(tokens: Row, at: int) -> bool:
    return at >= 0 and tokens[at].kind is Kind.CENTURY


def shared(parts: list[Row], text: str) -> list[Row] | None:
    """The parts with the word of a neighbour: 1970–80s is rather the 1970s to the 1980s. None where it lends none."""
    out = list(parts)
    for at, part in enumerate(parts):
        mark = next((token for token in part if token.kind is Kind.DECADE), None)
        if mark is None:
            continue
        leads = part.index(mark) + 1 < len(part) and part[part.index(mark) + 1].kind in _COUNTED
        for other in range(at + 1, len(parts)) if leads else range(at):
            bare = [token for token in parts[other] if token.kind not in (Kind.CIRCA, Kind.MAYBE)]
            if len(bare) == 1 and _round(bare[0], text):
                place = parts[other].index(bare[0]) + (not leads)
                out[other] = [*parts[other][:place], replace(mark, value=None), *parts[other][place:]]
    return out if out != parts else None


def _round(token: Token, text: str) -> bool:
    """Whether the number can be a decade's; where “year” stands beside it, as in 1970年至1980年代, it is a year."""
    if token.kind not in _COUNTED or not 0 < token.number <= 9999 or token.number % 10:
        return False
    before, after = text[: token.start].rstrip().lower(), text[token.end :].lstrip().lower()
    return not before.endswith(_YEAR_BEFORE) and not after.startswith(_YEAR_AFTER)
