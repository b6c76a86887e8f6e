"""A table as it comes out of a file: headers, and rows of cells as text. Every format checks it in the same way."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

import tablib
from django.utils.translation import gettext as _

from events.exchange.errors import FileError
from events.exchange.limits import MAX_CELL, MAX_COLUMNS, MAX_ROWS


def table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> tablib.Dataset:
    """A data set with checked headers; `FileError` names the row (counted after the header) or the column."""
    names = checked(headers)
    dataset = tablib.Dataset(headers=names)
    for number, row in enumerate(rows, 1):
        if number > MAX_ROWS:
            raise FileError(_("More than %(most)s rows. Import the file in parts.") % {"most": MAX_ROWS})
        if len(row) != len(names):
            raise FileError(
                _("Row %(row)s has %(found)s cells; the header has %(expected)s.")
                % {"row": number, "found": len(row), "expected": len(names)}
            )
        for name, cell in zip(names, row, strict=True):
            if len(cell) > MAX_CELL:
                raise FileError(
                    _("Row %(row)s, column “%(column)s”: %(found)s characters; expected at most %(most)s.")
                    % {"row": number, "column": name, "found": len(cell), "most": MAX_CELL}
                )
        dataset.append(list(row))
    return dataset


def checked(headers: Sequence[str]) -> list[str]:
    """The names of the columns: each there, and there once."""
    names = [name.strip() for name in headers]
    if not any(names):
        raise FileError(_("The file is empty: expected a first row with the names of the columns."))
    if len(names) > MAX_COLUMNS:
        raise FileError(_("%(count)s columns; expected at most %(most)s.") % {"count": len(names), "most": MAX_COLUMNS})
    for place, name in enumerate(names, 1):
        if not name:
            raise FileError(_("Column %(place)s has no name.") % {"place": place})
        if names.index(name) != place - 1:
            raise FileError(
                _("The column “%(name)s” is there twice: columns %(first)s and %(second)s.")
                % {"name": name, "first": names.index(name) + 1, "second": place}
            )
    return names


def plain(cell: Any) -> str:
    """A cell as text: numbers as short as they are exact."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}" if cell else "0"
    if isinstance(cell, float):
        return repr(cell).removesuffix(".0")
    return str(cell)
