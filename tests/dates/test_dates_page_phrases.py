"""docs/dates.md is true of what people type and read."""

import re
from pathlib import Path

import pytest

from events.dates import parse
from events.dates.phrases import read
from events.dates.render import display

PAGE = (Path(__file__).parents[2] / "docs/dates.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("|")]
TYPED = [row for row in ROWS if row[0].startswith("“")]
READ = [row for row in ROWS if re.match(r"\w.* `.+`$", row[0])]


@pytest.mark.parametrize("row", TYPED, ids=lambda row: row[0])
def test_what_people_type(row: list[str]) -> None:
    found = [[reading.edtf.text for reading in read(text)] for text in re.findall("“(.+?)”", row[0])]
    expected = re.findall("`(.+?)`", row[2])
    if len(found) == 1:
        assert found[0] == expected
    elif len(expected) == 1:
        assert all(readings == expected for readings in found)
    else:
        assert found == [[text] for text in expected]


@pytest.mark.parametrize("row", READ, ids=lambda row: row[0])
def test_what_people_read(row: list[str]) -> None:
    value = parse(re.findall("`(.+?)`", row[0])[0])
    assert [display(value, "en"), display(value, "fa")] == row[1:]


def test_the_page_has_both_tables() -> None:
    assert len(TYPED) > 35
    assert len(READ) > 12
