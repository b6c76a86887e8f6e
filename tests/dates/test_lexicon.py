"""A word has one meaning, and is written down once."""

import pytest

from events.dates.phrases.kinds import Kind
from events.dates.phrases.lexicon import Lexicon


def test_a_word_of_two_meanings_is_refused() -> None:
    with pytest.raises(ValueError, match="'may' is both"):
        Lexicon.of([(Kind.MONTH, ("gregorian", 5), "may"), (Kind.MAYBE, None, "may")])


@pytest.mark.parametrize("again", ["mid-may", "Mid-May", "mid may"])
def test_a_spelling_that_says_nothing_new_is_refused(again: str) -> None:
    with pytest.raises(ValueError, match="is there already"):
        Lexicon.of([(Kind.MONTH, 5, f"mid-may | {again}")])


def test_half_spaces_may_be_left_out_or_be_spaces() -> None:
    words = Lexicon.of([(Kind.YEARWORD, None, "سال\u200cها")]).words
    assert set(words) == {("سالها",), ("سال", "ها")}
