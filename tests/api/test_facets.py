"""Facets count what the list lists."""

from collections.abc import Callable
from typing import Any

import pytest

from events.dates import parse
from events.dates.jdn import first_of_year
from events.queries.decades import edtf
from tests.canary import public_stage
from tests.make import make_citation, make_event, make_kind, make_participation, make_place, place_event

pytestmark = pytest.mark.django_db
Get = Callable[..., Any]


QUESTIONS = [
    "", "from=2000&to=2003", "q=summit", "undated=exclude", "kind=politics", "modality=occurred", "place=region",
    "place=old-town", "source=the-gazette", "actor=northland", "actor_all=northland&place=region", "role=host",
]  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_count_is_the_length_of_a_list(question: str, get: Get) -> None:
    stage = public_stage()
    region = make_place("The region", slug="region", type="region")
    town, port = make_place("Old Town", slug="old-town", parent=region), make_place("Northport", parent=region)
    for event in (stage.other, make_event("The fair", None)):
        place_event(event, town)
        make_participation(event, stage.neighbour, "host")
        make_citation(stage.source, event=event)
    place_event(stage.other, port)
    facets = get(f"events/facets/?{question}").json()
    listed = get(f"events/?{question}&count=true").json()
    assert facets["total"] == listed["count"]
    assert facets.get("omitted") == listed.get("omitted")
    for name in ("kind", "modality", "actor", "place", "source"):
        others = [part for part in question.split("&") if not part.startswith(f"{name}=") or name == "actor"]
        parameter = "actor_all" if name == "actor" else name
        assert facets[name], name
        for row in facets[name]:
            query = "&".join([*others, f"{parameter}={row['id']}", "count=true"])
            assert get(f"events/?{query}").json()["count"] == row["count"], (name, row)


def test_decades_count_what_a_window_of_ten_years_lists(get: Get) -> None:
    for date in ["1994", "1999/2001", "199X", "2005/..", "[..2033]", "-0043", "0005", "1985/19XX", None]:
        make_event("", date)
    decades = get("events/facets/").json()["decade"]
    assert {row["id"] for row in decades} >= {"199X", "200X"}
    for row in decades:
        start, _, end = row["id"].partition("/")
        window = f"from={start}&to={end or start}&count=true"
        assert get(f"events/?{window}").json()["count"] == row["possibly"], row
        assert get(f"events/?{window}&when=surely").json()["count"] == row["surely"], row


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (199, "199X"),
        (0, "000X"),
        (-1, "-0010/-0001"),
        (-5, "-0050/-0041"),
        (1000, "Y10000/Y10009"),
        (-1001, "Y-10010/Y-10001"),
    ],
)
def test_a_decade_is_a_date_of_ten_years(number: int, text: str) -> None:
    date = parse(text)
    assert edtf(number) == text
    assert (date.start_earliest, date.end_latest) == (first_of_year(10 * number), first_of_year(10 * number + 10) - 1)


def test_decades_are_a_hundred_at_most(get: Get) -> None:
    make_event("", "Y-4500000")
    make_event("", "2020")
    facets = get("events/facets/").json()
    assert facets["earliest"] == "-4500000-01-01"
    assert [row["id"] for row in facets["decade"]] == ["202X"]


def test_a_kind_counts_the_kinds_below_it(get: Get) -> None:
    make_event(kind=make_kind("summits", parent=make_kind("politics")))
    counts = {row["id"]: row["count"] for row in get("events/facets/").json()["kind"]}
    assert counts == {"politics": 1, "summits": 1}
