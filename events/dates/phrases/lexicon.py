"""The words of one language, compiled for longest match."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Self

from events.dates.phrases.fold import fold
from events.dates.phrases.kinds import Kind

Row = tuple[Kind, object, str]


class Sense(NamedTuple):
    """What a word means."""

    kind: Kind
    value: object


class Raw(NamedTuple):
    """A run of letters or of digits, or one other character; offsets into the folded text."""

    text: str
    start: int
    end: int
    spaced: bool


def is_han(char: str) -> bool:
    """Chinese characters stand each for themselves; nothing separates their words."""
    return "\u4e00" <= char <= "\u9fff" or char == "〇"


def raw_tokens(text: str) -> list[Raw]:
    """Split folded text. A dot after a word is an abbreviation's and is dropped; spaces are remembered."""
    tokens: list[Raw] = []
    at, spaced, size = 0, False, len(text)
    while at < size:
        char = text[at]
        start = at
        at += 1
        if char == " ":
            spaced = True
            continue
        if char.isdecimal():
            while at < size and text[at].isdecimal():
                at += 1
        elif char.isalpha() and not is_han(char):
            while at < size and (text[at].isalpha() or text[at] == "'") and not is_han(text[at]):
                at += 1
        elif char == "." and tokens and tokens[-1].text[0].isalpha() and not is_han(tokens[-1].text[0]):
            continue
        tokens.append(Raw(text[start:at], start, at, spaced))
        spaced = False
    return tokens


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by their runs of raw tokens. `longest` is the most tokens of one of them.

    `after_ordinal` are words that mean something else after an ordinal ("19th c."). `ordinal_suffixes` and
    `decade_suffixes` follow a number without a space.
    """

    words: dict[tuple[str, ...], Sense]
    longest: int
    after_ordinal: dict[str, Sense] = field(default_factory=dict)
    ordinal_suffixes: frozenset[str] = frozenset()
    decade_suffixes: frozenset[str] = frozenset()
    dative_suffixes: frozenset[str] = frozenset()  # of a decade after "by" or before the plural of "year", else ordinal
    year_after: bool = False  # whether the word for year stands after its number

    @classmethod
    def of(cls, rows: Iterable[Row], **rest: Any) -> Self:
        """From rows of `(kind, value, "word | other word | two words")`; ValueError for one that is there already."""
        words: dict[tuple[str, ...], Sense] = {}
        for kind, value, spellings in rows:
            for spelling in spellings.split("|"):
                new = dict.fromkeys(_keys(spelling.strip()), Sense(kind, value))
                for key in new:
                    if words.get(key, new[key]) != new[key]:
                        raise ValueError(f"{spelling.strip()!r} is both {words[key]} and {new[key]}")
                if new.keys() <= words.keys():
                    raise ValueError(f"{spelling.strip()!r} is there already")
                words |= new
        return cls(words, max(map(len, words)), **rest)

    def match(self, raws: list[Raw], at: int) -> tuple[Sense, int] | None:
        """The sense of the longest known run of raw tokens from `at`, and its length."""
        run = tuple(raw.text for raw in raws[at : at + self.longest])
        for size in range(len(run), 0, -1):
            sense = self.words.get(run[:size]) or self.words.get((*run[: size - 1], _bare(run[size - 1])))
            if sense is not None:
                return sense, size
        return None


def _keys(spelling: str) -> list[tuple[str, ...]]:
    """A half-space may be written as one, as nothing or as a space; so may a hyphen within a word as a space."""
    spaced = spelling.replace("\u200c", " ")
    variants = (spelling, spaced, spaced.replace("-", " "))
    return [tuple(raw.text for raw in raw_tokens(fold(variant).text)) for variant in variants]


def _bare(word: str) -> str:
    """A Persian word without the ی that some write for the ezafe after ه."""
    return word[:-1] if word.endswith("هی") else word
