"""The one error of the phrase reader."""

from events.dates.errors import gettext_noop

__all__ = ["PhraseError", "gettext_noop"]


class PhraseError(ValueError):
    """Text that is not understood as a date: names the offset, what stands there and what was expected.

    `text` is the whole input, `offset` an index into it (0 … len), `expected` an English phrase, marked for
    translation. `str()` of it is the English sentence.
    """

    text: str
    offset: int
    expected: str

    def __init__(self, text: str, offset: int, expected: str) -> None:
        self.text, self.offset, self.expected = text, offset, expected
        self.found = _excerpt(text[offset:])
        seen = f"“{self.found}”" if self.found else "the end of the text"
        super().__init__(f"“{_excerpt(text)}” is not understood: at offset {offset}, {seen}: expected {expected}")

    def __reduce__(self) -> tuple[type["PhraseError"], tuple[str, int, str]]:
        return type(self), (self.text, self.offset, self.expected)


def _excerpt(text: str, limit: int = 40) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
