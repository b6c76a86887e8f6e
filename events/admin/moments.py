"""Points of time of the machine (created, modified, history), in the reader's calendar and digits."""

from datetime import datetime

from django.utils import timezone

from events.admin.language import content_language, digits
from events.dates import parse
from events.dates.render import LANGUAGES, display, render


def moment(at: datetime | None) -> str:
    """``23 November 2026, 03:38``; in Persian the Solar Hijri day first."""
    if at is None:
        return "–"
    local = timezone.localtime(at)
    said = display(parse(local.date().isoformat()), content_language())
    return f"{said}{LANGUAGES[content_language()].list_comma}{digits(f'{local:%H:%M}')}"


def day(at: datetime | None) -> str:
    """The day alone, short: ``23 Nov 2026``."""
    if at is None:
        return "–"
    value = parse(timezone.localtime(at).date().isoformat())
    language = content_language()
    return render(value, language, "jalali" if language == "fa" else "gregorian", "short", typed="gregorian")
