"""What changes the timeline is noted whoever writes, the worker is called, and two workers do not fight."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection, transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from events.actions import timeline
from events.models import Event, Kind, Participation
from events.queries.filter import Filter
from events.queries.tiles import tile
from tests.make import (
    make_actor,
    make_citation,
    make_event,
    make_kind,
    make_participation,
    make_place,
    make_role,
    make_source,
    place_event,
)

ANYONE = AnonymousUser()


def waiting() -> list[Any]:
    with connection.cursor() as sql:
        sql.execute("SELECT events FROM timeline_queue ORDER BY id")
        rows = [events for (events,) in sql.fetchall()]
        sql.execute("DELETE FROM timeline_queue")
    return rows


def forget_jobs() -> None:
    """Tests that commit leave jobs behind: their tables are not the tests' to empty."""
    with connection.cursor() as sql:
        sql.execute("DELETE FROM procrastinate_jobs")


def total(**fields: Any) -> int:
    return tile(0, 0, Filter(**fields), ANYONE).total


@pytest.mark.django_db
def test_what_the_timeline_or_a_count_shows_is_noted_and_nothing_else() -> None:
    make_event("", "2000", state="draft")
    assert waiting() == []
    undated = make_event("", None)
    assert waiting() == [[undated.pk]]
    event = make_event("", "2000")
    assert waiting() == [[event.pk]]
    event.title_en = "Another"
    event.save()
    assert waiting() == []
    Event.objects.filter(pk=event.pk).update(modality="ongoing")
    assert waiting() == [[event.pk]]
    for change in ({"significance": 9}, {"date": "2001"}, {"kind": make_kind("other")}, {"state": "withdrawn"}):
        for name, value in change.items():
            setattr(event, name, value)
        event.save()
        assert waiting() == [[event.pk]], change
    event.significance = 1
    event.save()
    assert waiting() == []
    event.state = "published"
    event.save()
    participation = make_participation(event, make_actor())
    make_participation(event, make_actor(), "host")
    assert waiting() == [[event.pk]] * 3
    Participation.objects.filter(pk=participation.pk).update(role=make_role("guest"))
    assert waiting() == []
    Participation.objects.filter(pk=participation.pk).update(actor=make_actor())
    assert waiting() == [[event.pk]]
    event.delete()
    assert {key for events in waiting() for key in events} == {participation.event_id}


@pytest.mark.django_db
def test_places_and_sources_take_their_events_along() -> None:
    event, country = make_event("", "2000"), make_place("country")
    town = make_place("town", parent=country)
    source = make_source("source")
    waiting()
    at_town, cited = place_event(event, town), make_citation(source, event=event)
    assert waiting() == [[event.pk]] * 2
    for record, change in (
        (town, {"state": "draft"}), (country, {"state": "draft"}), (town, {"parent": None}),
        (source, {"state": "draft"}), (at_town, {"place": country}), (cited, {"stance": "disputes"}),
    ):  # fmt: skip
        type(record).objects.filter(pk=record.pk).update(**change)
        assert waiting() == [[event.pk]], change
    for record, change in (
        (town, {"title_en": "Town"}), (source, {"title_en": "Source"}), (at_town, {"position": 3}),
        (cited, {"locator": "p. 3"}),
    ):  # fmt: skip
        type(record).objects.filter(pk=record.pk).update(**change)
        assert waiting() == [], change
    at_town.delete()
    cited.delete()
    assert waiting() == [[event.pk]] * 2


@pytest.mark.django_db
def test_a_bulk_change_is_noted_in_rows_of_500() -> None:
    kind = make_kind()
    Event.objects.bulk_create(
        Event(slug=f"e-{number}", title_en="e", date="2000", state="published", kind=kind) for number in range(1200)
    )
    assert [len(events) for events in waiting()] == [500, 500, 200]


@pytest.mark.django_db
def test_a_kind_that_moves_in_the_tree_takes_its_events_along() -> None:
    make_event("", "2000", kind=make_kind("summits"))
    make_kind("politics")
    timeline.repair()
    assert total(kind=("politics",)) == 0
    Kind.objects.filter(slug="summits").update(parent=Kind.objects.get(slug="politics"))
    assert waiting() == [None]
    timeline.rebuild()
    assert total(kind=("politics",)) == 1
    assert timeline.check() == []


@pytest.mark.django_db
def test_many_waiting_changes_are_worth_a_new_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "MANY", 2)
    for _ in range(3):
        make_event("", "2000")
    assert timeline.is_much()
    timeline.repair()
    assert waiting() == []
    assert timeline.check() == []


@pytest.mark.django_db
def test_a_check_tells_what_differs_and_a_build_mends_it() -> None:
    make_event("", "2000")
    make_event("", "2001")
    timeline.repair()
    with connection.cursor() as sql:
        sql.execute("UPDATE timeline_detail SET min_zoom = 7 WHERE scope = 0")
        sql.execute("DELETE FROM timeline_density WHERE scope = 0 AND size = 9")
        sql.execute("INSERT INTO timeline_scope VALUES (99, 1, false)")
    found = {(difference.table, difference.fault) for difference in timeline.check()}
    assert found == {
        ("timeline_detail", "wrong"), ("timeline_density", "missing"), ("timeline_scope", "superfluous"),
    }  # fmt: skip
    timeline.rebuild()
    assert timeline.check() == []


@pytest.mark.django_db(transaction=True)
def test_a_commit_calls_the_worker_once_and_the_worker_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    # The worker's threads close their connections after each job.
    monkeypatch.setitem(connection.settings_dict, "CONN_MAX_AGE", 0)
    jobs = ProcrastinateJob.objects.filter(task_name="events.tasks.repair_timeline")
    forget_jobs()
    with transaction.atomic():
        make_event("", "2000")
        make_event("", "2001")
        assert not jobs.exists()
    make_event("", "2002")
    assert [job.status for job in jobs.all()] == ["todo"]
    with app.replace_connector(app.connector.get_worker_connector()) as worker:
        # In a thread of its own: after a browser test, Playwright's event loop runs in this one.
        options = {"wait": False, "listen_notify": False, "install_signal_handlers": False}
        with ThreadPoolExecutor(1) as pool:
            pool.submit(worker.run_worker, **options).result()
    assert {job.status for job in jobs.all()} == {"succeeded"}
    assert waiting() == []
    with connection.cursor() as sql:
        sql.execute("SELECT events FROM timeline_scope WHERE scope = 0")
        assert sql.fetchone() == (3,)


@pytest.mark.django_db(transaction=True)
def test_two_repairers_and_two_writers_end_where_a_build_would(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "BATCH", 3)
    events = [make_event("", f"2000-01-{number % 28 + 1:02}") for number in range(30)]
    errors: list[Exception] = []

    def run(work: Any) -> None:
        try:
            for turn in range(15):
                work(turn)
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    def write(way: int) -> Any:
        def work(turn: int) -> None:
            keys = [event.pk for event in events][::way]
            with transaction.atomic():
                for key in keys:
                    Event.objects.filter(pk=key).update(significance=(key + turn) % 10 + 1)

        return work

    threads = [
        threading.Thread(target=run, args=(work,))
        # Writers in the same order, or they would wait for each other's rows.
        for work in (lambda _: timeline.repair(), lambda _: timeline.repair(), write(1), write(1))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert timeline.check() == []
    assert waiting() == []


@pytest.mark.django_db(transaction=True)
def test_emptied_tables_empty_the_timeline() -> None:
    make_participation(make_event("", "2000"), make_actor())
    timeline.repair()
    assert total() == 1
    with connection.cursor() as sql:
        sql.execute("TRUNCATE events_event CASCADE")
        sql.execute("SELECT count(*) FROM timeline_detail")
        assert sql.fetchone() == (0,)
    assert timeline.check() == []
