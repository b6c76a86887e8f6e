"""Dates as other people's sheets have them, turned into the columns `date`, `date_text` and `date_calendar`.

`date` may be a phrase; or there are `start` and `end`; or `year`, `month` and `day`, also with `start_` and `end_`
before them (`start_year` …). Codes for “not known”: an empty cell or -9 (-99, -999) everywhere, 0 and 99 too for months
and days. What cannot be made into EDTF is left as it stands, and told with its row when the row is read.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from events.dates import EdtfError, parse
from events.dates.phrases import PhraseError, read
from events.exchange.errors import FileError

UNKNOWN = frozenset({"", "-9", "-99", "-999"})
UNKNOWN_PARTS = UNKNOWN | {"0", "00", "99"}
MONTHS = frozenset(str(number) for number in range(1, 13))
PARTS = ("year", "month", "day")
ENDS = ("start", "end")
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
        if shape:
            row["date"], calendar = joined(row, shape)
            row["date_calendar"] = row.get("date_calendar") or calendar
        row = as_edtf({**row, "date": row["date"] or ""})
        rows.append([row.get(name, "") for name in headers])
    # A sheet of EDTF needs no more columns than it has: without them, a row's words and calendar stay as they are.
    if not shape and not any(row[len(kept) :] != [""] * (len(headers) - len(kept)) for row in rows):
        return
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


def joined(row: Mapping[str, str], shape: tuple[str, ...]) -> tuple[str, str]:
    """The date, and the calendar of two ends that share one other than the Gregorian."""
    if set(shape) <= set(PARTS):
        return of_parts(row, ""), ""
    calendar = ""
    if set(shape) <= set(ENDS):
        (start, first), (end, last) = (end_of(row[name] or "", part) for name, part in zip(ENDS, (0, -1), strict=True))
        said = {first, last} - {""}
        calendar = said.pop() if len(said) == 1 else ""
    else:
        start, end = (of_parts(row, f"{name}_") for name in ENDS)
    if start in ("", "XXXX") and end in ("", "XXXX"):
        return "", ""
    return start if start == end else f"{known(start)}/{known(end)}", calendar if calendar != "gregorian" else ""


def known(end: str) -> str:
    """An end of an interval: nothing says “unknown”."""
    return "" if end == "XXXX" else end


def end_of(cell: str, part: int) -> tuple[str, str]:
    """EDTF and calendar of one end; where it can be read in several ways all of them, which is no EDTF.

    A month or year of another calendar is a span of days: its first day (part 0) or its last (-1).
    """
    readings = readings_of(cell)
    if len(readings) != 1:
        return " | ".join(edtf for edtf, calendar in readings) or cell.strip(), ""
    [(edtf, calendar)] = readings
    return edtf if calendar == "gregorian" else edtf.split("/")[part], calendar


def of_parts(row: Mapping[str, str], before: str) -> str:
    """``YYYY-MM-DD`` as far as it is known, with X for a part between known ones; nothing where the year is unknown."""
    year, month, day = ((row.get(f"{before}{part}") or "").strip() for part in PARTS)
    if year in UNKNOWN:
        return "" if {month, day} <= UNKNOWN_PARTS else "-".join(filter(None, ("XXXX", month, day)))
    parts = [year]
    if month not in UNKNOWN_PARTS and month.lstrip("0") not in MONTHS:
        return f"{year} month {month}"  # no EDTF: 2003-24 would be a winter
    if month not in UNKNOWN_PARTS or day not in UNKNOWN_PARTS:
        parts.append("XX" if month in UNKNOWN_PARTS else month.zfill(2))
    if day not in UNKNOWN_PARTS:
        parts.append(day.zfill(2))
    return "-".join(parts)


def as_edtf(row: dict[str, str]) -> dict[str, str]:
    """The row with a phrase in its `date` read, the words kept beside it."""
    said = row["date"].strip()
    readings = readings_of(said)
    if len(readings) != 1 or readings == [(said, "gregorian")] or is_edtf(said):
        return {**row, "date": said}
    [(edtf, calendar)] = readings
    return {
        **row,
        "date": edtf,
        "date_text": row.get("date_text") or said,
        "date_calendar": row.get("date_calendar") or calendar,
    }


def is_edtf(text: str) -> bool:
    try:
        parse(text)
    except EdtfError:
        return False
    return True


def readings_of(text: str) -> list[tuple[str, str]]:
    """EDTF and calendar of each reading; none where the text is not understood."""
    try:
        return [(str(reading.edtf), str(reading.calendar)) for reading in read(text)] if text.strip() else []
    except PhraseError:
        return []
