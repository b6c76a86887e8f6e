"""Every page can be cited: in words, in both languages, and as a file."""

import json
import re
from typing import Any

import pytest

from tests.canary import Stage
from tests.exchange.test_bibliography import is_csl
from tests.make import make_event
from tests.site.pages import read
from tests.site.test_every_page import PAGES

SUFFIXES = {"bibtex": "bib", "ris": "ris", "csljson": "json"}
TYPES = {
    "bibtex": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "csljson": "application/vnd.citationstyles.csl+json",
}


def cited(client: Any, address: str) -> Any:
    joint = "&" if "?" in address else "?"
    (item,) = json.loads(client.get(f"{address}{joint}cite=csljson").content)
    return item


def test_a_record_is_cited_by_its_permanent_address_and_version(stage: Stage, client: Any, get: Any) -> None:
    identifier = stage.event.identifier
    item = cited(client, "/en/events/the-summit/")
    assert is_csl(item)
    assert item["URL"] == f"http://testserver/id/{identifier}"
    assert (item["title"], item["number"], item["version"]) == ("The summit", identifier, str(stage.event.version))
    assert item["accessed"] == {"date-parts": [[2026, 11, 23]]}
    text = get("/en/events/the-summit/").text
    assert f"“The summit”, Regesta, {identifier}, version {stage.event.version}, " in text
    assert f"http://testserver/id/{identifier}, accessed 23 November 2026" in text


def test_both_languages_are_offered_the_readers_first(stage: Stage, get: Any) -> None:
    page = get("/fa/events/the-summit/")
    boxes = page.all("p", class_="citebox")
    assert [box["lang"] for box in boxes] == ["fa", "en"]
    assert "«نشست»، رگستا، " in page.text
    assert "دسترسی در ۲ آذر ۱۴۰۵" in page.text
    assert "accessed 23 November 2026" in page.text


@pytest.mark.parametrize("form", SUFFIXES)
def test_files_have_the_right_type_and_name(stage: Stage, client: Any, form: str) -> None:
    response = client.get(f"/fa/events/the-summit/?cite={form}")
    assert response["Content-Type"] == TYPES[form]
    assert response["Content-Disposition"] == (
        f'attachment; filename="regesta-{stage.event.identifier}.{SUFFIXES[form]}"'
    )
    assert "نشست" in response.content.decode()


def test_every_page_offers_what_it_answers(stage: Stage, client: Any, get: Any) -> None:
    for path in PAGES:
        if path == "at/?date=12/01/1940":  # asks which day is meant
            continue
        page = get(f"/en/{path}")
        offered = [link["href"] for link in page.links if "cite=" in link["href"]]
        assert len(offered) == 3, path
        for href in offered:
            response = client.get(href)
            assert response.status_code == 200, href
            assert response["Content-Disposition"].startswith("attachment"), href


def test_a_state_is_cited_by_its_canonical_address_and_its_sentence(stage: Stage, client: Any) -> None:
    item = cited(client, "/en/?to=2004&from=2001&when=possibly&q=a%26b")
    assert item["URL"] == "http://testserver/en/?from=2001&to=2004&q=a%26b"
    assert item["title"].endswith("with the words “a&b”, possibly between 2001 and 2004")
    assert item["issued"] == item["accessed"]
    persian = cited(client, "/fa/?from=2001")
    assert persian["title"].startswith("۵ رویداد") or "رویداد" in persian["title"]
    assert persian["URL"] == "http://testserver/fa/?from=2001"


def test_a_phrase_in_the_address_is_tidied_and_still_cited(stage: Stage, client: Any) -> None:
    response = client.get("/en/?from=the 2000s&cite=ris", follow=True)
    assert response.redirect_chain == [("?from=200X&cite=ris", 302)]
    assert b"UR  - http://testserver/en/?from=200X\r\n" in response.content


def test_lists_say_what_narrows_them(stage: Stage, client: Any) -> None:
    assert cited(client, "/en/actors/?type=state&q=north")["title"] == "Actors: state; with the words “north”"
    assert cited(client, "/en/narratives/a-walk/2/")["title"] == "A walk, step 2: The accord"
    assert cited(client, "/en/search/?q=gas")["title"] == "Search: with the words “gas”"


def test_a_form_that_is_none_is_named(stage: Stage, client: Any) -> None:
    response = client.get("/en/events/the-summit/?cite=endnote")
    assert response.status_code == 400
    assert "bibtex, ris, csljson" in read(response).text


def test_hostile_titles_stay_text(db: None, client: Any, get: Any) -> None:
    make_event('<script>alert(1)</script> & "x"\\}', slug="hostile")
    html = get("/en/events/hostile/").response.content.decode()
    assert "<script>alert" not in html
    # Once escaped as an attribute, and once more as the text that shows it.
    assert "title=&quot;&amp;lt;script&amp;gt;alert(1)" in html
    assert client.get("/en/events/hostile/?cite=bibtex").content.count(b"{") == client.get(
        "/en/events/hostile/?cite=bibtex"
    ).content.count(b"}")


def test_the_name_of_the_site_is_a_setting(stage: Stage, client: Any, settings: Any) -> None:
    settings.SITE_NAME = "Annals of the Steppe"
    assert cited(client, "/fa/events/the-summit/")["author"] == [{"literal": "Annals of the Steppe"}]


def test_curators_cite_drafts_and_nobody_else_does(stage: Stage, client: Any, curator: Any) -> None:
    make_event("Not yet", slug="not-yet", state="draft")
    assert client.get("/en/events/not-yet/?cite=ris").status_code == 404
    client.force_login(curator)
    assert client.get("/en/events/not-yet/?cite=ris").status_code == 200


def test_the_calendar_that_is_shown_goes_along(stage: Stage, client: Any) -> None:
    client.cookies["calendar"] = "jalali"
    assert cited(client, "/en/?from=2001")["URL"] == "http://testserver/en/?from=2001&calendar=jalali"
    assert cited(client, "/en/?from=2001&calendar=julian")["URL"] == "http://testserver/en/?from=2001&calendar=julian"


@pytest.mark.parametrize(
    ("page", "address"),
    [("/en/?from=2001", "http://testserver/en/?from=2001&as_of="), ("/en/events/the-summit/", "/id/")],
)
def test_a_page_can_be_linked_as_it_was_known_today(stage: Stage, client: Any, page: str, address: str) -> None:
    links = [link["href"] for link in read(client.get(page)).links if re.match("http.*as_of=", link["href"])]
    assert len(links) == 1
    assert address in links[0]
    past = read(client.get(f"{page}{'&' if '?' in page else '?'}as_of=2026-01-01"))
    assert "Permalink as known on" not in past.text
