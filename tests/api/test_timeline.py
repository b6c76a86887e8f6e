"""The timeline and its tiles tell what the list of events tells."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.canary import public_stage
from tests.make import make_event

pytestmark = pytest.mark.django_db
Get = Callable[..., Any]
FILTERS = ["", "kind=politics", "q=summit", "from=2002&to=2003", "significance_min=9"]


@pytest.mark.parametrize("question", FILTERS)
def test_totals_are_those_of_the_list(question: str, get: Get) -> None:
    public_stage()
    whole = get(f"timeline/?{question}").json()
    dated = get(f"events/?{question}&undated=exclude&count=true").json()
    tile = get(f"timeline/tiles/0/0/?{question}").json()
    assert whole["total"] == tile["total"] == dated["count"]
    # Two of each sixteenth of the tile are shown by name.
    assert {row["id"] for row in tile["events"]} <= {row["id"] for row in dated["results"]}
    assert len(tile["events"]) == min(2, whole["total"])
    assert (len(tile["bins"]), tile["first"]) == (64, whole["axis"]["first"])


def test_undated_events_are_counted_and_in_no_tile(get: Get) -> None:
    make_event("", None)
    assert get("timeline/").json()["undated"] == 1
    assert get("timeline/tiles/0/0/").json()["total"] == 0


def test_an_event_is_in_some_tile_of_the_next_zoom(get: Get) -> None:
    public_stage()
    tiles, before = {0}, set[str]()
    for zoom in range(get("timeline/").json()["zooms"]):
        answers = [get(f"timeline/tiles/{zoom}/{x}/").json() for x in tiles]
        names = {row["slug"] for answer in answers for row in answer["events"]}
        assert names >= before, zoom
        tiles, before = {2 * answer["x"] + half for answer in answers if answer["events"] for half in (0, 1)}, names
    assert before >= {"the-summit", "rewritten"}


def test_the_template_leads_to_the_tiles_of_the_same_filter(get: Get) -> None:
    public_stage()
    template = get("timeline/?q=summit").json()["tiles"]
    tile = get(template.replace("{z}", "0").replace("{x}", "0")).json()
    assert [row["slug"] for row in tile["events"]] == ["the-summit"]


@pytest.mark.parametrize(("address", "name"), [("99/0", "z"), ("0/1", "x"), ("3/8", "x")])
def test_a_tile_that_is_none_is_named(address: str, name: str, get: Get) -> None:
    answer = get(f"timeline/tiles/{address}/")
    assert (answer.status_code, answer.json()["errors"][0]["name"]) == (400, name)


@pytest.mark.parametrize(
    ("calendar", "persian"),
    [
        ("", "۱۵ ژوئن ۲۰۰۱"),
        ("both", "۲۵ خرداد ۱۳۸۰ / ۱۵ ژوئن ۲۰۰۱"),
        ("jalali", "۲۵ خرداد ۱۳۸۰"),
    ],
)
def test_dates_are_in_words_of_the_calendar_that_is_asked_for(get: Get, calendar: str, persian: str) -> None:
    make_event("Accord", "2001-06-15", slug="accord")
    query = f"?calendar={calendar}" if calendar else ""
    listed = get(f"events/{query}").json()
    assert listed["results"][0]["date"]["display"]["fa"] == persian
    tile = get(f"timeline/tiles/0/0/{query}").json()
    assert tile["events"][0]["date"]["display"]["fa"] == persian
    assert get("events/?calendar=mayan").status_code == 400
