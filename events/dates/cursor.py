"""A place in the text of one date, moving from left to right, one character of look-ahead."""

from events.dates.errors import EdtfError

DIGITS = frozenset("0123456789")
MASKED = DIGITS | {"X"}
QUALIFIERS = frozenset("?~%")


class Cursor:
    """The text and the offset of the next character."""

    __slots__ = ("at", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def fail(self, expected: str, at: int | None = None) -> EdtfError:
        """The error to raise: what was expected here, or at another offset."""
        return EdtfError(self.text, self.at if at is None else at, expected)

    def peek(self) -> str:
        """The next character, nothing at the end."""
        return self.text[self.at : self.at + 1]

    def take(self, wanted: frozenset[str] | str) -> str:
        """The next character, stepped over, if it is one of those; else nothing."""
        char = self.text[self.at : self.at + 1]
        if char and char in wanted:
            self.at += 1
            return char
        return ""

    def digits(self) -> str:
        """As many digits as there are."""
        start = self.at
        while self.take(DIGITS):
            pass
        return self.text[start : self.at]

    def masked(self, count: int, expected: str) -> str:
        """Just so many digits or X."""
        found = self.text[self.at : self.at + count]
        if len(found) < count or not MASKED.issuperset(found):
            while self.take(MASKED):
                pass
            raise self.fail(expected, self.at)
        self.at += count
        return found

    def ended(self, expected: str) -> None:
        """Refuse anything that is left."""
        if self.at < len(self.text):
            raise self.fail(expected)
