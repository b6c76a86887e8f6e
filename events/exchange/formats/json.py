"""JSON: an array of objects, one a row, members named as the columns. No formulas here, so nothing is escaped."""

import json
from typing import Any, NoReturn

import tablib
from django.utils.translation import gettext as _

from events.exchange.errors import FileError
from events.exchange.formats.base import FileFormat
from events.exchange.formats.text import decode
from events.exchange.table import plain, table


class Json(FileFormat):
    title = "json"
    extension = "json"
    content_type = "application/json"

    def create_dataset(self, in_stream: bytes) -> tablib.Dataset:
        try:
            rows = json.loads(decode(in_stream), object_pairs_hook=once, parse_constant=refuse, parse_float=str)
        except FileError:
            raise
        except json.JSONDecodeError as error:
            raise FileError(
                _("Not JSON: line %(line)s, column %(column)s: %(error)s.")
                % {"line": error.lineno, "column": error.colno, "error": error.msg}
            ) from error
        except RecursionError as error:
            raise FileError(_("The JSON is nested too deeply.")) from error
        except ValueError as error:  # a number of thousands of digits
            raise FileError(_("Not JSON that can be read: %(error)s.") % {"error": error}) from error
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise FileError(_("Expected a JSON array of objects, one for each row."))
        if not rows:
            raise FileError(_("The file has no rows."))
        headers = list(dict.fromkeys(name for row in rows for name in row))
        for number, row in enumerate(rows, 1):
            if missing := [name for name in headers if name not in row]:
                raise FileError(
                    _("Row %(row)s has no “%(column)s”, which other rows have.") % {"row": number, "column": missing[0]}
                )
        return table(headers, [[cell(n, name, row[name]) for name in headers] for n, row in enumerate(rows, 1)])

    def export_data(self, dataset: tablib.Dataset, **kwargs: object) -> bytes:
        rows = [
            {name: value if isinstance(value, str | int | None) else number(value) for name, value in row.items()}
            for row in (dict(zip(dataset.headers, cells, strict=True)) for cells in dataset)
        ]
        return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()


def number(value: Any) -> int | float | str:
    """A number where JSON's readers keep it exactly, else its digits as text."""
    text = plain(value)
    as_float = float(text)
    if as_float.is_integer() and "." not in text and abs(as_float) < 2**53:
        return int(text)
    return as_float if plain(as_float) == text else text


def cell(row: int, column: str, value: Any) -> str:
    if isinstance(value, bool | list | dict):
        raise FileError(
            _("Row %(row)s, column “%(column)s”: expected text, a number or null.") % {"row": row, "column": column}
        )
    text = plain(value)
    if "\x00" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise FileError(
            _("Row %(row)s, column “%(column)s” holds a character that cannot be stored.")
            % {"row": row, "column": column}
        )
    return text


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise FileError(_("One row has the column “%(name)s” twice.") % {"name": name})
        found[name] = value
    return found


def refuse(constant: str) -> NoReturn:
    raise FileError(_("%(constant)s is not a number that can be stored.") % {"constant": constant})
