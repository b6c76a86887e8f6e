"""What is asked of a table as a whole before its rows are looked at."""

from typing import Any

from django.utils.translation import gettext as _

from events.exchange.errors import FileError
from events.exchange.sheet import Noun
from events.queries.errors import shortened

# What the database counts, and what only steps of review change.
KEPT = frozenset({"state", "version", "id", "identifier", "created", "modified"})


def check_headers(noun: Noun, headers: list[str]) -> None:
    """Every column is known, and those of the key are there; `FileError` names the column."""
    known = [column.column_name for column in noun.columns]
    for place, name in enumerate(headers, 1):
        if name in known:
            continue
        named = {"place": place, "name": shortened(name), "known": ", ".join(known)}
        if name in KEPT:
            raise FileError(_("Column %(place)s, “%(name)s”, cannot be set by an import. Take it out.") % named)
        raise FileError(_("Column %(place)s, “%(name)s”, is not known. Expected: %(known)s.") % named)
    if missing := [name for name in noun.key if name not in headers]:
        raise FileError(
            _("The column “%(name)s” is missing; without it nobody knows which row is meant.") % {"name": missing[0]}
        )


def check_keys(noun: Noun, dataset: Any) -> None:
    """No two rows are about the same; `FileError` names both."""
    places = [dataset.headers.index(name) for name in noun.key]
    seen: dict[tuple[str, ...], int] = {}
    for number, cells in enumerate(dataset, 1):
        key = tuple(cells[place] for place in places)
        if key in seen:
            said = ", ".join(f"{name}={part}" for name, part in zip(noun.key, key, strict=True) if part)
            raise FileError(
                _("Rows %(first)s and %(second)s are about the same: %(key)s.")
                % {"first": seen[key], "second": number, "key": shortened(said)}
            )
        seen[key] = number


def parents_first(noun: Noun, dataset: Any) -> dict[int, int]:
    """Brings the rows into an order in which each finds the row that it names.

    Gives the number that a row has in the file by the number that it has now.
    """
    if noun.tree not in dataset.headers:
        return {}
    own, parent = dataset.headers.index(noun.key[0]), dataset.headers.index(noun.tree)
    rows = [list(cells) for cells in dataset]
    by_key = {cells[own]: number for number, cells in enumerate(rows)}
    order: dict[int, None] = {}
    for start in range(len(rows)):
        chain: dict[int, None] = {}
        number: int | None = start
        while number is not None and number not in order and number not in chain:
            chain[number] = None
            number = by_key.get(rows[number][parent])
        order.update(dict.fromkeys(reversed(chain)))
    headers, title = dataset.headers, dataset.title
    dataset.wipe()
    dataset.headers, dataset.title = headers, title
    for number in order:
        dataset.append(rows[number])
    return {position: number + 1 for position, number in enumerate(order, 1)}
