"""What a start needs done first: migrations, the chronicle, a curator, static files. A process of its own, so that
nothing of it stays in memory.

    python -m config.demo.preparation FILE

keeps the curator's password in the file.

A start that finds nothing changed since the last one skips it: see `fingerprint`.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from config.demo import keepsakes
from config.postgres.folder import CHECKOUT

SOURCES = ("events/migrations/*.py", "events/sql/*", "fixtures/**/*", "events/static/**/*", "requirements.txt")


def fingerprint(data: Path) -> str:
    """Changes when there may be something to do: other files, or another database cluster."""
    states = ((path, path.stat()) for path in _files(data))
    return "".join(f"{path} {state.st_size} {state.st_mtime_ns} {state.st_ino}\n" for path, state in states)


def _files(data: Path) -> Iterator[Path]:
    for pattern in SOURCES:
        yield from sorted(path for path in CHECKOUT.glob(pattern) if path.is_file())
    yield data / "postgres" / "cluster" / "PG_VERSION"


def is_done(data: Path) -> bool:
    """Whether the last preparation was of the same files and the same cluster, and finished."""
    stamp = data / "prepared"
    return stamp.exists() and stamp.read_text() == fingerprint(data)


def mark_done(data: Path) -> None:
    keepsakes.write(data / "prepared", fingerprint(data))


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def prepare(curator_file: Path) -> None:
    from django.core.management import call_command

    say("Bringing the database up to date …")
    call_command("migrate", verbosity=0, interactive=False)
    call_command("load_chronicle", if_empty=True)
    _make_curator(curator_file)
    say("Collecting static files …")
    call_command("collectstatic", verbosity=0, interactive=False)


def _make_curator(path: Path) -> None:
    """Only where nobody can sign in yet: a database with users has its own curators."""
    from django.contrib.auth import get_user_model

    users = get_user_model()._default_manager
    if not users.exists():
        password = keepsakes.new_password()
        keepsakes.keep_curator(path, password)
        users.create_superuser(username=keepsakes.CURATOR, password=password)


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    prepare(Path(sys.argv[1]))
