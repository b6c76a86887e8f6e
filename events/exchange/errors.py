"""What is wrong with a file or a cell, told to the person who has to mend it."""

from django.utils.translation import get_language

PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


class FileError(ValueError):
    """The file cannot be read as what it says it is. The message names the place, what stands there and what was
    expected."""


class CellError(ValueError):
    """One cell of a row cannot be used."""


class Doubted(str):
    """The text of a cell that must not be taken as it stands, though it may be what its row holds already. `told` says
    why."""

    told: str

    def __new__(cls, text: str, told: str) -> "Doubted":
        made = super().__new__(cls, text)
        made.told = told
        return made


def localized(number: int) -> str:
    """A number in the reader's digits."""
    return str(number).translate(PERSIAN) if (get_language() or "").startswith("fa") else str(number)
