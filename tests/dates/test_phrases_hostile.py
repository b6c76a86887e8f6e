"""Hostile text is refused or read in little time, and never brings anything down but a PhraseError."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates.phrases import LANGUAGES, MAX_LENGTH, PhraseError, Reading, read
from events.dates.phrases.fold import fold
from events.dates.phrases.words import LEXICONS

WORDS = sorted({" ".join(words) for language in LANGUAGES for words in LEXICONS[language].words})
NUMBERS = ["1", "12", "31", "57", "97", "0", "000", "750", "1393", "1992", "2024", "9999", "10000", "12,000", "12 000"]
MARKS = [*"-–/,.()[]?~'", "th", "s", "XVIII", "1990s", "18th", "1990-х", "۱۴۰۰", "二〇二四", "第", "月"]

LONGEST = [
    "1",
    "(",
    ")",
    "1992–",
    "1992 or ",
    "12/01/1940 or ",
    "12/01/1940 – ",
    "12/01/40/",
    "c. ",
    "c. 1992 ",
    "since ",
    "between 1992 and ",
    "early ",
    "first half of ",
    "۱۱۲۵ یا ",
    "۱۲/۱/۱۴۰۰ یا ",
    "دهه ۶۰ و ",
    "с ",
    "三",
    "一九九二年或",
    "第",
    ", ",
    "\u200c",
    "\u0301",
    "½",
    "ﷺ",
    "ﬃ",
    "1992 (",
    "X",
]


def read_or_refused(text: str, language: str | None = None) -> list[Reading]:
    """The readings, none where the text is refused at a place within it; anything else fails the test."""
    try:
        return read(text, language)
    except PhraseError as error:
        refused = error
    assert 0 <= refused.offset <= len(text)
    return []


@pytest.mark.parametrize("piece", LONGEST, ids=lambda piece: f"{piece!a}")
def test_the_longest_text_is_answered_in_milliseconds(piece: str) -> None:
    text = (piece * MAX_LENGTH)[:MAX_LENGTH]
    started = time.process_time()
    read_or_refused(text)
    assert time.process_time() - started < 0.1


def test_a_megabyte_is_refused_at_once() -> None:
    started = time.process_time()
    with pytest.raises(PhraseError) as caught:
        read("1992 to 1997 " * 80_000)
    assert time.process_time() - started < 0.01
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("language", LANGUAGES)
@given(
    words=st.lists(st.sampled_from(WORDS) | st.sampled_from(NUMBERS) | st.sampled_from(MARKS), max_size=9),
    space=st.sampled_from([" ", " ", ""]),
)
def test_any_heap_of_words_is_read_or_refused(language: str, words: list[str], space: str) -> None:
    found = read_or_refused(space.join(words)[:MAX_LENGTH], language)
    assert len({(reading.edtf, reading.calendar) for reading in found}) == len(found)


@given(text=st.text(max_size=MAX_LENGTH))
def test_any_text_is_read_or_refused(text: str) -> None:
    read_or_refused(text)


@given(text=st.text(max_size=50))
def test_folding_keeps_the_way_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.origins) == len(folded.text) + 1
    assert folded.origins == sorted(folded.origins)
