"""The one error of the date core, and the short vocabulary in which it says what was expected."""

from collections.abc import Callable


def gettext_noop(message: str) -> str:
    """Mark a phrase for translation; callers that face people pass it through their own gettext."""
    return message


MESSAGE = gettext_noop("%(text)s is not EDTF: at offset %(offset)s, %(found)s: expected %(expected)s")
THE_END = gettext_noop("the end of the text")


def untranslated(message: str) -> str:
    """The English message itself."""
    return message


class EdtfError(ValueError):
    """Text that is not EDTF: names the offset, the value found there and what was expected.

    `text` is the whole input, `offset` an index into it (0 … len), `expected` an English phrase,
    marked for translation.
    """

    text: str
    offset: int
    expected: str

    def __init__(self, text: str, offset: int, expected: str, found: str | None = None) -> None:
        self.text, self.offset, self.expected = text, offset, expected
        self.found = _excerpt(text[offset:] if found is None else found)
        super().__init__(self.told(untranslated))

    def told(self, translate: Callable[[str], str]) -> str:
        """The message in the language of `translate`, a gettext function."""
        return translate(MESSAGE) % {
            "text": repr(_excerpt(self.text)),
            "offset": self.offset,
            "found": repr(self.found) if self.found else translate(THE_END),
            "expected": translate(self.expected),
        }

    def __reduce__(self) -> tuple[type["EdtfError"], tuple[str, int, str, str]]:
        return type(self), (self.text, self.offset, self.expected, self.found)

    def moved(self, text: str, by: int) -> "EdtfError":
        """The same complaint, about a longer text in which this one starts at `by`."""
        return EdtfError(text, self.offset + by, self.expected, self.found)


def _excerpt(text: str, limit: int = 40) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
