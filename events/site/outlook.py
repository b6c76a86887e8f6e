"""Where a plan or projection stands today. Time alone never fails one: an outcome is a record with its own citation."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.dates.jdn import ymd_of_jdn
from events.dates.render import LANGUAGES
from events.models.choices import Modality, OutcomeResearch
from events.queries.forecasts import AHEAD, DUE, OPEN, RECORDED
from events.site.words import language, number


@dataclass(frozen=True, slots=True)
class Outlook:
    """`title` says what was expected; `group` is one of the four above; `verdict` and `remark` are words for the
    outcome, `deadline_note` for the date."""

    title: str
    group: str
    verdict: str
    remark: str
    deadline_note: str
    deadline: int | None
    closed: bool


def outlook(event: Any, day: int) -> Outlook:
    """`event` comes from `events.queries.forecasts.with_outcome`."""
    date = event.date if event.is_dated else None
    deadline = date.end_latest if date else None
    group = event.standing
    said = verdict(group, event.modality, event.outcome_research)
    return Outlook(titled(event), group, said, remark(group, deadline, day), note(date), deadline, group == RECORDED)


def titled(event: Any) -> str:
    """What was called off or did not happen may have been either."""
    titles = {Modality.PLANNED: _("Plan"), Modality.PROJECTED: _("Projection")}
    return titles.get(event.modality) or _("Plan or projection")


def verdict(group: str, modality: str, research: str) -> str:
    if modality in (Modality.CANCELLED, Modality.NOT_FULFILLED):
        return str(Modality(modality).label)
    if group == RECORDED:
        return _("Outcome recorded")
    if research == OutcomeResearch.NOT_FOUND:
        return _("Searched, not found")
    if group == AHEAD:
        return _("Too early")
    if group == OPEN:
        return _("Cannot be judged by date")
    return _("Not researched")


def remark(group: str, deadline: int | None, day: int) -> str:
    if group == DUE and deadline is not None:
        return _("Due for %(time)s. Not the same as “not fulfilled”.") % {"time": length(deadline, day)}
    if group == DUE:
        return _("The earliest date has passed; no last one is stated, so it cannot fail by date.")
    if group == AHEAD and deadline is not None:
        return _("%(time)s remain.") % {"time": length(day, deadline)}
    return _("No date to test.") if group == OPEN else ""


def note(date: Any) -> str:
    """What kind of limit a date is."""
    if date is None:
        return ""
    if date.start_earliest is None:
        return _("some time, not later")
    if date.end_latest is None:
        return _("earliest date only")
    return _("within these limits")


def length(first: int, last: int) -> str:
    """From one day to another in years and months; less than a month in days."""
    y0, m0, d0 = ymd_of_jdn(first)
    y1, m1, d1 = ymd_of_jdn(last)
    months = (y1 - y0) * 12 + m1 - m0 - (d1 < d0)
    years, months = divmod(max(months, 0), 12)
    parts = []
    if years:
        parts.append(ngettext("%(number)s year", "%(number)s years", years) % {"number": number(years)})
    if months:
        parts.append(ngettext("%(number)s month", "%(number)s months", months) % {"number": number(months)})
    if not parts:
        days = max(last - first, 0)
        return ngettext("%(number)s day", "%(number)s days", days) % {"number": number(days)}
    return LANGUAGES[language()].both.join(parts)
