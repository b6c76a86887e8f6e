"""Every unit of time beside every era, whole and divided, is read or refused: nothing falls between."""

from collections.abc import Iterator

import pytest

from events.dates import Edtf
from events.dates.phrases import LANGUAGES, PhraseError, read
from events.dates.phrases.kinds import Kind
from events.dates.phrases.words import LEXICONS

UNITS = {
    "en": (
        "25 May 1400", "May 1400", "Dey 1400", "Ramadan 1400", "spring 1400", "Nowruz 1400", "1400", "year 12", "1400s",
        "60s", "nineties", "5th century", "14th century", "25th century", "2nd millennium", "third millennium",
    ),
    "fa": (
        "۲۵ مه ۱۴۰۰", "دی ۱۴۰۰", "رمضان ۱۴۰۰", "بهار ۱۴۰۰", "نوروز ۱۴۰۰", "۱۴۰۰", "۲۵۳۵", "سال ۵۷",
        "دهه ۱۳۶۰", "دهه ۶۰", "دهه شصت", "دههٔ ۹۰ قرن بیستم", "قرن ۵", "قرن چهاردهم", "قرن ۲۵", "هزاره دوم", "هزارهٔ سوم",
    ),
    "ru": (
        "25 мая 1400", "май 1400", "дей 1400", "весна 1400", "Ноуруз 1400", "1400", "57 г.", "1400-е",
        "90-е", "девяностые", "90-е годы XX века", "V век", "XIV век", "XXV век", "I тысячелетие", "II тысячелетие",
    ),
    "zh": (
        "1400年5月25日", "1400年5月", "1400年春季", "1400年诺鲁孜节", "1400年", "98年", "1400年代", "90年代",
        "5世纪60年代", "20世纪90年代", "5世纪", "14世纪", "第2千年纪", "第3千年纪",
    ),
}  # fmt: skip
HALVES = {
    "en": ("first half of {}", "Q3 {}"),
    "fa": ("نیمهٔ دوم {}", "سه‌ماههٔ سوم {}"),
    "ru": ("первая половина {}", "III квартал {}"),
    "zh": ("{}第三季度",),
}


def spelled(language: str, *kinds: Kind) -> list[str]:
    """The first spelling of each sense of those kinds."""
    space = "" if language == "zh" else " "
    senses = {sense: space.join(words) for words, sense in reversed(LEXICONS[language].words.items())}
    return [word for sense, word in senses.items() if sense.kind in kinds]


def phrases(language: str) -> Iterator[str]:
    space = "" if language == "zh" else " "
    eras = ["", *spelled(language, Kind.ERA)]
    pairs = [("", era) for era in eras] + [(era, other) for era in eras[1:] for other in eras]
    parts = ["{}", *HALVES[language]]
    parts += [f"{{}}{space}{part}" for part in spelled(language, Kind.PART, Kind.HALF)]
    parts += [f"{part}{space}{{}}" for part in spelled(language, Kind.PART, Kind.HALF)]
    for unit in UNITS[language]:
        for before, after in pairs:
            for part in parts:
                yield part.format(space.join(word for word in (before, unit, after) if word))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_of_every_era_is_read_or_refused(language: str) -> None:
    for text in phrases(language):
        try:
            found = read(text, language)
        except PhraseError:
            continue
        assert found, text
        assert all(isinstance(reading.edtf, Edtf) for reading in found), text
