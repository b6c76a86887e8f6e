"""CSV after RFC 4180: commas, quotes, CRLF, UTF-8 with a mark at its head, so that spreadsheets read Persian."""

import codecs
import csv
import io
from collections.abc import Iterator

import tablib
from django.utils.translation import gettext as _

from events.exchange.errors import FileError
from events.exchange.formats.base import FileFormat
from events.exchange.formats.text import decode
from events.exchange.formulas import harmless, restored
from events.exchange.limits import MAX_CELL
from events.exchange.table import plain, table

# One limit for the whole process; the module's own, 131,072, is shorter than some full texts.
csv.field_size_limit(MAX_CELL)


class Csv(FileFormat):
    title = "csv"
    extension = "csv"
    content_type = "text/csv; charset=utf-8"

    def create_dataset(self, in_stream: bytes) -> tablib.Dataset:
        text = decode(in_stream)
        rows = read(text)
        headers = next(rows, [])
        if len(headers) == 1:
            for separator, name in ((";", _("semicolons")), ("\t", _("tabs"))):
                if separator in headers[0]:
                    raise FileError(_("The columns are separated by %(found)s; expected commas.") % {"found": name})
        return table(headers, rows)

    def export_data(self, dataset: tablib.Dataset, **kwargs: object) -> bytes:
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(dataset.headers)
        for row in dataset:
            writer.writerow([harmless(cell) if isinstance(cell, str) else plain(cell) for cell in row])
        return codecs.BOM_UTF8 + out.getvalue().encode()


def read(text: str) -> Iterator[list[str]]:
    """Rows of cells; blank lines are left out. `FileError` names the line of a quote that is never closed."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    began = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise FileError(complaint(str(error), began, reader.line_num)) from error
        if row:
            yield [restored(cell) for cell in row]
        began = reader.line_num + 1


def complaint(error: str, began: int, line: int) -> str:
    if "unexpected end of data" in error:
        return _("A quote that opens in the row from line %(line)s is never closed.") % {"line": began}
    if "field larger than field limit" in error:
        return _(
            "The row from line %(line)s has a cell of more than %(most)s characters; perhaps a quote is not closed."
        ) % {"line": began, "most": MAX_CELL}
    return _("Line %(line)s is not CSV: %(error)s.") % {"line": line, "error": error}
