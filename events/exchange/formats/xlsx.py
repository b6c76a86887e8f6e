"""XLSX: the first sheet, its first row as header. Written byte for byte alike for the same rows."""

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import tablib
from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter

from events.exchange.errors import FileError
from events.exchange.formats.base import FileFormat
from events.exchange.formats.parts import check_archive
from events.exchange.formulas import harmless, restored
from events.exchange.limits import MAX_CELLS, MAX_XLSX_CELL
from events.exchange.table import plain, table

# ECMA-376 writes characters that XML cannot hold as _xHHHH_, and that sequence itself with its underscore written so.
UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
WRITTEN = re.compile("_x([0-9A-Fa-f]{4})_")
EPOCH = (1980, 1, 1, 0, 0, 0)
STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


class Xlsx(FileFormat):
    title = "xlsx"
    extension = "xlsx"
    content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    def create_dataset(self, in_stream: bytes) -> tablib.Dataset:
        check_archive(in_stream)
        try:
            book = load_workbook(io.BytesIO(in_stream), read_only=True, keep_links=False)
            rows = cells(book.worksheets[0])
            headers = next(rows, [])
            while headers and not headers[-1]:
                headers.pop()
            return table(headers, fitted(rows, len(headers)))
        except FileError:
            raise
        except Exception as error:  # openpyxl raises whatever it stumbles over in a broken file
            raise FileError(_("The file is damaged, or not an XLSX file: %(error)s.") % {"error": error}) from error

    def export_data(self, dataset: tablib.Dataset, **kwargs: object) -> bytes:
        # What does not fit is told before a sheet is begun.
        rows = [
            [written(value, number, name) for name, value in zip(dataset.headers, row, strict=True)]
            for number, row in enumerate(dataset, 1)
        ]
        book = Workbook(write_only=True)
        sheet = book.create_sheet(str(dataset.title or "Sheet1")[:31])
        sheet.append(dataset.headers)
        for row in rows:
            sheet.append([as_text(sheet, value) if isinstance(value, str) else value for value in row])
        out = io.BytesIO()
        book.save(out)
        return timeless(out.getvalue())


def cells(sheet: Any) -> Iterator[list[str]]:
    """Rows that hold anything, as text. A sheet may claim a million rows, or a cell far to the right in each."""
    sheet.reset_dimensions()
    seen = 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        seen += max(len(row), 1)
        if seen > MAX_CELLS:
            raise FileError(
                _("The sheet reaches too far (row %(row)s, column %(column)s): expected at most %(most)s cells.")
                % {"row": number, "column": get_column_letter(max(len(row), 1)), "most": MAX_CELLS}
            )
        texts = [cell_text(cell, number) for cell in row]
        if any(texts):
            yield texts


def fitted(rows: Iterator[list[str]], width: int) -> Iterator[list[str]]:
    """Spreadsheets leave out empty cells at the end of a row, and keep some beyond the header."""
    for row in rows:
        while len(row) > width and not row[-1]:
            row.pop()
        yield row + [""] * (width - len(row))


def cell_text(cell: Any, row: int) -> str:
    value = cell.value
    if value is None:
        return ""
    place = f"{get_column_letter(cell.column)}{row}"
    if cell.data_type == "f":
        raise FileError(_("Cell %(place)s holds a formula; expected its value.") % {"place": place})
    if cell.data_type == "e":
        raise FileError(_("Cell %(place)s holds the error %(value)s.") % {"place": place, "value": value})
    if isinstance(value, bool):
        raise FileError(_("Cell %(place)s is true or false; expected text or a number.") % {"place": place})
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, str):
        text = WRITTEN.sub(lambda found: chr(int(found[1], 16)), value)
        return restored(text)
    return plain(value)


def written(value: Any, row: int, column: str) -> str | int | float | None:
    """A cell: text stays text whatever it looks like; numbers are numbers where a spreadsheet keeps them exactly."""
    if value is None or value == "":
        return None
    if isinstance(value, Decimal | float | int):
        text = plain(value)
        digits = sum(letter.isdigit() for letter in text)
        if digits <= 15:
            return float(text) if "." in text else int(text)
        value = text
    text = UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", harmless(value))
    if len(text) > MAX_XLSX_CELL:
        raise ValueError(
            _("Row %(row)s, column “%(column)s”: %(found)s characters; an XLSX cell holds %(most)s. Take CSV or JSON.")
            % {"row": row, "column": column, "found": len(text), "most": MAX_XLSX_CELL}
        )
    return text


def as_text(sheet: Any, text: str) -> Any:
    """A cell that is text, whatever openpyxl would take it for."""
    cell = WriteOnlyCell(sheet, value=None)
    cell._value, cell.data_type = text, "s"
    return cell


def timeless(data: bytes) -> bytes:
    """The same archive without the time at which it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "docProps/core.xml":
                content = STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(part.filename, EPOCH), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
