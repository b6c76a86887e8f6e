"""Every example of the standard's page is printed back as it was, and bounds what it says."""

import pytest

from events.dates import BoundKind, jdn_of_iso, parse
from tests.dates.loc_examples import IMPLIED, LEVEL_0, LEVEL_1, LEVEL_2, rows, texts

KINDS = {"k": BoundKind.KNOWN, "o": BoundKind.OPEN, "u": BoundKind.UNKNOWN}
TABLES = (LEVEL_0, LEVEL_1, LEVEL_2, IMPLIED)


def split(cells: list[str]) -> tuple[list[str], str, str, str]:
    """Points, kinds, precision, flags; two points stand for both ends."""
    at = next(index for index, cell in enumerate(cells) if len(cell) == 2 and set(cell) <= set("kou"))
    points = cells[1:at]
    flags = cells[at + 2] if len(cells) > at + 2 else ""
    return points * 2 if len(points) == 2 else points, cells[at], cells[at + 1], flags


@pytest.mark.parametrize("text", texts(*TABLES))
def test_printing_what_was_parsed_is_the_identity(text: str) -> None:
    assert str(parse(text)) == text


@pytest.mark.parametrize("cells", rows(*TABLES), ids=lambda cells: cells[0])
def test_the_four_points_are_those_worked_out_by_hand(cells: list[str]) -> None:
    value = parse(cells[0])
    points, kinds, precision, flags = split(cells)
    days = [None if point == "-" else jdn_of_iso(point) for point in points]
    assert [value.start_earliest, value.start_latest, value.end_earliest, value.end_latest] == days
    assert (value.start_kind, value.end_kind) == (KINDS[kinds[0]], KINDS[kinds[1]])
    assert value.precision == precision
    assert value.approximate == ("a" in flags)
    assert value.uncertain == ("u" in flags)


@pytest.mark.parametrize("cells", rows(*TABLES), ids=lambda cells: cells[0])
def test_a_value_without_any_bound_is_undated(cells: list[str]) -> None:
    assert parse(cells[0]).is_undated == (set(split(cells)[0]) == {"-"})


@pytest.mark.parametrize("text", texts(*TABLES))
def test_intervals_and_sets_are_told_apart(text: str) -> None:
    value = parse(text)
    assert value.is_interval == ("/" in text)
    assert value.is_set == (text[0] in "[{")
