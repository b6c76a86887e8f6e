"""Texts as they are stored, however they were sent."""


def tidy(text: str) -> str:
    """With one kind of line end, however a browser or a spreadsheet sends it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
