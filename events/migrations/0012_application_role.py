"""What the application's role may do where it is not the owner of the tables."""

from django.db import migrations

from events.sql import run

FUNCTIONS = [
    "timeline_fill()",
    "timeline_analyze()",
    "timeline_index()",
    "timeline_unindex()",
    "regesta_context_stands()",
    "regesta_grant(name)",
]


class Migration(migrations.Migration):
    dependencies = [("events", "0011_tree_loops"), ("pghistory", "0007_auto_20250421_0444")]

    operations = [
        run("application_role.sql", reverse="".join(f"DROP FUNCTION {name} CASCADE;" for name in FUNCTIONS))
    ]
