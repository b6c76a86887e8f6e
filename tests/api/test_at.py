"""Relations in force on a day, possibly or surely."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.make import make_actor, make_relation

pytestmark = pytest.mark.django_db
Get = Callable[..., Any]

DAYS = [
    ("2000/2010", "2005-06-01", "surely"),
    ("2000/2010", "2000-06-01", "possibly"),
    ("2000/2010", "1999-12-31", None),
    ("2000/2010", "2011-01-01", None),
    ("1995/..", "2033", "surely"),
    ("1995/", "2033", "possibly"),
    ("[..2033]", "2030-01-01", "possibly"),
    ("199X", "1995", "possibly"),
]


@pytest.mark.parametrize(("date", "day", "when"), DAYS)
def test_in_force(date: str, day: str, when: str | None, get: Get) -> None:
    make_relation(make_actor(), make_actor(), date=date)
    answer = get(f"at/{day}/").json()
    assert [row["when"] for row in answer["results"]] == ([when] if when else [])
    assert answer["date"]["edtf"] == day
    surely = get(f"at/{day}/?when=surely&count=true").json()
    assert surely["count"] == (when == "surely")


def test_undated_relations_are_left_out_and_counted(get: Get) -> None:
    actor = make_actor()
    make_relation(actor, make_actor(), date=None)
    answer = get(f"at/2000/?actor={actor.identifier}")
    assert answer.json()["omitted"] == {"undated": 1}
    assert answer["X-Omitted"] == "undated=1"


def test_pages_keep_the_day(get: Get) -> None:
    for _ in range(3):
        make_relation(make_actor(), make_actor(), date="2000")
    first = get("at/2000/?limit=2&fields=id,when").json()
    second = get(first["next"]).json()
    assert (len(first["results"]), len(second["results"])) == (2, 1)
    assert list(first["results"][0]) == ["id", "when"]
