"""The language of the reader, and its digits."""

from django.utils.translation import get_language

PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def content_language() -> str:
    """``fa`` or ``en``, by the language of the interface."""
    return "fa" if (get_language() or "").startswith("fa") else "en"


def digits(text: str | int) -> str:
    """Numbers in the reader's digits."""
    return str(text).translate(PERSIAN) if content_language() == "fa" else str(text)
