"""The one way in: EDTF text to value."""

from functools import lru_cache

from events.dates.points import value_of
from events.dates.tree import read_tree
from events.dates.value import Edtf


def parse(text: str) -> Edtf:
    """Read EDTF (ISO 8601-2:2019, levels 0 to 2); EdtfError names the offset and what was expected there."""
    if not isinstance(text, str):
        raise TypeError(f"parse: expected a str, not {type(text).__name__}")
    return _parse(str.__str__(text))  # a plain str, also of a subclass such as Django's SafeString


def parse_afresh(text: str) -> Edtf:
    """As `parse`, without the cache."""
    return value_of(text, read_tree(text))


_parse = lru_cache(maxsize=4096)(parse_afresh)
