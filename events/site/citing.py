"""How a page is cited: a record by its permanent address and version, a state of a list by its canonical address."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import translate_url
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from events.dates.jdn import ymd_of_jdn
from events.dates.render import LANGUAGES
from events.exchange.bibliography import FORMS
from events.models.text import LANGUAGES as CODES
from events.queries.as_of import current, of_day
from events.queries.parameters import Parameters
from events.site import calendars
from events.site.addresses import absolute, permalink
from events.site.said import day_in_words
from events.site.today import day_of_reading
from events.site.words import direction, language, number, text_of


@dataclass(frozen=True, slots=True)
class Wording:
    """A citation in words, in one language."""

    language: str
    direction: str
    text: SafeString


@dataclass(frozen=True, slots=True)
class Cited:
    """What a page is, for those who cite it. `title` speaks the language that is active; `urls` has one for each."""

    name: str
    title: Callable[[], str]
    urls: dict[str, str]
    path: str
    query: str
    issued: date
    accessed: date
    identifier: str = ""
    version: int | None = None

    @property
    def url(self) -> str:
        return self.urls[language()]

    @property
    def fixed(self) -> tuple[str, str] | None:
        """A day, and the address of the page as known on it, where numbers do not drift; None where the page is of the
        past already. A day is that of UTC, and none that is still to come there."""
        day = min(self.accessed, timezone.now().astimezone(UTC).date())
        return None if current() else (day_in_words(day), of_day(day).kept_in(self.url))

    @property
    def forms(self) -> list[tuple[str, str]]:
        """(name, address) of each download."""
        here = f"{self.path}{self.query}{'&' if self.query else '?'}"
        return [(form.title, f"{here}cite={name}") for name, form in FORMS.items()]

    @property
    def wordings(self) -> list[Wording]:
        """The reader's language first."""
        return [self.worded(code) for code in sorted(CODES, key=lambda code: code != language())]

    def worded(self, code: str) -> Wording:
        with override(code):
            parts: list[Any] = [_("“%(title)s”") % {"title": self.title()}, site_name()]
            if self.identifier:
                parts.append(format_html("<bdi>{}</bdi>", self.identifier))
            if self.version is not None:
                parts += [_("version %(number)s") % {"number": number(self.version)}, day_in_words(self.issued)]
            url = self.urls[code]
            parts.append(format_html('<a href="{}"><bdi dir="ltr">{}</bdi></a>', url, url))
            parts.append(_("accessed %(day)s") % {"day": day_in_words(self.accessed)})
            comma = LANGUAGES[code].list_comma
            text = mark_safe(comma.join(format_html("{}", part) for part in parts))  # noqa: S308  each was escaped
        return Wording(code, direction(code), text)

    @property
    def item(self) -> dict[str, Any]:
        """As an item of CSL, in the reader's language."""
        item: dict[str, Any] = {
            "id": self.name,
            "type": "webpage",
            "title": self.title(),
            "author": [{"literal": site_name()}],
            "issued": parts_of(self.issued),
            "accessed": parts_of(self.accessed),
            "URL": self.url,
            "language": language(),
        }
        if self.identifier:
            item["number"] = self.identifier
        if self.version is not None:
            item["version"] = str(self.version)
        return item


def site_name() -> str:
    """Translated where the catalogue knows it, as it does our own."""
    return _(settings.SITE_NAME)


def parts_of(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def cite_record(request: Any, record: Any) -> None:
    """The page is about this record."""
    url = permalink(request, record)
    request.cited = Cited(
        name=f"regesta-{record.identifier}",
        title=lambda: text_of(record, "title")[0],
        urls=dict.fromkeys(CODES, url),
        path=request.path,
        query="",
        issued=timezone.localtime(record.modified).date(),
        accessed=date(*ymd_of_jdn(day_of_reading())),
        identifier=record.identifier,
        version=record.version,
    )


def cite_state(
    request: Any, name: str, title: Callable[[], str], parameters: Iterable[tuple[str, str]], path: str = ""
) -> None:
    """The page answers a question; its answer is of the day on which it was asked, in the calendar that the reader has
    chosen. `path`: where it is not here."""
    path, parameters = path or request.path, list(parameters)
    if (calendar := calendars.chosen()) and calendars.PARAMETER not in dict(parameters):
        parameters.append((calendars.PARAMETER, calendar))
    query = f"?{urlencode(parameters)}" if parameters else ""
    day = date(*ymd_of_jdn(day_of_reading()))
    urls = {
        code: absolute(request, translate_url(path, code) + query)
        for code in CODES
    }  # fmt: skip
    digest = sha256((path[3:] + query).encode()).hexdigest()[:8]
    request.cited = Cited(f"regesta-{name}-{digest}", title, urls, path, query, issued=day, accessed=day)


def cite_step(request: Any, narrative: Any, position: int, event: Any) -> None:
    """One step of a narrative: its own address, and the version of the narrative that it belongs to."""

    def title() -> str:
        return _("%(narrative)s, step %(number)s: %(event)s") % {
            "narrative": text_of(narrative, "title")[0],
            "number": number(position),
            "event": text_of(event, "title")[0],
        }

    urls = {code: absolute(request, translate_url(request.path, code)) for code in CODES}
    request.cited = replace(
        request.cited, name=f"{request.cited.name}-step-{position}", title=title, urls=urls,
    )  # fmt: skip


def asked_form(request: HttpRequest) -> str | None:
    """The form of ``?cite=``, taken out of the query; `ParameterError` for one that is none."""
    if "cite" not in request.GET:
        return None
    parameters = Parameters(request.GET)
    form = parameters.choice("cite", tuple(FORMS))
    parameters.finish(also=request.GET)
    query = request.GET.copy()
    del query["cite"]
    request.GET = query  # type: ignore[assignment]
    return form


def reference(cited: Cited, name: str) -> HttpResponse:
    """The citation as a file."""
    form = FORMS[name]
    response = HttpResponse(form.write([cited.item]), content_type=form.media_type)
    response["Content-Disposition"] = f'attachment; filename="{cited.name}.{form.suffix}"'
    response["Content-Language"] = get_language() or ""
    return response
