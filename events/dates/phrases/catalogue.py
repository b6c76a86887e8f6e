"""Years as library catalogues leave digits out: [194-], [18--?] (AACR2 rule 1.4F7); 199?, as sheets have it."""

import re

from events.dates.calendars import CALENDARS, GREGORIAN
from events.dates.phrases.drafting import Draft
from events.dates.phrases.fold import fold

_YEAR = re.compile(r"\[?(?:([0-9]{3})[-?]|([0-9]{2})(?:--|\?\?))(\??)\]?")


def catalogued(text: str, language: str) -> list[Draft]:
    """What such a text says; nothing for any other. In Persian [۱۳۵-] is of the Jalali 1350s."""
    text = fold(text).text
    found = _YEAR.fullmatch(text)
    if found is None or text.startswith("[") != text.endswith("]"):
        return []
    decade, century, doubt = found.groups()
    first, size = (int(decade) * 10, 10) if decade else (int(century) * 100, 100)
    if language == "fa" and 1200 <= first < 1500:
        span = CALENDARS["jalali"].year_span
        days = span(first)[0], span(first + size - 1)[1]
        low, high = ("{:04d}-{:02d}-{:02d}".format(*GREGORIAN.from_jdn(jdn)) + doubt for jdn in days)
        return [Draft(f"{low}/{high}", "jalali")]
    return [Draft(f"{decade}X{doubt}" if decade else f"{century}XX{doubt}", "gregorian")]
