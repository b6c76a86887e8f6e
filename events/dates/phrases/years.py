"""Which year, and of which calendar, a number is."""

from dataclasses import dataclass

from events.dates.phrases.error import gettext_noop

ERA = gettext_noop("a year of four digits, or an era such as BCE or CE")
NO_ZERO = gettext_noop("a year other than 0: 1 BCE is followed by 1 CE")
LONG = gettext_noop("a year of four digits, or a longer one with BCE")
IMPERIAL = gettext_noop("an imperial year from 1181 to 2780")
JALALI = gettext_noop("a Jalali year, up to 1600")
LUNAR = gettext_noop("a lunar year, up to 1600")
ERA_OF_CALENDAR = gettext_noop("BCE or CE only with Gregorian or Julian dates")
CALENDAR_OF_MONTH = gettext_noop("a month of the calendar that is named")


WESTERN = ("gregorian", "julian")
# Later years are slips: a Gregorian number beside a word of another calendar.
_LAST = {"jalali": (1600, JALALI), "islamic": (1600, LUNAR), "imperial": (2780, IMPERIAL)}
IMPERIAL_EPOCH = 1180  # imperial years before the first of the Jalali calendar


@dataclass(frozen=True, slots=True)
class Era:
    """What is written beside a year: `side` is bce, ce or nothing; `calendar` as named, or nothing."""

    side: str = ""
    calendar: str = ""
    leading: bool = False

    @property
    def stated(self) -> bool:
        return bool(self.side or self.calendar)


def merged(own: Era, lent: Era, language: str) -> Era:
    """What is written beside a date, with what its neighbour lends: 500–490 BCE.

    A calendar of its own keeps a date from taking the neighbour's side. To Persian readers میلادی names the era,
    whatever the style.
    """
    side = own.side or ("" if own.calendar else lent.side)
    old_style = language == "fa" and {own.calendar, lent.calendar} == {"gregorian", "julian"}
    return Era(side, "julian" if old_style else own.calendar or lent.calendar, own.leading or lent.leading)


@dataclass(frozen=True, slots=True)
class Year:
    """An astronomical year of a calendar."""

    calendar: str
    year: int


def candidates(number: int, era: Era, month_calendar: str, language: str, *, short: bool) -> list[Year] | str:
    """Every year that the number may be, best first; or what was expected instead.

    `short` tells a number of two digits, which may leave out its century, from the same number with zeros before it.
    """
    calendars = _with_month(era.calendar, month_calendar) if month_calendar else _calendars(number, era, language)
    wrong = _wrong(number, era, calendars)
    if wrong is not None:
        return wrong
    if era.side == "bce":
        return [Year(calendar, 1 - number) for calendar in calendars]
    if short and not era.side:
        return [year for calendar in calendars for year in _short(calendar, number, bool(era.calendar))] or ERA
    return [_real(name, number) for name in calendars]


def spans(first: int, last: int, era: Era, language: str) -> list[tuple[Year, Year]] | str:
    """What a century or millennium of those years may be, as its first and last year; or what was expected instead.

    Gregorian and Julian ones begin with their round year (1700–1799), BCE ones are in `first` and `last` already.
    Those of other calendars are counted 1301–1400.
    """
    if era.side == "bce":
        calendar = era.calendar or "gregorian"
        return [(Year(calendar, first), Year(calendar, last))] if calendar in WESTERN else ERA_OF_CALENDAR
    calendars = _calendars_of_span(first, last, era, language)
    wrong = _wrong(first + 1, era, calendars)
    if wrong is not None:
        return wrong
    shifts = [(name, 0 if name in WESTERN else 1) for name in calendars]
    return [(_real(name, first + shift), _real(name, last + shift)) for name, shift in shifts]


def short_decades(value: int, era: Era, language: str) -> list[Year]:
    """The first years of the nineties of each likely century: which one is for the writer to say."""
    if not era.calendar and language == "fa":
        jalali, other = _decades("jalali", value)
        return [jalali, Year("gregorian", 1900 + value), other]
    calendars = ["jalali", "islamic"] if era.calendar == "hijri" else [era.calendar or "gregorian"]
    return [year for calendar in calendars for year in _decades(calendar, value)]


def _decades(calendar: str, value: int) -> list[Year]:
    if calendar == "imperial":
        return [_real(calendar, 2500 + value)]
    if calendar not in WESTERN:
        return [Year(calendar, century + value) for century in ((1300, 1400) if value <= 20 else (1300, 1200))]
    centuries = (1900, 2000) if 0 < value <= 30 else (2000, 1900) if value == 0 else (1900, 1800)
    return [Year(calendar, century + value) for century in centuries]


def _real(calendar: str, number: int) -> Year:
    """The year in a calendar that has days: imperial years are Jalali ones, counted from the first Persian king."""
    return Year("jalali", number - IMPERIAL_EPOCH) if calendar == "imperial" else Year(calendar, number)


def _wrong(number: int, era: Era, calendars: list[str]) -> str | None:
    """What was expected instead of that number in those calendars, or None."""
    if not calendars:
        return CALENDAR_OF_MONTH
    if era.side and not all(calendar in WESTERN for calendar in calendars):
        return ERA_OF_CALENDAR
    if number > 9999 and not era.side:
        return LONG
    if "imperial" in calendars and number <= IMPERIAL_EPOCH:
        return IMPERIAL
    for calendar in calendars:
        last, expected = _LAST.get(calendar, (number, ""))
        if number > last:
            return expected
    return None if number else NO_ZERO


def _with_month(named: str, month_calendar: str) -> list[str]:
    """The calendar that a month and what is written beside it make together; none where they disagree."""
    together = {
        ("julian", "gregorian"): "julian",
        ("hijri", "jalali"): "jalali",
        ("hijri", "islamic"): "islamic",
        ("imperial", "jalali"): "imperial",
    }
    found = month_calendar if named in ("", month_calendar) else together.get((named, month_calendar))
    return [found] if found else []


def _calendars(number: int, era: Era, language: str) -> list[str]:
    """In which calendars to read a number that has no month's name beside it."""
    if era.calendar == "hijri":
        return ["jalali", "islamic"] if number > 1200 else ["islamic", "jalali"]
    if era.calendar or era.side or language != "fa":
        return [era.calendar or "gregorian"]
    # Persian: a bare number.
    for last, calendars in (
        (99, ["jalali", "gregorian"]),
        (1199, ["gregorian", "islamic"]),
        (1500, ["jalali"]),
        (2499, ["gregorian"]),
        (2560, ["gregorian", "imperial"]),
    ):
        if number <= last:
            return calendars
    return ["gregorian"]


def _calendars_of_span(first: int, last: int, era: Era, language: str) -> list[str]:
    """In which calendars to read a century or millennium that begins after the year `first`."""
    if era.calendar == "hijri":
        return ["islamic"] if last <= 1200 else ["jalali", "islamic"] if first >= 1200 else ["islamic", "jalali"]
    if era.calendar or era.side or language != "fa" or last - first > 99 or first >= 1500:
        return [era.calendar or "gregorian"]
    return ["gregorian", "islamic"] + (["jalali"] if first >= 1200 else [])


def _short(calendar: str, number: int, named: bool) -> list[Year]:
    """A year of two digits: the two likeliest centuries, and the first where the calendar is named (43 میلادی)."""
    literal = [Year(calendar, number)] if named else []
    if calendar in ("gregorian", "julian"):
        centuries = (2000, 1900) if number <= 35 else (1900, 1800)
        return literal + [Year(calendar, century + number) for century in centuries]
    if calendar == "jalali":
        centuries = (1400, 1300) if number < 10 else (1300, 1400) if number <= 20 else (1300, 1200)
        return [Year(calendar, century + number) for century in centuries] + literal
    if calendar == "islamic" and not named:  # ۱۰ محرم ۶۱: the year itself, or one whose century is left out
        return [Year(calendar, century + number) for century in (0, 1300, 1200)]
    return literal
