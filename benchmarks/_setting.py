"""What benchmarks of pages have in common: their command line, and Django as in production."""

import argparse
import os

import django


def asked(doc: str | None, arguments: list[str], count: int) -> argparse.Namespace:
    """`events`: numbers of synthetic events, `count` where none is given; `keep`."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", nargs="*", type=int, default=[count])
    parser.add_argument("--keep", action="store_true", help="leave the databases for the next time")
    return parser.parse_args(arguments)


def begin() -> None:
    """Sets Django up for requests in this process."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("DEBUG", "1")
    django.setup()
    from django.conf import settings

    settings.DEBUG = False  # no list of all queries kept
    settings.ALLOWED_HOSTS = ["testserver"]
    for engine in settings.TEMPLATES:
        engine["OPTIONS"]["debug"] = False
