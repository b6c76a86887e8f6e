"""The state of the explorer as one sentence, whose dotted words lead to their choices."""

from html import unescape
from typing import Any

from django.utils.html import format_html, format_html_join, strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.dates import Edtf, parse
from events.dates.render import LANGUAGES
from events.models.choices import Modality
from events.queries.explore import Tally
from events.queries.frequent import Frequent
from events.queries.window import Window
from events.site.said import calendar_of_window, window_in_words
from events.site.spans import written
from events.site.state import State
from events.site.words import language, number

# Parts of the page that are always there; the others only where they have choices.
ALWAYS = {"dates", "facets"}


def turn(text: Any, target: str, there: set[str]) -> SafeString:
    """A dotted word that leads to its choices, as far as there are any."""
    target = target if target in there | ALWAYS else "facets"
    return format_html('<a class="turn" href="#{}">{}</a>', target, text)


def listed(texts: list[Any], *, every: bool = False) -> SafeString:
    """a, b or c; a, b and c."""
    words = LANGUAGES[language()]
    joint = words.both if every else words.either
    head = format_html_join(words.list_comma, "{}", ((text,) for text in texts[:-1]))
    return format_html("{}{}{}", head, joint if head else "", texts[-1])


def sentence(state: State, tally: Tally, names: dict[str, dict[str, str]], there: set[str]) -> SafeString:
    """“33 events of every kind and any actor, possibly between 1991 and 2034.” `names`: titles by parameter.

    `there` are the facets that the page has.
    """
    wanted = state.wanted

    def titles(name: str, references: tuple[str, ...]) -> SafeString:
        return listed([names.get(name, {}).get(reference, reference) for reference in references])

    kinds = turn(titles("kind", wanted.kind) if wanted.kind else _("every kind"), "kind", there)
    actors = [*wanted.actor, *wanted.actor_all]
    who = turn(
        titles("actor", tuple(actors))
        if len(actors) == 1 or (actors and not wanted.actor_all)
        else listed([names.get("actor", {}).get(reference, reference) for reference in actors], every=True)
        if actors
        else _("any actor"),
        "actor",
        there,
    )
    count = format_html(
        "<b>{}</b>", ngettext("%(number)s event", "%(number)s events", tally.total) % {"number": number(tally.total)}
    )
    first = format_html(_("{events} of {kinds} and {actors}"), events=count, kinds=kinds, actors=who)
    parts = [first, *further(state, names, there)]
    text = format_html_join(LANGUAGES[language()].list_comma, "{}", ((part,) for part in parts))
    return format_html("{}.", text)


def names_of(counts: Tally, often: Frequent) -> dict[str, dict[str, str]]:
    """Titles of what a sentence may mention, by parameter and by slug or identifier."""
    names = {"kind": {kind.slug: kind.title for kind, _count in counts.kinds}}
    for name, records in (("actor", often.actors), ("place", often.places), ("source", often.sources)):
        names[name] = {key: record.title for record, _n in records for key in (record.slug, record.identifier)}
    return names


def plain_sentence(state: State, tally: Tally, names: dict[str, dict[str, str]]) -> str:
    """The same as plain text, in the language now active, without its stop: the title of the state."""
    return unescape(strip_tags(sentence(state, tally, names, set()))).rstrip(".")


def further(state: State, names: dict[str, dict[str, str]], there: set[str]) -> list[SafeString]:
    wanted = state.wanted
    parts: list[SafeString] = []
    if wanted.modality:
        labels = [str(Modality(value).label) for value in wanted.modality]
        parts.append(turn(listed(labels), "modality", there))
    if wanted.disputed:
        parts.append(turn(_("with a disputed date"), "modality", there))
    if wanted.place:
        places = listed([names.get("place", {}).get(reference, reference) for reference in wanted.place])
        parts.append(format_html(_("in {place}"), place=turn(places, "place", there)))
    if wanted.source:
        sources = listed([names.get("source", {}).get(reference, reference) for reference in wanted.source])
        parts.append(format_html(_("according to {source}"), source=turn(sources, "source", there)))
    if wanted.q:
        date = wanted.date_in_words
        said = _("with the words “{words}”") if date is None else _("with the words “{words}” or possibly in {date}")
        parts.append(format_html(said, words=wanted.q, date="" if date is None else window_in_words(date)))
    others = [
        name
        for name in ("role", "narrative", "bbox", "cited", "significance_min", "modified_since")
        if getattr(wanted, name) not in (None, ())
    ]
    if others:
        parts.append(
            format_html(_("further narrowed by {names}"), names=format_html("<bdi>{}</bdi>", ", ".join(others)))
        )
    if wanted.undated == "only":
        parts.append(turn(_("undated ones only"), "dates", there))
    elif wanted.window is not None:
        parts.append(when(state, there))
    else:
        parts.append(turn(_("at any time"), "dates", there))
    return parts


def when(state: State, there: set[str]) -> SafeString:
    wanted = state.wanted
    mode = turn(_("surely") if wanted.when == "surely" else _("possibly"), "when", there)

    def said(date: Any) -> SafeString:
        return turn(window_in_words(date), "dates", there)

    if wanted.start is not None and wanted.end is not None:
        whole = wanted.start if wanted.start == wanted.end else whole_of(wanted.window)
        if whole is not None:
            return format_html(_("{mode} in {date}"), mode=mode, date=said(whole))
        return format_html(
            _("{mode} between {start} and {end}"), mode=mode, start=said(wanted.start), end=said(wanted.end)
        )
    if wanted.start is not None:
        return format_html(_("{mode} in or after {date}"), mode=mode, date=said(wanted.start))
    return format_html(_("{mode} in or before {date}"), mode=mode, date=said(wanted.end))


def whole_of(window: Window | None) -> Edtf | None:
    """The window as one date, where that is a month, a year … of the reader's own calendar, or goes from one to
    another."""
    if window is None or window.first is None or window.last is None:
        return None
    start, end = (written(day, 2) for day in (window.first, window.last))
    if start.startswith("Y") or end.startswith("Y"):
        return None
    date = parse(f"{start}/{end}")
    return date if calendar_of_window(date) == "jalali" else None
