"""What people read, string by string. Each was checked by hand."""

import pytest

from events.dates import parse
from events.dates.render import display, lines, render

ENGLISH = [
    # EDTF, long, short (where it differs)
    ("2023-11-26", "26 November 2023", "26 Nov 2023"),
    ("2000-07", "July 2000", "Jul 2000"),
    ("1993", "1993", None),
    ("0750", "750 CE", None),
    ("-0043", "44 BCE", None),
    ("-0043-03-15", "15 March 44 BCE", "15 Mar 44 BCE"),
    ("Y-11999", "12,000 BCE", None),
    ("Y17000", "17,000 CE", None),
    ("199X", "1990s", None),
    ("17XX", "18th century", None),
    ("20XX", "21st century", None),
    ("11XX", "12th century", None),
    ("-04XX", "5th century BCE", None),
    ("-0099/0000", "1st century BCE", None),
    ("2XXX", "3rd millennium", None),
    ("-2XXX", "3rd millennium BCE", None),
    ("1992~", "c. 1992", None),
    ("1992?", "possibly 1992", "1992?"),
    ("1992%", "possibly c. 1992", "c. 1992?"),
    ("199X~", "c. 1990s", None),
    ("2004-06~-11", "11 June 2004 (year approximate, month approximate)", None),
    ("2004-06-~11", "11 June 2004 (day approximate)", None),
    ("?2004-06-%11", "11 June 2004 (year uncertain, day uncertain and approximate)", None),
    ("2024-21", "spring 2024", None),
    ("2024-24", "winter 2024/25", None),
    ("1999-24", "winter 1999/2000", None),
    ("2001-26", "summer 2001 (northern hemisphere)", None),
    ("2001-30", "summer 2001 (southern hemisphere)", None),
    ("2011-35", "third quarter of 2011", "Q3 2011"),
    ("2019-40", "first half of 2019", None),
    ("2025-37~", "early 2025", None),
    ("2025-38~", "mid-2025", None),
    ("2025-39%", "possibly late 2025", "late 2025?"),
    ("2025-37", "first third of 2025", None),
    ("1992/1997", "1992–1997", None),
    ("1992~/1997-05", "c. 1992 – May 1997", None),
    ("1987~/1993~", "c. 1987 – c. 1993", None),
    ("2024-05-12/2024-05-15", "12–15 May 2024", None),
    ("2024-05-12/2024-06-03", "12 May – 3 June 2024", "12 May – 3 Jun 2024"),
    ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024", "30 Dec 2023 – 2 Jan 2024"),
    ("2024-05/2024-07", "May–July 2024", "May–Jul 2024"),
    ("2023-12/2024-01", "December 2023 – January 2024", "Dec 2023 – Jan 2024"),
    ("-0499/-0489", "500–490 BCE", None),
    ("-0026/0014", "27 BCE – 14 CE", None),
    ("198X/199X", "1980s–1990s", None),
    ("17XX/18XX", "18th–19th century", None),
    ("-04XX/-03XX", "5th–4th century BCE", None),
    ("2023-23/2024-21", "autumn 2023 – spring 2024", None),
    ("1995/..", "since 1995", None),
    ("1991-08-31/..", "since 31 August 1991", "since 31 Aug 1991"),
    ("198X/..", "since the 1980s", None),
    ("1995~/..", "since c. 1995", None),
    ("2018-41/..", "since the second half of 2018", None),
    ("../1999", "until 1999", None),
    ("../200X", "until the 2000s", None),
    ("../17XX", "until the 18th century", None),
    ("2021-08/", "August 2021, end unknown", "Aug 2021, end unknown"),
    ("/1999", "start unknown, until 1999", None),
    ("/..", "ongoing, start unknown", None),
    ("../", "without beginning, end unknown", None),
    ("../..", "without beginning or end", None),
    ("[..2033]", "by 2033", None),
    ("[..1990-05-03]", "by 3 May 1990", None),
    ("[2025..]", "2025 or later", None),
    ("[1992..1997]", "some time in 1992–1997", None),
    ("[2024-05-11..2024-05-20]", "some time in 11–20 May 2024", None),
    ("[2014,2015]", "2014 or 2015", None),
    ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672", None),
    ("{1992,1997}", "1992 and 1997", None),
    ("{1960,1961-12}", "1960 and December 1961", "1960 and Dec 1961"),
    ("{1992..1997}", "each of 1992–1997", None),
    ("{..1984}", "1984 and earlier", None),
    ("{2025..}", "2025 and later", None),
    ("XXXX", "undated", None),
    ("XXXX-12-25", "25 December, year unknown", "25 Dec, year unknown"),
    ("156X-12-25", "25 December, 1560s", "25 Dec, 1560s"),
    ("1999-XX", "some month in 1999", None),
    ("1999-XX-XX", "some day in 1999", None),
    ("1999-05-XX", "some day in May 1999", None),
    ("15X5", "some time in 1505–1595", None),
    ("-004X", "some time in 50–41 BCE", None),
    ("001X", "some time in 10–19 CE", None),
    ("[2000,-0043]", "2000 CE or 44 BCE", None),
    ("1999-1X", "some time in October–December 1999", "some time in Oct–Dec 1999"),
    ("2000-05-1X", "some time in 10–19 May 2000", None),
    ("1950S2", "1950 (within 1900–1999)", None),
    ("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC", "12 Apr 1985, 23:20:30 UTC"),
    ("1985-04-12T23:20:30+04:30", "12 April 1985, 23:20:30+04:30", "12 Apr 1985, 23:20:30+04:30"),
]

RUSSIAN_AND_CHINESE = [
    ("2023-11-26", "26 ноября 2023", "2023年11月26日"),
    ("2024-05", "май 2024", "2024年5月"),
    ("1993", "1993", "1993年"),
    ("0750", "750 н. э.", "公元750年"),
    ("-0043", "44 до н. э.", "公元前44年"),
    ("199X", "1990-е", "1990年代"),
    ("17XX", "XVIII век", "18世纪"),
    ("-04XX", "V век до н. э.", "公元前5世纪"),
    ("1992~", "ок. 1992 года", "约1992年"),
    ("2024-05~", "ок. мая 2024", "约2024年5月"),
    ("1992?", "возможно, 1992", "可能1992年"),
    ("1992/1997", "1992–1997", "1992年至1997年"),
    ("1992~/1997-05", "ок. 1992 года – май 1997", "约1992年至1997年5月"),
    ("2024-05-12/2024-05-15", "12–15 мая 2024", "2024年5月12日至15日"),
    ("2024-05-12/2024-06-03", "12 мая – 3 июня 2024", "2024年5月12日至6月3日"),
    ("2024-05/2024-07", "май–июль 2024", "2024年5月至7月"),
    ("2022-02/..", "с февраля 2022", "自2022年2月起"),
    ("198X/..", "с 1980-х годов", "自1980年代起"),
    ("2018-41/..", "со второй половины 2018 года", "自2018年下半年起"),
    ("../1999", "до 1999 года", "直到1999年"),
    ("../17XX", "до XVIII века", "直到18世纪"),
    ("2021-08/", "август 2021, конец неизвестен", "2021年8月，结束时间不详"),
    ("/..", "продолжается, начало неизвестно", "持续至今，开始时间不详"),
    ("[..2033]", "не позднее 2033 года", "不晚于2033年"),
    ("[2025..]", "не ранее 2025 года", "不早于2025年"),
    ("[1992..1997]", "в промежутке 1992–1997", "1992年至1997年之间"),
    ("[2014,2015]", "2014 или 2015", "2014年或2015年"),
    ("2025-37~", "начало 2025", "2025年初"),
    ("2011-35", "III квартал 2011", "2011年第三季度"),
    ("2019-40", "первая половина 2019", "2019年上半年"),
    ("2024-21", "весна 2024", "2024年春季"),
    ("2004-06-~11", "11 июня 2004 (день приблизительно)", "2004年6月11日（日不精确）"),
    ("XXXX", "без даты", "日期不详"),
]


@pytest.mark.parametrize(("edtf", "long", "short"), ENGLISH)
def test_english_reads(edtf: str, long: str, short: str | None) -> None:
    assert render(parse(edtf), "en") == long
    assert display(parse(edtf), "en") == long
    if short is not None:
        assert render(parse(edtf), "en", form="short") == short


@pytest.mark.parametrize(("edtf", "russian", "chinese"), RUSSIAN_AND_CHINESE)
def test_russian_and_chinese_read(edtf: str, russian: str, chinese: str) -> None:
    assert display(parse(edtf), "ru") == russian
    assert display(parse(edtf), "zh") == chinese


@pytest.mark.parametrize(
    ("edtf", "english", "persian", "russian", "chinese"),
    [
        (
            "1917-11-07",
            "25 October 1917 (O.S.)",
            "۲۵ اکتبر ۱۹۱۷ (سبک قدیم)",
            "25 октября 1917 (ст. ст.)",
            "1917年10月25日（儒略历）",
        ),
        (
            "1917-10-14/1917-11-13",
            "October 1917 (O.S.)",
            "اکتبر ۱۹۱۷ (سبک قدیم)",
            "октябрь 1917 (ст. ст.)",
            "1917年10月（儒略历）",
        ),
    ],
)
def test_old_style_is_marked(edtf: str, english: str, persian: str, russian: str, chinese: str) -> None:
    value = parse(edtf)
    assert [display(value, language, "julian", "julian") for language in ("en", "fa", "ru", "zh")] == [
        english,
        persian,
        russian,
        chinese,
    ]


def test_an_event_dated_old_style_shows_new_style_and_beside_it_what_was_typed() -> None:
    value = parse("1917-11-07")
    assert display(value, "en", "julian") == "7 November 1917 / 25 October 1917 (O.S.)"
    assert display(value, "fa", "julian") == "۱۶ آبان ۱۲۹۶ / ۷ نوامبر ۱۹۱۷ / ۲۵ اکتبر ۱۹۱۷ (سبک قدیم)"
    assert display(value, "en", "julian", calendars="gregorian") == "7 November 1917"


def test_days_typed_in_gregorian_are_not_taken_for_a_jalali_month() -> None:
    assert lines(parse("2021-12-22/2022-01-20"), "fa") == (
        "۱ تا ۳۰ دی ۱۴۰۰",
        "۲۲ دسامبر ۲۰۲۱ تا ۲۰ ژانویهٔ ۲۰۲۲",
    )


def test_lunar_dates_read_as_approximate_days() -> None:
    assert display(parse("1906-08-05~"), "en", "islamic") == "c. 5 August 1906"
    assert lines(parse("1906-08-05~"), "fa", "islamic") == ("حدود ۱۳ مرداد ۱۲۸۵", "حدود ۵ اوت ۱۹۰۶")


def test_nothing_is_shown_in_jalali_before_it_began_or_far_beyond_us() -> None:
    assert lines(parse("0500"), "fa") == ("۵۰۰ میلادی",)
    assert lines(parse("9000"), "fa") == ("۹۰۰۰",)


@pytest.mark.parametrize("wrong", [{"language": "de"}, {"calendar": "mayan"}, {"form": "tiny"}, {"typed": "mayan"}])
def test_unknown_names_are_told(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="expected"):
        render(**{"value": parse("1992"), "language": "en"} | wrong)  # type: ignore[arg-type]
