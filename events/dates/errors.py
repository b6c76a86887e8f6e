"""The errors of the date core, and the short vocabulary in which they say what was expected."""

from collections.abc import Callable
from typing import Any, ClassVar, Self


def gettext_noop(message: str) -> str:
    """Mark a phrase for translation; callers that face people pass it through their own gettext."""
    return message


THE_END = gettext_noop("the end of the text")


def untranslated(message: str) -> str:
    """The English message itself."""
    return message


class DateError(ValueError):
    """Text that is no date: names the offset, the value found there and what was expected.

    `text` is the whole input, `offset` an index into it (0 … len), `expected` an English phrase,
    marked for translation. `str()` of it is the English sentence.
    """

    message: ClassVar[str]
    quotes: ClassVar[str]

    text: str
    offset: int
    expected: str

    def __init__(self, text: str, offset: int, expected: str, found: str | None = None) -> None:
        self.text, self.offset, self.expected = text, offset, expected
        self.found = _excerpt(text[offset:] if found is None else found)
        super().__init__(self.told(untranslated))

    def told(self, translate: Callable[[str], str], number: Callable[[int], str] = str) -> str:
        """The message in the language of `translate`, a gettext function, with numbers in its digits."""
        return translate(self.message) % {
            "text": translate(self.quotes) % _excerpt(self.text),
            "offset": number(self.offset),
            "place": number(self.offset + 1),
            "found": translate(self.quotes) % self.found if self.found else translate(THE_END),
            "expected": translate(self.expected),
        }

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        return type(self), (self.text, self.offset, self.expected, self.found)


class EdtfError(DateError):
    """Text that is not EDTF."""

    message = gettext_noop("%(text)s is not EDTF: at offset %(offset)s, %(found)s: expected %(expected)s")
    quotes = "%r"

    def moved(self, text: str, by: int) -> "EdtfError":
        """The same complaint, about a longer text in which this one starts at `by`."""
        return EdtfError(text, self.offset + by, self.expected, self.found)


def _excerpt(text: str, limit: int = 40) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
