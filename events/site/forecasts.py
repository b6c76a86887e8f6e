"""Plans and projections by deadline, the overdue ones first, with what came of them."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from events.queries.forecasts import forecasts as found_forecasts
from events.site.answer import page
from events.site.forecast_plate import drawings
from events.site.outlook import AHEAD, DUE, OPEN, RECORDED, Outlook, outlook
from events.site.today import today


@dataclass(frozen=True, slots=True)
class Forecast:
    event: Any
    outlook: Outlook


@dataclass(frozen=True, slots=True)
class ForecastGroup:
    key: str
    title: str
    forecasts: list[Forecast]


@page
def forecasts(request: HttpRequest) -> HttpResponse:
    return render(request, "forecasts.html", context(request.user))


def context(user: Any) -> dict[str, Any]:
    """Five queries."""
    day = today()
    every = [Forecast(event, outlook(event, day)) for event in found_forecasts(user)]
    groups = [
        ForecastGroup(key, title, rows)
        for key, title in titles().items()
        if (rows := [one for one in every if one.outlook.group == key])
    ]
    return {
        "groups": groups,
        "total": len(every),
        "due": sum(one.outlook.group == DUE for one in every),
        "drawings": drawings(groups, day),
        "tally": sorted(Counter(one.outlook.verdict for one in every).items(), key=lambda item: (-item[1], item[0])),
    }


def titles() -> dict[str, str]:
    return {
        DUE: _("Due, no outcome yet"),
        AHEAD: _("Deadline ahead"),
        RECORDED: _("Outcome recorded"),
        OPEN: _("No deadline stated"),
    }
