"""``manage.py load_chronicle [--if-empty]``: the built-in chronicle, whole or not at all."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import pghistory
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from events.models import (
    Actor,
    Citation,
    Event,
    EventLink,
    Figure,
    Name,
    Narrative,
    Participation,
    Place,
    Relation,
    Source,
)

COUNTED = (Event, Actor, Place, Source, Participation, Relation, EventLink, Figure, Name, Citation, Narrative)


def fixtures() -> list[Path]:
    """The files in the order of loading: what is named comes before what names it."""
    folder = Path(settings.BASE_DIR) / "fixtures"
    return [folder / "vocabularies.yaml", *sorted((folder / "chronicle").glob("*.yaml"))]


class Command(BaseCommand):
    help = "Loads the built-in chronicle. Loading it again changes nothing, unless records of it were edited."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-empty", action="store_true", help="only into a database without events, actors and sources"
        )

    def handle(self, *args: Any, if_empty: bool, **options: Any) -> None:
        if if_empty and any(model._default_manager.exists() for model in (Event, Actor, Source)):
            self.stdout.write("The database has records already; the chronicle was not loaded.")
            return
        paths = fixtures()
        if len(paths) < 2 or not paths[0].is_file():
            raise CommandError(f"{paths[0].parent}: expected vocabularies.yaml and chronicle/*.yaml there.")
        with transaction.atomic(), pghistory.context(reason="load_chronicle"):
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL statement_timeout = 0")
            call_command("loaddata", *paths, verbosity=0)
        for model in COUNTED:
            self.stdout.write(f"{model._default_manager.count():6} {model._meta.verbose_name_plural}")
