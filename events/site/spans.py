"""A stretch of days in words: “1991–2034”, “March 2014”, «۱۹۹۱ تا ۲۰۳۴»."""

from events.dates import parse
from events.dates.jdn import first_of_month, first_of_year, ymd_of_jdn
from events.site.said import window_in_words


def span_text(first: int, last: int) -> str:
    """In the reader's language and calendars, as coarse as its two limits allow."""
    size = max(fineness(first), fineness(last + 1))
    start, end = written(first, size), written(last, size)
    return window_in_words(parse(start if start == end else f"{start}/{end}"), "short")


def fineness(day: int) -> int:
    """What begins with this day: 0 a year, 1 a month, 2 only a day."""
    year, month, _day = ymd_of_jdn(day)
    return 0 if day == first_of_year(year) else 1 if day == first_of_month(year, month) else 2


def written(day: int, size: int) -> str:
    """As EDTF; beyond the year 9999, where EDTF has no days, the year."""
    year, month, number = ymd_of_jdn(day)
    if abs(year) > 9999:
        return f"Y{year}"
    text = f"{'-' if year < 0 else ''}{abs(year):04d}"
    return text if size == 0 else f"{text}-{month:02d}" if size == 1 else f"{text}-{month:02d}-{number:02d}"
