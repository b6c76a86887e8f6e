"""Web and worker do their work as a role that owns no table, and cannot rewrite history."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import ProgrammingError, connection, transaction
from django.test import Client

from events.actions import timeline
from events.models import Event
from tests.admin.client import form_of, signed_in
from tests.make import make_actor, make_event, make_participation

ROLE = "regesta_test_application"
HISTORY = ["events_eventhistory", "events_participationhistory", "events_importrunhistory", "events_kindhistory"]


@pytest.fixture(scope="module")
def role(django_db_setup: None) -> Iterator[str]:
    """A role of this module, made by the superuser of the same server."""
    settings = connection.settings_dict
    options = {"dbname": "postgres", "host": settings["HOST"] or None, "port": settings["PORT"] or None}
    try:
        superuser = psycopg.connect(**options, user="postgres", autocommit=True)
    except psycopg.OperationalError as error:
        pytest.skip(f"roles can only be made by the server's superuser: {error}")
    with superuser:
        superuser.execute(f"DROP ROLE IF EXISTS {ROLE}")
        superuser.execute(f"CREATE ROLE {ROLE}")
        superuser.execute(f'GRANT {ROLE} TO "{settings["USER"]}"')
        yield ROLE
        superuser.execute(f"DROP ROLE {ROLE}")


@pytest.fixture
def application(role: str, db: None, settings: Any) -> Any:
    """A cursor; everything after this is asked as the application's role."""
    settings.APPLICATION_ROLE = role
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {role}")
        yield cursor
        # Deferred triggers are the application's too.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("RESET ROLE")


def refused(cursor: Any, statement: str) -> None:
    with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"), transaction.atomic():
        cursor.execute(statement)


@pytest.mark.parametrize("table", HISTORY)
def test_history_can_be_read_and_added_to_and_no_more(application: Any, table: str) -> None:
    application.execute(f"SELECT count(*) FROM {table}")
    for statement in (
        f"UPDATE {table} SET pgh_label = 'never'",
        f"DELETE FROM {table}",
        f"TRUNCATE {table}",
        f"ALTER TABLE {table} DISABLE TRIGGER ALL",
        f"CREATE TRIGGER mine BEFORE INSERT ON {table} EXECUTE FUNCTION timeline_emptied()",
        f"DROP TABLE {table}",
    ):
        refused(application, statement)


def test_no_history_table_is_forgotten(application: Any) -> None:
    application.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
        f" AND relname LIKE '%history%' AND has_table_privilege('{ROLE}', oid, 'DELETE')"
    )
    assert application.fetchall() == []
    application.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')"
        f" AND has_table_privilege('{ROLE}', oid, 'TRUNCATE, TRIGGER, REFERENCES')"
    )
    assert application.fetchall() == []


def test_triggers_rules_and_migrations_are_not_its_own(application: Any) -> None:
    for statement in (
        "ALTER TABLE events_event DISABLE TRIGGER ALL",
        "DROP TABLE events_event",
        "DELETE FROM django_migrations",
        "CREATE TABLE mine (id int)",
        "DROP FUNCTION regesta_grant(name)",
        "CREATE OR REPLACE FUNCTION regesta_context_stands() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
        f"SELECT regesta_grant('{ROLE}')",
        "SET LOCAL session_replication_role = replica",
    ):
        refused(application, statement)


def test_who_and_why_stand_after_a_day(application: Any) -> None:
    insert = "INSERT INTO pghistory_context (id, created_at, updated_at, metadata) VALUES (gen_random_uuid(), now()"
    application.execute(f"{insert} - interval '25 hours', now(), '{{\"user\": 1}}')")
    application.execute(f"{insert}, now(), '{{}}')")
    application.execute("UPDATE pghistory_context SET metadata = '{}' WHERE created_at = now()")
    with pytest.raises(ProgrammingError, match="cannot be changed any more"), transaction.atomic():
        application.execute("UPDATE pghistory_context SET metadata = '{}'")
    refused(application, "DELETE FROM pghistory_context")


def test_the_timeline_is_built_repaired_and_checked(application: Any) -> None:
    event = make_event("One", "1999")
    make_participation(event, make_actor())
    assert timeline.rebuild() == 1  # the first build, into empty tables
    make_event("Two", "2001")
    assert timeline.repair() > 0
    assert timeline.rebuild() == 2
    assert timeline.check() == []


def test_people_sign_in_save_and_import(application: Any) -> None:
    event = make_event("Before", state="draft")
    editor = signed_in("editor")
    address = f"/admin/events/event/{event.pk}/change/"
    form = form_of(editor, address, "event_form")
    assert editor.post(address, {**form, "title_en": "After", "slug": "after"}).status_code == 302
    assert Event.objects.get_by_slug(event.slug).title_en == "After"
    assert event.history.order_by("pgh_id").last().pgh_context.metadata["user"]
    rows = f"slug,title_en,kind,date\r\nby-sheet,By sheet,{event.kind.slug},2014\r\n".encode()
    file = {"import_file": SimpleUploadedFile("rows.csv", rows), "format": "", "resource": "0"}
    preview = editor.post("/admin/events/event/import/", file)
    initial = preview.context["confirm_form"].initial
    editor.post("/admin/events/event/process_import/", {**initial, "resource": "0"})
    assert Event.objects.filter(slug="by-sheet").exists()
    assert Client().get("/readyz").status_code == 200
