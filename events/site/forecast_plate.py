"""The plate of forecasts: a lane for each state, a line for each plan or projection."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from events.dates.jdn import first_of_year, ymd_of_jdn
from events.queries.forecasts import DUE, RECORDED
from events.site import calendars
from events.site.outlook import length
from events.site.plate.forecasts import Expected, ForecastLane, forecasts_plate
from events.site.plate.plate import WIDTHS
from events.site.register import ink
from events.site.said import in_words
from events.site.timeline import stated_days, words_of
from events.site.words import number


def drawings(groups: Sequence[Any], day: int) -> tuple[str, ...]:
    """One for each class of width; none where nothing is dated."""
    lanes = []
    days = []
    for group in groups:
        lines = []
        for one in group.listed.rows:
            if not one.event.is_dated:
                continue
            days += stated_days(one.event.date)
            lines.append(expected(one, day))
        if lines:
            lanes.append(ForecastLane(group.title, number(group.listed.total), tuple(lines)))
    if not days:
        return ()
    low, high = ymd_of_jdn(min([*days, day]))[0], ymd_of_jdn(max([*days, day]))[0]
    window = (first_of_year(low - 1), first_of_year(high + 2) - 1)
    words = words_of(calendars.axis(), day)
    title = _("Plans and projections by deadline")
    return tuple(forecasts_plate(lanes, window, day, width, words=words, title=title) for width in WIDTHS)


def expected(one: Any, day: int) -> Expected:
    event, view = one.event, one.outlook
    outcome = event.outcomes[0].subject if event.outcomes else None
    side = ""
    if view.group == DUE and view.deadline is not None:
        side = _("due for %(time)s") % {"time": length(view.deadline, day)}
    elif view.group not in (DUE, RECORDED) and view.deadline is not None:
        side = _("%(time)s left") % {"time": length(day, view.deadline)}
    return Expected(
        key=event.identifier,
        title=event.title,
        when=in_words(event.date, event.date_calendar, "short"),
        date=event.date,
        ink=ink(event),
        side=side,
        late_from=view.deadline + 1 if view.group == DUE and view.deadline is not None else None,
        outcome=outcome.date if outcome is not None and outcome.is_dated else None,
    )
