"""From text to tokens with meanings; an unknown word is refused where it stands."""

from dataclasses import replace

from events.dates.phrases.error import PhraseError, gettext_noop
from events.dates.phrases.fold import Folded, fold
from events.dates.phrases.kinds import Kind, Token
from events.dates.phrases.lexicon import Lexicon, Raw, Sense, raw_tokens
from events.dates.phrases.numerals import HAN_DIGITS, han, roman

WORD = gettext_noop("a date such as 25 May 2024, c. 1992 to 1997, the 1990s or before 1928")
NUMERAL = gettext_noop("a number that can be a day or a year")
SEPARATOR = gettext_noop("a year of four digits without a separator")
NO_DURATION = gettext_noop("a year, not a number of years")
NO_TIME = gettext_noop("a day without the time, or EDTF, which writes both as 2024-05-25T14:30:00")
AMBIGUOUS_BEFORE = gettext_noop("之前 or 以前 for “before”, 公元前 for BCE")
DECADE = gettext_noop("a decade, whose number ends in 0")

_MARKS = {
    "–": Sense(Kind.DASH, None), "-": Sense(Kind.HYPHEN, None), "/": Sense(Kind.SLASH, None),
    ",": Sense(Kind.COMMA, None), ".": Sense(Kind.DOT, None), "(": Sense(Kind.OPEN, None),
    ")": Sense(Kind.CLOSE, None), "[": Sense(Kind.OPEN, None), "]": Sense(Kind.CLOSE, None),
    "=": Sense(Kind.SAME, None), "?": Sense(Kind.MAYBE, None), "~": Sense(Kind.CIRCA, None),
    "'": Sense(Kind.NOISE, None),
}  # fmt: skip


def tokens_of(text: str, lexicon: Lexicon) -> list[Token]:
    """All tokens but noise, in order. PhraseError at the first thing that has no meaning in a date."""
    folded = fold(text)
    raws = raw_tokens(folded.text)
    if raws and raws[-1].text in (".", "。", ",", ";"):  # one, since "1984.." says more than 1984
        raws.pop()
    tokens = _spaced_thousands(_Lexer(text, folded, raws, lexicon).run())
    return [
        token
        for token in _years_marked(_grouped(tokens, text), lexicon, text)
        if token.kind not in (Kind.NOISE, Kind.YEARWORD)
    ]


class _Lexer:
    """One pass over the raw tokens."""

    def __init__(self, text: str, folded: Folded, raws: list[Raw], lexicon: Lexicon) -> None:
        self.text, self.folded, self.raws, self.lexicon = text, folded, raws, lexicon
        self.tokens: list[Token] = []
        self.at = 0

    def run(self) -> list[Token]:
        while self.at < len(self.raws):
            text = self.raws[self.at].text
            if text.isdecimal():
                self.number()
            elif text in HAN_DIGITS:
                self.han_number()
            else:
                self.word()
        return self.tokens

    def fail(self, raw: Raw, expected: str) -> PhraseError:
        return PhraseError(self.text, self.folded.origins[raw.start], expected)

    def add(self, kind: Kind, value: object, size: int) -> None:
        first, last = self.raws[self.at], self.raws[self.at + size - 1]
        start, end = self.folded.origins[first.start], self.folded.origins[last.end]
        self.tokens.append(Token(kind, value, self.folded.text[first.start : last.end], start, end, first.spaced))
        self.at += size

    def next_is(self, ahead: int, wanted: str | frozenset[str]) -> bool:
        """Whether the raw token that many places on adjoins what precedes it and is one of those wanted."""
        at = self.at + ahead
        return at < len(self.raws) and not self.raws[at].spaced and self.raws[at].text in wanted

    def number(self) -> None:
        raw = self.raws[self.at]
        size, digits = 1, raw.text
        while len(raw.text) <= 3 and self._separator(size) and self._three_digits(size + 1):
            digits += self.raws[self.at + size + 1].text
            size += 2
        if len(digits) > 9:
            raise self.fail(raw, NUMERAL)
        if size > 1 and len(digits) < 5:
            raise self.fail(raw, SEPARATOR)
        short = len(digits) <= 2 and not (self.tokens and self.tokens[-1].text == "'" and not raw.spaced)
        self.add(Kind.NUMBER if short else Kind.YEAR, int(digits), size)  # the '24 of "May '24" is a year
        if size == 1:
            self.suffix()

    def _separator(self, ahead: int) -> bool:
        """A comma between thousands; the Chinese 、 only ever separates members of a list."""
        return self.next_is(ahead, ",") and self.text[self.folded.origins[self.raws[self.at + ahead].start]] != "、"

    def _three_digits(self, ahead: int) -> bool:
        at = self.at + ahead
        return (
            at < len(self.raws)
            and len(self.raws[at].text) == 3
            and self.next_is(ahead, self.raws[at].text)
            and self.raws[at].text.isdecimal()
        )

    def suffix(self) -> None:
        """What adjoins a number: 18th, 1990s, 1990-е, 90-х, к 1990-м."""
        hyphen = 1 if self.next_is(0, "-") or (self.next_is(0, "'") and self.next_is(1, "s")) else 0
        number = self.tokens[-1]
        decade = self.next_is(hyphen, self.lexicon.decade_suffixes)
        ordinal = self.next_is(hyphen, self.lexicon.ordinal_suffixes)
        if not decade and not ordinal:
            return
        following = self.lexicon.match(self.raws, self.at + hyphen + 1)
        if self.next_is(hyphen, self.lexicon.dative_suffixes) and number.number % 10 == 0:
            by = len(self.tokens) > 1 and self.tokens[-2].kind is Kind.BY
            decade = following[0] == Sense(Kind.YEARWORD, "plural") if following is not None else by
        elif decade and ordinal:
            century = following is not None and following[0].kind in (Kind.CENTURY, Kind.MILLENNIUM)
            decade = number.number % 10 == 0 and not century
        if decade:
            if number.number % 10:
                raise self.fail(self.raws[self.at], DECADE)
            self.add(Kind.DECADE, None, hyphen + 1)
            return
        kind = Kind.ORDINAL if number.kind is Kind.NUMBER else Kind.YEAR
        self.add(kind, number.value, hyphen + 1)
        self.tokens[-2:] = [Token(kind, number.value, number.text, number.start, self.tokens[-1].end, number.spaced)]

    def han_number(self) -> None:
        size, run = 1, self.raws[self.at].text
        while self.next_is(size, HAN_DIGITS):
            run += self.raws[self.at + size].text
            size += 1
        value = han(run) if len(run) <= 9 else None
        if value is None:
            raise self.fail(self.raws[self.at], NUMERAL)
        self.add(Kind.YEAR if value[1] > 2 else Kind.NUMBER, value[0], size)

    def word(self) -> None:
        raw = self.raws[self.at]
        if self.tokens and self.tokens[-1].kind is Kind.ORDINAL and raw.text in self.lexicon.after_ordinal:
            other = self.lexicon.after_ordinal[raw.text]
            self.add(other.kind, other.value, 1)
            return
        found = self.sense(raw)
        if found[0].value == "bce" and found[1] == 1 and raw.text == "前" and self.tokens:
            # 前 is an era where it leads (前221年). After a date it is "before", and after a year also "years ago".
            if self.tokens[-1].kind in _COUNTED and not self.dated():
                raise self.fail(raw, AMBIGUOUS_BEFORE)
            if self.tokens[-1].kind in (*_DATED, *_COUNTED):
                found = Sense(Kind.BEFORE, None), 1
        self.add(found[0].kind, found[0].value, found[1])
        if found[0].kind in (Kind.CENTURY, Kind.MILLENNIUM) and self.hyphenated():
            del self.tokens[-2]  # 17th-century
        if (
            found[0].kind in _HYPHENATED
            and self.next_is(0, "-")
            and self.at + 1 < len(self.raws)
            and not self.raws[self.at + 1].spaced
        ):
            self.at += 1  # pre-1928, mid-May

    def sense(self, raw: Raw) -> tuple[Sense, int]:
        """What the word or mark here means, and how many raw tokens it has."""
        found = self.lexicon.match(self.raws, self.at)
        if raw.text == "~" and self.between_numbers():
            return _MARKS["–"], 1
        if found is None:
            numeral = roman(raw.text)
            sense = Sense(Kind.ORDINAL, numeral) if numeral else _MARKS.get(raw.text)
            if sense is None:
                timed = raw.text == ":" and bool(self.tokens) and self.tokens[-1].kind is Kind.NUMBER
                raise self.fail(raw, NO_TIME if timed else WORD)
            found = sense, 1
        if found[0].kind is Kind.REFUSED:
            raise self.fail(raw, str(found[0].value))
        return found

    def dated(self) -> bool:
        """Whether 1950年前 ends here: 2000年前 may be two thousand years ago, and 30年前 is thirty."""
        year = self.tokens[-2] if self.tokens[-1].kind is Kind.YEARWORD and len(self.tokens) > 1 else self.tokens[-1]
        return year.kind is Kind.YEAR and len(year.text) == 4 and year.number % 100 > 0

    def between_numbers(self) -> bool:
        """Whether what stands here adjoins two numbers: 1950~1960年, 1950年~1960年."""
        following = self.raws[self.at + 1] if self.at + 1 < len(self.raws) else None
        numbered = bool(self.tokens) and self.tokens[-1].kind in _COUNTED and not self.raws[self.at].spaced
        return numbered and following is not None and not following.spaced and following.text[0].isdecimal()

    def hyphenated(self) -> bool:
        """Whether a hyphen joins the last word to the ordinal before it."""
        ordinal, hyphen = self.tokens[-3:-1] if len(self.tokens) > 2 else (None, None)
        joined = hyphen is not None and hyphen.kind is Kind.HYPHEN and not hyphen.spaced
        return joined and ordinal is not None and ordinal.kind is Kind.ORDINAL and not self.tokens[-1].spaced


_COUNTED = (Kind.NUMBER, Kind.YEAR, Kind.YEARWORD)
_DATED = (
    Kind.MONTH, Kind.ORDINAL, Kind.SEASON, Kind.FEAST, Kind.PART, Kind.HALF, Kind.QUARTER, Kind.DECADE, Kind.CENTURY,
    Kind.MILLENNIUM, Kind.WEEKDAY,
)  # fmt: skip
_HYPHENATED = (Kind.BEFORE, Kind.AFTER, Kind.PART, Kind.CIRCA)


def _grouped(tokens: list[Token], text: str) -> list[Token]:
    """Chinese: 第 makes the number after it an ordinal, 日 the one before it; 月 makes that a month. None is alone."""
    out: list[Token] = []
    for token in tokens:
        last = out[-1] if out else None
        if last is not None and last.kind is Kind.ORDINAL and last.value is None and token.kind is Kind.NUMBER:
            out[-1] = Token(Kind.ORDINAL, token.value, token.text, last.start, token.end, last.spaced)
        elif last is not None and last.kind is Kind.NUMBER and token.value == "day":
            out[-1] = Token(Kind.ORDINAL, last.value, last.text, last.start, token.end, last.spaced)
        elif last is not None and last.kind is Kind.NUMBER and token.kind is Kind.MONTH and token.value is None:
            out[-1] = Token(Kind.MONTH, (None, last.value), last.text, last.start, token.end, last.spaced)
            _lend_month(out)
        else:
            out.append(token)
    for token in out:
        if token.kind in (Kind.ORDINAL, Kind.MONTH) and token.value in (None, "day"):
            raise PhraseError(text, token.start, NUMERAL)
    return out


def _lend_month(out: list[Token]) -> None:
    """The 5 of 1990年5-6月 is a month too."""
    if len(out) < 4 or out[-2].kind not in _JOINTS or out[-4].kind not in (Kind.YEAR, Kind.YEARWORD):
        return
    if out[-3].kind is Kind.NUMBER and out[-3].number <= 12:
        out[-3] = replace(out[-3], kind=Kind.MONTH, value=(None, out[-3].value))


def _spaced_thousands(tokens: list[Token]) -> list[Token]:
    """12 000 BCE: a space between the thousands is read before BCE alone, where nothing else can stand there."""
    era = next((at for at, token in enumerate(tokens) if token.value == "bce"), 0)
    end = era - 1 if era > 0 and tokens[era - 1].kind is Kind.YEARWORD else era
    start = end - 1
    while start >= 0 and tokens[start].kind is Kind.YEAR and len(tokens[start].text) == 3:
        start -= 1
    if start < 0 or tokens[start].kind is not Kind.NUMBER or start == end - 1:
        start += 1  # 500 000, else 12 000
    group = tokens[start:end]
    if not 1 < len(group) < 4 or (start > 0 and tokens[start - 1].kind is Kind.MONTH):
        return tokens
    value = 0
    for token in group:
        value = value * 1000 + token.number
    whole = Token(Kind.YEAR, value, str(value), group[0].start, group[-1].end, group[0].spaced)
    return [*tokens[:start], whole, *tokens[end:]]


_NUMBERS = (Kind.NUMBER, Kind.YEAR)
_JOINTS = (Kind.TO, Kind.UNTIL, Kind.DASH, Kind.HYPHEN, Kind.SLASH, Kind.COMMA, Kind.AND, Kind.OR)
_ONE_SIDED = (Kind.ONWARD, Kind.NOT_BEFORE, Kind.NOT_AFTER, Kind.ALL_BEFORE, Kind.ALL_AFTER)
_BEFORE_YEARWORD = (*_NUMBERS, Kind.ORDINAL, Kind.DECADE, Kind.NAMED_DECADE)


def _years_marked(tokens: list[Token], lexicon: Lexicon, text: str) -> list[Token]:
    """Numbers beside the word "year" are years, however short; "30 years" is no date."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        previous = tokens[at - 1].kind if at else None
        following = tokens[at + 1].kind if at + 1 < len(tokens) else None
        if token.kind is Kind.YEARWORD:
            before = [other.kind for other in tokens[:at] if other.kind not in (Kind.OPEN, Kind.CLOSE, Kind.MAYBE)]
            beside = before[-1:] and before[-1] in _BEFORE_YEARWORD if lexicon.year_after else previous not in _NUMBERS
            if not beside:
                raise PhraseError(text, token.start, NO_DURATION)
            if token.value == "plural" and not lexicon.year_after and _names_decade(tokens[at + 1 :]):
                out[at] = Token(Kind.DECADE, None, token.text, token.start, token.end, token.spaced)
        elif token.kind is Kind.NUMBER and Kind.YEARWORD is (following if lexicon.year_after else previous):
            if not lexicon.year_after and out[at - 1].kind is Kind.DECADE:
                continue
            out[at] = Token(Kind.YEAR, token.value, token.text, token.start, token.end, token.spaced)
    return out


def _names_decade(after: list[Token]) -> bool:
    """Whether the plural سال‌های stands before one round year: «سال‌های ۱۹۹۰» is the 1990s.

    Before several, as in «سال‌های ۱۹۹۰ تا ۱۹۹۴» and «سال‌های ۲۰۲۰ به بعد», it is the plural of those years.
    """
    if not after or after[0].kind not in _NUMBERS or not 0 < after[0].number <= 9999 or after[0].number % 10:
        return False
    rest = after[1:]
    while rest and rest[0].kind in (Kind.ERA, Kind.MAYBE, Kind.NOISE):
        rest = rest[1:]
    if not rest or rest[0].kind not in _JOINTS:
        return not rest or rest[0].kind not in _ONE_SIDED
    return len(rest) > 1 and rest[1].kind not in (*_NUMBERS, Kind.NOW, Kind.ONGOING, Kind.CIRCA)
