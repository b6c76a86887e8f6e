"""Every error is a problem document that says what is wrong; nothing is ignored in silence, nothing is a 500."""

import base64
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client, RequestFactory
from rest_framework.exceptions import ParseError

from events.api import problems
from events.api.json import JSONParser
from events.api.noun import Noun
from events.api.nouns import NOUNS

pytestmark = pytest.mark.django_db
Get = Callable[..., Any]


def cursor(*content: Any) -> str:
    """One that we never gave out."""
    return base64.urlsafe_b64encode(json.dumps([*content, 1, 0]).encode()).decode()


BAD = [
    ("events/?nonsense=1", "nonsense"),
    ("events/?limit=0", "limit"),
    ("events/?limit=1000000000", "limit"),
    ("events/?limit=99999999999999999999999", "limit"),
    ("events/?limit=-1", "limit"),
    ("events/?limit=٣", "limit"),
    ("events/?from=2001-02-30", "from"),
    ("events/?from=Y-17E7X", "from"),
    ("events/?from=XXXX", "from"),
    ("events/?from=2005&to=2001", "to"),
    ("events/?when=maybe", "when"),
    ("events/?actor=A999", "actor"),
    ("events/?actor=no-such-actor", "actor"),
    ("events/?kind=no-such-kind", "kind"),
    ("events/?bbox=1,2,3", "bbox"),
    ("events/?bbox=NaN,0,1,1", "bbox"),
    ("events/?bbox=1,inf,1,1", "bbox"),
    ("events/?significance_min=11", "significance_min"),
    ("events/?disputed=perhaps", "disputed"),
    ("events/?q=%00", "q"),
    ("events/?q=a&q=b", "q"),
    (f"events/?q={'x' * 501}", "q"),
    (f"events/?{'&'.join('actor=A1' for _ in range(4_000))}", "actor"),
    ("events/?modified_since=yesterday", "modified_since"),
    ("events/?modified_since=2026-02-30", "modified_since"),
    ("events/?modified_since=0001-01-01T00:00:00%2B23:59", "modified_since"),
    ("events/?ordering=title", "ordering"),
    ("events/?ordering=relevance", "ordering"),
    ("events/?fields=id,pass", "fields"),
    ("events/?fields=state", "fields"),
    ("events/?fields=,", "fields"),
    ("events/?cursor=AAAA", "cursor"),
    ("events/?cursor=W10", "cursor"),
    (f"events/?ordering=modified&cursor={cursor('modified', '0001-01-01T00:00:00+23:59')}", "cursor"),
    (f"events/?ordering=significance&cursor={cursor('significance', 10**30)}", "cursor"),
    (f"actors/?ordering=title&cursor={cursor('title', 'a' + chr(0))}", "cursor"),
    (f"actors/?ordering=title&cursor={cursor('title', chr(0xD800))}", "cursor"),
    ("events/?count=maybe", "count"),
    ("events/?format=xml", "format"),
    ("events/E1/?count=true", "count"),
    ("events/facets/?limit=1", "limit"),
    ("events/map/?year=2001", "year"),
    ("events/network/?bbox=1,2,3", "bbox"),
    ("relations/?subject=A9", "subject"),
    ("citations/?relation=slug", "relation"),
    ("citations/?name=slug", "name"),
    ("citations/?participation=x", "participation"),
    ("search/", "q"),
    ("search/?q=%20", "q"),
    ("suggest/?q=a&type=event&type=nothing", "type"),
    ("at/2001-02-30/", "date"),
    ("at/XXXX/", "date"),
    ("at/2001/?from=2001", "from"),
    ("schema/?lang=de", "lang"),
]


@pytest.mark.parametrize(("address", "name"), BAD, ids=lambda value: value[:40])
def test_what_cannot_be_answered_is_named(address: str, name: str, get: Get) -> None:
    answer = get(address)
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    content = answer.json()
    assert (content["status"], content["title"], content["type"]) == (400, "Bad Request", "about:blank")
    assert [error["name"] for error in content["errors"]] == [name]
    assert all(error["expected"] for error in content["errors"])
    assert len(answer.content) < 3000


def test_ten_thousand_parameters_are_refused_before_they_are_read(get: Get) -> None:
    answer = get(f"events/?{'&'.join('actor=A1' for _ in range(10_000))}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_all_that_is_wrong_is_said_at_once(get: Get) -> None:
    errors = get("events/?limit=x&from=zz&actor=A9&bogus=1&ordering=up").json()["errors"]
    assert {error["name"] for error in errors} == {"limit", "from", "actor", "bogus", "ordering"}


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.name)
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written_yet(noun: Any, method: str) -> None:
    for address in (f"/api/v1/{noun.name}/", f"/api/v1/{noun.name}/1/"):
        answer = getattr(Client(), method)(address, "[" * 200_000, content_type="application/json")
        assert (answer.status_code, answer["Content-Type"]) == (405, "application/problem+json")
        assert answer["Allow"] == "GET, HEAD, OPTIONS"


def test_unknown_addresses_are_problems_too(get: Get) -> None:
    for address in ("nothing/", "events/E1/nothing/", "events/%00/", "events/a%2Fb/", "%F0%9F%98%80/"):
        answer = get(address)
        assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json"), address
    assert Client().post("/api/v1/nothing/").status_code == 404


def test_a_form_that_is_not_there_is_406(get: Get) -> None:
    for accept in ("text/csv", "application/xml"):
        answer = get("events/", accept=accept)
        assert (answer.status_code, answer["Content-Type"]) == (406, "application/problem+json")
    for accept in ("*/*", "application/json", "text/html,*/*;q=0.8", "application/problem+json"):
        assert get("events/", accept=accept).status_code == 200


def test_values_are_shown_without_tricks(get: Get) -> None:
    error = get("events/?limit=%E2%80%AE%0D%0A<script>").json()["errors"][0]
    # The override is gone, the line end is shown.
    assert error["value"] == "��<script>"


def test_problems_speak_the_language_of_the_request(get: Get) -> None:
    answer = get("events/?limit=x", accept_language="fa")
    assert answer["Content-Language"] == "fa"
    problem = answer.json()
    assert problem["detail"] == "به برخی از پارامترها نمی‌توان پاسخ داد."
    assert problem["errors"][0]["expected"] == "عددی صحیح از 1 تا 500"


def test_a_database_that_is_away_is_503(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*args: Any, **kwargs: Any) -> Any:
        raise OperationalError("connection refused, password=secret")

    monkeypatch.setattr(Noun, "fetched", away)
    answer = get("events/")
    assert (answer.status_code, answer["Content-Type"]) == (503, "application/problem+json")
    assert int(answer["Retry-After"]) > 0
    assert b"secret" not in answer.content


def test_a_fault_of_ours_is_a_problem_without_details(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: Any, **kwargs: Any) -> Any:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(Noun, "fetched", broken)
    client = Client(raise_request_exception=False)
    answer = client.get("/api/v1/events/")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    assert b"secret" not in answer.content


def test_a_host_that_is_not_ours_is_a_problem() -> None:
    answer = Client().get("/api/v1/events/", headers={"host": "evil.example"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert b"evil" not in answer.content


def test_a_problem_document_is_small_json() -> None:
    answer = problems.not_found(RequestFactory().get("/api/v1/x"), Exception())
    assert set(json.loads(answer.content)) == {"type", "title", "status", "detail"}


BODIES = [
    (b'{"title": "x", "note": "[[[[[", "deep": [[[1]]]}', None),
    (('{"a": "' + "\\\\u0000" + '"}').encode(), None),
    (b"[" * 200_000, "deeply"),
    (b'{"a":' * 200_000 + b"1" + b"}" * 200_000, "deeply"),
    (b'"\\ud800"', "JSON"),
    (b'"\\u0000"', "NUL"),
    (b'{"a": "x\\u0000y"}', "NUL"),
    (b"NaN", "JSON"),
    (b"[Infinity]", "JSON"),
    (b"\xff\xfe", "JSON"),
    (b"", "JSON"),
    (b"1" * 5000, "JSON"),
    (b"{'a': 1}", "JSON"),
]


@pytest.mark.parametrize(("body", "complaint"), BODIES, ids=range(len(BODIES)))
def test_bodies_are_read_with_care(body: bytes, complaint: str | None) -> None:
    if complaint is None:
        assert isinstance(JSONParser().parse(io.BytesIO(body), None), dict)
        return
    with pytest.raises(ParseError, match=complaint):
        JSONParser().parse(io.BytesIO(body), None)
