"""Persian. Digits are Persian; the ezafe after a silent ه is written «ٔ»; stated ranges take «تا»."""

from copy import copy

from persiantools.jdatetime import MONTH_NAMES_FA

from events.dates.render.languages.base import NARROW, Language, Phrases
from events.dates.render.languages.months import gregorian

_DIGITS = str.maketrans("0123456789,", "۰۱۲۳۴۵۶۷۸۹٬")
_ORDINALS = (
    "اول", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم", "یازدهم", "دوازدهم", "سیزدهم", "چهاردهم",
    "پانزدهم", "شانزدهم", "هفدهم", "هجدهم", "نوزدهم", "بیستم", "بیست‌ویکم", "بیست‌ودوم", "بیست‌وسوم", "بیست‌وچهارم",
    "بیست‌وپنجم", "بیست‌وششم", "بیست‌وهفتم", "بیست‌وهشتم", "بیست‌ونهم", "سی‌ام",
)  # fmt: skip
_BCE = " پیش از میلاد"


class Persian(Language):
    code = "fa"
    list_comma = "، "
    either = " یا "
    both = " و "
    spoken = " تا "
    phrases = Phrases(
        approximate="حدود {}",
        uncertain="شاید {}",
        both="شاید حدود {}",
        short_uncertain="{}؟",
        short_both="حدود {}؟",
        since="از {}",
        until="تا {}",
        by="حداکثر تا {}",
        or_later="{} یا پس از آن",
        end_unknown="{}، پایان نامعلوم",
        start_unknown="آغاز نامعلوم، تا {}",
        ongoing="جاری، آغاز نامعلوم",
        always="بی‌آغاز و بی‌پایان",
        always_end_unknown="بی‌آغاز، پایان نامعلوم",
        sometime="زمانی میان {}",
        every="هر یک از {}",
        or_earlier="{} و پیش از آن",
        and_later="{} و پس از آن",
        undated="بی‌تاریخ",
        some_day="روزی در {}",
        some_month="ماهی در {}",
        year_unknown="{}، سال نامعلوم",
        within="{} (در بازهٔ {span})",
        early="اوایل {}",
        middle="اواسط {}",
        late="اواخر {}",
        thirds=("ثلث نخست {}", "ثلث دوم {}", "ثلث آخر {}"),
        halves=("نیمهٔ نخست {}", "نیمهٔ دوم {}"),
        quarters=("سه‌ماههٔ نخست {}", "سه‌ماههٔ دوم {}", "سه‌ماههٔ سوم {}", "سه‌ماههٔ چهارم {}"),
        short_quarters=("سه‌ماههٔ نخست {}", "سه‌ماههٔ دوم {}", "سه‌ماههٔ سوم {}", "سه‌ماههٔ چهارم {}"),
        seasons=("بهار", "تابستان", "پاییز", "زمستان"),
        northern="{} (نیمکرهٔ شمالی)",
        southern="{} (نیمکرهٔ جنوبی)",
        parts={
            "year": "سال", "month": "ماه", "day": "روز",
            "approximate": "{} تقریبی", "uncertain": "{} نامطمئن", "both": "{} نامطمئن و تقریبی",
        },
        part_comma="، ",
    )  # fmt: skip

    @property
    def amid(self) -> Language:
        """«میان … و …», where other ranges take «تا» or a dash."""
        other = copy(self)
        other.spoken = other.loose = " و "
        return other

    def sometime(self, text: str) -> str:
        """«زمانی در ۱۹۹۹» where the stretch is one unit."""
        return super().sometime(text) if self.amid.spoken in text else f"زمانی در {text}"

    def number(self, number: int, width: int = 1) -> str:
        return super().number(number, width).translate(_DIGITS)

    def year(self, calendar: str, year: int, alone: bool = True) -> str:
        return self.bare_year(calendar, year) + self.era(calendar, year, alone)

    def era(self, calendar: str, year: int, alone: bool) -> str:
        """A bare year of 1200–1500 is Jalali to a Persian reader, so any other near it says what it is."""
        if calendar == "jalali":
            return " پیش از هجرت" if year < 1 else " خورشیدی" if alone and not 1200 <= year <= 1500 else ""
        if year < 1:
            return _BCE
        return " میلادی" if self.eras or (alone and year < 1600) or year < 100 or year >= NARROW else ""

    def month(self, calendar: str, month: int, short: bool, *, with_day: bool, with_year: bool) -> str:
        name = str(MONTH_NAMES_FA[month]) if calendar == "jalali" else gregorian("fa", month, False)
        return name + "ٔ" if with_year and name.endswith("ه") else name

    def split_years(self, calendar: str, first: int, last: int) -> str:
        """Both in full, since «۱۴۱۱/۱۲» would be a month."""
        era = self.era(calendar, first, True) or self.era(calendar, last, True)
        return f"{self.number(first)}/{self.number(last)}{era}"

    def decade(self, calendar: str, year: int) -> str:
        return f"دههٔ {self.number(year)}{self.era(calendar, year, True)}"

    def century(self, calendar: str, number: int, bce: bool) -> str:
        return f"قرن {_ordinal(number, self)}{self._named(calendar, number, bce)}"

    def centuries(self, calendar: str, first: int, last: int, bce: bool) -> str:
        era = self._named(calendar, min(first, last), bce)
        return f"قرن {_ordinal(first, self)}{self.spoken}{_ordinal(last, self)}{era}"

    def millennium(self, calendar: str, number: int, bce: bool) -> str:
        return f"هزارهٔ {_ordinal(number, self)}{self._named(calendar, 1, bce)}"

    def _named(self, calendar: str, number: int, bce: bool) -> str:
        """Centuries up to the fifteenth may be of the Hegira."""
        if bce:
            return _BCE
        return " خورشیدی" if calendar == "jalali" else " میلادی" if self.eras or number <= 15 else ""

    def calendar_mark(self, calendar: str, text: str) -> str:
        return f"{text} (سبک قدیم)" if calendar == "julian" else text

    def clock(self, text: str, clock: str) -> str:
        return f"{text}، ساعت {self.time(clock).translate(_DIGITS)}"


def _ordinal(number: int, language: Persian) -> str:
    return _ORDINALS[number - 1] if number <= len(_ORDINALS) else language.number(number)
