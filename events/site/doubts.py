"""Dates in an address that cannot be answered as they stand: asked about on the page itself, which shows the rest."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.dates import EdtfError, parse
from events.dates.phrases import PhraseError, read
from events.site.said import in_words
from events.site.words import number


@dataclass(frozen=True, slots=True)
class Doubt:
    """One of “from” and “to”: what stands there, and what it may mean (words, EDTF, address), or what was expected."""

    name: str
    value: str
    told: str
    readings: tuple[tuple[str, str, str], ...] = ()

    @property
    def label(self) -> str:
        return _("from") if self.name == "from" else _("to")


def doubts_in(query: QueryDict) -> list[Doubt]:
    """Of a tidied query. Texts that are EDTF, and those in it more than once, are not looked at."""
    values = [(name, query.getlist(name)) for name in ("from", "to")]
    found = (doubt(name, texts[0], query) for name, texts in values if len(texts) == 1)
    return [one for one in found if one is not None]


def doubt(name: str, text: str, query: QueryDict) -> Doubt | None:
    try:
        parse(text)
    except EdtfError:
        pass
    else:
        return None
    try:
        readings = read(text, get_language())
    except PhraseError as error:
        expected = {"place": number(error.offset + 1), "expected": _(error.expected)}
        return Doubt(name, text, _("not understood at character %(place)s; expected %(expected)s") % expected)
    links = {}
    for reading in readings:
        one = query.copy()
        one[name] = str(reading.edtf)
        said = in_words(reading.edtf, reading.calendar)
        links[str(reading.edtf)] = (said, str(reading.edtf), f"?{one.urlencode()}")
    return Doubt(name, text, "", tuple(links.values()))


def without(query: QueryDict, doubts: list[Doubt]) -> QueryDict:
    rest = query.copy()
    for one in doubts:
        del rest[one.name]
    return rest


def told(doubts: list[Doubt]) -> dict[str, object]:
    """For the template: the questions, and the texts back in their fields."""
    fields = {"from": "start_text", "to": "end_text"}
    return {"doubts": doubts, **{fields[one.name]: one.value for one in doubts}}
