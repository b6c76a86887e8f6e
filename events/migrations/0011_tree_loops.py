"""No row of a tree lies under itself."""

from django.db import migrations

from events.sql import run


class Migration(migrations.Migration):
    dependencies = [("events", "0010_sort_en")]

    operations = [run("tree_loops.sql", reverse="DROP FUNCTION regesta_refuse_loop() CASCADE;")]
