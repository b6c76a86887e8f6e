"""One word for decade or century that several numbers share: the 1970–80s, 1–2 вв. н.э., دهه‌های ۷۰ و ۸۰."""

from dataclasses import replace

from events.dates.phrases.kinds import Kind, Token

Row = list[Token]

_NUMBERS = (Kind.NUMBER, Kind.YEAR)
_COUNTED = (*_NUMBERS, Kind.NAMED_DECADE)
_BESIDE = (Kind.CIRCA, Kind.MAYBE, Kind.ERA, Kind.PART)  # a number that may want its word
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


def shared(parts: list[Row], text: str) -> list[list[Row]]:
    """The parts with the word of a neighbour, and as they stand where that can be meant too; best first.

    1970–80s is rather the 1970s to the 1980s, but can begin with the year. قرن ۱۸ و ۱۹ میلادی is of centuries alone,
    unless each number has an era: then it may be a century and a year.
    """
    out, as_they_stand = list(parts), False
    for at, part in enumerate(parts):
        mark = next((token for token in part if token.kind in (Kind.DECADE, Kind.CENTURY)), None)
        if mark is None:
            continue
        leads = part.index(mark) + 1 < len(part) and part[part.index(mark) + 1].kind in (*_COUNTED, Kind.ORDINAL)
        for other in range(at + 1, len(parts)) if leads else range(at):
            bare = [token for token in parts[other] if token.kind not in _BESIDE]
            if mark.kind is Kind.DECADE and not leads and any(token.kind is Kind.ERA for token in parts[other]):
                continue  # AD 50 to the 1990s
            if len(bare) == 1 and _fits(bare[0], mark, text):
                place = parts[other].index(bare[0]) + (not leads)
                out[other] = [*parts[other][:place], replace(mark, value=None), *parts[other][place:]]
                each = all(any(token.kind is Kind.ERA for token in side) for side in (part, parts[other]))
                as_they_stand |= bare[0].kind is not Kind.NUMBER or each
    if out == parts:
        return [parts]
    return [out, parts] if as_they_stand else [out]


def abbreviated(tokens: Row, language: str) -> list[Row]:
    """1–2 c. AD: “c.” after the number is rather “century”, and may be “circa”; the rows to read, best first."""
    row = list(tokens)
    for at, token in enumerate(tokens):
        numbered = at > 0 and tokens[at - 1].kind is Kind.NUMBER and 0 < tokens[at - 1].number <= 30
        last = at + 1 == len(tokens) or tokens[at + 1].kind is Kind.ERA
        if language == "en" and token.kind is Kind.CIRCA and token.text == "c" and numbered and last:
            row[at] = replace(token, kind=Kind.CENTURY)
    return [tokens] if row == tokens else [row, tokens]


def _fits(token: Token, mark: Token, text: str) -> bool:
    """Whether the number can be one of a decade, or of a century."""
    return _round(token, text) if mark.kind is Kind.DECADE else token.kind is Kind.NUMBER and 0 < token.number <= 30


def _round(token: Token, text: str) -> bool:
    """Whether the number can be a decade's; where “year” stands beside it, as in 1970年至1980年代, it is a year."""
    if token.kind not in _COUNTED or not 0 < token.number <= 9999 or token.number % 10:
        return False
    before, after = text[: token.start].rstrip().lower(), text[token.end :].lstrip().lower()
    return not before.endswith(_YEAR_BEFORE) and not after.startswith(_YEAR_AFTER)
