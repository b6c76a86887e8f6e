"""What cannot be read is refused with the place, what stands there, and what was expected."""

import datetime as dt
import io
import json
import time
import zipfile

import openpyxl
import pytest

from events.exchange.errors import FileError
from events.exchange.formats import Csv, Json, Xlsx
from events.exchange.limits import MAX_CELL, MAX_ROWS

CSV = [
    (b"", "file is empty"),
    (b"slug,slug\r\na,b\r\n", "column “slug” is there twice: columns 1 and 2"),
    (b"slug,,title_en\r\n", "Column 2 has no name"),
    (b"slug,title_en\r\na\r\n", "Row 1 has 1 cells; the header has 2"),
    (b"slug,title_en\r\na,b\r\nc,d,e\r\n", "Row 2 has 3 cells; the header has 2"),
    (b'slug,title_en\r\na,b\r\nc,"open\r\nd,e\r\n', "row from line 3 is never closed"),
    (b'slug,title_en\r\na,"b"c\r\n', "Line 2 is not CSV"),
    (b"slug;title_en\r\na;b\r\n", "separated by semicolons"),
    (b"slug\ttitle_en\r\na\tb\r\n", "separated by tabs"),
    ("slug,title_fa\r\na,قرقیزستان و روسیه\r\n".encode("cp1256", "replace"), "looks like Windows-1256"),
    ("slug,title_en\r\na,Zürich\r\n".encode("latin-1"), "byte 0xFC on line 2. Save it as UTF-8"),
    ("slug,title_en\r\na,b\r\n".encode("utf-16-le"), "UTF-16 without its mark"),
    ("slug,title_en\r\na,b\r\n".encode("utf-16")[:-1], "breaks off at byte"),
    ("slug,title_en\r\na,b\r\n".encode("utf-32"), "in UTF-32"),
    (b"slug,title_en\r\na,b\x00c\r\n", "NUL stands on line 2"),
    (b"PK\x03\x04rest", "ZIP archive"),
    (b'slug,title_en\r\na,"' + b"x" * (MAX_CELL + 1) + b'"\r\n', "more than 2000000 characters"),
    (b"slug,title_en\r\n" + b"a,b\r\n" * (MAX_ROWS + 1), "More than 2500 rows"),
]


@pytest.mark.parametrize(("data", "told"), CSV, ids=[told for data, told in CSV])
def test_a_bad_csv_file_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(FileError, match=told):
        Csv().create_dataset(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_csv_file_in_unicode_is_read(encoding: str) -> None:
    data = Csv().create_dataset("slug,title_fa\r\na,«گاز»\r\n\r\n".encode(encoding))
    assert (data.headers, list(data)) == (["slug", "title_fa"], [("a", "«گاز»")])


def test_a_field_longer_than_the_module_of_python_allows_is_read() -> None:
    data = Csv().create_dataset(b"slug,full_text\r\na," + b"x" * 200_000 + b"\r\n")
    assert len(data[0][1]) == 200_000


JSON = [
    (b"", "Not JSON: line 1, column 1"),
    (b"[{]", "Not JSON"),
    (b'{"slug": "a"}', "array of objects"),
    (b"[1]", "array of objects"),
    (b"[]", "no rows"),
    (b'[{"slug": "a", "slug": "b"}]', "^One row has the column “slug” twice"),
    (b'[{"slug": ["a"]}]', "Row 1, column “slug”: expected text"),
    (b'[{"slug": true}]', "Row 1, column “slug”: expected text"),
    (b'[{"slug": "a"}, {"slug": "b", "title_en": "c"}]', "Row 1 has no “title_en”"),
    (b'[{"slug": NaN}]', "^NaN is not a number"),
    (b"[" * 200_000, "nested too deeply"),
    (b'[{"slug": "\\u0000"}]', "Row 1, column “slug” holds a character"),
    (b'[{"slug": "\\ud800"}]', "Row 1, column “slug” holds a character"),
]


@pytest.mark.parametrize(("data", "told"), JSON, ids=[told for data, told in JSON])
def test_a_bad_json_file_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(FileError, match=told):
        Json().create_dataset(data)


def workbook(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def archive(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;">]><a>&d;</a>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
DAY = dt.datetime(2024, 5, 31)  # noqa: DTZ001  as spreadsheets hold days
XLSX = [
    (b"slug,title\r\n", "expected a ZIP archive"),
    (archive(hello=b"world"), "no workbook"),
    (archive(xl__workbook_xml=b"\x00" * 70_000_000), "unpacks to 66 MiB"),
    (archive(xl__workbook_xml=b"", **{f"p{n}": b"" for n in range(300)}), "in 301 parts"),
    (archive(xl__workbook_xml=ENTITIES), "declares a document type"),
    (archive(xl__workbook_xml=OUTSIDE), "declares a document type"),
    (archive(xl__workbook_xml=b"<a/>"), "damaged, or not an XLSX file"),
    (workbook(["slug", "title_en"], ["a", "=1+1"]), "Cell B2 holds a formula"),
    (workbook(["slug", "slug"], ["a", "b"]), "there twice"),
    (workbook(["slug"], ["a", "b"]), "Row 1 has 2 cells; the header has 1"),
    (workbook(["slug"], [True]), "Cell A2 is true or false"),
]


@pytest.mark.parametrize(("data", "told"), XLSX, ids=[told for data, told in XLSX])
def test_a_bad_xlsx_file_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(FileError, match=told):
        Xlsx().create_dataset(data)


def test_a_sheet_that_reaches_too_far_is_refused() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = book.worksheets[0]["A1048576"] = "slug"
    for row in range(2, 200):
        book.worksheets[0][f"XFD{row}"].number_format = "0.00"  # empty, and there
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(FileError, match="reaches too far"):
        Xlsx().create_dataset(out.getvalue())


def test_cells_of_other_programs_are_read_as_text() -> None:
    data = Xlsx().create_dataset(workbook(["date", "n", "day", "none"], [2014, 1.5, DAY, None]))
    assert list(data) == [("2014", "1.5", "2024-05-31", "")]


def test_what_does_not_fit_a_cell_of_xlsx_is_told_instead_of_cut() -> None:
    import tablib

    data = tablib.Dataset(["x" * 40_000], headers=["full_text"])
    with pytest.raises(ValueError, match="an XLSX cell holds 32767"):
        Xlsx().export_data(data)


def test_json_keeps_numbers_exactly() -> None:
    from decimal import Decimal

    import tablib

    data = tablib.Dataset([Decimal("123456789012345678.5"), Decimal("4.250000"), 7], headers=["a", "b", "c"])
    assert json.loads(Json().export_data(data)) == [{"a": "123456789012345678.5", "b": 4.25, "c": 7}]


@pytest.mark.parametrize(
    ("part", "element", "times"), [("xl/styles.xml", b"<xf/>", 500_000), ("xl/worksheets/sheet1.xml", b"<c/>", 500_000)]
)
def test_a_part_with_millions_of_elements_is_refused_before_it_is_built(part: str, element: bytes, times: int) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr(part, b"<root><row>" + element * times + b"</row></root>")
    with pytest.raises(FileError, match=part):
        Xlsx().create_dataset(packed.getvalue())


NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEADER = "".join(f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in ("slug", "title_en"))
ROW = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ("x", "&x;"))
ENTITY = '<!DOCTYPE a [<!ENTITY x "expanded">]>'


def hostile(rows: str, name: str = "xl/worksheets/sheet1.xml", before: str = "", encoding: str = "utf-8") -> bytes:
    """A whole workbook around the rows of one sheet, which may stand under any name."""
    sheet = f'<worksheet xmlns="{NS}"><sheetData>{rows}</sheetData></worksheet>'
    sheet = f'<?xml version="1.0" encoding="{encoding}"?>{before}{sheet}'
    parts = {
        "[Content_Types].xml": f"""<Types xmlns="{PACKAGE}/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/>
            <Override PartName="/{name}" ContentType="{TYPES}.worksheet+xml"/></Types>""",
        "_rels/.rels": f"""<Relationships xmlns="{PACKAGE}/relationships">
            <Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
        "xl/workbook.xml": f"""<workbook xmlns="{NS}" xmlns:r="{RELATIONS}"><sheets>
            <sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>""",
        "xl/_rels/workbook.xml.rels": f"""<Relationships xmlns="{PACKAGE}/relationships">
            <Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="/{name}"/></Relationships>""",
        name: sheet.encode(encoding),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part, content in parts.items():
            made.writestr(part, content)
    return out.getvalue()


def test_a_sheet_made_by_hand_is_read() -> None:
    data = Xlsx().create_dataset(hostile(f"<row>{HEADER}</row><row>{ROW.replace('&x;', 'y')}</row>"))
    assert list(data) == [("x", "y")]


HOSTILE = {
    "entities": (hostile(f"<row>{HEADER}</row><row>{ROW}</row>", before=ENTITY), "document type"),
    "entities under another name": (
        hostile(f"<row>{HEADER}</row><row>{ROW}</row>", "xl/sheet.bin", ENTITY),
        "sheet.bin” holds cells",
    ),
    "entities in UTF-16": (
        hostile(f"<row>{HEADER}</row><row>{ROW}</row>", before=ENTITY, encoding="utf-16"),
        "not in UTF-8",
    ),
    "a row of many cells under another name": (
        hostile(f"<row>{'<c/>' * 1_500_000}</row>", "xl/sheet.bin"),
        "sheet.bin",
    ),
    "a row of many cells": (hostile(f"<row>{'<c/>' * 1_500_000}</row>"), "more elements"),
    "comments that look like rows": (hostile(f"<row>{('<c/>' * 40_000 + '<!--<row -->') * 10}</row>"), "comments"),
    "rows in a row": (hostile(f"<row>{('<c/>' * 40_000 + '<row><c/></row>') * 10}</row>"), "more elements"),
    "rows of another language in a row": (
        hostile(f'<row>{("<c/>" * 40_000 + """<z:row xmlns:z="z"/>""") * 10}</row>'),
        "more elements",
    ),
    "many empty rows": (hostile(f"<row>{HEADER}</row>{'<row><c/><c/></row>' * 600_000}"), "more elements"),
    "many elements before the first row": (hostile("<x/>" * 200_000 + f"<row>{HEADER}</row>"), "more elements"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_sheet_is_refused_at_once(case: str) -> None:
    data, told = HOSTILE[case]
    begun = time.process_time()
    with pytest.raises(FileError, match=told):
        Xlsx().create_dataset(data)
    assert time.process_time() - begun < 1
