"""The one error of the phrase reader."""

from events.dates.errors import DateError, gettext_noop

__all__ = ["PhraseError", "gettext_noop"]


class PhraseError(DateError):
    """Text that is not understood as a date."""

    message = gettext_noop(
        "%(text)s is not understood as a date: at character %(place)s, %(found)s: expected %(expected)s"
    )
    quotes = gettext_noop("“%s”")
