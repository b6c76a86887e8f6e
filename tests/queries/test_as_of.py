"""The past as tables: complete, exact to the moment, never more than was public then and still is, and left behind."""

import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, OperationalError, connection, transaction

from events import past
from events.dates import parse as read_date
from events.models import Actor, Citation, Event, Kind, Participation, Relation
from events.queries.as_of import AsOf, current, known, of_moment, parse, within
from events.queries.filter import Filter
from events.queries.tiles import tile, timeline
from tests.canary import hide, leaks, public_stage
from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_kind,
    make_participation,
    make_relation,
    make_source,
)
from tests.past import a_day_passes, days_ago, tracked

ANYONE = AnonymousUser()


def titles(as_of: AsOf | None) -> list[str]:
    with known(as_of):
        return sorted(Event.objects.public().values_list("title_en", flat=True))


def columns(schema: str, table: str) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute"
            " WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
            [f"{schema}.{table}"],
        )
        return list(cursor.fetchall())


@pytest.mark.django_db
@pytest.mark.parametrize("model", tracked(), ids=lambda model: model.__name__)
def test_every_tracked_table_has_a_past_of_the_same_columns(model: Any) -> None:
    for table in (model._meta.db_table, model.history.rel.related_model._meta.db_table):
        assert columns("as_of", table) == columns("public", table) != []


@pytest.mark.django_db
def test_every_model_can_be_read_in_the_past() -> None:
    public_stage()
    a_day_passes()
    with known(days_ago(0.5)):
        for model in tracked():
            assert len(list(model.objects.all())) == model.objects.count()  # type: ignore[attr-defined]


@pytest.mark.django_db
def test_a_migration_may_change_a_column_and_the_past_follows() -> None:
    plan = [("a migration", False)]
    past.drop("default", plan)
    with connection.cursor() as cursor:
        for table in ("events_unit", "events_unithistory"):
            cursor.execute(f"ALTER TABLE {table} ADD colour text, ALTER title_en TYPE varchar(130)")
    past.build("default", plan)
    assert columns("as_of", "events_unit") == columns("public", "events_unit")
    assert ("colour", "text") in columns("as_of", "events_unit")


@pytest.mark.django_db
def test_without_the_schema_the_past_is_away_and_not_the_present() -> None:
    past.drop("default", [("a migration", False)])
    with pytest.raises(OperationalError), known(days_ago(0)):
        pass
    past.build("default")
    assert titles(days_ago(0)) == []


@pytest.mark.django_db
def test_the_past_has_the_texts_of_then() -> None:
    event = make_event("Old", "1990")
    a_day_passes()
    event.title_en, event.date = "New", "2000"
    event.save()
    a_day_passes()
    assert (titles(days_ago(3)), titles(days_ago(1.5)), titles(days_ago(0.5)), titles(None)) == (
        [], ["Old"], ["New"], ["New"],
    )  # fmt: skip
    with known(days_ago(1.5)):
        then = Event.objects.get()
        assert (then.version, str(then.date), then.search_text.strip()) == (1, "1990", "old")
        # What is generated follows the past too: the span, and the words that search finds.
        assert Filter(end=read_date("1995")).events(ANYONE).exists()
        assert Filter(q="old").events(ANYONE).exists()
        assert not Filter(q="new").events(ANYONE).exists()


@pytest.mark.django_db
def test_a_draft_of_then_is_not_in_the_past() -> None:
    event = make_event("Secret draft", state="draft")
    a_day_passes()
    Event.objects.filter(pk=event.pk).update(title_en="Public", state="published")
    a_day_passes()
    with known(days_ago(1.5)):
        assert not Event.objects.exists()
        assert not event.history.exists()
    assert titles(days_ago(0.5)) == ["Public"]
    with known(days_ago(0.5)):
        assert [version.title_en for version in Event.objects.get().history.all()] == ["Public"]


@pytest.mark.django_db
@pytest.mark.parametrize("state", ["withdrawn", "draft", "in_review"])
def test_what_was_taken_back_does_not_come_back(state: str) -> None:
    event, actor = make_event("Taken back"), make_actor()
    make_participation(event, actor)
    make_citation(make_source(), event=event)
    a_day_passes()
    assert titles(days_ago(0.5)) == ["Taken back"]
    Event.objects.filter(pk=event.pk).update(state=state)
    assert titles(days_ago(0.5)) == []
    with known(days_ago(0.5)):
        assert not Participation.objects.public().exists()
        assert not Citation.objects.public().exists()
    event.refresh_from_db()
    Event.objects.filter(pk=event.pk).update(state="published")
    assert titles(days_ago(0.5)) == ["Taken back"]


@pytest.mark.django_db
def test_a_deleted_record_does_not_come_back() -> None:
    make_event("Deleted")
    a_day_passes()
    Event.objects.all().delete()
    assert titles(days_ago(0.5)) == []


@pytest.mark.django_db
def test_deleted_parts_are_there_while_their_records_are_public() -> None:
    event, actor, source = make_event(), make_actor(), make_source()
    make_participation(event, actor)
    make_citation(source, event=event)
    a_day_passes()
    Participation.objects.all().delete()
    Citation.objects.all().delete()
    a_day_passes()
    assert not Citation.objects.exists()
    for days, number in ((1.5, 1), (0.5, 0), (3, 0)):
        with known(days_ago(days)):
            assert Citation.objects.public().count() == Participation.objects.public().count() == number
    Actor.objects.filter(pk=actor.pk).update(state="withdrawn")
    source.state = "withdrawn"
    source.save()
    with known(days_ago(1.5)):
        assert not Citation.objects.public().exists()
        assert not Participation.objects.public().exists()


@pytest.mark.django_db
def test_a_relation_has_a_past_of_its_own() -> None:
    one, two = make_actor(), make_actor()
    relation = make_relation(one, two, date="1990/2000")
    a_day_passes()
    Relation.objects.filter(pk=relation.pk).update(qualifier_en="President")
    with known(days_ago(0.5)):
        assert Relation.objects.public().get().qualifier_en == ""
    Actor.objects.filter(pk=two.pk).update(state="withdrawn")
    with known(days_ago(0.5)):
        assert not Relation.objects.public().exists()


@pytest.mark.django_db
def test_bulk_updates_and_raw_sql_have_a_past_and_so_have_vocabularies() -> None:
    kind = make_kind("summits")
    events = [make_event(f"e{number}", kind=kind) for number in range(3)]
    a_day_passes()
    Event.objects.update(significance=9)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_event SET title_en = 'raw' WHERE id = %s", [events[0].pk])
        cursor.execute("UPDATE events_kind SET title_en = 'Meetings' WHERE id = %s", [kind.pk])
    assert titles(days_ago(0.5)) == ["e0", "e1", "e2"]
    assert titles(days_ago(0)) == ["e1", "e2", "raw"]
    with known(days_ago(0.5)):
        assert Kind.objects.get(pk=kind.pk).title_en == "Summits"
        assert set(Event.objects.values_list("significance", flat=True)) == {5}


@pytest.mark.django_db
def test_the_canary_stays_silent_in_the_past() -> None:
    stage = public_stage()
    hide(stage)
    a_day_passes()
    with known(days_ago(0.5)):
        for model in tracked():
            if model._meta.model_name in {"importrun", "proposal"}:
                continue  # not for readers, now or then
            rows = model.objects
            rows = list(rows.public().values() if hasattr(rows, "public") else rows.values())
            for row in rows:
                row.pop("full_text", None)  # of a public source, for curators: no face shows it
            assert leaks(str(rows)) == [], model
        # Even who forgets the door finds no hidden record there.
        for record in stage.hidden:
            assert not type(record).objects.filter(pk=record.pk).exists()


@pytest.mark.django_db
def test_tiles_count_the_past_from_the_records() -> None:
    make_event("Old", "1990")
    a_day_passes()
    make_event("New", "1991")
    with known(days_ago(0.5)):
        found = tile(0, 0, Filter(), ANYONE)
        assert (found.total, [event.title_en for event in found.events]) == (1, ["Old"])
        assert timeline(Filter(), ANYONE).total == 1
    assert timeline(Filter(), ANYONE).total == 2


@pytest.mark.django_db
def test_tiles_of_the_past_never_read_the_aggregates(django_assert_max_num_queries: Any) -> None:
    actor = make_actor()
    make_participation(make_event("Old", "1990"), actor)
    wanted = [Filter(), Filter(kind=("institutions",)), Filter(actor=(actor.slug,)), Filter(significance_min=3)]
    with known(days_ago(0)), django_assert_max_num_queries(60) as captured:
        for one in wanted:
            tile(0, 0, one, ANYONE)
            timeline(one, ANYONE)
    for query in captured.captured_queries:
        assert not any(name in query["sql"] for name in ("timeline_de", "timeline_scope", "timeline_queue"))


@pytest.mark.django_db
def test_the_past_cannot_be_written() -> None:
    make_event("One")
    with pytest.raises(DatabaseError), known(days_ago(0)):
        make_event("Two")
    assert Event.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("error", [None, ZeroDivisionError, DatabaseError])
def test_the_past_is_left_behind_whatever_happens(error: Any) -> None:
    make_event("Here")

    def settings() -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('search_path'), current_setting('transaction_read_only')")
            return list(cursor.fetchone())

    before = settings()
    try:
        with known(days_ago(1)) as as_of:
            assert current() == as_of
            assert settings() == ["as_of, public", "on"]
            if error is DatabaseError:
                with connection.cursor() as cursor:
                    cursor.execute("SELECT 1/0")
            elif error:
                raise error
    except (ZeroDivisionError, DatabaseError):
        assert error
    assert (settings(), current(), titles(None)) == (before, None, ["Here"])


@pytest.mark.django_db(transaction=True)
def test_the_moment_is_exact_to_the_microsecond() -> None:
    event = make_event("First")
    Event.objects.filter(pk=event.pk).update(title_en="Second")
    first, second = event.history.order_by("pgh_id").values_list("pgh_created_at", flat=True)
    tick = timedelta(microseconds=1)
    assert titles(of_moment(first - tick)) == []
    assert titles(of_moment(first)) == titles(of_moment(second - tick)) == ["First"]
    assert titles(of_moment(second)) == ["Second"]
    with known(of_moment(first - timedelta(days=400))) as as_of:
        assert as_of is not None
        assert as_of.is_before_all
    with known(of_moment(first)) as as_of:
        assert as_of is not None
        assert not as_of.is_before_all
    with connection.cursor() as cursor:
        cursor.execute("SHOW search_path")
        assert "as_of" not in cursor.fetchone()[0]


@pytest.mark.django_db(transaction=True)
def test_two_threads_in_two_pasts_do_not_meet() -> None:
    event = make_event("v0")
    for number in range(1, 4):
        Event.objects.filter(pk=event.pk).update(title_en=f"v{number}")
    moments = list(event.history.order_by("pgh_id").values_list("pgh_created_at", flat=True))
    found: dict[int, set[tuple[str, ...]]] = {number: set() for number in range(4)}
    together = threading.Barrier(4, timeout=20)

    def read(number: int) -> None:
        try:
            for _ in range(10):
                with known(of_moment(moments[number])):
                    together.wait()
                    found[number].add(tuple(Event.objects.values_list("title_en", flat=True)))
        finally:
            connection.close()

    threads = [threading.Thread(target=read, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: {(f"v{number}",)} for number in range(4)}


@pytest.mark.django_db(transaction=True)
def test_what_is_sent_while_it_is_made_comes_from_the_past() -> None:
    event = make_event("Then")
    (moment,) = event.history.values_list("pgh_created_at", flat=True)
    Event.objects.filter(pk=event.pk).update(title_en="Now")
    sent = within(of_moment(moment), Event.objects.values_list("title_en", flat=True).iterator())
    assert current() is None
    assert list(sent) == ["Then"]
    # Given up half-way, it leaves nothing behind.
    half = within(of_moment(moment), iter([1, 2]))
    next(half)
    half.close()
    assert (current(), titles(None), connection.in_atomic_block) == (None, ["Now"], False)


@pytest.mark.django_db(transaction=True)
def test_a_question_that_takes_too_long_is_an_error_that_leaves_no_trace() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 50")
    with pytest.raises(OperationalError), known(days_ago(0)), connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(5)")
    with connection.cursor() as cursor:
        cursor.execute("RESET statement_timeout")
    with connection.cursor() as cursor:
        cursor.execute("SHOW statement_timeout")
        assert cursor.fetchone()[0] == "0"
        cursor.execute("SHOW search_path")
        assert "as_of" not in cursor.fetchone()[0]


@pytest.mark.django_db
def test_the_views_without_a_moment_are_an_error() -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM as_of.events_event")


@pytest.mark.parametrize(
    ("text", "moment", "canonical"),
    [
        ("2026-03-12", datetime(2026, 3, 12, 23, 59, 59, 999999, UTC), "2026-03-12"),
        ("2026-03-12T08:00:00Z", datetime(2026, 3, 12, 8, tzinfo=UTC), "2026-03-12T08:00:00Z"),
        ("2026-03-12T08:00:00+03:30", datetime(2026, 3, 12, 4, 30, tzinfo=UTC), "2026-03-12T04:30:00Z"),
        ("2026-03-12T08:00:00 03:30", datetime(2026, 3, 12, 4, 30, tzinfo=UTC), "2026-03-12T04:30:00Z"),
        ("0001-01-01", datetime(1, 1, 1, 23, 59, 59, 999999, UTC), "0001-01-01"),
    ],
)
def test_a_day_means_its_end_and_a_time_has_its_offset(text: str, moment: datetime, canonical: str) -> None:
    found = parse(text)
    assert found is not None
    assert (found.moment, found.text) == (moment, canonical)
    assert parse(found.text) == found


@pytest.mark.parametrize(
    "text",
    ["2026", "2026-03", "2026-03-12T08:00:00", "9999-12-31", "yesterday", "0001-01-01T00:00+14:00", "12:00"],
)
def test_other_texts_are_no_moment_of_the_past(text: str) -> None:
    assert parse(text) is None


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="day"):
        parse("2026-02-30")


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("/en/", "/en/?as_of=2026-03-12"),
        ("?q=a#list", "?q=a&as_of=2026-03-12#list"),
        ("/en/?as_of=2025-01-01&q=a", "/en/?as_of=2025-01-01&q=a"),
        ("/en/?not_as_of=1", "/en/?not_as_of=1&as_of=2026-03-12"),
    ],
)
def test_an_address_keeps_the_moment_once(url: str, kept: str) -> None:
    found = parse("2026-03-12")
    assert found is not None
    assert found.kept_in(url) == kept
