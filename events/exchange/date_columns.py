"""Dates as other people's sheets have them, turned into the columns `date`, `date_text` and `date_calendar`.

`date` may be a phrase; or there are `start` and `end`; or `year`, `month` and `day`, also with `start_` and `end_`
before them (`start_year` …). Codes for “not known”: an empty cell or -9 (-99, -999) everywhere, 0 and 99 too for months
and days. Numbers, and words that do not say their calendar, are of the one in `date_calendar`. What cannot be made into
EDTF is left as it stands, `Doubted`, and told with its row when the row is read.
"""

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from events.dates import Edtf
from events.dates.phrases import PhraseError
from events.exchange.date_ends import between
from events.exchange.date_words import (
    MARKS,
    days_of_which,
    edtf_or_none,
    marked,
    not_understood,
    readings_in,
    several,
    stated,
)
from events.exchange.errors import CellError, Doubted, FileError
from events.models.choices import Calendar

UNKNOWN = frozenset({"", "-9", "-99", "-999"})
UNKNOWN_PARTS = UNKNOWN | {"0", "00", "99"}
PARTS = ("year", "month", "day")
ENDS = ("start", "end")
DAY = re.compile("[0-9]-[0-9]{2}-[0-9]")
# As programs for statistics write whole numbers: 1997.0.
FLOAT = re.compile(r"(-?[0-9]+)\.0+")
SHAPES: tuple[tuple[str, ...], ...] = (
    ENDS,
    PARTS,
    tuple(f"{end}_{part}" for end in ENDS for part in PARTS),
)


def gather(dataset: Any) -> None:
    """Rewrites the data set in place; one that has none of these columns stays as it is. Raises `FileError`."""
    shape = shape_of(dataset.headers)
    if not shape and "date" not in dataset.headers:
        return
    kept = [name for name in dataset.headers if name not in shape]
    headers = [*kept, *(name for name in ("date", "date_text", "date_calendar") if name not in kept)]
    rows = []
    for cells in dataset:
        row = dict(zip(dataset.headers, cells, strict=True))
        row = as_edtf({**row, "date": row["date"] or ""}) if not shape else joined(row, shape)
        rows.append([row.get(name, "") for name in headers])
    # A sheet of EDTF needs no more columns than it has: without them, a row's words and calendar stay as they are.
    if not shape and not any(row[len(kept) :] != [""] * (len(headers) - len(kept)) for row in rows):
        headers, rows = kept, [row[: len(kept)] for row in rows]
    title = dataset.title
    dataset.wipe()
    dataset.headers, dataset.title = headers, title
    dataset.extend(rows)


def shape_of(headers: list[str]) -> tuple[str, ...]:
    """The columns of the one shape that the sheet has; months and days may be missing."""
    found = [tuple(name for name in shape if name in headers) for shape in SHAPES]
    there = [columns for columns in found if columns]
    if not there:
        return ()
    if len(there) > 1 or "date" in headers:
        names = [*(["date"] if "date" in headers else []), *(name for columns in there for name in columns)]
        raise FileError(_("The columns %(names)s say the date more than once.") % {"names": ", ".join(names)})
    [columns] = there
    needed = next(shape for shape, part in zip(SHAPES, found, strict=True) if part)
    for name in (name for name in needed if name in ENDS or name.endswith("year")):
        if name not in columns:
            raise FileError(
                _("The column “%(name)s” is missing; %(there)s need it.") % {"name": name, "there": ", ".join(columns)}
            )
    return columns


def joined(row: dict[str, str], shape: tuple[str, ...]) -> dict[str, str]:
    """The row with a date out of its other columns. Their numbers are of the calendar that the row states."""
    calendar = stated(row)
    if set(shape) <= set(PARTS):
        said = of_parts(row, "")
        if not said or calendar in ("", Calendar.GREGORIAN):
            return as_edtf({**row, "date": said})
        return as_edtf({**row, "date": with_mark(said, calendar)})
    if set(shape) <= set(ENDS):
        start, end = (row[name] or "" for name in ENDS)
    else:
        start, end = (of_parts(row, f"{name}_") for name in ENDS)
        if calendar not in ("", Calendar.GREGORIAN):
            start, end = (part and with_mark(part, calendar) for part in (start, end))
    try:
        edtf, words, found = between(start, end, calendar)
    except CellError as error:
        return {**row, "date": Doubted(f"{start}/{end}", str(error))}
    return {
        **row,
        "date": edtf,
        "date_text": row.get("date_text") or words,
        "date_calendar": row.get("date_calendar") or found,
    }


def with_mark(numbers: str, calendar: str) -> str:
    """Numbers, in Latin digits, as words of the calendar."""
    latin = "".join(str(int(one)) if one.isdecimal() else one for one in numbers)
    return f"{latin} {MARKS[calendar][0]}"


def of_parts(row: Mapping[str, str], before: str) -> str:
    """``YYYY-MM-DD`` as far as it is known, with X for a part between known ones; nothing where the year is unknown."""
    year, month, day = (FLOAT.sub(r"\1", (row.get(f"{before}{part}") or "").strip()) for part in PARTS)
    if year in UNKNOWN and {month, day} <= UNKNOWN_PARTS:
        return ""
    parts = ["XXXX" if year in UNKNOWN else year]
    if month not in UNKNOWN_PARTS and not (month.isdecimal() and 1 <= int(month) <= 12):
        return f"{parts[0]} month {month}"  # no EDTF: 2003-24 would be a winter
    if month not in UNKNOWN_PARTS or day not in UNKNOWN_PARTS:
        parts.append("XX" if month in UNKNOWN_PARTS else month.zfill(2))
    if day not in UNKNOWN_PARTS:
        parts.append(day.zfill(2))
    return "-".join(parts)


def as_edtf(row: dict[str, str]) -> dict[str, str]:
    """The row with a phrase in its `date` read, the words kept beside it."""
    said, calendar = row["date"].strip(), stated(row)
    if not said:
        return {**row, "date": said}
    exact = edtf_or_none(said)
    if exact is not None:
        # Words beside EDTF must say the same; `settle` looks at them.
        if calendar == Calendar.GREGORIAN or exact.is_undated or row.get("date_text"):
            return {**row, "date": said}
        if calendar and (DAY.search(said) or not marked(said, calendar)):
            return {**row, "date": Doubted(said, days_of_which(said, calendar))}
    return as_read(row, said, exact)


def as_read(row: dict[str, str], said: str, exact: Edtf | None) -> dict[str, str]:
    """The row with what the reader of phrases says of its date, which may be EDTF (`exact`) and a phrase at once."""
    try:
        readings = readings_in(said, stated(row))
    except PhraseError as error:
        return {**row, "date": Doubted(said, not_understood(error))}
    if exact is not None and len(readings) == 1 and not stated(row):
        return {**row, "date": said}
    if len(readings) != 1:
        return {**row, "date": Doubted(said, several(said, readings))}
    return {
        **row,
        "date": str(readings[0].edtf),
        "date_text": row.get("date_text") or said,
        "date_calendar": row.get("date_calendar") or readings[0].calendar,
    }
