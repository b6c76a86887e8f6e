"""The built-in chronicle: what it holds, that it is cited, and that loading it again changes nothing."""

import re
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db import models, transaction
from django.db.models import Q

from events.dates import parse
from events.dates.phrases import read
from events.models import (
    Actor,
    Citation,
    Event,
    EventLink,
    Figure,
    Kind,
    LinkType,
    Name,
    Narrative,
    NarrativeStep,
    Participation,
    Place,
    Relation,
    RelationType,
    Role,
    Source,
    Unit,
)
from events.models.choices import Modality, NameKind, OutcomeResearch, State
from events.models.dated import Dated
from events.models.record import Record
from events.queries.disputes import conflict
from events.queries.window import Window

ENGLISH, PERSIAN, ORIGINAL = "prich-english", "prich-persian", "prich-original"
MODELS = [model for model in apps.get_app_config("events").get_models() if "History" not in model.__name__]
HISTORIES = [model for model in apps.get_app_config("events").get_models() if "History" in model.__name__]


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def chronicle(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The chronicle, loaded once for this module and rolled back after it. The value is what the command said."""
    with django_db_blocker.unblock(), transaction.atomic():
        said = StringIO()
        call_command("load_chronicle", "--if-empty", stdout=said)
        yield said.getvalue()
        transaction.set_rollback(True)


def snapshot() -> dict[str, list[Any]]:
    rows = {model.__name__: list(model._default_manager.order_by("pk").values()) for model in MODELS}
    return rows | {model.__name__: [model._default_manager.count()] for model in HISTORIES}


def test_loading_again_changes_nothing() -> None:
    before = snapshot()
    call_command("load_chronicle", stdout=StringIO())
    assert snapshot() == before


def test_if_empty_leaves_a_database_with_records_alone(chronicle: str) -> None:
    said = StringIO()
    before = Event.objects.count()
    call_command("load_chronicle", "--if-empty", stdout=said)
    assert "not loaded" in said.getvalue()
    assert Event.objects.count() == before
    assert f"{before} events" in chronicle


@pytest.mark.parametrize(
    ("model", "least"),
    [(Event, 60), (Actor, 50), (Relation, 80), (Figure, 15), (Source, 3), (Place, 30), (Name, 150), (Narrative, 1)],
)
def test_there_is_enough_of(model: type[models.Model], least: int) -> None:
    assert model._default_manager.count() >= least


def test_nearly_all_relations_are_dated() -> None:
    assert Relation.objects.exclude(date_sort=None).count() >= 80


def test_everything_is_published() -> None:
    for model in MODELS:
        if issubclass(model, Record):
            assert not model._default_manager.exclude(state=State.PUBLISHED).exists(), model.__name__


def test_root_kinds_have_an_ink_and_society_comes_last() -> None:
    roots = Kind.objects.filter(parent=None).order_by("position")
    assert [kind.ink for kind in roots] == ["ins", "sec", "pol", "ene", "soc"]
    assert Event.objects.filter(kind__parent=None).count() == 0, "events use the finer kinds"
    for root in roots:
        assert Event.objects.filter(kind__parent=root).exists(), root.slug


@pytest.mark.parametrize("slug", ["causes", "responds-to", "precedes", "fulfils", "contradicts"])
def test_link_types_read_both_ways(slug: str) -> None:
    link = LinkType.objects.get(slug=slug)
    assert link.inverse_en
    assert link.inverse_fa


# --- both languages

ALWAYS = {
    Event: ["title", "summary"],
    Actor: ["title", "summary"],
    Place: ["title", "summary"],
    Source: ["title", "summary", "description", "note", "reliability_note"],
    Narrative: ["title", "summary", "description"],
    NarrativeStep: ["commentary"],
    Figure: ["measure", "qualifier"],
    Kind: ["title"],
    Role: ["title"],
    Unit: ["title"],
    RelationType: ["title", "inverse"],
    LinkType: ["title", "inverse"],
}
TOGETHER = {
    Event: ["note"],
    Actor: ["note"],
    Place: ["note"],
    Relation: ["note", "qualifier"],
    Participation: ["qualifier"],
    EventLink: ["note"],
    Citation: ["note"],
    Unit: ["symbol"],
}


@pytest.mark.parametrize("model", ALWAYS)
def test_texts_are_there_in_both_languages(model: type[models.Model]) -> None:
    for name in ALWAYS[model]:
        empty = Q(**{f"{name}_en": ""}) | Q(**{f"{name}_fa": ""})
        assert list(model._default_manager.filter(empty)) == [], name


@pytest.mark.parametrize("model", TOGETHER)
def test_notes_and_qualifiers_are_in_both_languages_or_in_none(model: type[models.Model]) -> None:
    for name in TOGETHER[model]:
        lopsided = Q(**{f"{name}_en": ""}) ^ Q(**{f"{name}_fa": ""})
        assert list(model._default_manager.filter(lopsided)) == [], name


def persian_texts() -> Iterator[tuple[str, str]]:
    for model in MODELS:
        names = [field.name for field in model._meta.fields if field.name.endswith("_fa")]
        names = [name for name in names if not name.startswith(("search", "sort"))]
        for row in model._default_manager.values("pk", *names):
            yield from ((f"{model.__name__} {row['pk']} {name}", row[name]) for name in names)


def test_persian_is_written_with_persian_letters_and_digits() -> None:
    for where, text in persian_texts():
        assert not re.search("[يكۀ٠-٩]", text), where
        plain = re.sub(r"[A-Z]+-\d+(/\d+)?|\*[^*]*\*|«[ -~]*»", "", text)  # C-17, ES-11/1; English words quoted
        assert not re.search(r"\d", plain.translate(dict.fromkeys(map(ord, "۰۱۲۳۴۵۶۷۸۹")))), where


def test_half_spaces_stand_between_letters_only() -> None:
    for where, text in persian_texts():
        assert not re.search("(^|[\\s\u200c])\u200c|\u200c([\\s.,،؛:»]|$)", text), where
        assert not re.search(r"(^|\s)(ن?می) \w", text), where


# --- sources and citations

STATEMENTS: dict[str, type[models.Model]] = {
    "event": Event,
    "participation": Participation,
    "relation": Relation,
    "event_link": EventLink,
    "figure": Figure,
}
# What only the Persian text says; it has no pictures, so all that rests on captions is in the English text only.
ONLY_PERSIAN = {
    ("stanislav-prich", "holds-post-at", "imemo"),
    ("imemo", "part-of", "russian-academy-of-sciences"),
    ("jonub-e-jahani", "publisher-of", "stanislav-prich"),
    ("gazprom", "belongs-to", "russia"),
    ("rosatom", "belongs-to", "russia"),
}


def test_the_two_texts_translate_the_original_and_carry_all_citations() -> None:
    assert {source.translation_of.slug for source in Source.objects.exclude(translation_of=None)} == {ORIGINAL}
    assert set(Citation.objects.values_list("source__slug", flat=True)) == {ENGLISH, PERSIAN}
    assert {source.csl["author"][0]["family"] for source in Source.objects.all()} == {"Prich", "پریچی"}


@pytest.mark.parametrize("field", STATEMENTS)
def test_every_statement_is_cited(field: str) -> None:
    assert list(STATEMENTS[field]._default_manager.filter(citations=None)) == []


def test_a_sources_own_term_is_cited_to_the_text_of_its_language() -> None:
    terms = Name.objects.filter(kind=NameKind.SOURCE_TERM)
    assert len(terms) >= 30
    for name in terms:
        sources = set(name.citations.values_list("source__slug", flat=True))
        assert sources == {{"en": ENGLISH, "fa": PERSIAN}[name.language]}, name.text


@pytest.mark.parametrize("field", STATEMENTS)
def test_a_statement_is_cited_to_both_texts_unless_the_other_lacks_the_passage(field: str) -> None:
    for statement in STATEMENTS[field]._default_manager.all():
        citations = statement.citations.values_list("source__slug", "locator")
        sources = {source for source, _ in citations}
        if sources == {ENGLISH}:
            assert all("caption" in locator or locator == "Closing note" for _, locator in citations), statement
        elif sources == {PERSIAN}:
            assert statement.natural_key()[:3] in ONLY_PERSIAN
        else:
            assert sources == {ENGLISH, PERSIAN}


def test_locators_name_section_and_paragraph() -> None:
    forms = {
        ENGLISH: r"(Introduction|Relations before 2022|Security|New stage), (caption after )?¶ \d+|Byline|Closing note",
        PERSIAN: r"(مقدمه|روابط پیش از ۲۰۲۲|امنیت|مرحلهٔ جدید)، بند [۰-۹]+|زیر عنوان|سطر نام نویسنده",
    }
    for source, locator in Citation.objects.values_list("source__slug", "locator"):
        assert re.fullmatch(forms[source], locator), locator


def test_quotations_are_a_few_words() -> None:
    quotes = Citation.objects.exclude(quote_exact="").values_list("quote_exact", flat=True)
    assert len(quotes) > 300
    assert [quote for quote in quotes if len(quote.split()) > 7] == []


def test_the_sources_name_for_the_war_stands_in_quotation_marks_only() -> None:
    for event in Event.objects.all():
        for text in (event.title_en, event.summary_en):
            assert "special military" not in text.replace("“special military operation”", "").lower()
        for text in (event.title_fa, event.summary_fa):
            assert "عملیات نظامی ویژه" not in text.replace("«عملیات نظامی ویژه»", "")


# --- dates

DATED = [model for model in MODELS if issubclass(model, Dated)]


@pytest.mark.parametrize("model", DATED)
def test_a_date_as_typed_reads_as_the_date(model: type[models.Model]) -> None:
    for row in model._default_manager.exclude(date=""):
        assert row.date_sort is not None or row.date.is_undated
        # “Until” reads as an open beginning; where nobody says since when, it is unknown instead.
        edtf = str(read(row.date_text)[0].edtf)
        assert str(row.date) in {edtf, edtf.removeprefix("..")}, row


def test_an_event_without_date_says_why() -> None:
    undated = Event.objects.undated()
    assert 5 <= len(undated) <= 30
    assert [event.slug for event in undated if not event.note_en] == []


def test_an_event_dated_otherwise_than_its_citations_says_why() -> None:
    for event in Event.objects.dated():
        asserted = {str(citation.date) for citation in event.citations.all() if citation.date}
        if asserted != {str(event.date)} and not (event.modality == Modality.ONGOING and asserted):
            assert event.note_en, event.slug


DATES = [
    ("first-foreign-policy-concept", "1993"),
    ("civilised-divorce", "[..1999]"),
    ("cis-main-forum", "199X"),
    ("tajik-civil-war", "1992/1997"),
    ("russia-guards-tajik-border", "/200X"),
    ("foreign-policy-concept-2000", "2000-07"),
    ("eurasec-founded", "2000"),
    ("sco-formed", "2001"),
    ("customs-union-stage", "2007/2010"),
    ("single-economic-space-stage", "2010/2014"),
    ("eaeu-formed", "2014"),
    ("manas-base-closed", "[..2014]"),
    ("uzbekistan-observer-at-eaeu", "2020-12"),
    ("withdrawal-from-afghanistan", "2021-08"),
    ("csto-forces-in-kazakhstan", "2022-01"),
    ("invasion-of-ukraine-begins", "2022-02"),
    ("regional-summits-peak", "2022/2024"),
    ("trade-with-neighbours-grows", "2022/.."),
    ("shoigu-on-joint-air-defence", "2023-11-26"),
    ("kyrgyz-minister-on-reactors", "2023-01"),
    ("uzbekistan-nuclear-agreement", "2024-05"),
    ("uzbekistan-six-small-plants", "[..2033]"),
]


@pytest.mark.parametrize(("slug", "edtf"), DATES)
def test_the_date_is_what_the_texts_say(slug: str, edtf: str) -> None:
    event = Event.objects.get(slug=slug)
    assert str(event.date) == edtf
    assert edtf in {str(citation.date) for citation in event.citations.all()}


def test_nothing_surely_was_before_there_were_sources() -> None:
    antiquity = Window.of(parse("-0500"))
    assert not Event.objects.filter(antiquity.surely()).exists()
    assert not Relation.objects.filter(antiquity.surely()).exists()


# Natural key of the relation without its date; when it held; the dates at which its citations attest it.
VALIDITIES = [
    ("russia", "member-of", "csto", "2002/..", {"2022-01", ""}),
    ("russia", "member-of", "eaeu", "2014/..", {"2014/.."}),
    ("belarus", "member-of", "eaeu", "2014/..", {"2014/.."}),
    ("kazakhstan", "member-of", "eaeu", "2014/..", {"2014/.."}),
    ("vladimir-putin", "president-of", "russia", "2000/2008", {"2000/"}),
    ("vladimir-putin", "president-of", "russia", "2012/..", {""}),
    ("kassym-jomart-tokayev", "president-of", "kazakhstan", "2019/..", {"2022-12"}),
    ("shavkat-mirziyoyev", "president-of", "uzbekistan", "2016/..", {"2024-05"}),
    ("sergei-shoigu", "minister-of", "russia", "2012/2024", {"2023-11-26"}),
    ("bolat-akchulakov", "minister-of", "kazakhstan", "2022/2023", {""}),
    ("base-201", "stationed-in", "tajikistan", "2004/..", {""}),
    ("kant-air-base", "stationed-in", "kyrgyzstan", "2003/..", {""}),
    ("gazprom", "owner-of", "kyrgyz-gas-network", "2014/..", {""}),
    ("russia", "visa-free-with", "armenia", "/..", {""}),
]


@pytest.mark.parametrize(("subject", "type", "object", "edtf", "attested"), VALIDITIES)
def test_a_relation_is_dated_by_when_it_held(
    subject: str, type: str, object: str, edtf: str, attested: set[str]
) -> None:
    relation = Relation.objects.get(subject__slug=subject, type__slug=type, object__slug=object, date=edtf)
    assert relation.note_en
    assert {str(citation.date or "") for citation in relation.citations.all()} == attested


def test_only_what_was_done_then_is_dated_to_the_time_of_writing() -> None:
    momentary = Relation.objects.filter(date="[2024-10..2025-12]").values_list("type__slug", "subject__slug")
    assert set(momentary) == {
        ("writes-for", "yuan-liancheng"), ("writes-for", "chen-jiarui"),
        ("publisher-of", "guancha"), ("publisher-of", "toutiao"),
    }  # fmt: skip
    assert not Event.objects.filter(date="[2024-10..2025-12]").exists()


def test_what_is_ongoing_has_no_end() -> None:
    ongoing = Event.objects.filter(modality=Modality.ONGOING)
    assert [event.slug for event in ongoing if not str(event.date).endswith("/..")] == []


def test_one_event_and_its_relation_are_disputed() -> None:
    reader = AnonymousUser()
    assert [event.slug for event in Event.objects.filter(conflict(reader))] == ["kyrgyzstan-joins-eaeu"]
    assert [str(relation.date) for relation in Relation.objects.filter(conflict(reader, "relation"))] == ["2015/.."]
    asserted = Citation.objects.filter(event__slug="kyrgyzstan-joins-eaeu").values_list("source__slug", "date")
    assert sorted((source, str(date)) for source, date in asserted) == [
        (ENGLISH, "2014"), (ENGLISH, "2015"), (PERSIAN, "2014"), (PERSIAN, "2015"),
    ]  # fmt: skip


def test_the_texts_may_date_the_four_billion_differently() -> None:
    citations = Citation.objects.filter(event__slug="gas-supply-four-bcm")
    assert {c.source.slug: str(c.date) for c in citations} == {ENGLISH: "[2025..]", PERSIAN: "2025-37~"}


def test_tokayevs_visit_is_corrected_by_the_curators_only() -> None:
    event = Event.objects.get(slug="trilateral-gas-union-announced")
    assert "November 2022" in event.note_en
    assert "نوامبر ۲۰۲۲" in event.note_fa
    assert "November" not in event.title_en + event.summary_en
    assert {str(citation.date) for citation in event.citations.all()} == {"2022-12"}


def test_plans_and_projections_await_their_outcome() -> None:
    forecasts = Event.objects.forecasts()
    assert len(forecasts) >= 10
    assert {event.outcome_research for event in forecasts} == {OutcomeResearch.NOT_RESEARCHED}


# --- figures

FIGURES = [
    # slug, low, best, unit, basis, date
    ("kazakhstan-gas-deficit-2023", None, "1.7", "billion-cubic-metres", "projected", "2023"),
    ("gas-supply-four-bcm", None, "4", "billion-cubic-metres-a-year", "projected", "[2025..]"),
    ("gas-supply-ten-bcm", None, "10", "billion-cubic-metres-a-year", "projected", "[2025..]"),
    ("uzbekistan-electricity-from-gas", None, "80", "percent", "estimated", "[2024-10..2025-12]"),
    ("kazakhstan-uranium-share", None, "42", "percent", "estimated", "[2024-10..2025-12]"),
    ("uzbekistan-nuclear-capacity", None, "330", "megawatt", "target", "[..2033]"),
    ("uzbekistan-nuclear-units", None, "6", "power-plant", "target", "[..2033]"),
    ("kyrgyzstan-nuclear-units", None, "2", "power-plant", "target", "2023-01"),
    ("kyrgyzstan-nuclear-capacity-each", None, "55", "megawatt", "target", "2023-01"),
    ("russian-capital-in-kazakhstan", None, "23000", "enterprise", "estimated", "[2024-10..2025-12]"),
    ("russian-capital-in-kazakhstan-share", "50", None, "percent", "estimated", "[2024-10..2025-12]"),
    ("russian-capital-in-uzbekistan", None, "3000", "enterprise", "estimated", "[2024-10..2025-12]"),
    ("russian-capital-in-uzbekistan-share", None, "25", "percent", "estimated", "[2024-10..2025-12]"),
    ("russian-university-branches", None, "20", "branch", "estimated", "[2024-10..2025-12]"),
    ("kazakh-students-in-russia", None, "10", "percent", "estimated", "[2024-10..2025-12]"),
]


@pytest.mark.parametrize(("slug", "low", "best", "unit", "basis", "edtf"), FIGURES)
def test_the_figure_is_there(slug: str, low: str | None, best: str | None, unit: str, basis: str, edtf: str) -> None:
    figure = Figure.objects.get(slug=slug)
    assert (figure.low, figure.best, figure.high) == (low and Decimal(low), best and Decimal(best), None)
    assert (figure.unit.slug, figure.basis, str(figure.date)) == (unit, basis, edtf)
    assert {citation.value for citation in figure.citations.all()} == {figure.best or figure.low}


def test_there_are_no_other_figures() -> None:
    assert set(Figure.objects.values_list("slug", flat=True)) == {row[0] for row in FIGURES}
