"""The sort key: one signed 64-bit integer that puts dates in order.

From the highest bits down: the day, the second within it (for date-times), and the length, longer first,
so that 1990 comes before 1990-01 and that before 1990-01-01.
"""

from typing import Protocol

_EXACT = 1 << 36  # days up to 188 million years away are ordered exactly, farther ones by 20 leading bits
_SECOND_BITS = 18  # a day either side of the written one, for offsets from UTC
_LENGTH_BITS = 6
UNDATED_LAST = (1 << 63) - 1


class Dated(Protocol):
    """What a sort key is made of."""

    @property
    def start_earliest(self) -> int | None: ...
    @property
    def start_latest(self) -> int | None: ...
    @property
    def end_earliest(self) -> int | None: ...
    @property
    def end_latest(self) -> int | None: ...
    @property
    def instant(self) -> int: ...


def sort_key(date: Dated) -> int:
    """Order by the earliest start; where nothing bounds that, by the earliest day that is stated."""
    for day in (
        date.start_earliest,
        date.start_latest,
        date.end_earliest,
        date.end_latest,
    ):
        if day is not None:
            break
    else:
        return UNDATED_LAST
    length = 63
    if date.end_latest is not None:
        length = min((date.end_latest - day).bit_length(), 62)
    second = date.instant + 86_400
    return (((_squeezed(day) << _SECOND_BITS) + second) << _LENGTH_BITS) + 63 - length


def first_key(day: int) -> int:
    """The least key of any date that sorts by this day: dates from day `a` on have keys from `first_key(a)` on."""
    return _squeezed(day) << (_SECOND_BITS + _LENGTH_BITS)


def _squeezed(day: int) -> int:
    size = abs(day)
    if size >= _EXACT:
        bits = size.bit_length()
        size = _EXACT + ((bits - 37) << 20) + (size >> (bits - 21)) - (1 << 20)
    return size if day >= 0 else -size
