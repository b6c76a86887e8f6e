"""How the values of a noun stand in the cells of a sheet, and how they are read again. A column says both."""

import json
import math
import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from import_export.fields import Field
from import_export.widgets import Widget

from events.dates import EdtfError, parse
from events.exchange.date_columns import readings_of
from events.exchange.errors import CellError
from events.queries.errors import shortened


class Column(Field):  # type: ignore[misc]  # the library is untyped
    """A column with the name of its attribute. Readers and printers are functions of one value."""

    def __init__(self, name: str, read: Callable[[str], Any], show: Callable[[Any], Any] = str, **kwargs: Any) -> None:
        super().__init__(attribute=name, column_name=name, widget=Cell(read, show), **kwargs)

    def clean(self, row: Any, **kwargs: Any) -> Any:
        try:
            return self.widget.read(row[self.column_name] or "")
        except CellError as error:
            raise ValueError(str(error)) from error

    def export(self, instance: Any, **kwargs: Any) -> Any:
        value = getattr(instance, self.attribute, None) if instance is not None else None
        return None if value is None else self.widget.show(value)


class Cell(Widget):  # type: ignore[misc]
    def __init__(self, read: Callable[[str], Any], show: Callable[[Any], Any]) -> None:
        super().__init__()
        self.read, self.show = read, show


def text(name: str) -> Column:
    return Column(name, str)


def choice(name: str, choices: Any, default: str | None = None) -> Column:
    """One of a closed list, by its value; an empty cell is the default, where there is one."""
    values = [value for value, label in choices]

    def read(cell: str) -> str:
        if not cell and default is not None:
            return default
        if cell not in values:
            raise CellError(
                _("“%(value)s”: expected one of %(known)s.")
                % {"value": shortened(cell), "known": ", ".join(str(value) for value in values)}
            )
        return cell

    return Column(name, read)


def whole(name: str, empty: int | None = None) -> Column:
    def read(cell: str) -> int | None:
        if not cell:
            return empty
        if not re.fullmatch(r"-?[0-9]{1,18}", cell):
            raise CellError(_("“%(value)s”: expected a whole number.") % {"value": shortened(cell)})
        return int(cell)

    return Column(name, read, int)


def decimal(name: str) -> Column:
    def read(cell: str) -> Decimal | None:
        if not cell:
            return None
        try:
            number = Decimal(cell) if cell.isascii() and "_" not in cell else None
        except InvalidOperation:
            number = None
        if number is None or not number.is_finite():
            raise CellError(_("“%(value)s”: expected a number such as 4.25.") % {"value": shortened(cell)})
        return number

    return Column(name, read, Decimal)


def real(name: str) -> Column:
    def read(cell: str) -> float | None:
        if not cell:
            return None
        try:
            number = float(cell) if cell.isascii() and "_" not in cell else math.nan
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise CellError(_("“%(value)s”: expected a number such as 43.06.") % {"value": shortened(cell)})
        return number

    return Column(name, read, float)


def day(name: str) -> Column:
    def read(cell: str) -> Any:
        if not cell:
            return None
        try:
            found = parse_date(cell)
        except ValueError:
            found = None
        if found is None:
            raise CellError(_("“%(value)s”: expected a day such as 2024-05-31.") % {"value": shortened(cell)})
        return found

    return Column(name, read, lambda value: value.isoformat())


class DateColumn(Column):
    """EDTF. What EDTF and people mean by one text (1939-40) is refused, unless the row has the calendar beside it."""

    def clean(self, row: Any, **kwargs: Any) -> Any:
        said = (row[self.column_name] or "").strip()
        if not row.get("date_calendar") and len(known := readings_of(said)) > 1:
            raise ValueError(several(said, known))
        return super().clean(row, **kwargs)


def several(cell: str, known: list[tuple[str, str]]) -> str:
    return _("“%(value)s” can be read as %(known)s: write the one that is meant.") % {
        "value": shortened(cell),
        "known": ", ".join(edtf for edtf, _calendar in known),
    }


def edtf(name: str = "date") -> Column:
    def read(cell: str) -> Any:
        try:
            return parse(cell) if cell else None
        except EdtfError as error:
            if len(known := readings_of(cell)) > 1:
                raise CellError(several(cell, known)) from error
            raise CellError(
                _("“%(value)s” is not EDTF: at character %(place)s, expected %(expected)s.")
                % {"value": shortened(cell), "place": error.offset + 1, "expected": _(error.expected)}
            ) from error

    return DateColumn(name, read)


def json_object(name: str) -> Column:
    """In one spelling: members by name, letters as they are."""

    def read(cell: str) -> Any:
        try:
            return json.loads(cell) if cell else {}
        except (ValueError, RecursionError) as error:
            raise CellError(_("“%(value)s”: expected a JSON object.") % {"value": shortened(cell)}) from error

    def show(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else ""

    return Column(name, read, show)


class References:
    """Rows of one model by what a cell calls them; each is asked for once."""

    def __init__(self, find: Callable[[str], Any], model: type[models.Model]) -> None:
        self.find, self.model = find, model
        self.known: dict[str, Any] = {}

    def __call__(self, cell: str) -> Any:
        if cell not in self.known:
            try:
                self.known[cell] = self.find(cell)
            except (ObjectDoesNotExist, ValueError) as error:
                raise CellError(
                    _("“%(value)s”: there is no such %(noun)s.")
                    % {"value": shortened(cell), "noun": self.model._meta.verbose_name}
                ) from error
        return self.known[cell]


class Reference(Column):
    """A foreign key by the natural key of its target: a slug, or several parts with slashes between them."""

    def __init__(self, name: str, model: type[models.Model], parts: int = 1, required: bool = True) -> None:
        self.model, self.parts, self.required = model, parts, required
        super().__init__(name, self.look_up, spelled)
        self.start()

    def start(self) -> None:
        """Forget what earlier imports have found."""
        self.references = References(self.find, self.model)

    def find(self, cell: str) -> Any:
        """The natural key has as many parts as the model says; the last may hold slashes itself (a date, a name)."""
        key = cell.split("/", self.parts - 1)
        if len(key) != self.parts:
            raise ValueError
        manager: Any = self.model._default_manager
        return manager.get_by_natural_key(*key)

    def look_up(self, cell: str) -> Any:
        if cell:
            return self.references(cell)
        if self.required:
            raise CellError(_("empty; expected a %(noun)s.") % {"noun": self.model._meta.verbose_name})
        return None

    def load(self, cells: set[str]) -> None:
        """All slugs of a file in one query."""
        if self.parts == 1:
            manager: Any = self.model._default_manager
            self.references.known.update({row.slug: row for row in manager.filter(slug__in=cells)})


def spelled(row: Any) -> str:
    """A row's natural key as one cell."""
    return "/".join(str(part) for part in row.natural_key())
