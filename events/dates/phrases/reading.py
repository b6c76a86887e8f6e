"""The reader of phrases: `read`, and what it returns."""

import re
from dataclasses import dataclass

from events.dates import MAX_LENGTH as EDTF_LENGTH
from events.dates import Edtf, EdtfError, parse
from events.dates.languages import LANGUAGES
from events.dates.phrases.catalogue import catalogued
from events.dates.phrases.clauses import drafts
from events.dates.phrases.context import Context
from events.dates.phrases.decades import abbreviated, spread
from events.dates.phrases.drafting import Draft
from events.dates.phrases.error import PhraseError, gettext_noop
from events.dates.phrases.jalaliform import as_jalali
from events.dates.phrases.lexer import tokens_of
from events.dates.phrases.lexicon import is_han
from events.dates.phrases.words import LEXICONS

MAX_LENGTH = 200  # characters; a phrase that dates something has a few dozen

TOO_LONG = gettext_noop("no more than 200 characters")
SOMETHING = gettext_noop("a date")
IN_ORDER = gettext_noop("dates that EDTF can write, the earlier first")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a text: the date, and the calendar that it was said in (gregorian, julian, jalali or islamic)."""

    edtf: Edtf
    calendar: str


def read(text: str, language: str | None = None) -> list[Reading]:
    """Read a date as people write it; one reading, or several (best first) where the writer must be asked.

    `language` (en, fa, ru, zh) is that of the reader's page. The letters of the text decide before it does: Persian
    letters or digits make the text Persian, Cyrillic Russian and so on; it rules texts that have only Latin
    digits. Valid EDTF is accepted, up to its own length. PhraseError for everything else, never a date for half a text.
    """
    if language is not None and language not in LANGUAGES:
        raise ValueError(f"language {language!r}: expected one of {', '.join(LANGUAGES)}")
    exact = _edtf(text.strip()) if len(text) <= EDTF_LENGTH else None
    if len(text) > MAX_LENGTH:
        if exact is None:
            raise PhraseError(text, MAX_LENGTH, TOO_LONG)
        return [Reading(exact, "gregorian")]
    if not text.strip():
        raise PhraseError(text, 0, SOMETHING)
    spoken = language_of(text) or language or "en"
    jalali = as_jalali(exact.text) if exact is not None and spoken == "fa" else None
    if exact is not None and jalali is None and not _also_spoken(exact):
        return [Reading(exact, "gregorian")]
    written = [] if exact is None else [Reading(exact, "gregorian")]
    written += [] if jalali is None else [Reading(jalali, "jalali")]
    written += [Reading(parse(draft.edtf), draft.calendar) for draft in catalogued(text.strip(), spoken)]
    until = _edtf(text.strip()[2:]) if text.strip().startswith("?-") else None
    written += [Reading(parse(f"/{until.text}"), "gregorian")] if until is not None and "/" not in until.text else []
    try:
        found = _spoken(text, spoken)
    except PhraseError:
        if not written:
            raise
        return written
    if jalali is not None and text.strip().isdecimal():  # a bare year, as all Persian texts write it
        return found
    return list(dict.fromkeys(written + found))


def _spoken(text: str, language: str) -> list[Reading]:
    ctx = Context(text, language, shown=language_of(text) is not None)
    found: list[Draft] = []
    refusal: PhraseError | None = None
    for tokens in abbreviated(tokens_of(text, LEXICONS[language]), language):
        try:
            found += drafts(spread(tokens, text, language), ctx)
        except PhraseError as error:
            refusal = error
    if refusal is not None and not found:
        raise refusal
    readings = []
    failure: EdtfError | None = None
    for draft in found:
        try:
            readings.append(Reading(parse(draft.edtf), draft.calendar))
        except EdtfError as error:
            failure = error
    if not readings:
        raise PhraseError(text, 0, IN_ORDER) from failure
    return list(dict.fromkeys(readings))


def language_of(text: str) -> str | None:
    """The language that the letters and digits of a text show; None where only Latin digits and marks are there."""
    found = None
    for char in text:
        if "\u0600" <= char <= "\u06ff" or char in "\ufdfc\u200c":
            return "fa"
        if "\u0400" <= char <= "\u04ff":
            return "ru"
        if is_han(char):
            return "zh"
        if char.isascii() and char.isalpha():
            found = "en"
    return found


def _edtf(text: str) -> Edtf | None:
    """The text as EDTF; 199x in small letters and [1667, 1668] with spaces too."""
    text = (_SPACED_OPEN if ".." in text else _SPACED).sub(r"\1", text)
    try:
        return parse(text.upper() if set(text) <= _EDTF else text)
    except EdtfError:
        return None


_SPACED = re.compile(r" *([\[\]{},]) *")
_SPACED_OPEN = re.compile(r" *([\[\]{},/]|\.\.) *")
_EDTF = frozenset("0123456789-/.,[]{}~?%xyXYeEsS")


def _also_spoken(value: Edtf) -> bool:
    """Whether valid EDTF is also something that people write in another sense.

    1939-40 is "first half of 1939" to EDTF and two years of war to everybody else; ?-1990 is perhaps 1991 BCE to
    EDTF, and unknown to 1990.
    """
    text = value.text
    return text.startswith("?-") or (
        len(text) == 7
        and text[4] == "-"
        and text[5:].isdecimal()
        and int(text[5:]) > 20
        and int(text[5:]) > int(text[2:4])
    )
