"""What the writers share: how an item's names and dates are read."""

from collections.abc import Mapping
from typing import Any
from unicodedata import category

Item = Mapping[str, Any]
# Controls, separators of lines and of paragraphs, lone surrogates.
BREAKING = {"Cc", "Zl", "Zp", "Cs"}


def inverted(name: Mapping[str, str]) -> str:
    """“Family, Given, Suffix”; the literal as it stands."""
    if name.get("literal"):
        return name["literal"]
    family = " ".join(part for part in (name.get("non-dropping-particle"), name.get("family")) if part)
    given = " ".join(part for part in (name.get("given"), name.get("dropping-particle")) if part)
    return ", ".join(part for part in (family, given, name.get("suffix")) if part)


def date_of(item: Item, name: str) -> tuple[int, ...]:
    """(year, month, day), as far as they are stated; () for no date."""
    parts = item.get(name, {}).get("date-parts") or [[]]
    return tuple(parts[0])


def one_line(text: object) -> str:
    """Line breaks and control characters would end a field before its time. Half-spaces of Persian stay."""
    return " ".join("".join(" " if category(letter) in BREAKING else letter for letter in str(text)).split())
