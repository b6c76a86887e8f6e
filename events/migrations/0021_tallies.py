"""Counts that pages show of everything and of a kind, kept; the same queue and worker as the timeline's."""

from django.db import migrations

from events.sql import again, run


def drop(*functions: str) -> str:
    return "".join(f"DROP FUNCTION {name} CASCADE;" for name in functions)


class Migration(migrations.Migration):
    dependencies = [("events", "0020_as_of")]

    operations = [
        run(
            "tally_tables.sql",
            reverse=drop("tally_extent(bigint[], varchar[])", "tally_sizes()")
            + "DROP TABLE tally_fact, tally_total, tally_record, tally_day, tally_vague CASCADE;",
        ),
        run("tally_wanted.sql", reverse=drop("tally_events_at(bigint[])", "tally_wanted(bigint[])")),
        run(
            "tally_count.sql",
            reverse=drop(
                "tally_mend()", "tally_compare()", "tally_keys()", "tally_repair(bigint[])", "tally_vagues()", "tally_days()",
                "tally_records()", "tally_totals()", "tally_begin()",
            ),
        ),
        run(
            "tally_queue.sql",
            reverse=drop(
                "tally_part_emptied()", "tally_sources_changed()", "tally_places_changed()", "tally_citation_deleted()",
                "tally_citation_updated()", "tally_citation_inserted()", "tally_place_deleted()", "tally_place_updated()",
                "tally_place_inserted()",
            )
            + again(
                "timeline_queue.sql", "timeline_event_inserted", "timeline_event_updated", "timeline_event_deleted",
                "timeline_emptied",
            ),
        ),
        run(
            "tally_repair.sql",
            reverse=again("timeline_repair.sql", "timeline_repair") + again("application_role.sql", "timeline_analyze"),
        ),
        # Records that are there already.
        migrations.RunSQL(
            "INSERT INTO timeline_queue (events) SELECT NULL WHERE EXISTS (SELECT FROM events_event);",
            migrations.RunSQL.noop,
        ),
    ]  # fmt: skip
