"""Search and suggestions, across the nouns and in every language."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.canary import public_stage
from tests.make import make_actor, make_event, make_name, make_narrative

pytestmark = pytest.mark.django_db
Get = Callable[..., Any]

SEARCHES = [
    ("summit", ["the-summit"]),
    ("نشست", ["the-summit"]),
    ("Nordland", ["northland"]),
    ("gazette", ["the-gazette"]),
    ("روزنامه", ["the-gazette-fa"]),
    ("روزنامه‌", ["the-gazette-fa"]),
    ("RIVERTON", ["riverton"]),
    ("walk", ["a-walk"]),
    ("%_%_%", []),
    ("'\"\\", []),
    ("nothing of the kind", []),
]


@pytest.mark.parametrize(("text", "slugs"), SEARCHES)
def test_search_finds_words_in_texts_and_names(text: str, slugs: list[str], get: Get) -> None:
    public_stage()
    answer = get(f"search/?q={text.replace('%', '%25')}")
    assert answer.status_code == 200
    assert [row["slug"] for row in answer.json()["results"]] == slugs


def test_search_counts_are_those_of_the_lists(get: Get) -> None:
    public_stage()
    for text in ("summit", "north", "the", "2001"):
        for there in get(f"search/?q={text}").json()["more"].values():
            assert get(f"{there['url']}&count=true").json()["count"] == there["count"]


def test_the_best_come_first(get: Get) -> None:
    make_event("Nothing", summary_en="a pipeline in passing")
    make_event("The pipeline")
    titles = [row["title"]["en"] for row in get("search/?q=pipeline").json()["results"]]
    assert titles == ["The pipeline", "Nothing"]


SUGGESTIONS = [
    ("nor", "northland"),
    ("no", "northland"),
    ("ش", "northland"),
    ("nordl", "northland"),
    ("northlnad", "northland"),
    ("summ", "the-summit"),
    ("river", "riverton"),
    ("gaz", "the-gazette"),
]


@pytest.mark.parametrize(("text", "slug"), SUGGESTIONS)
def test_suggestions_come_while_typing(text: str, slug: str, get: Get) -> None:
    public_stage()
    assert slug in [row["slug"] for row in get(f"suggest/?q={text}").json()["results"]]


def test_beginnings_come_before_middles(get: Get) -> None:
    make_actor("The Union")
    make_actor("Union of many")
    actor = make_actor("Bund")
    make_name("Unionsbund", actor=actor, language="de")
    titles = [row["title"]["en"] for row in get("suggest/?q=union").json()["results"]]
    assert titles[-1] == "The Union"
    assert set(titles) == {"The Union", "Union of many", "Bund"}


def test_persian_beginnings_come_first_too(get: Get) -> None:
    make_actor("Belarus", title_fa="بلاروس")
    make_actor("Russia", title_fa="روسیه")
    titles = [row["title"]["fa"] for row in get("suggest/?q=روس").json()["results"]]
    assert titles == ["روسیه", "بلاروس"]


def test_what_is_found_by_a_name_says_by_which(get: Get) -> None:
    make_name("Nordland", actor=make_actor("Northland"), language="de")
    for path in ("suggest/?q=nordl", "search/?q=nordland", "suggest/?q=nordlnad"):
        assert [row["name"] for row in get(path).json()["results"]] == ["Nordland"], path
    assert [row["name"] for row in get("suggest/?q=north").json()["results"]] == [""]


def test_hidden_names_and_records_are_not_suggested(get: Get) -> None:
    make_actor("Northland", state="draft")
    make_name("Northmark", actor=make_actor("Hidden", state="draft"), language="de")
    assert get("suggest/?q=north").json()["results"] == []


def test_types_choose_nouns(get: Get) -> None:
    make_actor("Walkers")
    make_narrative("A walk")
    rows = get("search/?q=walk&type=narrative&type=event").json()
    assert [row["type"] for row in rows["results"]] == ["narrative"]
    assert set(rows["more"]) == {"narratives", "events"}
    assert len(get("suggest/?q=walk&limit=1").json()["results"]) == 1


def test_of_frequent_words_the_most_significant_events_are_shown_and_counting_stops(
    get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("events.queries.finder.MOST_COUNTED", 3)
    monkeypatch.setattr("events.queries.finder.LEAST_COMPARED", 2)
    for significance in (1, 2, 9, 4, 8):
        make_event(f"Border {significance}", significance=significance)
    make_event("The border of the borders", significance=1, state="draft")
    make_event("A lone border-stone", significance=1)

    found = get("search/?q=border&limit=2").json()
    assert [row["title"]["en"] for row in found["results"]] == ["Border 9", "Border 8"]
    assert (found["more"]["events"]["count"], found["more"]["events"]["exact"]) == (3, False)
    assert found["more"]["actors"]["exact"]

    stone = get("search/?q=stone").json()["more"]["events"]
    assert (stone["count"], stone["exact"]) == (1, True)
    # Letters within words are frequent, too.
    letters = get("search/?q=orde&limit=2").json()
    assert [row["title"]["en"] for row in letters["results"]] == ["Border 9", "Border 8"]
    assert not letters["more"]["events"]["exact"]


def test_suggestions_for_frequent_letters_are_the_most_significant(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("events.queries.finder.MOST_COUNTED", 2)
    monkeypatch.setattr("events.queries.finder.LEAST_COMPARED", 2)
    for number in range(4):
        make_event(f"Border {number}", significance=number + 1)
    make_event("The great border", significance=9)
    titles = [row["title"]["en"] for row in get("suggest/?q=bord&limit=2").json()["results"]]
    assert titles == ["Border 3", "The great border"]


def test_words_that_are_a_date_are_told_with_what_they_leave_out(get: Get) -> None:
    make_event("The summit", "2000-07-11")
    make_event("Undated", None)
    response = get("search/?q=July+2000")
    found = response.json()
    assert [hit["title"]["en"] for hit in found["results"]] == ["The summit"]
    assert (found["date"]["edtf"], found["omitted"], response["X-Omitted"]) == ("2000-07", {"undated": 1}, "undated=1")
    assert get("events/?q=July+2000").json()["omitted"] == {"undated": 1}
    found = get("search/?q=summit").json()
    assert (found["date"], found["omitted"]) == (None, {"undated": 0})
