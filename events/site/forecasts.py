"""Plans and projections by deadline, the overdue ones first, with what came of them."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from events.queries.first import First
from events.queries.forecasts import AHEAD, DUE, OPEN, RECORDED, counted
from events.queries.forecasts import forecasts as found_forecasts
from events.site.answer import page
from events.site.citing import cite_state
from events.site.forecast_plate import drawings
from events.site.outlook import Outlook, outlook, verdict
from events.site.today import today


@dataclass(frozen=True, slots=True)
class Forecast:
    event: Any
    outlook: Outlook


@dataclass(frozen=True, slots=True)
class ForecastGroup:
    """`listed` are the first of all that stand so."""

    key: str
    title: str
    listed: First[Forecast]


@page
def forecasts(request: HttpRequest) -> HttpResponse:
    cite_state(request, "forecasts", lambda: _("Forecasts"), [])
    return render(request, "forecasts.html", context(request.user))


def context(user: Any) -> dict[str, Any]:
    """Six queries."""
    day = today()
    every = [Forecast(event, outlook(event, day)) for event in found_forecasts(user, day)]
    groups = [
        ForecastGroup(key, title, First(rows, rows[0].event.of))
        for key, title in titles().items()
        if (rows := [one for one in every if one.outlook.group == key])
    ]
    verdicts: Counter[str] = Counter()
    for group, modality, research, number in counted(user, day):
        verdicts[verdict(group, modality, research)] += number
    return {
        "groups": groups,
        "total": sum(group.listed.total for group in groups),
        "due": sum(group.listed.total for group in groups if group.key == DUE),
        "drawings": drawings(groups, day),
        "tally": sorted(verdicts.items(), key=lambda item: (-item[1], item[0])),
    }


def titles() -> dict[str, str]:
    return {
        DUE: _("Due, no outcome yet"),
        AHEAD: _("Deadline ahead"),
        RECORDED: _("Outcome recorded"),
        OPEN: _("No deadline stated"),
    }
