"""docs/api.md says what the code does: the same addresses, parameters, orders and members."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.urls import get_resolver

from events.api.documentation import schema
from events.api.noun import MOST_ALONE, MOST_IN_LIST
from events.api.nouns import NOUNS
from events.api.parameters import KNOWN
from events.queries.page import MOST

TEXT = (Path(__file__).parents[2] / "docs" / "api.md").read_text()
EVERYWHERE = {"ordering", "limit", "cursor", "fields", "count", "as_of", "calendar", "format"}
SHARED = ("id", "url", "html_url", "version", "created", "modified", "state")


def rows(heading: str) -> list[list[str]]:
    """The cells of the table below these column heads."""
    table = TEXT.split(f"{heading}\n", 1)[1].split("\n\n")[0]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table.splitlines()[1:]]


def words(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.name)
def test_lists_are_documented(noun: Any) -> None:
    documented = {words(row[0])[0]: row for row in rows("| list | parameters | orders |")}
    assert set(documented) == {f"{noun.name}/" for noun in NOUNS}
    row = documented[f"{noun.name}/"]
    assert words(row[1]) == list(noun.listing.parameters)
    assert words(row[2]) == list(noun.listing.orderings)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.name)
def test_members_are_documented(noun: Any) -> None:
    documented = {row[0]: row[1] for row in rows("| noun | further members |")}
    assert set(documented) == {noun.name for noun in NOUNS}
    assert words(documented[noun.name]) == [m.name for m in noun.members if m.name not in SHARED]
    assert all(f"`{name}`" in TEXT for name in SHARED)


def test_parameters_are_documented() -> None:
    narrowing = {words(row[0])[0] for row in rows("| parameter | |")}
    everywhere = {words(row[0])[0] for row in rows("| parameter of every list | |")}
    known = {name for noun in NOUNS for name in noun.listing.parameters}
    assert narrowing == known == set(KNOWN) - EVERYWHERE
    assert everywhere == EVERYWHERE


def test_addresses_are_documented() -> None:
    documented = {words(row[0])[0] for row in rows("| address | answers |")}
    nouns = {noun.name for noun in NOUNS}
    routed = set()
    for path in [*schema()["paths"], "/api/v1/docs/"]:
        parts = path.split("/")
        routed.add(
            "/".join(
                "{noun}" if part in nouns and parts[-2] not in {"facets", "map", "network"} else part for part in parts
            )
        )
    assert documented == routed


def test_every_route_is_in_the_schema() -> None:
    """But for the page that shows it, and the one for addresses that are none."""
    api = next(part for part in get_resolver().url_patterns if str(part.pattern) == "api/v1/")
    assert len(schema()["paths"]) == len(api.url_patterns) - 2


def test_limits_are_documented() -> None:
    assert f"at most {MOST_ALONE} rows, and {MOST_IN_LIST} in an object of a list" in TEXT
    assert f"at most {MOST}" in TEXT


def test_parameters_of_the_schema_are_those_of_the_lists() -> None:
    for noun in NOUNS:
        described = {p["name"] for p in schema()["paths"][f"/api/v1/{noun.name}/"]["get"]["parameters"]}
        assert described == {*noun.listing.parameters, *EVERYWHERE}


def test_the_schema_says_openapi_3_1_and_names_every_problem() -> None:
    document = schema()
    assert document["openapi"].startswith("3.1")
    for path, item in document["paths"].items():
        assert list(item) == ["get"], path
        responses = item["get"]["responses"]
        assert {"200", "304", "400", "406", "503"} <= set(responses), path
        assert item["get"]["summary"]
        for status in ("400", "406", "503"):
            assert list(responses[status]["content"]) == ["application/problem+json"]
    names = [item["get"]["operationId"] for item in document["paths"].values()]
    assert len(set(names)) == len(names)


def test_the_schema_is_valid_openapi() -> None:
    from drf_spectacular.validation import validate_schema

    validate_schema(schema())


def test_every_reference_of_the_schema_leads_somewhere() -> None:
    document = schema()
    named = set(re.findall(r"#/components/schemas/(\w+)", str(document)))
    assert named == set(document["components"]["schemas"])
