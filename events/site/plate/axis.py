"""Where the graticule lies, and what its lines are called, in any calendar and at any zoom."""

from dataclasses import dataclass
from functools import lru_cache

from events.dates.calendars import CALENDARS, Calendar
from events.dates.render import LANGUAGES
from events.site.plate.scale import Scale

YEARS = tuple(base * 10**power for power in range(7) for base in (1, 2, 5))
# Days of the month that divide it, by step.
DAYS = {1: tuple(range(1, 32)), 5: (1, 5, 10, 15, 20, 25), 10: (1, 10, 20)}
# Least distance of two labels, and of two bare ticks, in pixels.
LABELS_APART = 52.0
TICKS_APART = 6.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the graticule at the beginning of `day`. `weight` 2 has a bold label, 1 a label, 0 none."""

    day: int
    weight: int
    label: str
    band: bool = False
    until: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """Every so many years, months or days of the month."""

    unit: str
    size: int

    @property
    def days(self) -> float:
        return self.size * {"year": 365.2425, "month": 30.4, "day": 1.0}[self.unit]


STEPS = (
    *(Step("day", size) for size in DAYS),
    *(Step("month", size) for size in (1, 3, 6)),
    *(Step("year", size) for size in YEARS),
)


def step_of(scale: Scale, apart: float) -> Step:
    """The finest step whose lines are at least so far apart."""
    return next((step for step in STEPS if step.days * scale.per_day >= apart), STEPS[-1])


def starts(step: Step, calendar: Calendar, first: int, last: int) -> list[tuple[int, int, int, int]]:
    """(day number, year, month, day) of each line from one before the window to one after it."""
    year = calendar.from_jdn(first)[0]
    found: list[tuple[int, int, int, int]] = []
    if step.unit == "year":
        year = year // step.size * step.size
        while True:
            day = calendar.to_jdn(year, 1, 1)
            found.append((day, year, 1, 1))
            if day > last:
                return found
            year += step.size
    while True:
        for month in range(1, 13, step.size if step.unit == "month" else 1):
            for number in DAYS[step.size] if step.unit == "day" else (1,):
                if not calendar.holds(year, month, number):
                    continue
                day = calendar.to_jdn(year, month, number)
                if day > last:
                    return [*found, (day, year, month, number)]
                if day <= first:
                    found.clear()
                found.append((day, year, month, number))
        year += 1


@lru_cache(maxsize=256)
def graticule(scale: Scale, name: str, language: str, apart: float = LABELS_APART) -> tuple[Tick, ...]:
    """Labelled lines in order of time; the first may begin before the window, so that its band can be drawn."""
    calendar, words = CALENDARS[name], LANGUAGES[language]
    step = step_of(scale, apart)
    lines = starts(step, calendar, scale.first, scale.last)
    ticks = []
    for number, (day, year, month, monthday) in enumerate(lines[:-1]):
        if step.unit == "year":
            weight = 2 if step.size >= 10 or year % (step.size * (10 if str(step.size)[0] == "1" else 2)) == 0 else 1
            if str(step.size)[0] == "2":
                weight = 2 if year % (step.size * 5) == 0 else 1
            label = words.year(name, year, alone=abs(year) < 1000)
            band = year // step.size % 2 == 0
        elif step.unit == "month":
            weight = 2 if month == 1 else 1
            label = words.bare_year(name, year) if month == 1 else month_name(words, name, month)
            band = (month - 1) // step.size % 2 == 0
        else:
            weight = 2 if monthday == 1 else 1
            label = month_name(words, name, month) if monthday == 1 else words.number(monthday)
            if monthday == 1 and month == 1:
                label = words.bare_year(name, year)
            band = number % 2 == 0
        ticks.append(Tick(day, weight, label, band, lines[number + 1][0]))
    return tuple(ticks)


def month_name(words: object, calendar: str, month: int) -> str:
    return str(words.month(calendar, month, True, with_day=False, with_year=False))  # type: ignore[attr-defined]


def minor(scale: Scale, name: str, apart: float = LABELS_APART) -> list[int]:
    """Bare ticks between the labels: a finer step that divides the labelled one."""
    calendar = CALENDARS[name]
    labelled = step_of(scale, apart)
    for step in STEPS:
        if step.days >= labelled.days:
            return []
        whole = labelled.size % step.size == 0 if step.unit == labelled.unit else labelled.unit != "day"
        if whole and step.days * scale.per_day >= TICKS_APART and (step.unit, step.size) != ("day", 5):
            return [line[0] for line in starts(step, calendar, scale.first, scale.last)]
    return []
