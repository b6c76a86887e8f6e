"""Primary keys and versions as addresses and forms send them."""

import re

WHOLE = re.compile(r"[0-9]{1,18}")


def whole(text: str) -> int | None:
    """The number, where it is one that a column can hold; nothing else, whatever Python would take for a number."""
    return int(text) if WHOLE.fullmatch(text) else None
