"""English."""

from events.dates.render.languages.base import Language, Phrases
from events.dates.render.languages.months import gregorian

_JALALI = (
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar",
    "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand",
)  # fmt: skip


class English(Language):
    code = "en"
    phrases = Phrases(
        approximate="c. {}",
        uncertain="possibly {}",
        both="possibly c. {}",
        short_uncertain="{}?",
        short_both="c. {}?",
        since="since {}",
        until="until {}",
        by="by {}",
        or_later="{} or later",
        end_unknown="{}, end unknown",
        start_unknown="start unknown, until {}",
        ongoing="ongoing, start unknown",
        always="without beginning or end",
        always_end_unknown="without beginning, end unknown",
        sometime="some time in {}",
        every="each of {}",
        or_earlier="{} and earlier",
        and_later="{} and later",
        undated="undated",
        some_day="some day in {}",
        some_month="some month in {}",
        year_unknown="{}, year unknown",
        within="{} (within {span})",
        early="early {}",
        middle="mid-{}",
        late="late {}",
        thirds=("first third of {}", "second third of {}", "last third of {}"),
        halves=("first half of {}", "second half of {}"),
        quarters=("first quarter of {}", "second quarter of {}", "third quarter of {}", "fourth quarter of {}"),
        short_quarters=("Q1 {}", "Q2 {}", "Q3 {}", "Q4 {}"),
        seasons=("spring", "summer", "autumn", "winter"),
        northern="{} (northern hemisphere)",
        southern="{} (southern hemisphere)",
        parts={
            "year": "year", "month": "month", "day": "day",
            "approximate": "{} approximate", "uncertain": "{} uncertain", "both": "{} uncertain and approximate",
        },
    )  # fmt: skip

    def year(self, calendar: str, year: int, alone: bool = True) -> str:
        return self.bare_year(calendar, year) + self.era(calendar, year, alone)

    def era(self, calendar: str, year: int, alone: bool) -> str:
        if calendar == "jalali":
            return " before SH" if year < 1 else " SH" if alone else ""
        return " BCE" if year < 1 else " CE" if self.eras or year < 1000 or year > 9999 else ""

    def month(self, calendar: str, month: int, short: bool, *, with_day: bool, with_year: bool) -> str:
        return _JALALI[month - 1] if calendar == "jalali" else gregorian("en", month, short, with_day)

    def decade(self, calendar: str, year: int) -> str:
        return f"{year}s{self.era(calendar, year, True)}"

    def century(self, calendar: str, number: int, bce: bool) -> str:
        return f"{_ordinal(number)} century{self._named(calendar, bce)}"

    def centuries(self, calendar: str, first: int, last: int, bce: bool) -> str:
        return f"{_ordinal(first)}–{self.century(calendar, last, bce)}"

    def millennium(self, calendar: str, number: int, bce: bool) -> str:
        return f"{_ordinal(number)} millennium{self._named(calendar, bce)}"

    def _named(self, calendar: str, bce: bool) -> str:
        return " BCE" if bce else " SH" if calendar == "jalali" else " CE" if self.eras else ""

    def inline(self, text: str, unit: str) -> str:
        return f"the {text}" if unit in ("decade", "century", "millennium", "division") else text

    def calendar_mark(self, calendar: str, text: str) -> str:
        return f"{text} (O.S.)" if calendar == "julian" else text


def _ordinal(number: int) -> str:
    teen = 10 < number % 100 < 14
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
