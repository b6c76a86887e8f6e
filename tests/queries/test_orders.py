"""One alphabet for site, API and admin, and an index for every order of a list that grows."""

import re
from typing import Any

import pytest
from django.test import Client

from events.api.nouns import NOUNS
from events.models import Citation
from events.models.record import Record
from tests.make import make_actor, make_place

TITLES = ["Apple", "banana", "Élan", "Zed"]
GROWING = [noun for noun in NOUNS if issubclass(noun.model, Record | Citation)]


@pytest.mark.parametrize("noun", GROWING, ids=[noun.name for noun in GROWING])
def test_every_order_of_records_and_citations_has_an_index(noun: Any) -> None:
    indexed = {tuple(name.lstrip("-") for name in index.fields) for index in noun.model._meta.indexes}
    for ordering in noun.listing.orderings.values():
        if ordering.column not in {"id", "relevance"}:
            served = {(ordering.column, "id"), ("state", ordering.column, "id")}
            assert served & indexed, (noun.name, ordering.name)


@pytest.mark.django_db
def test_all_faces_use_one_alphabet(curator: Any) -> None:
    for title in reversed(TITLES):
        make_actor(title)
        make_place(title)
    reader, editor = Client(), Client()
    editor.force_login(curator)
    for noun in ("actor", "place"):
        listed = reader.get(f"/api/v1/{noun}s/?ordering=title").json()["results"]
        assert [one["title"]["en"] for one in listed] == TITLES
        found: list[str] = []
        address = f"/api/v1/{noun}s/?ordering=title&limit=1"
        while address:
            page = reader.get(address).json()
            found += [one["title"]["en"] for one in page["results"]]
            address = page["next"]
        assert found == TITLES
        for pattern, content in (
            (r"|".join(TITLES), reader.get(f"/en/{noun}s/").content.decode()),
            (r"|".join(TITLES), editor.get(f"/admin/events/{noun}/").content.decode()),
        ):
            assert list(dict.fromkeys(re.findall(pattern, content))) == TITLES, noun
