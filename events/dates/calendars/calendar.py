"""One calendar as a value, and the table of those the house knows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from events.dates.calendars import gregorian, islamic, jalali, julian

Day = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar of twelve months: conversions between (year, month, day) and Julian day numbers."""

    name: str
    to_jdn: Callable[[int, int, int], int]
    from_jdn: Callable[[int], Day]
    days_in_month: Callable[[int, int], int]

    def holds(self, year: int, month: int, day: int) -> bool:
        """Whether that day exists."""
        return 1 <= month <= 12 and 1 <= day <= self.days_in_month(year, month)

    def month_span(self, year: int, month: int) -> tuple[int, int]:
        """First and last day number of a month."""
        first = self.to_jdn(year, month, 1)
        return first, first + self.days_in_month(year, month) - 1

    def year_span(self, year: int) -> tuple[int, int]:
        """First and last day number of a year."""
        return self.to_jdn(year, 1, 1), self.to_jdn(year + 1, 1, 1) - 1


GREGORIAN: Final = Calendar("gregorian", gregorian.to_jdn, gregorian.from_jdn, gregorian.days_in_month)
JULIAN: Final = Calendar("julian", julian.to_jdn, julian.from_jdn, julian.days_in_month)
JALALI: Final = Calendar("jalali", jalali.to_jdn, jalali.from_jdn, jalali.days_in_month)
ISLAMIC: Final = Calendar("islamic", islamic.to_jdn, islamic.from_jdn, islamic.days_in_month)
CALENDARS: Final = {calendar.name: calendar for calendar in (GREGORIAN, JULIAN, JALALI, ISLAMIC)}
