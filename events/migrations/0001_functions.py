"""Extensions, and the SQL functions that generated columns and indexes rest on."""

from django.contrib.postgres.operations import (
    BtreeGistExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations

from events.sql import run

FUNCTIONS = [
    "regesta_sort_fa(text)",
    "regesta_search_fa(text, text, text)",
    "regesta_search_en(text, text, text)",
    "regesta_search(regconfig, text, text, text)",
    "regesta_words_fa(text)",
    "regesta_joined(text)",
    "regesta_fold(text)",
    "regesta_unaccent(text)",
]


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        BtreeGistExtension(),
        run("functions.sql", reverse="".join(f"DROP FUNCTION {name};" for name in FUNCTIONS)),
    ]
