"""What a language must say about dates; each has one small file beside this one."""

from copy import copy
from dataclasses import dataclass, field
from typing import Final

NARROW: Final = 10_000  # years from here on have separators


@dataclass(frozen=True, slots=True)
class Phrases:
    """Sentences with a place for a date. English, say, needs "the 1990s" in most of them: see `Language.inline`."""

    approximate: str
    uncertain: str
    both: str  # approximate and uncertain
    since: str
    until: str
    by: str
    or_later: str
    end_unknown: str
    start_unknown: str
    ongoing: str  # no date: start unknown, end open
    always: str  # open on both sides
    always_end_unknown: str
    sometime: str
    every: str  # {…..…}: each unit of a range
    or_earlier: str  # all up to a date
    and_later: str  # all from a date on
    undated: str
    some_day: str
    some_month: str
    year_unknown: str
    within: str  # {} is the estimate, {span} its bounds
    early: str
    middle: str
    late: str
    thirds: tuple[str, str, str]
    halves: tuple[str, str]
    quarters: tuple[str, str, str, str]
    short_quarters: tuple[str, str, str, str]
    seasons: tuple[str, str, str, str]
    northern: str
    southern: str
    short_approximate: str = ""
    short_uncertain: str = ""
    short_both: str = ""
    parts: dict[str, str] = field(default_factory=dict)  # year, month, day, approximate, uncertain, both
    part_comma: str = ", "
    part_note: str = "{} ({})"


class Language:
    """Numbers, dates and joints of one language. Subclasses override what differs."""

    code = "en"
    phrases: Phrases
    eras = False  # whether every date says its era: see `with_eras`
    year_leads = False  # whether an era stands before its year
    big_endian = False  # year before month before day, as in Chinese
    list_comma = ", "
    either = " or "
    both = " and "
    tight = "–"
    loose = " – "
    spoken = ""  # the word between stated ends, where the language prefers one: تا

    @property
    def with_eras(self) -> "Language":
        """The language as it writes dates of both eras side by side: 44 BCE or 2000 CE."""
        other = copy(self)
        other.eras = True
        return other

    @property
    def genitive(self) -> "Language":
        """The language as it stands after "since", "until" or "about", where it declines."""
        return self

    @property
    def amid(self) -> "Language":
        """The language as it writes a range after "between", where that takes another joint."""
        return self

    def number(self, number: int, width: int = 1) -> str:
        """Digits of the language."""
        return f"{number:,}" if number >= NARROW else f"{number:0{width}d}"

    def year(self, calendar: str, year: int, alone: bool = True) -> str:
        """A year with the era that it needs; `alone` where no month names the calendar."""
        raise NotImplementedError

    def bare_year(self, calendar: str, year: int) -> str:
        """A year with nothing beside it."""
        return self.number(year if year > 0 else 1 - year)

    def era(self, calendar: str, year: int, alone: bool) -> str:
        """What stands after the number, with its space, or nothing."""
        raise NotImplementedError

    def month(self, calendar: str, month: int, short: bool, *, with_day: bool, with_year: bool) -> str:
        """The name of a month as it stands beside a day or a year."""
        raise NotImplementedError

    def date(self, calendar: str, year: int | None, month: int | None, day: int | None, short: bool) -> str:
        """Those of year, month and day that are given."""
        words = []
        if day is not None:
            words.append(self.number(day))
        if month is not None:
            words.append(self.month(calendar, month, short, with_day=day is not None, with_year=year is not None))
        if year is not None:
            words.append(self.year(calendar, year, alone=month is None))
        return " ".join(words)

    def split_years(self, calendar: str, first: int, last: int) -> str:
        """Two years in a row, as the name of one year of another calendar: 2014/15."""
        tail = self.number(last % 100, 2) if first // 100 == last // 100 else self.number(last)
        return f"{self.number(first)}/{tail}{self.era(calendar, last, True)}"

    def decade(self, calendar: str, year: int) -> str:
        raise NotImplementedError

    def century(self, calendar: str, number: int, bce: bool) -> str:
        raise NotImplementedError

    def millennium(self, calendar: str, number: int, bce: bool) -> str:
        raise NotImplementedError

    def season(self, calendar: str, season: int, year: int) -> str:
        """`season` is 1 spring … 4 winter; a Gregorian winter runs into the next year."""
        name = self.phrases.seasons[season - 1]
        if season == 4 and calendar != "jalali" and 0 < year < NARROW - 1:
            return f"{name} {self.split_years(calendar, year, year + 1)}"
        return f"{name} {self.year(calendar, year)}"

    def part(self, template: str, calendar: str, year: int) -> str:
        """Early 2025, third quarter of 2011."""
        return template.format(self.year(calendar, year))

    def centuries(self, calendar: str, first: int, last: int, bce: bool) -> str:
        """Two centuries of one era: 18th–19th century."""
        return self.joined(self.century(calendar, first, bce), self.century(calendar, last, bce))

    def since(self, text: str) -> str:
        """Since a date."""
        return self.phrases.since.format(text)

    def sometime(self, text: str) -> str:
        """One unknown date within a stretch, whose range was written by `amid`."""
        return self.phrases.sometime.format(text)

    def inline(self, text: str, unit: str) -> str:
        """The text of a decade, century, part … as it stands within a sentence."""
        return text

    def calendar_mark(self, calendar: str, text: str) -> str:
        """The text with what tells that it is old style, where the calendar is Julian."""
        return text

    def clock(self, text: str, clock: str) -> str:
        """A date with a time of day."""
        return f"{text}, {self.time(clock)}"

    def time(self, clock: str) -> str:
        """Hours and minutes as written, Z as UTC."""
        return clock.removesuffix("Z") + " UTC" if clock.endswith("Z") else clock

    def qualified(self, text: str, approximate: bool, uncertain: bool, short: bool) -> str:
        """About, perhaps."""
        words = self.phrases
        if approximate and uncertain:
            template = (short and words.short_both) or words.both
        elif approximate:
            template = (short and words.short_approximate) or words.approximate
        elif uncertain:
            template = (short and words.short_uncertain) or words.uncertain
        else:
            return text
        return template.format(text)

    def listed(self, texts: list[str], every: bool) -> str:
        """a, b or c; a, b and c."""
        joint = self.both if every else self.either
        return joint.join([self.list_comma.join(texts[:-1]), texts[-1]]) if len(texts) > 1 else texts[0]

    def joined(self, first: str, last: str, *, spoken: bool = True) -> str:
        """A range. Two bare words or numbers stand close together."""
        if spoken and self.spoken:
            return f"{first}{self.spoken}{last}"
        close = " " not in first and (" " not in last or first[-1].isalnum())
        return f"{first}{self.tight if close else self.loose}{last}"
