"""Numbers, names of languages, titles and locators as pages say them."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Any

from babel import Locale
from django.utils.translation import get_language

from events.models.text import LANGUAGES, languages

PERSIAN = str.maketrans("0123456789,.", "۰۱۲۳۴۵۶۷۸۹٬٫")
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
# A locator that ends in a number.
NUMBERED = re.compile(r"(.*?\D)(\d+)")
RIGHT_TO_LEFT = {"fa", "ar", "he", "ur", "ps", "ckb", "ug", "yi", "sd", "dv"}


def language() -> str:
    """The reader's: en or fa."""
    return languages()[0]


def is_persian() -> bool:
    return get_language() == "fa"


def digits(value: Any) -> str:
    """The same text with the digits of the reader's language."""
    return str(value).translate(PERSIAN_DIGITS) if is_persian() else str(value)


def number(value: int | float | Decimal | None) -> str:
    """A number with separators and no more decimals than it has; a dash for what is not stated."""
    if value is None:
        return "–"
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(PERSIAN) if is_persian() else text


def base(code: str) -> str:
    """The language of a tag, without script and region."""
    return code.partition("-")[0].lower()


def direction(code: str) -> str:
    return "rtl" if code.split("-", maxsplit=1)[0].lower() in RIGHT_TO_LEFT else "ltr"


def language_name(code: str) -> str:
    """What the reader calls a language; the code itself where nobody knows."""
    return named(code, language())


@lru_cache(maxsize=1024)
def named(code: str, reader: str) -> str:
    names = Locale.parse(reader).languages
    return str(names.get(code.replace("-", "_")) or names.get(base(code)) or code)


def semicolon(texts: Iterable[str]) -> str:
    """Titles and names in a row."""
    return ("؛ " if is_persian() else "; ").join(texts)


def text_of(record: Any, name: str) -> tuple[str, str]:
    """(text, language) of a translated text: the reader's, else another."""
    for code in languages():
        if text := getattr(record, f"{name}_{code}"):
            return str(text), code
    return "", LANGUAGES[0]


def joined(locators: list[str]) -> str:
    """“New stage, ¶ 12” and “New stage, ¶ 14” as “New stage, ¶ 12, 14”: what locators share is said once."""
    said: list[str] = []
    shared = ""
    for text in locators:
        match = NUMBERED.fullmatch(text)
        if match and match[1] == shared:
            said[-1] += f", {match[2]}" if match[2].isascii() else f"، {match[2]}"
        else:
            said.append(text)
        shared = match[1] if match else ""
    return " · ".join(said)
