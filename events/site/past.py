"""Pages of the past: their parameter, and their links, which all stay in it."""

import re
from html import escape, unescape
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.queries.as_of import NAME, AsOf, within
from events.queries.parameters import Parameters
from events.site.addresses import carried
from events.site.boxes import edtf_of

# Where there is a past; the documentation of the API and the admin have none.
PLACES = (*(f"/{code}/" for code, _name in settings.LANGUAGES), "/id/", "/api/v1/")
PLACELESS = ("/api/v1/docs/", "/api/v1/schema/")
# Links and forms of our templates and drawings: in these, attributes stand in double quotes and hold no ">".
TAG = re.compile(r"<(a|form)\b([^>]*)>")
TARGET = re.compile(r'(\s(?:href|action)=")([^"]*)"')


def taken(request: HttpRequest) -> AsOf | None:
    """The moment that the address names, taken out of `request.GET`, so that pages need not know of it.

    Where it is in words of one meaning (“12 March 2026”) they are read. Raises `ParameterError`.
    """
    if NAME not in request.GET:
        return None
    query = request.GET.copy()
    asked = query.copy()
    asked.setlist(NAME, [edtf_of(value.strip()) for value in query.pop(NAME) if value.strip()])
    request.GET = query  # type: ignore[assignment]  # QueryDict, as it was
    parameters = Parameters(asked)
    found = AsOf.read(parameters)
    parameters.finish(also=query)
    return found


def kept(request: HttpRequest, response: HttpResponse, as_of: AsOf) -> HttpResponse:
    """The answer with its links, forms and redirects in the same past."""
    if response.streaming:
        response.streaming_content = within(as_of, response.streaming_content)  # type: ignore[attr-defined]
        return response
    if "Location" in response:
        response["Location"] = kept_in(request, response["Location"], as_of)
    if response.get("Content-Type", "").startswith("text/html"):
        content = response.content.decode()
        response.content = TAG.sub(lambda tag: kept_tag(request, tag, as_of), content).encode()
    return response


def kept_tag(request: HttpRequest, tag: re.Match[str], as_of: AsOf) -> str:
    name, attributes = tag.groups()
    if " data-other-time" in attributes:
        return tag[0]
    if name == "form":
        is_read = 'method="post"' not in attributes
        return tag[0] + (f'<input type="hidden" name="{NAME}" value="{escape(as_of.text)}">' if is_read else "")

    def to(target: re.Match[str]) -> str:
        return f'{target[1]}{escape(kept_in(request, unescape(target[2]), as_of))}"'

    return f"<a{TARGET.sub(to, attributes)}>"


def kept_in(request: HttpRequest, url: str, as_of: AsOf) -> str:
    parts = urlsplit(url)
    is_here = not parts.scheme and not parts.netloc and not parts.path and parts.query
    is_ours = not parts.netloc or parts.netloc == request.get_host()
    is_placed = parts.path.startswith(PLACES) and not parts.path.startswith(PLACELESS)
    return as_of.kept_in(url) if is_here or (is_ours and is_placed) else url


def not_then(request: HttpRequest) -> HttpResponse:
    """404: there was no such page, or what it showed was taken back since; which of them is not said."""
    return render(request, "404_then.html", status=404)


def now_url(request: HttpRequest) -> str:
    """The same page in the present. `request.GET` has no moment (`taken`)."""
    query = "&".join(part for part in (request.GET.urlencode(), carried()) if part)
    return f"{request.path}?{query}" if query else request.path
