"""Text as the reader compares it: one form of each letter, digit, dash and space, with the way back to offsets."""

import unicodedata
from typing import NamedTuple

_LETTERS = {
    "ي": "ی", "ى": "ی", "ئ": "ی", "ې": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "ە": "ه", "ھ": "ه", "ہ": "ه",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ё": "е", "й": "и",
    "‐": "-", "‑": "-", "−": "-", "‒": "–", "—": "–", "―": "–", "〜": "–", "～": "–", "─": "–",
    "’": "'", "‘": "'", "ʼ": "'", "`": "'",
    "،": ",", "、": ",", "؟": "?", "٬": ",", "؛": ";",
}  # fmt: skip
# Marks that change no reading: joiners, tatweel, the ezafe's hamza and vowel signs, direction marks.
_DROPPED = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\u061c\u00ad\ufeff"
    "\u0640\u0653\u0654\u0655\u0670\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0301\u0306\u0308"
)


KASHIDA = "\u0640"


class Folded(NamedTuple):
    """`text` for comparing; `origins[i]` is where its character i stands in the input (and one more for the end)."""

    text: str
    origins: list[int]


def fold(text: str) -> Folded:
    """Fold case, letters, digits and dashes, one character at a time.

    Superscripts and fractions are left alone, since a note's number is not part of a year.
    """
    out: list[str] = []
    origins: list[int] = []
    for at, char in enumerate(text):
        dash = char == KASHIDA and _between_words(text, at) and out[-1:] not in ([], ["–"])
        if char in _DROPPED and not dash:
            continue
        for folded in "–" if dash else _fold_one(char):
            out.append(folded)
            origins.append(at)
    origins.append(len(text))
    return Folded("".join(out), origins)


def _between_words(text: str, at: int) -> bool:
    """Whether no letter adjoins a kashida: it is typed for a dash, as in ۱۳۵۰ـ۱۳۵۱."""
    before, after = text[:at].rstrip(KASHIDA)[-1:], text[at:].lstrip(KASHIDA)[:1]
    return not before.isalpha() and not after.isalpha()


def _fold_one(char: str) -> str:
    if char.isascii():
        return " " if char.isspace() else char.lower()
    small = char.lower()  # the Й of МАЙ is the й of май
    if small in _LETTERS:
        return _LETTERS[small]
    kind = unicodedata.category(char)
    if kind == "Nd":
        return str(unicodedata.decimal(char))
    if kind == "No":
        return char
    if char.isspace():
        return " "
    wide = unicodedata.normalize("NFKC", char)
    return _LETTERS.get(wide.lower(), wide.lower()) if wide else char
