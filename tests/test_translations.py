"""The interface is whole in Persian: every string of the code and the templates is translated."""

import shutil
from pathlib import Path

from babel.messages.pofile import read_po

from config import messages


def catalog(path: Path):
    with path.open("rb") as file:
        return read_po(file, locale="fa")


def test_every_string_is_in_the_catalogue_and_translated(tmp_path: Path) -> None:
    shutil.copytree(messages.LOCALE, tmp_path / "locale")
    messages.update(tmp_path / "locale")
    untranslated = [
        message.id
        for message in catalog(messages.po_file("fa", tmp_path / "locale"))
        if message.id and (message.fuzzy or not all(message.string if message.pluralizable else [message.string]))
    ]
    assert untranslated == []


def test_the_catalogue_holds_nothing_that_the_code_no_longer_says(tmp_path: Path) -> None:
    shutil.copytree(messages.LOCALE, tmp_path / "locale")
    messages.update(tmp_path / "locale")
    assert messages.po_file("fa", tmp_path / "locale").read_text() == messages.po_file("fa").read_text()


def test_translations_keep_their_placeholders() -> None:
    errors = [(message.id, error) for message, found in catalog(messages.po_file("fa")).check() for error in found]
    assert errors == []


def test_translations_use_persian_letters() -> None:
    arabic = [
        message.id
        for message in catalog(messages.po_file("fa"))
        if message.id
        and set("يكة٠١٢٣٤٥٦٧٨٩") & set("".join(message.string if message.pluralizable else [message.string]))
    ]
    assert arabic == []
