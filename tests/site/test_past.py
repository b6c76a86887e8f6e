"""Pages as known on a day: the texts of then, links that stay there, and nothing that was taken back."""

from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, quote, urljoin, urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from events.models import Event
from tests.canary import Stage, hide, leaks
from tests.make import make_event
from tests.past import a_day_passes
from tests.site.pages import read
from tests.site.test_every_page import PAGES, is_whole


def then(days: int = 1) -> str:
    return (timezone.now() - timedelta(days=days)).date().isoformat()


def at(path: str, days: int = 1) -> str:
    return f"{path}{'&' if '?' in path else '?'}as_of={then(days)}"


@pytest.fixture
def past(stage: Stage) -> Stage:
    a_day_passes()
    return stage


@pytest.mark.parametrize("language", ["en", "fa"])
def test_every_page_has_a_past_that_is_whole(past: Stage, get: Any, language: str) -> None:
    for path in PAGES:
        page = get(at(f"/{language}/{path}"))
        is_whole(page, language)
        assert {"name": "robots", "content": "noindex"} in page.all("meta", name="robots")
        assert len(page.all("p", class_="past")) == 1
        (now,) = [link for link in page.links if "data-other-time" in link]
        assert urlsplit(now["href"]).path == f"/{language}/{path.partition('?')[0]}"
        assert "as_of" not in now["href"]


def test_every_link_and_form_of_a_page_of_the_past_stays_there(past: Stage, get: Any) -> None:
    followed = 0
    for path in PAGES:
        address = at(f"/en/{path}")
        page = get(address)
        for link in page.links:
            target = urlsplit(urljoin(f"http://testserver{address}", link["href"]))
            is_ours = target.netloc == "testserver" and target.path.startswith(("/en/", "/fa/", "/id/"))
            if is_ours and "data-other-time" not in link and not link["href"].startswith("#"):
                assert parse_qs(target.query)["as_of"], (path, link)
                followed += 1
        for name, attributes in page.elements:
            assert name != "input" or attributes.get("name") != "as_of" or attributes["value"] == then()
        assert len(page.all("input", name="as_of")) == len(page.all("form"))
    assert followed > 500


def test_links_of_a_page_of_the_past_lead_to_pages(past: Stage, client: Any) -> None:
    seen = {at("/en/")}
    waiting = list(seen)
    while waiting and len(seen) < 40:
        address = waiting.pop(0)
        response = client.get(address)
        assert response.status_code in {200, 303}, address
        for link in read(response).links if response.status_code == 200 else []:
            target = urlsplit(urljoin(f"http://testserver{address}", link["href"]))
            there = f"{target.path}?{target.query}"
            if target.path.startswith("/en/") and len(target.query) < 50 and there not in seen:
                seen.add(there)
                waiting.append(there)


def test_pages_show_the_texts_of_then(past: Stage, get: Any) -> None:
    Event.objects.filter(pk=past.event.pk).update(title_en="The meeting", summary_en="Reworded.")
    past.event.event_places.all().delete()
    now, before = get("/en/events/the-summit/"), get(at("/en/events/the-summit/"))
    assert "The meeting" in now.text
    assert "The summit" in before.text
    assert "Reworded" not in before.text
    places = [[link["href"] for link in page.links if "/riverton/" in link["href"]] for page in (before, now)]
    assert places == [[at("/en/places/riverton/")], []]
    assert "The summit" in get(at("/en/events/")).text
    assert "1 record " in get(at("/en/search/?q=summit")).text
    assert "0 records" in get(at("/en/search/?q=meeting")).text


def test_what_was_taken_back_has_no_page_and_no_mention_in_the_past(past: Stage, client: Any) -> None:
    addresses = [at(f"/en/{path}") for path in PAGES]
    past.event.state = "withdrawn"
    past.event.save()
    for address in addresses:
        response = client.get(address)
        # Of the two steps of the walk, one is left.
        is_gone = "/the-summit/" in address or "/a-walk/2/" in address
        assert response.status_code == (404 if is_gone else 200), address
        assert b"The summit" not in response.content, address
        assert response.status_code == 404 or b"the-summit" not in response.content, address
    assert client.get(f"/id/{past.event.identifier}?as_of={then()}").status_code == 404


def test_no_page_of_the_past_changes_or_tells_when_hidden_records_come(past: Stage) -> None:
    # Each page with a client of its own: a choice of calendars is remembered.
    addresses = [at(f"/en/{path}", 0) for path in PAGES]
    before = {address: Client().get(address) for address in addresses}
    hide(past)
    for address in addresses:
        after = Client().get(address)
        assert after.content == before[address].content, address
        assert after["ETag"] == before[address]["ETag"]
        assert not leaks(after.content), address


def test_drafts_of_then_are_not_there(past: Stage, get: Any) -> None:
    make_event("Kept secret", slug="kept", state="draft")
    a_day_passes()
    Event.objects.filter(slug="kept").update(state="published", title_en="Told")
    assert get(at("/en/events/kept/"), 404)
    assert "Kept" not in get(at("/en/events/")).text
    assert "Told" in get(at("/en/events/kept/", 0)).text
    assert "Kept" not in get(at("/en/events/kept/", 0)).text


def test_curators_see_the_same_past_as_everyone(past: Stage, client: Any, curator: Any) -> None:
    hide(past)
    a_day_passes()
    addresses = [at(f"/en/{path}") for path in PAGES if "/" in path]
    anyone = {address: client.get(address) for address in addresses}
    client.force_login(curator)
    for address in addresses:
        response = client.get(address)
        assert response.content == anyone[address].content, address
        assert "public" in response["Cache-Control"]


def test_both_slugs_of_a_renamed_record_find_it(past: Stage, client: Any, get: Any) -> None:
    Event.objects.filter(pk=past.event.pk).update(slug="the-meeting")
    assert "The summit" in get(at("/en/events/the-summit/")).text
    response = client.get(at("/en/events/the-meeting/"))
    assert (response.status_code, response["Location"]) == (301, at("/en/events/the-summit/"))
    assert client.get("/en/events/the-summit/")["Location"] == "/en/events/the-meeting/"
    permanent = client.get(at(f"/id/{past.event.identifier}"))
    assert (permanent.status_code, permanent["Location"]) == (303, at("/en/events/the-summit/"))
    Event.objects.filter(pk=past.event.pk).update(state="draft")
    assert client.get(at("/en/events/the-meeting/")).status_code == 404
    assert client.get(at("/en/events/the-summit/")).status_code == 404


def test_the_history_leads_to_each_version(past: Stage, get: Any) -> None:
    Event.objects.filter(pk=past.event.pk).update(title_en="The meeting")
    page = get("/en/events/the-summit/")
    links = [link["href"] for link in page.links if link["href"].startswith("?as_of=")]
    assert len(links) == 2
    newest, oldest = (get(f"/en/events/the-summit/{link}").text for link in links)
    assert ("The meeting" in newest, "The meeting" in oldest) == (True, False)
    assert "UTC" in oldest


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("2020-01-02", "As known on 2 January 2020. Nothing had been recorded yet."),
        ("2 January 2020", "As known on 2 January 2020."),
        ("۱۲ دی ۱۳۹۸", "As known on 2 January 2020."),
        ("2020-01-02T10:20:30+00:00", "As known on 2 January 2020, 10:20:30 UTC."),
    ],
)
def test_a_day_may_be_typed_as_people_write_it(past: Stage, get: Any, asked: str, said: str) -> None:
    page = get(f"/en/?as_of={quote(asked)}")
    assert said in page.text
    assert "0 events" in page.text


@pytest.mark.parametrize("asked", ["2020", "9999-01-01", "2020-02-30", "soon", "2020-01-02T10:20", "%00", "x" * 600])
def test_what_is_no_time_of_the_past_is_refused_by_name(past: Stage, get: Any, asked: str) -> None:
    page = get(f"/en/?as_of={asked}", 400)
    assert "as_of" in page.text


def test_an_empty_moment_is_now_and_two_are_a_question_nobody_can_answer(past: Stage, get: Any) -> None:
    assert not get("/en/events/?as_of=").all("p", class_="past")
    assert get("/en/events/?as_of=2020-01-01&as_of=2020-01-02", 400)


def test_a_page_of_the_past_is_asked_about_each_time(past: Stage, client: Any) -> None:
    first = client.get(at("/en/events/the-summit/"))
    assert "no-cache" in first["Cache-Control"]
    assert "Cookie" in first["Vary"]
    again = client.get(at("/en/events/the-summit/"), headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    Event.objects.filter(pk=past.event.pk).update(state="withdrawn")
    assert client.get(at("/en/events/the-summit/"), headers={"if-none-match": first["ETag"]}).status_code == 404


def test_the_past_takes_three_queries_more(past: Stage, client: Any) -> None:
    for path in PAGES:
        numbers = []
        for address in (f"/en/{path}", at(f"/en/{path}")):
            with CaptureQueriesContext(connection) as captured:
                client.get(address)
            own = [q for q in captured.captured_queries if "SAVEPOINT" not in q["sql"]]
            numbers.append(len(own))
        # And the transaction's beginning and end, which are savepoints here.
        assert numbers[1] <= numbers[0] + 1, path


def test_the_foot_of_a_page_asks_for_another_day_and_keeps_the_question(past: Stage, get: Any) -> None:
    page = get("/en/events/?kind=politics&ordering=-date")
    form = page.all("form", class_="other-time")[0]
    assert form["action"] == "/en/events/"
    hidden = {(one["name"], one["value"]) for one in page.all("input", type="hidden")}
    assert {("kind", "politics"), ("ordering", "-date")} <= hidden


@pytest.mark.parametrize("lanes", ["kind", "actor", "place"])
def test_the_canvas_asks_for_tiles_of_the_same_past(past: Stage, client: Any, lanes: str) -> None:
    response = client.get(at(f"/en/?lanes={lanes}"))
    shown = response.context["scene"]["lanes"]
    assert shown
    for lane in shown:
        assert parse_qs(lane["query"])["as_of"] == [then()], lane
        assert parse_qs(urlsplit(lane["page"]).query)["as_of"] == [then()], lane
        assert client.get(f"/api/v1/timeline/tiles/0/0/?{lane['query']}").json()["total"] == lane["count"]


def test_what_is_cited_of_the_past_leads_to_the_past_and_was_read_today(past: Stage, client: Client) -> None:
    for path, kept_path in (("?from=2001", "/en/?from=2001&"), ("narratives/a-walk/1/", "/en/narratives/a-walk/1/?")):
        (item,) = client.get(at(f"/en/{path}") + "&cite=csljson").json()
        assert item["URL"] == f"http://testserver{kept_path}as_of={then()}"
        assert item["accessed"] == {"date-parts": [[2026, 11, 23]]}
    (item,) = client.get(at("/en/events/the-summit/") + "&cite=csljson").json()
    assert item["URL"] == f"http://testserver/id/{past.event.identifier}?as_of={then()}"


def test_frames_show_the_past_too_and_stay_there(past: Stage, get: Any, client: Client) -> None:
    Event.objects.filter(pk=past.event.pk).update(title_en="The late summit")
    for path in ("", "events/the-summit/", "narratives/a-walk/1/", "at/2005/"):
        page = get(at(f"/en/embed/{path}?theme=dark"))
        assert "The late summit" not in page.text, path
        assert len(page.all("p", class_="past")) == 1
        for link in page.links:
            if link["href"].startswith(("/", "?")) and "data-other-time" not in link:
                assert f"as_of={then()}" in link["href"], (path, link)
        (now,) = [link for link in page.links if "data-other-time" in link]
        assert "theme=dark" in now["href"]
        assert "frame-ancestors *" in page.response["Content-Security-Policy"]
    html = client.get(at("/en/events/the-summit/")).content.decode()
    assert f"/en/embed/events/the-summit/?as_of={then()}" in html
    assert client.get("/en/embed/?as_of=yesterday-ish").status_code == 400
