"""What each text says of a date, side by side, and a ruler under it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from events.dates import Edtf
from events.models import Citation
from events.site import calendars
from events.site.plate.ruler import Line, ruler
from events.site.said import brief
from events.site.timeline import words_of
from events.site.words import language


@dataclass(frozen=True, slots=True)
class Claim:
    """One date, and all that assert it."""

    date: Edtf
    calendar: str
    citations: tuple[Citation, ...]

    @property
    def languages(self) -> list[str]:
        return list(dict.fromkeys(citation.source.language for citation in self.citations))


@dataclass(frozen=True, slots=True)
class Claims:
    claims: tuple[Claim, ...]
    verdict: str
    drawings: tuple[str, ...]


def claims_of(citations: Iterable[Citation]) -> tuple[Claim, ...]:
    """In order of time."""
    by_date: dict[Edtf, list[Citation]] = {}
    for citation in citations:
        if citation.date is not None:
            by_date.setdefault(citation.date, []).append(citation)
    return tuple(
        Claim(date, rows[0].date_calendar, tuple(sorted(rows, key=lambda c: c.source.language != language())))
        for date, rows in sorted(by_date.items(), key=lambda item: item[0].sort_key)
    )


def compared(
    event: Any, citations: Iterable[Citation], ink: str, day: int, *, hollow: bool, due: int | None
) -> Claims | None:
    """None where no text asserts a date. The ruler is drawn where there is something to compare."""
    claims = claims_of(citations)
    if not claims:
        return None
    same = len(claims) == 1 and claims[0].date == event.date
    drawings: tuple[str, ...] = ()
    if not same and event.is_dated:
        lines = [Line(brief(claim.date, claim.calendar), claim.date) for claim in claims]
        lines.append(Line(_("drawn as"), event.date, disputed=event.disputed, hollow=hollow))
        if due is not None and due < day:
            lines.append(Line(_("time since it fell due"), None, since=due + 1))
        words = words_of(calendars.axis()[:1], day)
        drawings = tuple(ruler(lines, ink, day, words, wide=wide) for wide in (True, False))
    return Claims(claims, verdict(event, len(claims), same=same), drawings)


def verdict(event: Any, number: int, *, same: bool) -> str:
    if event.disputed:
        return _(
            "These cannot all be true, so the date is disputed."
            " The curators’ date above leaves it as open as the sources do."
        )
    if number > 1:
        return _("These can all be true, so the date is not disputed.")
    if same:
        return ""
    return _("The curators’ date is not word for word that of the text; see their note.") if event.note else ""
