"""How wide a label will be, and how to say it shorter."""

import re
from functools import lru_cache

from events.site.plate import widths

# Text whose characters are not in the tables: about as wide as a small letter.
UNKNOWN = 560
# Vazirmatn at 600 is so much wider than at 400; its italic does not exist.
HEAVIER = 1.035


def spread(table: dict[int, str]) -> dict[str, int]:
    return {character: width for width, characters in table.items() for character in characters}


LATIN = {
    ("serif", False): spread(widths.SERIF),
    ("serif", True): spread(widths.SERIF_BOLD),
    ("sans", False): spread(widths.SANS),
    ("sans", True): spread(widths.SANS_BOLD),
}
ALONE, FIRST, MIDDLE, LAST = map(spread, (widths.ALONE, widths.FIRST, widths.MIDDLE, widths.LAST))
OTHER = spread(widths.OTHER)
# Letters that never join the one after them.
CLOSED = frozenset("آأإاءؤةدذرزژو")
LETTERS = frozenset(ALONE)


@lru_cache(maxsize=8192)
def measure(text: str, size: float, voice: str = "serif", *, bold: bool = False) -> float:
    """Pixels that a text takes at a font size, to about two per cent."""
    latin = LATIN[voice, bold]
    total, joined = 0.0, False
    index, length = 0, len(text)
    while index < length:
        character = text[index]
        following = text[index + 1] if index + 1 < length else ""
        if character in LETTERS:
            onward = following in LETTERS and following != "ء" and character not in CLOSED
            if character == "ل" and following in "آأإا" and following:
                width, onward = widths.LAM_ALEF[joined], False
                index += 1
            elif joined:
                width = (MIDDLE if onward else LAST)[character]
            else:
                width = (FIRST if onward else ALONE)[character]
            joined = onward
            total += width * HEAVIER if bold else width
        else:
            joined = False
            total += latin.get(character) or OTHER.get(character, 0 if character.isspace() else UNKNOWN)
            if "\u064b" <= character <= "\u0655":  # harakat stand over their letter
                total -= UNKNOWN
        index += 1
    return total * size / 1000


BREAK = re.compile(r"\s+[–—(]|[;:,،؛]\s")


@lru_cache(maxsize=8192)
def shorten(title: str, most: int) -> str:
    """The title itself, or its first clause, or its first words with an ellipsis: at most so many characters."""
    if len(title) <= most:
        return title
    clause = BREAK.split(title, maxsplit=1)[0].strip()
    if most // 2 <= len(clause) <= most:
        return clause
    words = title[:most].rpartition(" ")[0] if " " in title[:most] else title[: most - 1]
    return words.rstrip(" ,;:،؛–—(«“\"'") + "…"
