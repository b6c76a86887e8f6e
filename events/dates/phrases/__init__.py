"""Dates as people write them, in English, Persian, Russian and Chinese → EDTF."""

from events.dates.languages import LANGUAGES
from events.dates.phrases.error import PhraseError
from events.dates.phrases.reading import MAX_LENGTH, Reading, read

__all__ = ["LANGUAGES", "MAX_LENGTH", "PhraseError", "Reading", "read"]
