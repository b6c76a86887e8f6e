"""SQL that the ORM cannot say, one named file a purpose, run by migrations."""

from importlib.resources import files

from django.db import migrations


def run(name: str, *, reverse: str) -> migrations.RunSQL:
    """A migration operation that runs a file of this folder."""
    return migrations.RunSQL(files("events.sql").joinpath(name).read_text("utf-8"), reverse)
