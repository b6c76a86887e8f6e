"""What holds on every page: language, landmarks, headings, nothing inline, and links that lead somewhere."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest

from events.dates import jdn_of_ymd
from events.site import citing
from tests.canary import Stage
from tests.site.pages import Page, read

PAGES = [
    "", "?beside=network", "?beside=network&from=2000&to=2010&year=2001", "?bbox=60,30,80,50",
    "?from=2000&to=2010", "?kind=politics&when=surely&from=2001", "?undated=only", "?calendar=both", "events/",
    "events/?ordering=-significance", "events/the-summit/", "events/the-accord/", "events/the-opening/",
    "events/the-joining/", "events/gas-is-short/", "events/six-plants/", "events/a-pipeline/", "events/a-pledge/",
    "events/rewritten/", "actors/", "actors/?type=state", "actors/northland/", "actors/southland/", "places/",
    "places/riverton/", "sources/", "sources/the-gazette/", "sources/the-gazette-fa/", "narratives/",
    "narratives/a-walk/", "narratives/a-walk/1/", "narratives/a-walk/2/", "narratives/a-walk/whole/", "forecasts/",
    "at/", "at/2005/", "at/2001-06-15/?when=surely", "at/199X/?type=member-of",
    "at/?date=12/01/1940", "at/?date=1995/..", "compare/", "compare/?find=land", "compare/?actor=northland",
    "compare/?actor=northland&actor=southland",
    "compare/?actor=northland&actor=southland&from=2001&kind=politics",
    "search/", "search/?q=summit", "search/?q=zzz",
]  # fmt: skip

# Below embed/, for frames on other sites.
FRAMED = [
    "", "?from=2000&to=2010", "?undated=only", "?theme=dark", "?beside=network&year=2001&theme=dark",
    "?selected=E1&theme=light", "events/the-summit/",
    "events/gas-is-short/", "events/rewritten/", "events/the-summit/?theme=dark", "actors/northland/",
    "places/riverton/", "sources/the-gazette/", "sources/the-gazette-fa/", "narratives/a-walk/",
    "narratives/a-walk/1/", "narratives/a-walk/2/", "narratives/a-walk/whole/", "forecasts/", "at/2005/",
    "at/2001-06-15/?when=surely&theme=dark", "compare/?actor=northland&actor=southland",
]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "fa"])
def test_every_page_is_whole(stage: Stage, get: Any, language: str) -> None:
    for path in PAGES:
        is_whole(get(f"/{language}/{path}"), language)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_every_page_for_frames_is_whole(stage: Stage, get: Any, language: str) -> None:
    for path in FRAMED:
        page = get(f"/{language}/embed/{path}")
        is_whole(page, language, framed=True)
        assert "frame-ancestors *" in page.response["Content-Security-Policy"]


def is_whole(page: Page, language: str, *, framed: bool = False) -> None:
    (html,) = page.all("html")
    assert (html["lang"], html["dir"]) == (language, "rtl" if language == "fa" else "ltr")
    assert [one["id"] for one in page.all("main")] == ["main"]
    assert [link["href"] for link in page.all("a", class_="skip")] == ([] if framed else ["#main"])
    assert page.headings.count(1) == 1
    for before, after in zip(page.headings, page.headings[1:], strict=False):
        assert after <= before + 1, page.headings
    assert len(page.ids) == len(set(page.ids)), sorted(one for one in page.ids if page.ids.count(one) > 1)
    # The policy forbids anything inline; so a browser would not show it.
    assert not page.all("style")
    assert all(script.get("src") or script.get("type") == "application/json" for script in page.all("script"))
    assert not any("style" in attributes or "onclick" in attributes for _tag, attributes in page.elements)
    assert "Content-Security-Policy" in page.response.headers


def targets(address: str, page: Page) -> list[tuple[str, str]]:
    """(address, fragment) of the links to pages of ours, the other language left out."""
    found = []
    for link in page.links:
        target = urlsplit(urljoin(f"http://testserver{address}", link["href"]))
        if target.netloc == "testserver" and not target.path.startswith(("/admin/", "/api/", "/static/", "/fa/")):
            found.append((target.path + (f"?{target.query}" if target.query else ""), target.fragment))
    return found


def test_no_link_leads_nowhere(stage: Stage, client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the first page along our links: each answers, and each fragment is there. Of pages that differ in their
    question only, every third is asked, and none is followed further."""
    # Pages as known on the day of reading: not on one before there was anything.
    now = datetime.now(UTC)
    monkeypatch.setattr(citing, "day_of_reading", lambda: jdn_of_ymd(now.year, now.month, now.day))
    waiting, seen = ["/en/"], {"/en/"}
    wanted: dict[str, set[str]] = {}
    ids: dict[str, set[str]] = {}
    questions = 0
    while waiting:
        address = waiting.pop(0)
        questions += "?" in address
        if "?" in address and questions % 3:
            continue
        response = client.get(address)
        assert response.status_code in {200, 301, 302, 303}, (address, response.status_code)
        if response.status_code != 200:
            continue
        page = read(response)
        ids[address] = set(page.ids)
        for there, fragment in targets(address, page) if "?" not in address else []:
            wanted.setdefault(there, set()).update({fragment} - {""})
            if there not in seen:
                seen.add(there)
                waiting.append(there)
    assert len(ids) > 40
    for address, fragments in wanted.items():
        assert fragments <= ids.get(address, fragments), (address, fragments)


def test_external_links_are_web_addresses_only(stage: Stage, get: Any) -> None:
    for path in PAGES:
        for link in get(f"/en/{path}").links:
            assert not link["href"].lower().startswith(("javascript:", "data:", "vbscript:"))


def test_pages_take_reading_only(stage: Stage, client: Any) -> None:
    assert client.post("/en/").status_code == 405
    assert client.head("/en/events/the-summit/").status_code == 200


def test_headings_of_a_list_without_groups_follow_its_title(stage: Stage, get: Any) -> None:
    page = get("/en/events/?ordering=-significance")
    assert page.headings[-len(page.all("article")) :] == [2] * len(page.all("article"))


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_record_has_one_address_whatever_is_asked_beside_it(stage: Stage, get: Any, language: str) -> None:
    records = (
        "events/the-summit/",
        "actors/northland/",
        "places/riverton/",
        "sources/the-gazette/",
        "narratives/a-walk/",
    )
    for path in records:
        (link,) = get(f"/{language}/{path}?utm=1").all("link", rel="canonical")
        assert link["href"] == f"http://testserver/{language}/{path}"
    assert not get(f"/{language}/events/").all("link", rel="canonical")
