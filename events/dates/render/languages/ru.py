"""Russian. After prepositions the date stands in the genitive, which a second instance of the language writes."""

from copy import copy

from events.dates.render.languages.base import Language, Phrases
from events.dates.render.languages.months import gregorian

_JALALI = (
    "фарвардин", "ордибехешт", "хордад", "тир", "мордад", "шахривар", "мехр", "абан", "азар", "дей", "бахман", "эсфанд",
)  # fmt: skip
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))

# Nominative and genitive of what stands before a year.
_GENITIVE = {
    "начало": "начала", "середина": "середины", "конец": "конца", "весна": "весны", "лето": "лета", "осень": "осени",
    "зима": "зимы", "квартал": "квартала", "половина": "половины", "первая": "первой", "вторая": "второй",
    "третья": "третьей", "последняя": "последней", "треть": "трети", "век": "века", "тысячелетие": "тысячелетия",
}  # fmt: skip


class Russian(Language):
    code = "ru"
    either = " или "
    both = " и "
    phrases = Phrases(
        approximate="ок. {}",
        uncertain="возможно, {}",
        both="возможно, ок. {}",
        short_uncertain="{}?",
        short_both="ок. {}?",
        since="с {}",
        until="до {}",
        by="не позднее {}",
        or_later="не ранее {}",
        end_unknown="{}, конец неизвестен",
        start_unknown="начало неизвестно, до {}",
        ongoing="продолжается, начало неизвестно",
        always="без начала и конца",
        always_end_unknown="без начала, конец неизвестен",
        sometime="в промежутке {}",
        every="каждый из {}",
        or_earlier="{} и ранее",
        and_later="{} и позднее",
        undated="без даты",
        some_day="один из дней: {}",
        some_month="один из месяцев: {}",
        year_unknown="{}, год неизвестен",
        within="{} (в пределах {span})",
        early="начало {}",
        middle="середина {}",
        late="конец {}",
        thirds=("первая треть {}", "вторая треть {}", "последняя треть {}"),
        halves=("первая половина {}", "вторая половина {}"),
        quarters=("I квартал {}", "II квартал {}", "III квартал {}", "IV квартал {}"),
        short_quarters=("I кв. {}", "II кв. {}", "III кв. {}", "IV кв. {}"),
        seasons=("весна", "лето", "осень", "зима"),
        northern="{} (Северное полушарие)",
        southern="{} (Южное полушарие)",
        parts={
            "year": "год", "month": "месяц", "day": "день",
            "approximate": "{} приблизительно", "uncertain": "{} неточно", "both": "{} неточно и приблизительно",
        },
    )  # fmt: skip

    declined = False

    @property
    def genitive(self) -> Language:
        other = copy(self)
        other.declined = True
        return other

    def number(self, number: int, width: int = 1) -> str:
        return super().number(number, width).replace(",", "\u00a0")

    def year(self, calendar: str, year: int, alone: bool = True) -> str:
        word = " года" if self.declined and alone else ""
        return self.bare_year(calendar, year) + word + self.era(calendar, year, alone)

    def era(self, calendar: str, year: int, alone: bool) -> str:
        if calendar == "jalali":
            return " до хиджры" if year < 1 else " солнечной хиджры" if alone else ""
        return " до н. э." if year < 1 else " н. э." if self.eras or year < 1000 or year > 9999 else ""

    def month(self, calendar: str, month: int, short: bool, *, with_day: bool, with_year: bool) -> str:
        if calendar != "jalali":
            return gregorian("ru", month, short and with_day, with_day or self.declined)
        name = _JALALI[month - 1]
        return name if not (with_day or self.declined) else f"{name[:-1]}я" if name.endswith("й") else f"{name}а"

    def decade(self, calendar: str, year: int) -> str:
        return f"{year}-{'х годов' if self.declined else 'е'}{self.era(calendar, year, True)}"

    def century(self, calendar: str, number: int, bce: bool) -> str:
        return f"{self._numeral(number)} {self._declined('век')}{self._named(calendar, bce)}"

    def _numeral(self, number: int) -> str:
        """Roman as far as anybody reads it."""
        return _roman(number) if number < 40 else f"{number}-{'го' if self.declined else 'й'}"

    def centuries(self, calendar: str, first: int, last: int, bce: bool) -> str:
        return f"{self._numeral(first)}–{self.century(calendar, last, bce)}"

    def since(self, text: str) -> str:
        return f"со {text}" if text.startswith("втор") else super().since(text)

    def millennium(self, calendar: str, number: int, bce: bool) -> str:
        return f"{number}-{'го' if self.declined else 'е'} {self._declined('тысячелетие')}{self._named(calendar, bce)}"

    def _named(self, calendar: str, bce: bool) -> str:
        return " до н. э." if bce else " солнечной хиджры" if calendar == "jalali" else " н. э." if self.eras else ""

    def season(self, calendar: str, season: int, year: int) -> str:
        if season == 4 and calendar != "jalali" and 0 < year < 9999:
            return self._declined(f"зима {self.split_years(calendar, year, year + 1)}")
        return f"{self._declined(self.phrases.seasons[season - 1])} {self.year(calendar, year)}"

    def part(self, template: str, calendar: str, year: int) -> str:
        return self._declined(super().part(template, calendar, year))

    def calendar_mark(self, calendar: str, text: str) -> str:
        return f"{text} (ст. ст.)" if calendar == "julian" else text

    def _declined(self, text: str) -> str:
        return " ".join(_GENITIVE.get(word, word) for word in text.split(" ")) if self.declined else text


def _roman(number: int) -> str:
    out = ""
    for value, letters in _ROMAN:
        out += letters * (number // value)
        number %= value
    return out
