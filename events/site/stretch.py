"""The stretch of days that an axis shows for some dates."""

from collections.abc import Sequence
from typing import Any

from events.site.timeline import crowded, stated_days


def stretch(dated: Sequence[Any], day: int) -> tuple[int, int] | None:
    """First and last day for rows with a `date`, lone ones far off left out, up to today unless all is long past, with
    a little air; None where no day is stated."""
    found = crowded(dated)
    if found is None:
        return None
    low, high = found
    # What is still going on is drawn to today, wherever the last stated day lies.
    if any(row.date.end_latest is None and stated_days(row.date) for row in dated) or day - high < high - low + 3660:
        high = max(high, day)
    air = max((high - low) // 24, 200)
    return low - air, high + air
