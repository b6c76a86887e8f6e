"""Translations without gettext's tools: ``python -m config.messages compile`` and ``… update``.

compile   locale/*/LC_MESSAGES/*.po → .mo, where the .mo is missing or older (set-up does this).
update    gathers the strings of the code and the templates into the .po files, keeping what is translated; a test
          runs it on a copy and refuses strings that are missing, fuzzy or untranslated.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

BASE_DIR = Path(__file__).resolve().parent.parent
LOCALE = BASE_DIR / "locale"
LANGUAGES = ("fa",)
SOURCES = ("config", "events", "templates")
KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


# No dates and no names in it: an update that changes no string changes no line.
HEADER = """\
# Regesta: translations. Kept up to date by: python -m config.messages update
msgid ""
msgstr ""
"Project-Id-Version: Regesta\\n"
"Language: {language}\\n"
"Plural-Forms: {plural_forms}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def po_file(language: str, folder: Path = LOCALE) -> Path:
    return folder / language / "LC_MESSAGES" / "django.po"


def compile_all(folder: Path = LOCALE) -> None:
    """Writes each .mo whose .po is newer; a broken .po is a ValueError with its line."""
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as file:
            catalog = read_po(file, abort_invalid=True)
        content = io.BytesIO()
        write_mo(content, catalog)
        # Whole or not at all: a server may be reading the old one.
        temporary = target.with_suffix(".tmp")
        temporary.write_bytes(content.getvalue())
        temporary.replace(target)


def messages() -> Iterator[tuple[Any, Any]]:
    """Every translatable string of the project: what gettext would call it, and the comment before it."""
    import django
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure(USE_I18N=True)
        django.setup()
    for folder in SOURCES:
        for path in sorted((BASE_DIR / folder).rglob("*")):
            if path.suffix not in {".py", ".html", ".txt"} or "migrations" in path.parts or "static" in path.parts:
                continue
            text = path.read_text("utf-8")
            if path.suffix != ".py":
                # It leaves the template's own indentation, which Python's tokenizer takes for Python's.
                text = "\n".join(line.strip() for line in templatize(text, origin=str(path)).splitlines())
            for _line, message, comments, context in extract(
                "python", io.BytesIO(text.encode()), KEYWORDS, ["Translators:"]
            ):
                yield (message, context), comments


def gather() -> Catalog:
    catalog = Catalog(charset="utf-8")
    for (message, context), comments in messages():
        catalog.add(message, context=context, auto_comments=comments)
    return catalog


def update(folder: Path = LOCALE) -> None:
    """Brings each .po up to date: new strings empty, strings that are gone dropped, nothing guessed."""
    template = gather()
    for language in LANGUAGES:
        path = po_file(language, folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        catalog = Catalog(locale=language, charset="utf-8", fuzzy=False)
        if path.exists():
            with path.open("rb") as file:
                catalog = read_po(file, locale=language)
        catalog.update(template, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        content = io.BytesIO()
        write_po(content, catalog, sort_output=True, omit_header=True, width=118, no_location=True)
        header = HEADER.format(language=language, plural_forms=catalog.plural_forms)
        path.write_bytes(header.encode() + content.getvalue())


def main(words: list[str]) -> int:
    commands = {"compile": compile_all, "update": update}
    if len(words) != 1 or words[0] not in commands:
        sys.stderr.write("usage: python -m config.messages compile | update\n")
        return 2
    commands[words[0]]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
