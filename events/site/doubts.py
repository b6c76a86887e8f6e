"""Dates in an address that cannot be answered as they stand: asked about on the page itself, which shows the rest."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from events.dates import EdtfError, parse
from events.dates.phrases import PhraseError
from events.queries.window import Window, no_bound
from events.site.boxes import TYPED, readings
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
    """Of a tidied query. Those in it more than once are not looked at."""
    values = [(name, query.getlist(name)) for name in ("from", "to")]
    found = [doubt(name, texts[0], query) for name, texts in values if len(texts) == 1]
    return [one for one in found if one is not None] or turned(query)


def doubt(name: str, text: str, query: QueryDict) -> Doubt | None:
    typed = query.getlist(TYPED)
    try:
        found = readings(text, typed=name in typed)
    except (PhraseError, EdtfError) as error:
        expected = {"place": number(error.offset + 1), "expected": _(error.expected)}
        return Doubt(name, text, _("not understood at character %(place)s; expected %(expected)s") % expected)
    found = [reading for reading in found if not reading.edtf.is_undated]
    if not found:
        return Doubt(name, text, expecting(_("a date in EDTF that has a beginning or an end")))
    if len(found) == 1 and str(found[0].edtf) == text:
        missing = no_bound(found[0].edtf, name)
        return Doubt(name, text, expecting(missing)) if missing else None
    links = {}
    for reading in found:
        one = query.copy()
        one[name] = str(reading.edtf)
        one.setlist(TYPED, [other for other in typed if other != name])
        said = in_words(reading.edtf, reading.calendar)
        links[str(reading.edtf)] = (said, str(reading.edtf), f"?{one.urlencode()}")
    return Doubt(name, text, "", tuple(links.values()))


def turned(query: QueryDict) -> list[Doubt]:
    """The end, where it is before the beginning."""
    if not all(len(query.getlist(name)) == 1 for name in ("from", "to")):
        return []
    window = Window.between(parse(str(query["from"])), parse(str(query["to"])))
    if window is None or not window.is_empty:
        return []
    return [Doubt("to", str(query["to"]), expecting(_("a date not before “from”")))]


def expecting(expected: str) -> str:
    return _("expected: %(expected)s") % {"expected": expected}


def without(query: QueryDict, doubts: list[Doubt]) -> QueryDict:
    rest = query.copy()
    rest.pop(TYPED, None)
    for one in doubts:
        del rest[one.name]
    return rest


def told(doubts: list[Doubt]) -> dict[str, object]:
    """For the template: the questions, and the texts back in their fields."""
    fields = {"from": "start_text", "to": "end_text"}
    return {"doubts": doubts, **{fields[one.name]: one.value for one in doubts}}
