"""What is exported can be imported: without a change here, and with the same bytes out of a database that was empty."""

from typing import Any

import pytest
from django.db import connection

from events.exchange.formats import FORMATS
from events.exchange.nouns import NOUNS, RESOURCES
from events.models import Citation, Event, Figure, Participation
from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_figure,
    make_kind,
    make_link,
    make_name,
    make_narrative,
    make_participation,
    make_place,
    make_relation,
    make_source,
    place_event,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def chronicle() -> None:
    """A bit of everything, with texts that are hard on files."""
    state = make_actor('=HYPERLINK("x")', title_fa="قرقیزستان", date="-0043-03-15", date_text="15 March 44 BCE")
    other = make_actor("+Other", date="1991-08-31/..")
    region = make_place("Region", type="region")
    place = make_place("@Manas", parent=region, latitude=-43.060001, longitude=74.1 + 0.2, radius=5)
    original = make_source("Original", language="zh")
    source = make_source(
        "-Prichi", csl={"author": [{"family": "Прихи", "given": "П."}], "publisher": "'=x"}, translation_of=original,
        url="https://example.org/?a=1", accessed="2026-05-31", full_text="line\n\tline",
    )  # fmt: skip
    whole = make_event("Whole", date="1990/2000")
    event = make_event(
        "\tTabbed, “quoted” \"twice\"", date="[..2014]", date_text="by 2014", part_of=whole,
        summary_fa="چند خط\r\nو یکی دیگر", kind=make_kind("sub", parent=make_kind("security")),
    )  # fmt: skip
    undated = make_event("Undated", date=None)
    planned = make_event("Planned", date="2033", modality="planned", outcome_research="not_found")
    for spot in (place, region):
        place_event(event, spot)
    participation = make_participation(event, state, qualifier_en="'=as host")
    relation = make_relation(state, other, date="2014~/..")
    undated_relation = make_relation(other, state)
    link = make_link(event, planned)
    figure = make_figure(event, low=-3, best="123456789012345678.123456", high="123456789012345679")
    make_figure(actor=other, best="0.5", date="2020")
    name = make_name("Ай/Тай", actor=state, language="ky", script="Cyrl", kind="official", date="1991/")
    make_name("ماناس", place=place, language="fa")
    make_narrative("Walk", (event, planned, undated))
    for number, statement in enumerate(
        [
            {"event": event}, {"participation": participation}, {"relation": relation}, {"relation": undated_relation},
            {"event_link": link}, {"figure": figure, "value": "4.25"}, {"name": name},
        ]
    ):  # fmt: skip
        make_citation(source, locator=f"¶ {number}", date="2015" if number else None, **statement)
    make_citation(source, event=event, locator="", date="2014", quote_exact="=1+1", position_start=3, position_end=9)


def exported(format: type) -> dict[Any, bytes]:
    return {noun.model: format().export_data(RESOURCES[noun.model]().export()) for noun in NOUNS}


def imported(user: Any, format: type, files: dict[Any, bytes], *, dry: bool = False) -> dict[str, Any]:
    totals: dict[str, int] = {}
    for model, data in files.items():
        dataset = format().create_dataset(data)
        result = RESOURCES[model](user=user).import_data(dataset, dry_run=dry, user=user)
        complaints = [str(error.error) for error in result.base_errors] + [
            f"{row.number}: {row.error_dict}" for row in result.invalid_rows
        ]
        complaints += [str(error.error) for row in result.error_rows for error in row.errors]
        assert complaints == [], model
        for kind, number in result.totals.items():
            totals[kind] = totals.get(kind, 0) + number
    return totals


@pytest.mark.parametrize("format", FORMATS, ids=lambda f: f.title)
def test_importing_an_export_changes_nothing(chronicle: None, curator: Any, format: type) -> None:
    files = {model: data for model, data in exported(format).items() if model.objects.exists()}
    history = Event.objects.get(title_en="Whole").history.count()
    totals = imported(curator, format, files)
    assert totals["new"] == totals["update"] == 0
    assert totals["skip"] > 30
    assert Event.objects.get(title_en="Whole").history.count() == history


@pytest.mark.parametrize("format", FORMATS, ids=lambda f: f.title)
def test_an_empty_database_exports_what_it_imported_byte_for_byte(chronicle: None, curator: Any, format: type) -> None:
    files = {model: data for model, data in exported(format).items() if model.objects.exists()}
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        for noun in NOUNS:
            cursor.execute(f'TRUNCATE "{noun.model._meta.db_table}" CASCADE')
    assert not Event.objects.exists()
    imported(curator, format, files)
    assert {model: data for model, data in exported(format).items() if model in files} == files
    # Twice is the same as once.
    assert imported(curator, format, files)["new"] == 0


def test_the_round_trip_is_of_everything(chronicle: None) -> None:
    for model in RESOURCES:
        if model.__name__ != "Identifier":
            assert model.objects.exists(), model
    assert Citation.objects.count() == 8
    assert Figure.objects.count() == 2
    assert Participation.objects.count() == 1
