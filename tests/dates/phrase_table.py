"""Tables of phrases: one line each, `text => EDTF`, several readings with ` ; `, another calendar as ` (jalali)`."""

from events.dates.phrases import read


def rows(table: str) -> list[tuple[str, str]]:
    """(text, what it reads as) of every line that is not blank."""
    lines = [line.strip() for line in table.splitlines() if line.strip()]
    return [(text, expected) for text, expected in (line.split(" => ") for line in lines)]


def readings(text: str, language: str | None = None) -> str:
    """All readings of a text, as the tables write them."""
    return " ; ".join(
        reading.edtf.text + ("" if reading.calendar == "gregorian" else f" ({reading.calendar})")
        for reading in read(text, language)
    )
