"""Nothing hidden shows on any page, and no page changes because something is hidden."""

import re
from typing import Any

from django.test import Client

from events.models import Event
from tests.canary import Stage, hide, leaks, touch
from tests.site.test_every_page import FRAMED, PAGES

DETAILS = [
    "events/the-summit/", "events/the-opening/", "places/riverton/", "sources/the-gazette/", "sources/the-gazette-fa/",
    "actors/northland/", "narratives/a-walk/",
]  # fmt: skip
ADDRESSES = [
    *(f"/{language}/{path}" for language in ("en", "fa") for path in PAGES),
    *(f"/{language}/embed/{path}" for language in ("en", "fa") for path in FRAMED),
    *(
        f"/en/{path}{'&' if '?' in path else '?'}cite={form}"
        for path in (
            "",
            "events/the-summit/",
            "actors/northland/",
            "narratives/a-walk/2/",
            "events/?q=summit",
        )
        for form in ("bibtex", "ris", "csljson")
    ),
    "/sitemap.xml",
    "/sitemap-lists.xml",
    "/robots.txt",
    "/en/?q=zqcanary",
    "/en/search/?q=zqcanary",
    "/en/actors/?q=zqcanary",
    "/en/events/?q=zqcanary&ordering=-modified",
    "/en/?disputed=true",
    "/en/?place=riverton&bbox=69,41,70,42",
    "/en/?beside=network&actor_all=northland&year=2005",
    "/en/network/",
    "/fa/network/?year=2001",
    "/en/embed/network/?year=2001&theme=dark",
    "/en/?cited=false",
    "/en/?lanes=actor",
    "/en/?lanes=place&from=1990",
    "/en/?from=-7771&to=-7700",
]


def test_every_page_is_the_same_with_and_without_what_is_hidden(stage: Stage) -> None:
    # A new reader each time: nothing is remembered from page to page.
    maps = re.findall(r"<loc>http://testserver(.*?)</loc>", Client().get("/sitemap.xml").content.decode())
    addresses = [*ADDRESSES, *maps]
    before = {address: Client().get(address) for address in addresses}
    hide(stage)
    for address in addresses:
        after = Client().get(address)
        assert before[address].status_code == after.status_code == 200, address
        asks_for_it = "zqcanary" in address or "-7771" in address
        assert asks_for_it or not leaks(after.content), address
        assert after.content == before[address].content, address
        assert after.get("ETag") == before[address].get("ETag"), address


def test_history_does_not_tell_that_private_fields_changed(stage: Stage) -> None:
    """Neither which field, nor that it now points at something hidden."""
    hide(stage)
    addresses = [f"/{language}/{path}" for language in ("en", "fa") for path in DETAILS]
    before = {address: history_of(Client().get(address)) for address in addresses}
    touch(stage)
    for address in addresses:
        response = Client().get(address)
        assert not leaks(response.content), address
        assert history_of(response) == before[address], address


def test_history_tells_of_references_that_readers_see(stage: Stage) -> None:
    Event.objects.filter(pk=stage.part.pk).update(part_of=stage.event)
    assert "part of" in history_of(Client().get("/en/events/the-opening/"))


def history_of(response: Any) -> str:
    page = response.content.decode()
    return str(page[page.index('id="history"') :].split("</section>")[0])


def test_hidden_records_have_no_page(stage: Stage, client: Any) -> None:
    hide(stage)
    nouns = {"E": "events", "A": "actors", "P": "places", "S": "sources", "W": "narratives"}
    for record in stage.hidden:
        if record.pk is None or record.prefix not in nouns:
            continue
        for language in ("en", "fa"):
            for path in (
                f"{nouns[record.prefix]}/{record.slug}/",
                f"{nouns[record.prefix]}/{record.slug}/?cite=bibtex",
                f"embed/{nouns[record.prefix]}/{record.slug}/",
            ):
                response = client.get(f"/{language}/{path}")
                assert response.status_code == 404
                assert not leaks(response.content.replace(record.slug.encode(), b""))
        assert client.get(f"/id/{record.identifier}").status_code == 404
        assert client.get("/en/", {"actor": record.slug}).status_code == 400
