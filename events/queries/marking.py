"""Where in a text the words stand that were searched for: for marking them, and for choosing a passage to show."""

import re
from dataclasses import dataclass

from events.queries.search import SHORTEST_PART
from events.queries.spelling import Spelled, spelled

WORD = re.compile(r"[^\W_]+")
# As the database's English search leaves out; they are marked only within the whole phrase.
STOP_WORDS = frozenset({
    "a", "about", "all", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "did", "do",
    "for", "from", "had", "has", "have", "he", "her", "his", "how", "i", "if", "in", "into", "is", "it", "its",
    "more", "no", "not", "of", "on", "or", "our", "out", "over", "she", "so", "some", "such", "than", "that",
    "the", "their", "them", "then", "there", "these", "they", "this", "to", "too", "under", "up", "was", "we",
    "were", "what", "when", "where", "which", "who", "will", "with", "you", "your",
})  # fmt: skip
# The longest first; what remains has at least three letters. Both sides of a comparison lose the same.
ENDINGS = (
    "ically", "ations", "ation", "ities", "ings", "ions", "ical", "edly", "ity", "ing", "ion", "ies", "ied",
    "ics", "ers", "ed", "es", "ic", "al", "ly", "er", "s", "y", "e",
)  # fmt: skip


def stem(word: str) -> str:
    """What forms of an English word have in common, nearly as the database's search has it; other words whole."""
    if not word.isascii() or not word.isalpha():
        return word
    for ending in ENDINGS:
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) >= SHORTEST_PART:
            return word[: -len(ending)]
    return word


@dataclass(frozen=True, slots=True)
class Marks:
    """What was searched for, ready to be found in texts. Nothing was: nothing is marked."""

    phrase: str = ""
    stems: frozenset[str] = frozenset()

    @classmethod
    def of(cls, words: str) -> "Marks":
        """From what a reader typed; words with a minus before them are those that must not be there."""
        terms = [term for term in spelled(words).split() if not term.startswith("-")]
        phrase = " ".join(terms).strip('"')
        found = {word for term in terms for word in WORD.findall(term)} - STOP_WORDS
        return cls(phrase if len(phrase) >= SHORTEST_PART else "", frozenset(stem(w) for w in found if len(w) > 1))

    def __bool__(self) -> bool:
        return bool(self.phrase or self.stems)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Start and end (exclusive) of each find, in order, none touching another."""
        if not (self and text):
            return []
        there = Spelled.of(text)
        found = [match.span() for match in WORD.finditer(there.text) if stem(match[0]) in self.stems]
        if self.phrase:
            found += [match.span() for match in re.finditer(re.escape(self.phrase), there.text)]
        return joined(sorted(there.original(*span) for span in found))

    def holds_word(self, text: str) -> bool:
        """Whether a whole word of the text, or its beginning, is one of those searched for."""
        words = [match[0] for match in WORD.finditer(spelled(text))]
        return any(stem(word) in self.stems or word.startswith(tuple(self.stems)) for word in words)

    def passage(self, text: str, length: int = 180) -> str:
        """The part of a text about the first find, cut between words; "" where nothing is found."""
        spans = self.spans(text)
        if not spans:
            return ""
        start = max(spans[0][0] - length // 3, 0)
        end = min(start + length, len(text))
        if start:
            start = text.find(" ", start, spans[0][0]) + 1 or spans[0][0]
        if end < len(text):
            space = text.rfind(" ", spans[0][1], end)
            end = space if space > 0 else end
        return ("… " if start else "") + text[start:end].strip() + (" …" if end < len(text) else "")


def joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


NOTHING = Marks()
