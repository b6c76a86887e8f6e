"""References: one set of items, three forms that programs read back."""

import json
import re
from typing import Any

import pytest

from events.exchange.bibliography import FORMS, bibtex, csljson, ris

RECORD: dict[str, Any] = {
    "id": "regesta-E12",
    "type": "webpage",
    "title": "50 % of {gas} & “oil_#1”, \\ at $5~^",
    "author": [{"literal": "Regesta and Sons"}],
    "issued": {"date-parts": [[2026, 3, 4]]},
    "accessed": {"date-parts": [[2026, 11, 23]]},
    "URL": "https://example.org/id/E12?q=%D9%86&x={y}",
    "language": "en",
    "number": "E12",
    "version": "5",
}
ARTICLE: dict[str, Any] = {
    "id": "S 3/é",
    "type": "article-journal",
    "title": "رویداد\r\nمی‌شود",
    "author": [{"family": "Prichi", "given": "Stanislav"}, {"non-dropping-particle": "van", "family": "Dyck"}],
    "container-title": "Journal",
    "issued": {"date-parts": [[1999]]},
    "language": "fa-IR",
    "issue": "2",
    "volume": "7",
}


def test_bibtex_escapes_what_tex_would_read_and_balances_its_braces() -> None:
    text = bibtex.write([RECORD])
    assert r"title = {{50 \% of \textbraceleft{}gas\textbraceright{} \& “oil\_\#1”, \textbackslash{} at \$5" in text
    assert r"\textasciitilde{}\textasciicircum{}}}" in text
    assert text.count("{") == text.count("}")
    assert text.startswith("@misc{regesta-E12,\n")


def test_bibtex_keeps_addresses_as_they_stand_and_organisations_in_one_piece() -> None:
    text = bibtex.write([RECORD])
    assert "url = {https://example.org/id/E12?q=%D9%86&x=%7By%7D}" in text
    assert "author = {{Regesta and Sons}}" in text
    for line in ("year = {2026}", "month = mar", "day = {4}", "urldate = {2026-11-23}", "version = {5}"):
        assert f"  {line},\n" in text


def test_bibtex_knows_articles_and_persian() -> None:
    text = bibtex.write([ARTICLE])
    assert text.startswith("@article{S-3-,\n")
    assert "author = {Prichi, Stanislav and van Dyck}" in text
    assert "journal = {Journal}" in text
    assert "langid = {persian}" in text
    # The line break is gone; the half-space is not.
    assert "title = {{رویداد می‌شود}}" in text
    assert "month" not in text


def test_ris_has_a_tag_a_line_and_ends_lines_as_it_must() -> None:
    text = ris.write([RECORD, ARTICLE])
    assert "\n" not in text.replace("\r\n", "")
    lines = text.split("\r\n")[:-1]
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
    assert lines[0] == "TY  - ELEC"
    assert lines.count("ER  - ") == 2
    for line in ("AU  - Prichi, Stanislav", "AU  - Regesta and Sons", "DA  - 2026/03/04/", "Y2  - 2026/11/23/",
                 "PY  - 1999", "DA  - 1999///", "TI  - رویداد می‌شود", "M1  - E12"):  # fmt: skip
        assert line in lines


DATES = {"issued", "accessed"}
TEXTS = {"id", "type", "title", "URL", "language", "number", "version", "container-title", "issue", "volume"}


def is_csl(item: Any) -> bool:
    """What the schema of CSL asks of the variables that we write."""
    names = all(
        set(name) <= {"family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle"}
        and all(isinstance(part, str) for part in name.values())
        for name in item.get("author", [])
    )
    dates = all(
        set(item[name]) == {"date-parts"}
        and len(item[name]["date-parts"]) in {1, 2}
        and all(1 <= len(parts) <= 3 and all(type(part) is int for part in parts) for parts in item[name]["date-parts"])
        for name in DATES & set(item)
    )
    texts = all(isinstance(item[name], str) for name in TEXTS & set(item))
    return names and dates and texts and {"id", "type"} <= set(item) <= TEXTS | DATES | {"author"}


def test_csl_json_is_shaped_as_its_schema_says() -> None:
    items = json.loads(csljson.write([RECORD, ARTICLE]))
    assert items == [RECORD, ARTICLE]
    assert all(map(is_csl, items))
    assert "رویداد" in csljson.write([ARTICLE])


@pytest.mark.parametrize("name", FORMS)
def test_every_form_writes_any_number_of_items(name: str) -> None:
    write = FORMS[name].write
    assert write([]).strip() in {"", "[]"}
    assert write([{"id": "x", "type": "treaty"}])
