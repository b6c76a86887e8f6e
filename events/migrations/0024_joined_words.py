"""Persian words of several parts are found written as one, too: the search columns are made anew, with their indexes."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models

from events.sql import run

NOUNS = ["actor", "event", "narrative", "place", "source"]


def search_column() -> models.GeneratedField:
    return models.GeneratedField(
        db_persist=True,
        expression=models.Func("title_fa", "summary_fa", "description_fa", function="regesta_search_fa"),
        output_field=django.contrib.postgres.search.SearchVectorField(),
    )


class Migration(migrations.Migration):
    dependencies = [("events", "0023_fact_span")]

    operations = [
        run("functions.sql", reverse=migrations.RunSQL.noop),
        *(
            operation
            for noun in NOUNS
            for operation in (
                migrations.RemoveIndex(model_name=noun, name=f"{noun}_search_fa"),
                migrations.RemoveField(model_name=noun, name="search_fa"),
                migrations.AddField(model_name=noun, name="search_fa", field=search_column()),
                migrations.AddIndex(
                    model_name=noun,
                    index=django.contrib.postgres.indexes.GinIndex(fields=["search_fa"], name=f"{noun}_search_fa"),
                ),
            )
        ),
    ]
