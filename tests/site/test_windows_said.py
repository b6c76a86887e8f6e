"""Windows in headings: a Jalali year is called by its name where readers know it by that."""

import pytest
from django.utils import translation

from events.dates import jdn_of_iso, parse
from events.queries.window import Window
from events.site.said import window_in_words
from events.site.sentence import whole_of
from events.site.spans import span_text

SAID = [
    ("fa", "1991-03-21/1992-03-20", "۱۳۷۰ / ۱۹۹۱/۱۹۹۲"),
    ("fa", "1991-03-21/2002-03-20", "۱۳۷۰ تا ۱۳۸۰ / ۱۹۹۱ تا ۲۰۰۲"),
    ("fa", "1991-03-21/2001-03-20", "دههٔ ۱۳۷۰ / ۱۹۹۱–۲۰۰۱"),
    ("fa", "2000-06-21/2000-07-21", "تیر ۱۳۷۹ / ژوئن–ژوئیهٔ ۲۰۰۰"),
    ("fa", "1991-03-21/..", "از ۱۳۷۰ / از ۱۹۹۱/۱۹۹۲"),
    ("fa", "1991-03-22/1992-03-20", "۲ فروردین تا ۳۰ اسفند ۱۳۷۰ / ۲۲ مارس ۱۹۹۱ تا ۲۰ مارس ۱۹۹۲"),
    ("fa", "1991/1992", "۱۳۶۹ تا ۱۳۷۱ / ۱۹۹۱ تا ۱۹۹۲"),
    ("en", "1991-03-21/1992-03-20", "21 March 1991 – 20 March 1992"),
]


@pytest.mark.parametrize(("language", "edtf", "said"), SAID)
def test_a_window_is_said_in_the_readers_own_units(language: str, edtf: str, said: str) -> None:
    with translation.override(language):
        assert window_in_words(parse(edtf)) == said


def test_two_dates_that_make_a_jalali_decade_are_one_window() -> None:
    first, last = jdn_of_iso("1991-03-21"), jdn_of_iso("2001-03-20")
    with translation.override("fa"):
        assert window_in_words(whole_of(Window(first, last))).startswith("دههٔ ۱۳۷۰")
        assert span_text(first, last).startswith("دههٔ ۱۳۷۰")
        assert whole_of(Window(first + 1, last)) is None
        assert whole_of(Window(first, None)) is None
    assert whole_of(Window(first, last)) is None
