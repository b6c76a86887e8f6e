"""The functions that make the views of the past; the views are made after every migration (`events.past`)."""

from django.db import migrations

from events.sql import run

FUNCTIONS = [
    "as_of_build()",
    "as_of_drop()",
    "as_of_history(regclass, regclass)",
    "as_of_rows(regclass, regclass)",
    "as_of_column(regclass, name, text)",
    "as_of_columns(regclass, text)",
    "as_of_is_record(regclass)",
    "as_of_moment()",
]


class Migration(migrations.Migration):
    dependencies = [("events", "0015_old_slugs")]

    operations = [
        run(
            "as_of.sql",
            reverse="SELECT as_of_drop();" + "".join(f"DROP FUNCTION {name};" for name in FUNCTIONS),
        ),
    ]
