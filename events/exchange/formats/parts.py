"""The parts of an XLSX archive, looked at before openpyxl builds anything of them: a few kilobytes can unpack to
millions of cells, and XML can ask for more than it holds.

Counted are bytes, which is quick; so what would let bytes and parser disagree (comments, other encodings, document
types) is refused first, and so are cells in a part whose name says that it is no XML.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.parsers import expat

from django.utils.translation import gettext as _

from events.exchange.errors import FileError
from events.exchange.limits import MAX_CELLS, MAX_PARTS, MAX_SHEET_ROWS, MAX_UNPACKED

WORKBOOK, TYPES, RELATIONSHIPS = "xl/workbook.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"
# A cell takes up to three elements.
MAX_ELEMENTS = 3 * MAX_CELLS
# openpyxl builds a whole row, or a whole string with its runs, before it lets anyone look; and all of the other parts.
MAX_ROW_ELEMENTS = 50_000
MAX_OTHER_ELEMENTS = 60_000
ROW = re.compile(rb"<(?:[^\s<>/:]+:)?(?:row|si)(?=[\s/>])")
ROW_END = re.compile(rb"</(?:[^\s<>/:]+:)?(?:row|si)\s*>")
CELL = re.compile(rb"<(?:[^\s<>/:]+:)?c(?=[\s/>])")
ENCODING = re.compile(rb"\sencoding\s*=\s*[\"']([^\"']*)")


def check_archive(data: bytes) -> None:
    """Sizes first: nothing is unpacked before that is known. zipfile reads no more than is declared."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        raise FileError(_("Not an XLSX file: expected a ZIP archive.")) from error
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED or len(parts) > MAX_PARTS:
        raise FileError(
            _("The file unpacks to %(found)s MiB in %(parts)s parts; expected at most %(most)s MiB in %(most_parts)s.")
            % {
                "found": unpacked // 2**20,
                "parts": len(parts),
                "most": MAX_UNPACKED // 2**20,
                "most_parts": MAX_PARTS,
            }
        )
    names = [part.filename for part in parts]
    if WORKBOOK not in names:
        raise FileError(_("Not an XLSX file: the archive has no workbook."))
    if len(set(names)) < len(names):
        raise FileError(_("The archive holds a part twice."))
    elements, naming = 0, {}
    for part in parts:
        if not is_xml(part.filename):
            continue
        try:
            content = archive.read(part)
        except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError) as error:
            raise FileError(_("The file is damaged: %(error)s.") % {"error": error}) from error
        check_xml(part.filename, content)
        elements += content.count(b"<")
        if elements > 2 * MAX_ELEMENTS or too_many_elements(part.filename, content):
            raise FileError(
                _("“%(part)s” has more elements than a spreadsheet of the allowed size needs.")
                % {"part": part.filename}
            )
        if part.filename in {WORKBOOK, TYPES, RELATIONSHIPS}:
            naming[part.filename] = content
    check_names(naming)


def is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def is_sheet(name: str) -> bool:
    return name.startswith(("xl/worksheets/", "xl/sharedStrings"))


def check_xml(name: str, content: bytes) -> None:
    """UTF-8 without a document type; in a sheet nothing but elements and text."""
    # No spreadsheet declares a document type; entity bombs and references to other files do.
    if b"<!DOCTYPE" in content:
        raise FileError(_("“%(part)s” declares a document type, which no spreadsheet needs.") % {"part": name})
    declared = ENCODING.search(content, 0, max(content.find(b"?>"), 0))
    if b"\x00" in content or (declared and declared[1].lower() not in {b"utf-8", b"us-ascii"}):
        raise FileError(_("“%(part)s” is not in UTF-8.") % {"part": name})
    if is_sheet(name) and (b"<!" in content or content.count(b"<?") > 1):
        raise FileError(
            _("“%(part)s” has comments or instructions inside, which no spreadsheet needs.") % {"part": name}
        )


def too_many_elements(name: str, content: bytes) -> bool:
    """Whether reading this part would build more than memory and time are for."""
    tags = content.count(b"<")
    if not is_sheet(name):
        return tags > MAX_OTHER_ELEMENTS
    if tags - content.count(b"</") > MAX_ELEMENTS or sum(1 for _cell in CELL.finditer(content)) > MAX_CELLS:
        return True
    head, *rows = rows_of(content)
    if len(rows) > MAX_SHEET_ROWS and not name.startswith("xl/sharedStrings"):
        return True
    # A row inside a row would be built with it.
    return head.count(b"<") > MAX_ROW_ELEMENTS or any(
        row.count(b"<") > MAX_ROW_ELEMENTS or not (ROW_END.search(row) or ends_itself(row)) for row in rows
    )


def rows_of(content: bytes) -> Iterator[bytes]:
    """What stands before the first row (or string), and then from each to the next."""
    begins = [0, *(found.end() for found in ROW.finditer(content))]
    for begin, end in zip(begins, [*begins[1:], len(content)], strict=True):
        yield content[begin:end]


def ends_itself(row: bytes) -> bool:
    return row.partition(b"<")[0].rstrip().endswith(b"/>")


def check_names(parts: dict[str, bytes]) -> None:
    """openpyxl finds workbook and strings by their content types, sheets by relationships: these may only lead to what
    was looked at."""
    for _tag, attributes in elements_of(parts.get(TYPES, b"")):
        name, kind = attributes.get("PartName", ""), attributes.get("ContentType", "")
        if kind.endswith(".main+xml") and name not in {"", f"/{WORKBOOK}"}:
            raise FileError(_("Not an XLSX file: the archive has no workbook."))
        if kind.endswith("sharedStrings+xml"):
            check_sheet(name)
    sheets = {
        value
        for tag, attributes in elements_of(parts[WORKBOOK])
        if tag.rpartition(":")[2] == "sheet"
        for value in attributes.values()
    }
    for _tag, attributes in elements_of(parts.get(RELATIONSHIPS, b"")):
        if attributes.get("Id") in sheets:
            check_sheet(attributes.get("Target", ""))


def check_sheet(name: str) -> None:
    """Nothing else was looked at."""
    if not is_xml(name):
        raise FileError(_("“%(part)s” holds cells; expected a name that ends in .xml.") % {"part": name[:100]})


def elements_of(content: bytes) -> list[tuple[str, dict[str, str]]]:
    """Tags and attributes, for small parts."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, attributes: found.append((tag, attributes))
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        if content:
            raise FileError(_("The file is damaged: %(error)s.") % {"error": error}) from error
    return found
