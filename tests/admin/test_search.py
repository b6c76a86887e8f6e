"""Search boxes, filters and suggestions find what people type, in both languages and in any spelling."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from events.dates import parse
from events.dates.render import display
from tests.admin.client import said, signed_in
from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_kind,
    make_name,
    make_participation,
    make_place,
    make_relation,
    make_source,
    place_event,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return signed_in("contributor")


def listed(client: Client, noun: str, **query: str) -> list[Any]:
    response = client.get(reverse(f"admin:events_{noun}_changelist"), query)
    assert response.status_code == 200, response.headers
    return list(response.context["cl"].result_list)


@pytest.mark.parametrize(
    "typed",
    [
        "پیمان", "پيمان", "PACT of 1991", "pact", "۱۹۹۱", "١٩٩١", "همکاري", "همكاری", "می‌شود", "می شود", "مِی‌شود",
        "pact پیمان", "e{pk}", "E{pk}", "E۰{pk}", "cooperaton",
    ],
)  # fmt: skip
def test_a_record_is_found_however_it_is_typed(client: Client, typed: str) -> None:
    event = make_event("Pact of 1991 on cooperation", title_fa="پیمان همکاری ۱۹۹۱ امضا می‌شود")
    make_event("Something else", title_fa="چیزی دیگر")
    assert listed(client, "event", q=typed.format(pk=event.pk)) == [event]


@pytest.mark.parametrize("typed", ["%", "_%_%", "\\", "x" * 400, "ـ", "'; --", "“", "(((("])
def test_odd_searches_find_nothing_and_break_nothing(client: Client, typed: str) -> None:
    make_event("Pact")
    assert listed(client, "event", q=typed) == []


def test_an_actor_is_found_by_any_of_its_names(client: Client) -> None:
    actor = make_actor("Kyrgyzstan")
    make_name("Кыргызстан", actor=actor, language="ky")
    make_name("قرقيزستان", actor=actor, language="ar")
    make_actor("Other")
    for typed in ("кыргызстан", "قرقیزستان", "kyrgyz"):
        assert listed(client, "actor", q=typed) == [actor]


def test_parts_are_found_by_their_records(client: Client) -> None:
    event, actor = make_event("Pact"), make_actor("Russia", title_fa="روسیه")
    participation = make_participation(event, actor)
    citation = make_citation(make_source("The text"), event=event, quote_exact="به يقين")
    assert listed(client, "participation", q="روسيه") == [participation]
    assert listed(client, "participation", q="pact russia") == [participation]
    assert listed(client, "citation", q="به یقین") == [citation]
    assert listed(client, "participation", q="nobody") == []


WINDOWS = [
    ({"from": "1990", "to": "1999"}, {"1995", "199X", "[..1992]", "1985/1992", "1995/.."}),
    ({"from": "1990", "to": "1999", "when": "surely"}, {"1995", "199X", "1985/1992", "1995/.."}),
    ({"from": "the 1990s", "to": "199X"}, {"1995", "199X", "[..1992]", "1985/1992", "1995/.."}),
    ({"from": "۱۳۹۳"}, {"2014", "1995/.."}),
    ({"to": "1986"}, {"[..1992]", "1985/1992"}),
    ({"dated": "no"}, {""}),
]


@pytest.mark.parametrize(("query", "expected"), WINDOWS)
def test_a_window_of_time(client: Client, query: dict[str, str], expected: set[str]) -> None:
    for date in ("1995", "199X", "[..1992]", "1985/1992", "1995/..", "2014", ""):
        make_event(date=date or None)
    assert {str(event.date or "") for event in listed(client, "event", **query)} == expected


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"from": "sometime"}, "is not understood as a date"),
        ({"from": "12/01/1940"}, "can be read in 2 ways: write it as EDTF, such as 1940-01-12."),
        ({"from": "1999", "to": "1990"}, "the window ends before it begins."),
        ({"from": "until 1985"}, "a date that begins on some day"),
        ({"to": "since 1995"}, "a date that ends on some day"),
        ({"from": "1990", "when": "perhaps"}, "expected possibly or surely"),
        ({"from": "x" * 500}, "at most 200 characters"),
        ({"source": "E1"}, "expected the identifier of one, such as S12"),
        ({"source": "S999999"}, "expected the identifier of one"),
        ({"actor": "nonsense"}, "expected the identifier of one, such as A12"),
    ],
)
def test_a_filter_that_cannot_be_read_says_so_and_shows_nothing(
    client: Client, query: dict[str, str], told: str
) -> None:
    make_event(date="1995")
    response = client.get(reverse("admin:events_event_changelist"), query)
    assert told in said(response)
    assert list(response.context["cl"].result_list) == []


def test_filters_by_record(client: Client) -> None:
    event, other = make_event(), make_event()
    source, actor, place = make_source(), make_actor(), make_place()
    make_citation(source, event=event)
    make_citation(source, event=event)
    make_participation(event, actor)
    place_event(event, place)
    for query in (
        {"source": f"S{source.pk}"},
        {"actor": f"a{actor.pk} whatever"},
        {"place": f"P{place.pk}"},
        {"cited": "yes"},
    ):
        assert listed(client, "event", **query) == [event]
    assert listed(client, "event", cited="no") == [other]
    relation = make_relation(make_actor(), actor)
    make_relation(make_actor(), make_actor())
    assert listed(client, "relation", actor=f"A{actor.pk}") == [relation]


def test_the_list_shows_dates_in_words(client: Client) -> None:
    make_event("Shown", date="[..2014]")
    address = reverse("admin:events_event_changelist")
    page = client.get(address).content.decode()
    assert '<span title="[..2014]">by 2014</span>' in page
    page = client.get(address, headers={"accept-language": "fa"}).content.decode()
    assert f'<span title="[..2014]">{display(parse("[..2014]"), "fa")}</span>' in page
    assert "تا ۲۰۱۴" in page


def test_a_persian_list_is_in_persian_order(client: Client) -> None:
    for title in ("ژاله", "آب", "پل", "گل"):
        make_event("", title_fa=title, title_en="same")
    response = client.get(reverse("admin:events_event_changelist"), {"o": "2"}, headers={"accept-language": "fa"})
    assert [event.title_fa for event in response.context["cl"].result_list] == ["آب", "پل", "ژاله", "گل"]


def suggestions(client: Client, field: str, term: str) -> list[str]:
    query = {"app_label": "events", "model_name": "citation", "field_name": field, "term": term}
    return [row["text"] for row in client.get(reverse("admin:autocomplete"), query).json()["results"]]


def test_suggestions_can_be_told_apart(client: Client) -> None:
    one = make_event("Summit", date="2013", kind=make_kind("politics"))
    two = make_event("Summit", date="[..2014]", kind=make_kind("energy"))
    assert set(suggestions(client, "event", "summit")) == {
        f"E{one.pk} · Summit · Politics · 2013",
        f"E{two.pk} · Summit · Energy · by 2014",
    }
    assert suggestions(client, "event", f"e{two.pk}") == [f"E{two.pk} · Summit · Energy · by 2014"]
    query = {"app_label": "events", "model_name": "citation", "field_name": "event", "term": "\x00"}
    assert client.get(reverse("admin:autocomplete"), query).status_code == 400


def test_suggestions_are_for_those_who_may_look(client: Client) -> None:
    make_event("Secret", state="draft")
    query = {"app_label": "events", "model_name": "citation", "field_name": "event", "term": "secret"}
    assert Client().get(reverse("admin:autocomplete"), query).status_code == 302


def test_suggestions_come_in_order_of_fit(client: Client) -> None:
    union = make_event("Customs Union of Kazakhstan", title_fa="اتحادیهٔ گمرکی قزاقستان", date="1990")
    begins = make_event("Kazakhstan is independent", title_fa="قزاقستان مستقل می‌شود", date="1991")
    exact = make_event("Kazakhstan", title_fa="قزاقستان", date="1992")
    for term in ("kazakhstan", "Kazakh", "قزاقستان", "قزاق"):
        found = [text.split(" ")[0] for text in suggestions(client, "event", term)]
        assert found == [f"E{event.pk}" for event in (exact, begins, union)], term


def test_a_name_that_is_just_so_comes_first(client: Client) -> None:
    longer = make_actor("Eurasian Economic Union and EAEU friends")
    union = make_actor("Union of five states")
    make_name("EAEU", actor=union, kind="abbreviation")
    query = {"app_label": "events", "model_name": "participation", "field_name": "actor", "term": "eaeu"}
    rows = client.get(reverse("admin:autocomplete"), query).json()["results"]
    assert [row["id"] for row in rows] == [str(union.pk), str(longer.pk)]


def test_the_admin_says_what_is_disputed(client: Client) -> None:
    event, other = make_event("Joins", date="[2014,2015]", state="draft"), make_event("Calm", state="draft")
    source = make_source(state="draft")
    make_citation(source, event=event, date="2014")
    make_citation(source, event=event, date="2015")
    make_citation(source, event=other, date="2000")
    assert listed(client, "event", disputed="yes") == [event]
    assert listed(client, "event", disputed="no") == [other]
    page = client.get(reverse("admin:events_event_changelist")).content.decode()
    assert page.count('<span class="rg-disputed">disputed</span>') == 1
    for record, is_told in ((event, True), (other, False)):
        form = client.get(reverse("admin:events_event_change", args=[record.pk])).content.decode()
        assert ("disputed: the cited dates cannot all be true" in form) is is_told
