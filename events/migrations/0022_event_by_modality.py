"""The list of one modality in order of time."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("events", "0021_tallies")]

    operations = [
        migrations.AddIndex(
            model_name="event",
            index=models.Index(
                condition=models.Q(("state", "published")),
                fields=["modality", "date_sort", "id"],
                name="event_by_modality",
            ),
        ),
    ]
