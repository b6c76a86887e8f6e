"""docs/dates.md is true."""

import doctest
import re
from pathlib import Path

import pytest

from events.dates import EdtfError, iso_of_jdn, parse

PAGE = (Path(__file__).parents[2] / "docs/dates.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("|")]


def shown(day: int | None) -> str:
    return "–" if day is None else iso_of_jdn(day)


@pytest.mark.parametrize("row", [row for row in ROWS if row[1].startswith("`")], ids=lambda row: row[1])
def test_how_to_write_a_date(row: list[str]) -> None:
    values = [parse(text) for text in re.findall("`(.+?)`", row[1])]
    assert [shown(values[0].start_earliest), shown(values[-1].end_latest)] == row[2:]


@pytest.mark.parametrize("row", [row for row in ROWS if row[0].startswith("`")], ids=lambda row: row[0])
def test_what_a_date_says(row: list[str]) -> None:
    value = parse(row[0].strip("`"))
    points = value.start_earliest, value.start_latest, value.end_earliest, value.end_latest
    assert [shown(day) for day in points] == row[1:]


def test_when_a_date_is_refused() -> None:
    message = next(line for line in PAGE.splitlines() if line.startswith("> "))
    with pytest.raises(EdtfError) as caught:
        parse("1990/1992-13")
    assert str(caught.value) == message.removeprefix("> ")


def test_from_a_program() -> None:
    blocks = re.findall(r"```pycon\n(.+?)```", PAGE, re.DOTALL)
    examples = doctest.DocTestParser().get_doctest("".join(blocks), {}, "docs/dates.md", None, 0)
    assert len(blocks) == 2
    assert doctest.DocTestRunner().run(examples).failed == 0
