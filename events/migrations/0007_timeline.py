"""Levels of detail and densities of the slippy timeline, the queue of changes, and the triggers that fill it."""

from django.db import migrations

from events.sql import run

DROP_TABLES = "DROP TABLE timeline_detail, timeline_density, timeline_scope, timeline_queue CASCADE;"


def drop(*functions: str) -> str:
    return "".join(f"DROP FUNCTION {name} CASCADE;" for name in functions)


class Migration(migrations.Migration):
    dependencies = [("events", "0006_roles"), ("procrastinate", "__first__")]

    operations = [
        run(
            "timeline_tables.sql",
            reverse=DROP_TABLES
            + drop(
                "timeline_prominence(smallint, bigint)",
                "timeline_deepest()",
                "timeline_anchor(bigint)",
                "timeline_end(integer)",
                "timeline_begin(integer)",
                "timeline_day(integer)",
                "timeline_bits()",
                "timeline_first()",
            ),
        ),
        run(
            "timeline_wanted.sql",
            reverse=drop(
                "timeline_sizes()", "timeline_long()", "timeline_wanted(bigint[])", "timeline_kinds()", "timeline_dated()"
            ),
        ),
        run(
            "timeline_queue.sql",
            reverse=drop(
                "timeline_call()", "timeline_emptied()", "timeline_cast_emptied()", "timeline_everything()", "timeline_participation_deleted()",
                "timeline_participation_updated()", "timeline_participation_inserted()", "timeline_event_deleted()",
                "timeline_event_updated()", "timeline_event_inserted()", "timeline_note(bigint[])",
            ),
        ),
        run(
            "timeline_repair.sql",
            reverse=drop(
                "timeline_repair(integer)", "timeline_measure(timeline_detail[], timeline_detail[])",
                "timeline_count(timeline_detail[], timeline_detail[], bigint[])",
                "timeline_densities(bigint[])", "timeline_settle(timeline_detail[])",
            )
            + "DROP TYPE timeline_candidate;",
        ),
        run("timeline_build.sql", reverse=drop("timeline_recount()", "timeline_compare()", "timeline_mend()")),
        # Records that are there already.
        migrations.RunSQL(
            "INSERT INTO timeline_queue (events) SELECT NULL WHERE EXISTS (SELECT FROM events_event);",
            migrations.RunSQL.noop,
        ),
    ]  # fmt: skip
