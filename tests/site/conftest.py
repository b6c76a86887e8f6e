"""What tests of the site share: a small chronicle, and a day that stands still."""

from typing import Any

import pytest

from events.dates import jdn_of_ymd
from events.site import actors, at, citing, claims, compare, events, explorer, forecasts, narratives, today
from tests.canary import Stage, public_stage
from tests.make import make_citation, make_event, make_link, make_participation

TODAY = jdn_of_ymd(2026, 11, 23)


@pytest.fixture(autouse=True)
def still_day(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (explorer, events, actors, at, compare, forecasts, narratives, today):
        monkeypatch.setattr(module, "today", lambda: TODAY)
    monkeypatch.setattr(citing, "day_of_reading", lambda: TODAY)
    assert claims


@pytest.fixture
def stage(db: None) -> Stage:
    """The public stage of the canary, with what pages show beside it: a dispute, plans, and an undated event."""
    stage = public_stage()
    disputed = make_event("The joining", "[2014,2015]", slug="the-joining", kind=stage.event.kind)
    make_citation(stage.source, event=disputed, date="2014", quote_exact="in the same year")
    make_citation(stage.source, event=disputed, date="2015", quote_exact="in 2015")
    due = make_event("Gas is short", "2023", slug="gas-is-short", modality="projected", summary_en="Too little gas.")
    make_participation(due, stage.actor, "forecaster")
    make_event("Six plants", "[..2033]", slug="six-plants", modality="planned")
    make_event("A pipeline", None, slug="a-pipeline", modality="planned")
    kept = make_event("A pledge", "2010", slug="a-pledge", modality="planned")
    make_link(make_event("It is done", "2011", slug="it-is-done"), kept, "fulfils")
    return stage


@pytest.fixture
def get(client: Any) -> Any:
    """The parsed page at an address, which must answer 200."""
    from tests.site.pages import read

    def fetch(address: str, status: int = 200) -> Any:
        response = client.get(address)
        assert response.status_code == status, (address, response.status_code)
        page = read(response)
        page.response = response
        return page

    return fetch
