"""Pages for frames: bare, public, without cookies; and no other page can be framed."""

import re
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import env
from tests.canary import Stage
from tests.make import make_event
from tests.site.pages import read
from tests.site.test_every_page import FRAMED, PAGES


def test_only_pages_for_frames_can_be_framed(stage: Stage, client: Any) -> None:
    for path in (*PAGES, "nothing/", "?when=maybe", "embedded/", "embed/actors/"):
        response = client.get(f"/en/{path}")
        assert "frame-ancestors 'none'" in response["Content-Security-Policy"], path
        assert response["X-Frame-Options"] == "DENY", path
    for path in ("/admin/login/", "/api/v1/events/", "/id/E1", "/sitemap.xml", "/"):
        assert client.get(path)["X-Frame-Options"] == "DENY", path


@pytest.mark.parametrize(
    ("ancestors", "option"),
    [("*", None), ("'self'", "SAMEORIGIN"), ("'none'", "DENY"), ("https://example.org https://example.com", None)],
)
def test_who_may_frame_them_is_a_setting_and_both_headers_agree(
    stage: Stage, client: Any, settings: Any, ancestors: str, option: str | None
) -> None:
    settings.EMBED_ANCESTORS = ancestors
    for path in ("", "events/the-summit/", "events/nothing/", "?from=x", "narratives/a-walk/9/"):
        response = client.get(f"/en/embed/{path}")
        assert f"frame-ancestors {ancestors}" in response["Content-Security-Policy"], path
        assert response.get("X-Frame-Options") == option, path


@pytest.mark.parametrize("value", ["none", "self", "https://a.org;script-src *", "* https://a.org", "a\nb"])
def test_a_setting_that_is_no_list_of_sites_stops_the_start(monkeypatch: Any, value: str) -> None:
    monkeypatch.setenv("EMBED_ANCESTORS", value)
    with pytest.raises(ImproperlyConfigured):
        env.ancestors("EMBED_ANCESTORS", "*")


def test_no_cookie_is_set_or_heeded_and_no_session_is_read(stage: Stage, client: Any, curator: Any) -> None:
    make_event("Not yet", "2003", slug="not-yet", state="draft")
    before = {path: client.get(f"/en/embed/{path}") for path in FRAMED}
    client.force_login(curator)
    client.cookies["django_language"] = "fa"
    for path in FRAMED:
        response = client.get(f"/en/embed/{path}", headers={"accept-language": "fa"})
        assert response.content == before[path].content, path
        assert not response.cookies, path
        assert "Cookie" not in response.get("Vary", ""), path
        assert "public" in response["Cache-Control"], path
        assert not response.wsgi_request.session.accessed, path
    assert "Not yet" in client.get("/en/").content.decode()
    assert client.get("/en/embed/events/not-yet/").status_code == 404


def test_the_layout_is_bare_and_leads_to_the_full_page_in_a_new_tab(stage: Stage, get: Any) -> None:
    for path in FRAMED:
        page = get(f"/en/embed/{path}")
        assert not page.all("header", class_="mast"), path
        assert not page.all("form"), path
        (foot,) = [link for link in page.links if link.get("target") == "_blank" and "/embed/" not in link["href"]][-1:]
        assert foot["rel"] == "noopener"
        wanted = re.sub(r"[?&]theme=\w+", "", f"/en/{path}")
        assert foot["href"] == wanted, path


def test_within_a_frame_links_stay_in_pages_for_frames(stage: Stage, client: Any, get: Any) -> None:
    followed = set()
    for path in FRAMED:
        address = f"/en/embed/{path}"
        for link in get(address).links:
            target = urlsplit(link["href"])
            if link.get("target") == "_blank" or not target.path or link["href"] in followed:
                continue
            followed.add(link["href"])
            assert target.path.startswith("/en/embed/"), (path, link)
            response = client.get(link["href"], follow=True)
            assert response.status_code == 200, (path, link)
            assert response.request["PATH_INFO"].startswith("/en/embed/"), (path, link)


def test_a_theme_is_kept_from_page_to_page(stage: Stage, get: Any) -> None:
    for path in ("?theme=dark", "events/the-summit/?theme=dark", "actors/northland/?theme=dark",
                 "narratives/a-walk/1/?theme=dark"):  # fmt: skip
        page = get(f"/en/embed/{path}")
        assert page.all("html")[0]["data-theme"] == "dark"
        for link in page.links:
            if link.get("target") != "_blank" and not link["href"].startswith("#"):
                assert "theme=dark" in link["href"], (path, link)
    assert "data-theme" not in get("/en/embed/").all("html")[0]


def test_a_frame_reads_dates_in_the_calendar_that_its_address_asks_for(stage: Stage, client: Any, get: Any) -> None:
    client.cookies["calendar"] = "both"
    assert "خورشیدی" not in get("/en/embed/events/the-summit/").response.content.decode()
    page = get("/en/embed/events/the-summit/?calendar=jalali")
    assert "Khordad 1380" in page.text
    assert all("calendar=jalali" in link["href"] for link in page.links if link["href"].startswith("/en/embed/"))
    assert not page.response.cookies
    (foot,) = [link for link in page.links if link["href"].startswith("/en/events/the-summit/")]
    assert foot["href"] == "/en/events/the-summit/?calendar=jalali"


def test_what_is_wrong_is_said_within_the_frame(stage: Stage, client: Any) -> None:
    for path, status, words in (
        ("events/nothing/", 404, "Nothing stands at this address"),
        ("?from=x", 400, "from"),
        ("?theme=sepia", 400, "light, dark"),
        ("events/the-summit/?x=1", 400, "no such parameter"),
    ):
        response = client.get(f"/en/embed/{path}")
        assert response.status_code == status, path
        assert words in read(response).text, path
    assert client.post("/en/embed/").status_code == 405


def test_phrases_are_tidied_and_the_theme_stays(stage: Stage, client: Any) -> None:
    response = client.get("/en/embed/?from=the 2000s&theme=dark")
    assert (response.status_code, response["Location"]) == (302, "?from=200X&theme=dark")


def test_a_framed_comparison_keeps_theme_and_calendar_when_a_phrase_is_tidied(stage: Stage, client: Any) -> None:
    both = "actor=northland&actor=southland"
    response = client.get(f"/en/embed/compare/?{both}&from=July 2000&theme=dark&calendar=jalali")
    there = f"/en/embed/compare/?{both}&from=2000-07&theme=dark&calendar=jalali"
    assert (response.status_code, response["Location"]) == (302, there)
    assert client.get(there).status_code == 200
    assert client.get(f"/en/compare/?{both}&from=July 2000")["Location"] == f"/en/compare/?{both}&from=2000-07"
    assert client.get("/en/compare/?from=")["Location"] == "/en/compare/"


def test_pages_hand_out_the_frame_with_title_and_language(stage: Stage, client: Any) -> None:
    for path, title in (("events/the-summit/", "نشست"), ("?from=2001", None), ("narratives/a-walk/1/", None)):
        html = client.get(f"/fa/{path}").content.decode()
        found = re.search(r"<textarea[^>]* readonly>(.*?)</textarea>", html, re.DOTALL)
        assert found
        (frame,) = read_text(unescape(found[1])).all("iframe")
        assert frame["src"] == f"http://testserver/fa/embed/{path}"
        assert frame["lang"] == "fa"
        assert frame["title"] == title or (title is None and frame["title"])
        assert client.get(frame["src"]).status_code == 200


def read_text(html: str) -> Any:
    from tests.site.pages import Page

    page = Page()
    page.feed(html)
    return page


def test_lists_without_a_framed_twin_offer_none(stage: Stage, get: Any) -> None:
    assert not get("/en/actors/").all("textarea")
    assert get("/en/forecasts/").all("textarea")


def test_an_unchanged_frame_is_not_sent_twice(stage: Stage, client: Any) -> None:
    first = client.get("/en/embed/events/the-summit/")
    again = client.get("/en/embed/events/the-summit/", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "frame-ancestors *" in again["Content-Security-Policy"]
