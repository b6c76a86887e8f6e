"""What is not understood to the last word is refused, where it stops being understood."""

import pytest

from events.dates.phrases import MAX_LENGTH, PhraseError, read

# text, the part at which the error points ("" for the end), words of what was expected
REFUSED = [
    ("", "", "a date"),
    ("   ", "   ", "a date"),
    ("tomorrow", "tomorrow", "a date such as"),
    ("foo 1992", "foo 1992", "a date such as"),
    ("1992 bar", "bar", "a date such as"),
    ("spring of discontent 1992", "discontent 1992", "a date such as"),
    ("the war of 1992", "war of 1992", "a date such as"),
    ("around Easter 1992", "Easter 1992", "a date such as"),
    ("a few years before 1992", "a few", "a date such as"),
    ("in recent years", "recent years", "a date such as"),
    ("the past three years", "past three", "a date such as"),
    ("turn of the century", "turn of", "the turn of a century can be of any length"),
    ("18000 C14 BP", "BP", "a date such as"),
    ("1992²", "²", "a date such as"),
    ("1992; 1997", "; 1997", "a date such as"),
    ("[19 92..2000]", "92", "a day, month"),
    ("25 May 2024 14:30", ":30", "a day without the time"),
    ("1.7 billion", "billion", "a date such as"),
    ("1984..", ".", "a day, month"),
    ("Nowruz", "", "a day, month"),
    ("Nowruz 500 BCE", "500 BCE", "BCE or CE only"),
    ("Навруз 2021", "2021", "a Jalali year"),
    ("one of 1666", "", "two dates or more"),
    ("30 March 1648/9", "March 1648", "before 25 March"),
    ("30 January 1648/8", "8", "two years in a row"),
    ("1 January 1999/2000", "2000", "two years in a row"),
    ("after 1860 and before 1850", "after", "the earlier first"),
    ("公元前5世纪60年代", "60年代", "a decade BCE by its own years"),
    ("12/3/1940 – 1/2/1940", "1/2/1940", "a later date"),
    ("۲۳ بهمن ۱۳۵۷ برابر با ۱۱ فوریهٔ ۱۹۷۹", "برابر", "a day, month"),
    ("1992 1993", "1993", "a day, month"),
    ("May", "", "a year"),
    ("25 May", "", "a year"),
    ("May 24", "", "a year"),
    ("spring", "", "a year"),
    ("the century", "", "a day, month"),
    ("43", "43", "an era"),
    ("0 AD", "0 AD", "a year other than 0"),
    ("12000", "12000", "a longer one with BCE"),
    ("2,024", "2,024", "without a separator"),
    ("1234567890 BCE", "1234567890", "a number that can be"),
    ("12/01/40", "40", "four digits"),
    ("XX July 2000", "XX", "a day in digits, or the month alone"),
    ("5–X July 2000", "X July", "a day in digits, or the month alone"),
    ("XX июля 2000", "XX", "a day in digits, or the month alone"),
    ("xx تیر ۱۳۷۹", "xx", "a day in digits, or the month alone"),
    ("?? July 2000", "??", "a day in digits, or the month alone"),
    ("22.XIII.1941", "XIII", "a month from 1 to 12"),
    ("4.third.1776", "third", "a day, month"),
    ("20201303", "20201303", "a longer one with BCE"),
    ("в лето 6496", "6496", "since the creation of the world"),
    ("last decade of 1990", "last decade", "a day, month"),
    ("the last decade", "last decade", "a date such as"),
    ("2025年5月5日（星期二）", "星期二", "the weekday"),
    ("25 May 2024, 14:30", ":30", "a day without the time"),
    ("نیمه شعبان ۱۳۹۹", "۱۳۹۹", "a year that is called lunar"),
    ("سی و دو تیر ۱۳۳۱", "سی", "a day that the month has"),
    ("دهه پنجاه و هفت شمسی", "پنجاه", "ends in 0"),
    ("دو سال پیش", "پیش", "a date such as"),
    ("۰۳/۰۵/۱۲", "۱۲", "four digits"),
    ("1990年、前221年", "221年", "a day, month"),
    ("'98 to 1990", "1990", "a later date"),
    ("13/13/2024", "13/13", "a day that the month has"),
    ("30 February 2024", "30 February", "a day that the month has"),
    ("29 February 2023", "29 February", "a day that the month has"),
    ("31 April 2024", "31 April", "a day that the month has"),
    ("30 Esfand 1402", "30 Esfand", "a day that the month has"),
    ("Monday, 25 May 2024", "Monday", "the weekday"),
    ("1992s", "s", "ends in 0"),
    ("1995s", "s", "ends in 0"),
    ("35th century", "35th", "a century from"),
    ("0th century", "0th", "a century from"),
    ("Q5 2019", "Q5", "a day, month"),
    ("third half of 2019", "half of 2019", "a day, month"),
    ("first half of spring 2019", "half of", "divided"),
    ("1997 to 1992", "1992", "a later date"),
    ("1997–1992", "1992", "a later date"),
    ("between 1997 and 1992", "1992", "a later date"),
    ("490–500 BCE", "500", "a later date"),
    ("50-100 BC", "100 BC", "a later date"),
    ("98-02年", "02年", "a year of four digits"),
    ("100 BC–44", "", "BCE or CE"),
    ("144 BC–20", "", "BCE or CE"),
    ("2024-13", "13", "a month 01–12 or a season 21–41"),
    ("2024-00", "00", "a month 01–12 or a season 21–41"),
    ("c. 2024-20", "20", "a month 01–12 or a season 21–41"),
    ("۱۴۰۳-۰۰", "۰۰", "a month 01–12 or a season 21–41"),
    ("1997-92", "92", "a later date"),
    ("1997–13", "13", "a later date"),
    ("spring 2023–24", "24", "winter and two years"),
    ("1992–1995–1997", "1997", "two dates, not three"),
    ("between 1992", "", "two dates"),
    ("between", "", "two dates"),
    ("from 2014 or 2015", "or 2015", "a day, month"),
    ("since before 1995", "before 1995", "a day, month"),
    ("by", "", "a date here"),
    ("c.", ".", "a date here"),
    ("to", "", "a date here"),
    ("12 May 1992–13", "13", "a date like the one"),
    ("92–1997", "92", "a date like the one"),
    ("25 October (7 December) 1917", "7 December", "the same day in brackets"),
    ("25 October (7 November 1917", "", "closing bracket"),
    ("14 Jumada II 1324 (30 August 1906)", "30 August", "the same day in brackets"),
    ("جوزا ۵", "", "a year"),
    ("نود", "نود", "a day, month"),
    ("100 BC AD", "AD", "one era"),
    ("44 BCE (Jalali)", "44 BCE", "BCE or CE only"),
    ("5th century BC AH", "5th century", "BCE or CE only"),
    ("500s BC AH", "500s", "BCE or CE only"),
    ("قرن ۵ هجری پیش از میلاد", "۵", "BCE or CE only"),
    ("18th century SH", "18th", "a Jalali year"),
    ("Ramadan 1990", "1990", "a lunar year, up to 1600"),
    ("۹۹۹۹ شاهنشاهی", "۹۹۹۹", "an imperial year from"),
    ("spring 1324 lunar hijri", "spring", "a solar year"),
    ("Dey 2021", "2021", "a Jalali year"),
    ("Dey 1400 (islamic calendar)", "1400", "a month of the calendar"),
    ("May 12000 BCE", "May", "four digits where months"),
    ("winter 2023/25", "25", "winter and two years"),
    ("1940—1942年冬", "1942年冬", "winter and two years"),
    ("summer 2023/24", "24", "winter and two years"),
    ("2000 years", "years", "not a number of years"),
    ("after 30 years", "years", "not a number of years"),
    ("۲۰ سال پیش", "پیش", "a date such as"),
    ("فردا", "فردا", "a date such as"),
    ("سال‌های اخیر", "اخیر", "a date such as"),
    ("دی ۲۰۲۱", "۲۰۲۱", "a Jalali year"),
    ("از ۲۰۱۴ یا ۲۰۱۵", "یا ۲۰۱۵", "a day, month"),
    ("۳۱ مهر ۱۴۰۰", "۳۱ مهر", "a day that the month has"),
    ("вчера", "вчера", "a date such as"),
    ("30 лет", "лет", "a date such as"),
    ("30 февраля 2024", "30 февраля", "a day that the month has"),
    ("农历2024年", "农历", "a date such as"),
    ("2024年13月", "13月", "a month from 1 to 12"),
    ("30年前", "前", "之前"),
    ("2000年前", "前", "之前"),
    ("上世纪90年代", "上世纪", "a century by its number"),
    ("2000前", "前", "之前"),
    ("自1992年5月前", "自", "a day, month"),
    ("18世纪前20年", "前20年", "a day, month"),
    ("30年以前", "30年", "so many years ago"),
    ("300年", "300年", "an era"),
    ("30年", "30年", "an era"),
    ("98年", "98年", "an era"),
    ("约三十年", "三十年", "an era"),
    ("三十五年", "三十五年", "an era"),
    ("5年", "5年", "an era"),
    ("一千年", "一千年", "an era"),
    ("五千年", "五千年", "an era"),
    ("十月", "", "a year"),
]


@pytest.mark.parametrize(("text", "at", "expected"), REFUSED)
def test_refused_where_it_stops_making_sense(text: str, at: str, expected: str) -> None:
    with pytest.raises(PhraseError) as caught:
        read(text)
    error = caught.value
    assert text[error.offset :].startswith(at)
    assert (error.offset == len(text)) == (not at)
    assert expected in error.expected
    assert expected in str(error)


def test_too_long_a_text_is_refused_at_its_limit() -> None:
    with pytest.raises(PhraseError) as caught:
        read("1992 or " * 100 + "1993")
    assert caught.value.offset == MAX_LENGTH


def test_edtf_may_be_longer_than_a_phrase() -> None:
    text = "{" + ",".join(str(year) for year in range(1900, 2000)) + "}"
    assert [str(reading.edtf) for reading in read(text)] == [text]
    with pytest.raises(PhraseError):
        read("{" + text)


def test_an_unknown_language_is_a_programming_error() -> None:
    with pytest.raises(ValueError, match="expected one of en, fa, ru, zh"):
        read("1992", "de")
