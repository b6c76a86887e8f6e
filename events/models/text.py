"""Texts in two languages, one plain column each: easy to index and import (docs/decisions/translated-texts.md)."""

from typing import Any

from django.utils.translation import get_language

LANGUAGES = ("en", "fa")


def languages() -> tuple[str, ...]:
    """The languages of content, that of the reader first."""
    active = (get_language() or LANGUAGES[0]).split("-")[0]
    return (active, *(code for code in LANGUAGES if code != active)) if active in LANGUAGES else LANGUAGES


class Text:
    """The text in the reader's language, or else in another: ``title = Text()`` reads ``title_en`` and ``title_fa``."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type | None = None) -> str:
        if instance is None:
            return self  # type: ignore[return-value]  # a descriptor answers itself on the class
        for language in languages():
            if text := getattr(instance, f"{self.name}_{language}"):
                return str(text)
        return ""
