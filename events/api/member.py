"""What the objects of the API are made of. A noun is a table of members; from it come the columns that are fetched,
the objects, their JSON Schema and the documentation, so that none of them can say something else."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from events.api.asker import Asker
from events.models.text import LANGUAGES

Schema = dict[str, Any]
Row = Any  # a named tuple of the columns that were asked for


@dataclass(frozen=True, slots=True)
class Parts:
    """What was fetched beside the rows, by primary key, and the sizes of lists that had to be cut."""

    values: dict[Any, Any]
    sizes: dict[Any, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an object: read from the row's columns, or from parts fetched for all rows at once."""

    name: str
    schema: Schema
    columns: tuple[str, ...] = ()
    read: Callable[[Row, Asker], Any] | None = None
    parts: "Callable[[list[Row], Asker, int], Parts] | None" = None
    empty: Callable[[], Any] = lambda: None
    # For a list of parts: where the whole list is, ``citations/?event=``.
    more: str = ""
    curators: bool = False
    # What its column is, where the table has none of that name; given the user.
    annotation: "Callable[[Any], Any] | None" = None


def texts(english: str, persian: str) -> dict[str, str]:
    """``{"en": …, "fa": …}`` without what is not there."""
    found = {"en": english} if english else {}
    if persian:
        found["fa"] = persian
    return found


def plain(name: str, schema: Schema, column: str = "") -> Member:
    """A column as it stands."""
    column = column or name
    get = attrgetter(column)
    return Member(name, schema, (column,), lambda row, asker: get(row))


def moment(name: str, description: str, column: str = "") -> Member:
    column = column or name
    get = attrgetter(column)
    schema = {"type": "string", "format": "date-time", "description": description}
    return Member(name, schema, (column,), lambda row, asker: iso(get(row)))


def iso(moment: Any) -> str:
    return str(moment.isoformat()).replace("+00:00", "Z")


def translated(name: str, description: str, column: str = "") -> Member:
    """A text by language."""
    columns = tuple(f"{column or name}_{language}" for language in LANGUAGES)
    get = attrgetter(*columns)
    schema = {"$ref": "#/components/schemas/Texts", "description": description}
    return Member(name, schema, columns, lambda row, asker: texts(*get(row)))


def columns_of(members: Iterable[Member]) -> list[str]:
    return list(dict.fromkeys(column for member in members for column in member.columns))
