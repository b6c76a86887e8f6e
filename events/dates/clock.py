"""The time of day of a date-time: `T23:20:30`, then nothing, Z or an offset from UTC."""

from events.dates.cursor import Cursor
from events.dates.errors import gettext_noop
from events.dates.nodes import Clock

CLOCK = gettext_noop("a time such as 23:20:30")
OFFSET = gettext_noop("Z or an offset from UTC such as +04:30")

_MOST_OFFSET = 14 * 60  # minutes; no place on earth is farther from Greenwich


def read_clock(cursor: Cursor) -> Clock:
    """Read what follows the T, to the end of the text.

    24:00:00 is the midnight that ends the day; 23:59:60 is a leap second (ISO 8601-1).
    """
    start = cursor.at
    written = cursor.text[start : start + 8]
    fields = written.split(":")
    if [len(field) for field in fields] != [2, 2, 2] or not all(field.isdigit() for field in fields):
        raise cursor.fail(CLOCK)
    hour, minute, second = (int(field) for field in fields)
    if (hour > 23 or minute > 59 or second > 59) and written not in ("24:00:00", "23:59:60"):
        raise cursor.fail(CLOCK)
    cursor.at += 8
    offset = _offset(cursor) if cursor.peek() else None
    return Clock(cursor.text[start:], hour, minute, second, offset)


def _offset(cursor: Cursor) -> int:
    zone = cursor.text[cursor.at :]
    if zone == "Z":
        return 0
    hour, colon, minute = zone[1:3], zone[3:4], zone[4:] if len(zone) > 3 else "00"
    shaped = len(hour) == len(minute) == 2 and colon in ("", ":") and (hour + minute).isdigit()
    if zone[0] not in "+-" or not shaped or int(minute) > 59:
        raise cursor.fail(OFFSET)
    total = int(hour) * 60 + int(minute)
    if total > _MOST_OFFSET or (total == 0 and zone[0] == "-"):
        raise cursor.fail(OFFSET)
    return -total if zone[0] == "-" else total
