"""``manage.py rebuild_timeline [--check]``: the timeline's levels of detail and densities, anew from the records."""

from argparse import ArgumentParser
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.actions.timeline import TimelineBusyError, check, rebuild


class Command(BaseCommand):
    help = (
        "Builds the timeline's aggregates anew from the events; nobody has to wait for it. "
        "With --check changes nothing but what waits for the worker, and fails where a recount differs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="compare with a recount; exit status 1 if they differ")

    def handle(self, *args: Any, **options: Any) -> None:
        begun = monotonic()
        if not options["check"]:
            total = rebuild()
            self.stdout.write(f"{total} events on the timeline, built in {monotonic() - begun:.1f} s.")
            return
        try:
            found = check()
        except TimelineBusyError as error:
            raise CommandError(str(error)) from error
        if found:
            raise CommandError("\n".join(["The timeline differs from a recount of the records.", *map(str, found)]))
        self.stdout.write(f"The timeline equals a recount of the records ({monotonic() - begun:.1f} s).")
