"""What templates say in a word: dates, texts, numbers, signs and addresses."""

import re
from datetime import datetime
from typing import Any

from django import template
from django.templatetags.static import PrefixNode
from django.utils import timezone
from django.utils.html import escape, format_html, format_html_join, json_script
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from events.dates import Edtf
from events.dates.render import LANGUAGES, SHOWN
from events.models.choices import State
from events.models.event import FORECASTS
from events.queries.as_of import of_moment
from events.queries.errors import shortened
from events.queries.marking import NOTHING, Marks
from events.site import addresses, past, suggest, words
from events.site import calendars as reader_calendars
from events.site.markdown import html_of
from events.site.marked import marked
from events.site.modules import modules
from events.site.plate.glyphs import name_of, small
from events.site.register import ink, passages
from events.site.said import day_in_words, in_words, lines
from events.site.walk import step_url, whole_url

register = template.Library()

# What HTML's datetime attribute can say: a year, a month or a day.
MACHINE = re.compile(r"(?!0000)\d{4}(-\d{2}(-\d{2})?)?")

register.filter("digits", words.digits)
register.filter("number", words.number)
register.filter("language_name", words.language_name)
register.filter("direction", words.direction)
register.filter("ink", ink)
register.filter("passages", passages)
register.filter("markdown", html_of)


@register.filter
def page_url(record: Any) -> str:
    return addresses.page_of(record)


@register.simple_tag
def step_address(narrative: Any, number: int) -> str:
    return step_url(narrative, number)


@register.simple_tag
def carried_on() -> str:
    """What a link within a frame adds to its query."""
    return f"&{addresses.carried()}" if addresses.carried() else ""


@register.simple_tag
def whole_address(narrative: Any, first: int = 1) -> str:
    return whole_url(narrative, first)


@register.simple_tag
def text(record: Any, name: str, marks: Marks | str = "") -> SafeString | str:
    """A translated text; where it is a fallback it says in which language it is. `marks`: what to mark in it."""
    found, code = words.text_of(record, name)
    return said(found, code, marks or NOTHING)


@register.simple_tag
def marked_text(found: str, code: str, marks: Marks) -> SafeString | str:
    """A text in a language ("": nobody knows which) with its finds marked."""
    return said(found, code or words.language(), marks)


def said(found: str, code: str, marks: Any) -> SafeString | str:
    shown = marked(found, marks)
    return shown if code == words.language() or not found else spoken(shown, code)


def spoken(found: str, code: str) -> SafeString:
    return format_html('<span lang="{}" dir="{}">{}</span>', code, words.direction(code), found)


def marks_about(found: str, code: str) -> tuple[str, str]:
    """The quotation marks of a language; none where the words bring their own."""
    if found[:1] in '“"«„' and found[-1:] in '”"»':
        return "", ""
    return ("«", "»") if words.direction(code) == "rtl" else ("“", "”")


@register.simple_tag
def quoted(found: str, code: str) -> SafeString:
    """Words of a source, between the quotation marks of its language."""
    first, last = marks_about(found, code)
    return format_html('<bdi lang="{}" dir="{}">{}{}{}</bdi>', code, words.direction(code), first, found, last)


@register.simple_tag
def markdown_of(record: Any, name: str) -> SafeString | str:
    found, code = words.text_of(record, name)
    if not found or code == words.language():
        return html_of(found)
    return format_html('<div lang="{}" dir="{}">{}</div>', code, words.direction(code), html_of(found))


@register.simple_tag
def when(record: Any, calendars: str = "", note: Any = None) -> SafeString:
    """A date in words, in the reader's calendars, with its EDTF one hover away; `note` is the note that supports it."""
    return time_of(record.date, record.date_calendar, calendars, note)


def time_of(date: Edtf | None, typed: str = "gregorian", calendars: str = "", note: Any = None) -> SafeString:
    mark = (
        format_html('<sup class="r"><a href="#n{}">{}</a></sup>', note.number, words.digits(note.number))
        if note
        else ""
    )
    if date is None:
        return format_html('<span class="undated">{}{}</span>', _("undated"), mark)
    first, *others = lines(date, words.language(), typed, calendars or reader_calendars.chosen() or None)
    more = format_html("<small>{}</small>", " / ".join(others)) if others else ""
    machine = format_html(' datetime="{}"', date) if MACHINE.fullmatch(str(date)) else ""
    return format_html('<time{} title="EDTF {}">{}{}{}</time>', machine, date, first, mark, more)


@register.simple_tag
def as_typed(record: Any) -> str:
    """The words of a date, where it is not shown in the calendar in which they were typed; else nothing."""
    chosen = reader_calendars.chosen()
    is_shown = record.date_calendar == chosen if chosen not in ("", "both") else record.date_calendar in SHOWN
    return "" if record.date is None or is_shown else str(record.date_text)


@register.filter
def when_text(record: Any) -> str:
    """The date in one line of plain text."""
    return in_words(record.date, record.date_calendar) if record.date else _("undated")


@register.simple_tag
def sign(record: Any, colour: str = "") -> SafeString:
    """The small mark that the plate would draw."""
    disputed = bool(getattr(record, "disputed", False))
    hollow = getattr(record, "modality", "") in FORECASTS
    drawn = small(name_of(record.date, disputed=disputed), colour, hollow=hollow, rtl=words.is_persian())
    return mark_safe(drawn)  # noqa: S308  made of numbers and our own names


@register.simple_tag
def legend_sign(name: str, *, hollow: bool = False) -> SafeString:
    return mark_safe(small(name, hollow=hollow, rtl=words.is_persian()))  # noqa: S308  the same


@register.filter
def svg(markup: str) -> SafeString:
    """A drawing of ours: every text in it was escaped by its pen."""
    return mark_safe(markup)  # noqa: S308


@register.simple_tag(takes_context=True)
def in_language(context: Any, code: str) -> str:
    request = context.get("request")
    return addresses.in_language(request, code) if request else f"/{code}/"


@register.simple_tag(takes_context=True)
def canonical(context: Any, record: Any) -> str:
    return addresses.canonical(context["request"], record)


@register.simple_tag(takes_context=True)
def permalink(context: Any, record: Any) -> str:
    return addresses.permalink(context["request"], record)


@register.simple_tag(takes_context=True)
def now_url(context: Any) -> str:
    """The same page, as it is now."""
    return past.now_url(context["request"])


@register.simple_tag
def moment_of(as_of: Any) -> SafeString:
    """The day, and the time of day where it is not the end of it."""
    clock = format_html("{}<bdi>{} UTC</bdi>", comma(), words.digits(as_of.clock)) if as_of.clock else ""
    return format_html("{}{}", day_of(as_of.day), clock)


@register.simple_tag
def then_url(moment: datetime) -> str:
    """The same page, as it was known at a moment."""
    return f"?{of_moment(moment).query}"


@register.filter
def pairs(query: Any) -> list[tuple[str, str]]:
    """Names and values of a query, but for where in a list it is."""
    return [(name, value) for name, values in query.lists() if name != "cursor" for value in values]


@register.simple_tag(takes_context=True)
def embed_address(context: Any) -> str:
    """Where a frame finds what this page shows; "" where it cannot be framed."""
    return addresses.embed_address(context["request"])


@register.simple_tag(takes_context=True)
def embed_snippet(context: Any, address: str) -> str:
    """The element for another site's page, as text."""
    title = context["request"].cited.title()
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" lang="{words.language()}" width="100%" height="640"'
        ' style="border:0" loading="lazy"></iframe>'
    )


@register.simple_tag(takes_context=True)
def here(context: Any, *names: str) -> SafeString:
    """Marks the link to the part of the site that this page belongs to."""
    match = getattr(context.get("request"), "resolver_match", None)
    return mark_safe(' aria-current="page"') if match and match.url_name in names else mark_safe("")


@register.simple_tag(takes_context=True)
def calendar_links(context: Any) -> list[tuple[str, str, bool]]:
    """Name, address and whether it is the one now, of this page in each choice of calendars."""
    request = context.get("request")
    if getattr(request, "resolver_match", None) is None:
        return []  # a page of errors
    query = request.GET.copy()
    now = reader_calendars.chosen() or reader_calendars.TYPED
    links = []
    for name in (reader_calendars.TYPED, *reader_calendars.CALENDARS):
        query[reader_calendars.PARAMETER] = name
        links.append((name, f"?{query.urlencode()}", name == now))
    return links


@register.simple_tag
def day_of(moment: Any) -> SafeString | str:
    day = timezone.localtime(moment).date() if isinstance(moment, datetime) else moment
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), day_in_words(day))


@register.simple_tag
def claim_date(claim: Any) -> SafeString | str:
    return time_of(claim.date, claim.calendar)


@register.simple_tag
def quoted_passage(citation: Any) -> SafeString:
    """The words quoted, within what stands before and after them where that is recorded."""
    first, last = marks_about(citation.quote_exact, citation.source.language)
    before = format_html("… {} ", citation.quote_prefix) if citation.quote_prefix else ""
    after = format_html(" {} …", citation.quote_suffix) if citation.quote_suffix else ""
    return format_html("{}{}<mark>{}</mark>{}{}", first, before, citation.quote_exact, after, last)


@register.simple_tag
def changed_fields(record: Any, names: tuple[str, ...]) -> str:
    """Names of fields as curators know them."""
    titles = {field.attname: field.verbose_name for field in record._meta.concrete_fields}
    found = list(dict.fromkeys(str(titles.get(name, name)) for name in names))
    return LANGUAGES[words.language()].list_comma.join(found)


@register.simple_tag
def state_name(value: str) -> str:
    return str(State(value).label)


@register.filter
def readers_first(citations: Any) -> list[Any]:
    """Citations of texts in the reader's language before the others."""
    return sorted(citations, key=lambda c: (c.source.language.split("-")[0] != words.language(), c.source_id, c.pk))


@register.filter
def is_web(address: str) -> bool:
    return address.startswith(("http://", "https://"))


@register.simple_tag
def degrees(value: float, axis: str) -> str:
    """48.02° N, with the digits of the language."""
    said = {"number": words.number(round(abs(value), 4))}
    if axis == "latitude":
        return (_("%(number)s° N") if value >= 0 else _("%(number)s° S")) % said
    return (_("%(number)s° E") if value >= 0 else _("%(number)s° W")) % said


@register.simple_tag
def distance(metres: int) -> str:
    if metres >= 1000:
        return _("within %(number)s km") % {
            "number": words.number(round(metres / 1000, 1 if metres < 10_000 else None))
        }
    return _("within %(number)s m") % {"number": words.number(metres)}


register.filter("shortened", shortened)


@register.simple_tag
def comma() -> str:
    return LANGUAGES[words.language()].list_comma


@register.filter
def listed(texts: Any) -> str:
    return LANGUAGES[words.language()].list_comma.join(str(text) for text in texts)


@register.filter
def language_names(codes: Any) -> str:
    return listed(words.language_name(code) for code in codes)


@register.simple_tag
def suggest_words() -> SafeString:
    return json_script(suggest.words(), "suggest-words")


@register.simple_tag
def program(name: str) -> SafeString:
    """Loads a program of plain modules. Their own imports name files without a hash, so these do too."""
    folder = f"{PrefixNode.handle_simple('STATIC_URL')}events/js/{name}/"
    return format_html(
        '{}<script type="module" src="{}main.js"></script>',
        format_html_join("\n", '<link rel="modulepreload" href="{}">', ((f"{folder}{one}",) for one in modules(name))),
        folder,
    )
