"""Formulas leave harmless and come back unchanged."""

import io

import openpyxl
import pytest
import tablib
from hypothesis import given
from hypothesis import strategies as st

from events.exchange.formats import FORMATS, Csv, Xlsx
from events.exchange.formulas import harmless, restored

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "-0043-03-15"]
OTHERS = [
    "'=1",
    "''=1",
    "'",
    "''",
    "'tis",
    "",
    "plain",
    " =1",
    "_x000D_",
    "_x0041_",
    "a\r\nb",
    "\x0b",
    "حدود",
    "1e5",
    "#N/A",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_would_run_begins_with_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


@given(st.text(alphabet="'=+-@\t\r\n＝ab", max_size=8))
def test_reading_is_the_inverse_of_writing(text: str) -> None:
    assert restored(harmless(text)) == text


@pytest.mark.parametrize("text", ["", "plain", "'tis", "'", " =1", "a=b", "1-2"])
def test_nothing_else_is_touched(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize("format", FORMATS, ids=lambda f: f.title)
def test_every_text_comes_back_from_a_file(format: type) -> None:
    texts = [text for text in [*FORMULAS, *OTHERS] if text]
    data = tablib.Dataset(*[[text, "x"] for text in texts], headers=["text", "other"])
    back = format().create_dataset(format().export_data(data))
    assert [row[0] for row in back] == texts


def test_no_cell_of_an_xlsx_file_is_a_formula() -> None:
    data = tablib.Dataset(*[[text] for text in FORMULAS], headers=["text"])
    sheet = openpyxl.load_workbook(io.BytesIO(Xlsx().export_data(data))).worksheets[0]
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(str(cell.value).startswith("'") for cell in cells)


def test_numbers_below_zero_stay_numbers() -> None:
    data = tablib.Dataset([-43.06], headers=["latitude"])
    assert b"\r\n-43.06\r\n" in Csv().export_data(data)


@pytest.mark.parametrize("format", FORMATS, ids=lambda f: f.title)
def test_the_same_rows_make_the_same_bytes(format: type) -> None:
    data = tablib.Dataset(["ایران", 1.5], headers=["text", "number"])
    assert format().export_data(data) == format().export_data(data)
