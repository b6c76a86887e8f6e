"""The rules of an import: drafts only, nobody beyond their rights, all rows or none, every complaint with its row."""

from typing import Any

import pytest
import tablib

from events.exchange.nouns import RESOURCES
from events.exchange.run import carry_out
from events.models import Actor, Event, EventPlace, ImportRun, Kind, Place, Relation
from tests.admin.client import person
from tests.make import make_actor, make_event, make_figure, make_kind, make_place, make_relation, place_event

pytestmark = pytest.mark.django_db


def read(model: type, user: Any, headers: str, *rows: str, **options: Any) -> tuple[Any, Any]:
    data = tablib.Dataset(*[row.split("|") for row in rows], headers=headers.split("|"))
    resource = RESOURCES[model](user=user, **options)
    return carry_out(resource, data, user=user, file_name="rows.csv", format="csv", reason="from the list")


def complaints(result: Any) -> str:
    told = [str(error.error) for error in result.base_errors]
    told += [f"{row.number}: {row.error_dict}" for row in result.invalid_rows]
    return " ".join(told + [f"{row.number}: {error.error}" for row in result.error_rows for error in row.errors])


HEAD = "slug|title_en|kind|date"


def test_new_rows_are_drafts(curator: Any) -> None:
    make_kind("politics")
    result, run = read(Event, curator, HEAD, "first|First|politics|2014", "second|Second|politics|[..2014]")
    assert run is not None, complaints(result)
    assert set(Event.objects.values_list("slug", "state")) == {("first", "draft"), ("second", "draft")}
    assert (run.created_rows, run.updated_rows, run.noun, run.finished is not None) == (2, 0, "event", True)


def test_the_history_names_the_run(curator: Any) -> None:
    make_kind("politics")
    _result, run = read(Event, curator, HEAD, "first|First|politics|2014")
    metadata = Event.objects.get().history.get().pgh_context.metadata
    assert metadata == {"user": curator.pk, "import_run": run.pk, "reason": "from the list"}


@pytest.mark.parametrize("column", ["state", "version", "id", "modified"])
def test_what_the_program_keeps_cannot_be_imported(curator: Any, column: str) -> None:
    make_kind("politics")
    result, run = read(Event, curator, f"{HEAD}|{column}", "first|First|politics|2014|published")
    assert run is None
    assert f"Column 5, “{column}”, cannot be set by an import" in complaints(result)
    assert not Event.objects.exists()


def test_unknown_and_missing_columns_are_told(curator: Any) -> None:
    result, _run = read(Event, curator, "slug|tilte_en", "a|b")
    assert "Column 2, “tilte_en”, is not known. Expected: slug, title_en" in complaints(result)
    result, _run = read(Event, curator, "title_en|kind", "a|b")
    assert "The column “slug” is missing" in complaints(result)


def test_the_same_key_twice_is_told_with_both_rows(curator: Any) -> None:
    make_kind("politics")
    result, _run = read(Event, curator, HEAD, "a|A|politics|", "b|B|politics|", "a|C|politics|")
    assert "Rows 1 and 3 are about the same: slug=a." in complaints(result)


BAD = [
    ("a|A|nonsense|2014", "'kind': ['“nonsense”: there is no such kind.']"),
    ("a|A||2014", "'kind': ['empty; expected a kind.']"),
    ("a|A|politics|some time ago", "is not understood as a date"),
    ("a|A|politics|2014-02-30", "is not understood as a date"),
    ("A a|A|politics|2014", "slug"),
    ("a||politics|2014", "Give a title in at least one language."),
    ("a|A \u202e|politics|2014", "invisible change of direction (U+202E)"),
    (f"a|{'x' * 400}|politics|2014", "at most 300 characters"),
]


@pytest.mark.parametrize(("row", "told"), BAD, ids=[told for row, told in BAD])
def test_a_bad_row_is_named_and_nothing_is_kept(curator: Any, row: str, told: str) -> None:
    make_kind("politics")
    result, run = read(Event, curator, HEAD, "good|Good|politics|2014", row)
    assert run is None
    assert complaints(result).startswith("2: ")
    assert told in complaints(result)
    assert (Event.objects.count(), ImportRun.objects.count()) == (0, 0)


def test_columns_that_are_left_out_stay(curator: Any) -> None:
    event = make_event("Before", slug="it", summary_en="kept", state="draft")
    read(Event, curator, "slug|title_en", "it|After")
    event.refresh_from_db()
    assert (event.title_en, event.summary_en) == ("After", "kept")


def test_a_record_is_found_by_a_slug_it_once_had(curator: Any) -> None:
    event = make_event(slug="new-name", state="draft")
    Event.objects.filter(pk=event.pk).update(slug="newer-name")
    result, _run = read(Event, curator, "slug|title_en", "new-name|After")
    event.refresh_from_db()
    assert (event.title_en, Event.objects.count(), complaints(result)) == ("After", 1, "")


def test_rows_may_name_rows_further_down(curator: Any) -> None:
    make_kind("politics")
    head = "slug|title_en|kind|part_of"
    result, run = read(Event, curator, head, "c|C|politics|b", "b|B|politics|a", "a|A|politics|", "bad|B|no|")
    assert run is None
    assert complaints(result).startswith("4: ")
    _result, run = read(Event, curator, head, "c|C|politics|b", "b|B|politics|a", "a|A|politics|")
    assert run is not None
    assert Event.objects.get(slug="c").part_of.part_of.slug == "a"


def test_places_are_set_in_order_and_taken_away(curator: Any) -> None:
    event = make_event(slug="it", state="draft")
    one, two, three = (make_place(slug=slug) for slug in ("one", "two", "three"))
    place_event(event, one)
    _result, run = read(Event, curator, "slug|places", "it|three two")
    assert run is not None
    assert list(EventPlace.objects.values_list("place__slug", flat=True)) == ["three", "two"]
    _result, run = read(Event, curator, "slug|places", "it|three two")
    assert run.skipped_rows == 1
    result, _run = read(Event, curator, "slug|places", "it|three three")
    assert "names a place twice" in complaints(result)
    assert {two.slug, three.slug} == {"two", "three"}


def test_a_text_without_edtf_is_read_as_a_date(curator: Any) -> None:
    make_kind("politics")
    head = "slug|title_en|kind|date|date_text"
    read(Event, curator, head, "a|A|politics||by 2014", "b|B|politics||دی ۱۴۰۰")
    assert [str(date) for date in Event.objects.order_by("slug").values_list("date", flat=True)] == [
        "[..2014]",
        "2021-12-22/2022-01-20",
    ]
    assert Event.objects.get(slug="b").date_calendar == "jalali"
    result, _run = read(Event, curator, head, "c|C|politics||12/01/1940")
    assert "can be read as 1940-01-12, 1940-12-01" in complaints(result)


def test_a_new_date_drops_the_words_of_the_old_one(curator: Any) -> None:
    make_event(slug="it", date="[..2014]", date_text="by 2014", state="draft")
    read(Event, curator, "slug|date|date_text", "it|2015|by 2014")
    assert Event.objects.get().date_text == ""


@pytest.mark.parametrize(
    ("role", "state", "allowed"),
    [
        ("contributor", "draft", True),
        ("contributor", "in_review", False),
        ("contributor", "published", False),
        ("editor", "in_review", True),
        ("editor", "published", False),
        ("publisher", "published", True),
        ("publisher", "withdrawn", True),
    ],
)
def test_an_import_needs_the_right_to_edit_each_record(role: str, state: str, allowed: bool) -> None:
    event = make_event("Before", slug="it", state=state)
    _result, run = read(Event, person(role), "slug|title_en", "it|After")
    event.refresh_from_db()
    assert (run is not None, event.title_en) == (allowed, "After" if allowed else "Before")
    assert event.state == state


def test_an_unchanged_row_needs_no_right() -> None:
    make_event("Same", slug="it", state="published")
    _result, run = read(Event, person("contributor"), "slug|title_en", "it|Same")
    assert run is not None


def test_parts_of_published_records_need_the_right_to_publish() -> None:
    published, draft = make_event(slug="public"), make_event(slug="draft", state="draft")
    figure = make_figure(published)
    head = "slug|event|unit|basis|best|measure_en"
    row = f"{figure.slug}|{{}}|{figure.unit.slug}|measured|1|What"
    from events.models import Figure

    contributor = person("contributor")
    for event in ("public", "draft"):
        result, run = read(Figure, contributor, head, row.format(event))
        assert run is None
        assert "only publishers may change it" in complaints(result)
    result, run = read(Figure, contributor, head, f"new|draft|{figure.unit.slug}|measured|1|What")
    assert run is not None, complaints(result)
    assert draft.figures.count() == 1


def test_an_import_does_not_overwrite_what_changed_after_the_preview(curator: Any) -> None:
    event = make_event("Before", slug="it", state="draft")
    data = tablib.Dataset(["it", "Mine"], headers=["slug", "title_en"])
    preview = RESOURCES[Event](user=curator)
    preview.import_data(data, dry_run=True, user=curator)
    Event.objects.filter(pk=event.pk).update(title_en="Theirs")
    result, run = read(Event, curator, "slug|title_en", "it|Mine", digest=preview.digest(), locks=True)
    assert run is None
    assert "changed since the preview" in complaints(result)
    event.refresh_from_db()
    assert event.title_en == "Theirs"


def test_a_deleted_number_is_not_given_again(curator: Any) -> None:
    make_kind("politics")
    gone = make_event(state="draft")
    number = gone.pk
    gone.delete()
    read(Event, curator, HEAD, "next|Next|politics|2014")
    assert Event.objects.get().pk > number


def test_a_relation_is_told_from_its_repetition_by_its_date(curator: Any) -> None:
    make_relation(make_actor(slug="a"), make_actor(slug="b"), date="1995", state="draft")
    read(
        Relation, curator, "subject|type|object|date|qualifier_en", "a|member-of|b|1995|founder", "a|member-of|b|2005|"
    )
    assert sorted((str(r.date), r.qualifier_en) for r in Relation.objects.all()) == [("1995", "founder"), ("2005", "")]


def test_vocabularies_and_places_go_by_parents_too(curator: Any) -> None:
    read(Kind, curator, "slug|title_en|title_fa|parent", "child|Child|فرزند|mother", "mother|Mother|مادر|")
    assert Kind.objects.get(slug="child").parent.slug == "mother"
    result, _run = read(Place, curator, "slug|title_en|type|latitude|longitude", "p|P|site|91|0")
    assert "latitude" in complaints(result)
    assert Actor.objects.count() == 0


def test_ten_thousand_rows_with_one_bad_one_leave_nothing(curator: Any) -> None:
    """And within a time that a person waits for."""
    make_kind("politics")
    rows = [f"r{n}|Row {n}|politics|2014" for n in range(1, 1001)]
    rows[998] = "r999|Row 999|nonsense|2014"
    result, run = read(Event, curator, HEAD, *rows)
    assert run is None
    assert complaints(result).startswith("999: ")
    assert not Event.objects.exists()


def test_a_date_out_of_reach_is_told_once(curator: Any) -> None:
    make_kind("politics")
    result, _run = read(Event, curator, HEAD, "a|A|politics|Y99999999999999999")
    [row] = result.invalid_rows
    assert list(row.error_dict) == ["date"]
    assert "lies too far from today" in complaints(result)
