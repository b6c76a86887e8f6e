"""Search engines find every page of every noun, however many events there are."""

import re
from typing import Any

import pytest

from events.site import robots
from tests.canary import Stage
from tests.make import make_event


def addresses(client: Any, path: str) -> list[str]:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml"
    return re.findall(r"<loc>(.*?)</loc>", response.content.decode())


def test_the_index_leads_to_every_record_in_both_languages(
    stage: Stage, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(robots, "MOST", 4)
    for _ in range(9):
        make_event()
    maps = addresses(client, "/sitemap.xml")
    assert len(maps) == len(set(maps))
    pages: list[str] = []
    for one in maps:
        found = addresses(client, one.removeprefix("http://testserver"))
        assert len(found) <= 8 or one.endswith("lists.xml")
        pages += found
    assert len(pages) == len(set(pages))
    for language in ("en", "fa"):
        for path in (
            "",
            "events/",
            "events/the-summit/",
            "actors/northland/",
            "places/riverton/",
            "narratives/a-walk/",
        ):
            assert f"http://testserver/{language}/{path}" in pages
        assert f"http://testserver/{language}/sources/the-gazette/" in pages
    assert all(client.get(page.removeprefix("http://testserver")).status_code == 200 for page in pages)


@pytest.mark.parametrize(
    "path", ["event-999999", "event-99999999999999999999999", "user-0", "nothing", "actor--1", "event-x"]
)
def test_what_holds_nothing_is_not_there(stage: Stage, client: Any, path: str) -> None:
    assert client.get(f"/sitemap-{path}.xml").status_code == 404
