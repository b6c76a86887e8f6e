"""What is marked in texts that were found, and the one spelling by which it is found there."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from events.models import Event
from events.queries.marking import Marks
from events.queries.search import matches
from events.queries.spelling import Spelled, is_plain, joined, spelled
from tests.make import make_event

# words searched for, a text, the same text with [what is marked]
FINDS = [
    ("summit", "The Summits of Riverton", "The [Summits] of Riverton"),
    ("summits", "A summit", "A [summit]"),
    ("summ", "A summit", "A [summ]it"),
    ("signing", "It was signed in Riverton", "It was [signed] in Riverton"),
    ("energy", "Energies of the north", "[Energies] of the north"),
    ("ecole", "École normale", "[École] normale"),
    ("école", "Ecole normale", "[Ecole] normale"),
    ("gas -oil", "gas and oil", "[gas] and oil"),
    ("the gas", "The gas of the north", "[The gas] of the north"),
    ("of", "The union of many", "The union of many"),
    ("north gas", "gas from the north", "[gas] from the [north]"),
    ('"gas union"', "a gas union, a union of gas", "a [gas union], a [union] of [gas]"),
    ("a.b", "axb a.b", "axb [a.b]"),
    ("كازاخستان", "پیوستن کازاخستان", "پیوستن [کازاخستان]"),
    ("کازاخستان", "پيوستن كازاخستان", "پيوستن [كازاخستان]"),
    ("می رود", "او می\u200cرود و می\u200cآید", "او [می\u200cرود] و [می]\u200cآید"),
    ("می\u200cرود", "او می رود", "او [می رود]"),
    ("کتاب", "کِتابِ نو", "[کِتابِ] نو"),
    ("1400", "دی ۱۴۰۰", "دی [۱۴۰۰]"),
    ("۱۴۰۰", "January 1400 and ١٤٠٠", "January [1400] and [١٤٠٠]"),
    ("مسئله", "مسأله، مسئله", "مسأله، [مسئله]"),
    ("<b>", "a <b>bold</b> & more", "a [<b>]bold</b> & more"),
    ("", "anything", "anything"),
    ("***", "nothing", "nothing"),
]


@pytest.mark.parametrize(("words", "text", "expected"), FINDS)
def test_words_are_marked_however_they_are_spelt(words: str, text: str, expected: str) -> None:
    found = text
    for start, end in reversed(Marks.of(words).spans(text)):
        found = f"{found[:start]}[{found[start:end]}]{found[end:]}"
    assert found == expected


@given(st.text(max_size=60), st.text(max_size=20))
@example("İstanbul ﷺ ½", "ist")
def test_marks_lie_in_the_text_and_apart(text: str, words: str) -> None:
    last = 0
    for start, end in Marks.of(words).spans(text):
        assert last <= start < end <= len(text)
        last = end


def test_a_passage_is_the_part_about_the_find() -> None:
    text = "word " * 100 + "pipeline " + "word " * 100
    passage = Marks.of("pipelines").passage(text, 80)
    assert passage.startswith("… word")
    assert passage.endswith("word …")
    assert "pipeline" in passage
    assert len(passage) < 90
    assert Marks.of("pipelines").passage("nothing of the kind") == ""


PLAIN = st.text(
    st.sampled_from([chr(code) for code in (*range(0x20, 0x7F), *range(0x600, 0x700), *range(0x200C, 0x2010))]).filter(
        is_plain
    ),
    max_size=30,
)


@pytest.mark.django_db
@given(PLAIN)
@example("مي‌رود ١٤٠٠ ")
@example("گفت و گو می رود هسته ای")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_plain_text_is_spelt_as_the_database_spells_it(text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT regesta_fold(%s), regesta_joined(%s)", [text, text])
        assert cursor.fetchone() == (spelled(text), joined(text))


JOINED = [
    ("هسته\u200cای", "هستهای"),
    ("هسته ای", "هستهای"),
    ("سلاح هسته ای، نو", "سلاح هستهای، نو"),
    ("گفت\u200cوگو", "گفتوگو"),
    ("گفت و گوهای صلح", "گفتوگوهای صلح"),
    ("نیروگاه های هسته ای", "نیروگاههای هستهای"),
    ("نمی رود", "نمیرود"),
    ("کشور ها ی", "کشورها ی"),
    # Words that only begin so, and what is joined by “and”, stay apart.
    ("کشور هایلند", "کشور هایلند"),
    ("روسیه و ایران", "روسیه و ایران"),
    ("gas and oil", "gas and oil"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_words_of_several_parts_are_joined_here_and_in_the_database(text: str, expected: str) -> None:
    assert joined(text) == expected
    with connection.cursor() as cursor:
        cursor.execute("SELECT regesta_joined(%s)", [text])
        assert cursor.fetchone()[0] == expected


# A word of several parts: with a half-space, with a space, with nothing between them.
SPELLINGS = [
    ("هسته\u200cای", "هسته ای", "هستهای"),
    ("گفت\u200cوگو", "گفت و گو", "گفتوگو"),
    ("نیروگاه\u200cهای", "نیروگاه های", "نیروگاههای"),
]
PAIRS = [(typed, written) for three in SPELLINGS for typed in three for written in three]


@pytest.mark.django_db
@pytest.mark.parametrize(("typed", "written"), PAIRS)
def test_a_word_of_several_parts_is_found_however_either_is_spelt(typed: str, written: str) -> None:
    event = make_event("A", summary_fa=f"درباره {written} در منطقه")
    make_event("B", summary_fa="درباره گاز")
    assert list(Event.objects.filter(matches(typed))) == [event]
    assert list(Event.objects.filter(matches(f"{typed} منطقه"))) == [event]


@pytest.mark.parametrize("text", ["a  b", "می\u200cرود", "École ", "ﬁ", "İ", "  x"])
def test_each_letter_of_the_spelling_has_its_place(text: str) -> None:
    there = Spelled.of(text)
    assert len(there.text) == len(there.places)
    for number, letter in enumerate(there.text):
        start, end = there.original(number, number + 1)
        assert letter == " " or letter in spelled(text[start:end])
