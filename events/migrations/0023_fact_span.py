"""Which events touch a window, among the narrow rows that are counted."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("events", "0022_event_by_modality")]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX tally_fact_span ON tally_fact USING gist (int4range(first, last, '[]')) WHERE is_dated;",
            "DROP INDEX tally_fact_span;",
        ),
    ]
