"""Events by decade."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from events.dates.jdn import first_of_year, ymd_of_jdn
from events.queries.density import Bin

# Ten centuries; what lies before is counted in one sum.
MOST = 100

Count = Callable[[Sequence[int]], list[Bin]]


@dataclass(frozen=True, slots=True)
class Decade:
    """`date` is EDTF (``199X``); as `from` and `to` it gives a list of so many events, possibly or surely."""

    date: str
    possibly: int
    surely: int


def decades(count: Count, earliest: int | None, latest: int | None) -> list[Decade]:
    """The decades between two days that some event touches, the last hundred of them at most; counted once."""
    if earliest is None or latest is None:
        return []
    last = ymd_of_jdn(latest)[0] // 10
    first = max(ymd_of_jdn(earliest)[0] // 10, last - MOST + 1)
    edges = [first_of_year(10 * number) for number in range(first, last + 2)]
    counted = zip(range(first, last + 1), count(edges), strict=True)
    return [Decade(edtf(number), touched.possibly, touched.surely) for number, touched in counted if touched.possibly]


def edtf(number: int) -> str:
    """``199X``; before the year 0 the ten years from first to last, for ``-004X`` would count them the other way."""
    if 0 <= number <= 999:
        return f"{number:03}X"
    years = [10 * number, 10 * number + 9]
    return "/".join(f"Y{year}" if abs(year) > 9999 else f"-{-year:04}" if year < 0 else f"{year:04}" for year in years)
