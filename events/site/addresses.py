"""Where pages are: of a record, of the same page in the other language, and the permanent one."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import NoReverseMatch, resolve, reverse, translate_url
from django.utils.translation import get_language, override

from events.models.nouns import BY_PREFIX
from events.queries.as_of import current

# The instance of our addresses that is being answered: "site", or "embed" with the query that its links carry on.
INSTANCE: ContextVar[tuple[str, str]] = ContextVar("instance", default=("site", ""))


def page_of(record: Any, language: str = "") -> str:
    """The page of a record, in the language now active; "" for nouns without a page of their own."""
    noun = BY_PREFIX[record.prefix]
    if not noun.has_page:
        return ""
    with override(language or get_language()):
        return to(noun.one, record.slug)


def to(name: str, *args: Any, query: str = "") -> str:
    """A page of ours; within a frame its twin that can be framed, with what the frame was asked for."""
    instance, carried = INSTANCE.get()
    whole = "&".join(part for part in (query, carried) if part)
    return reverse(f"site:{name}", args=args, current_app=instance) + (f"?{whole}" if whole else "")


def carried() -> str:
    """The query that links within a frame carry on: theme and calendar."""
    return INSTANCE.get()[1]


def is_embedded() -> bool:
    return INSTANCE.get()[0] == "embed"


@contextmanager
def embedding(**parameters: str) -> Iterator[None]:
    """Within it, records have their addresses below embed/."""
    query = urlencode({name: value for name, value in parameters.items() if value})
    token = INSTANCE.set(("embed", query))
    try:
        yield
    finally:
        INSTANCE.reset(token)


def embed_address(request: HttpRequest) -> str:
    """Absolute, of what this page shows, for a frame; "" for pages that have no framed twin."""
    cited = getattr(request, "cited", None)
    if cited is None:
        return ""
    match = resolve(cited.path)
    try:
        path = reverse(f"site:{match.url_name}", kwargs=match.kwargs, current_app="embed")
    except NoReverseMatch:
        return ""
    return absolute(request, path + cited.query)


def in_language(request: HttpRequest, code: str) -> str:
    """The same page and the same question in another language; its home where there is no such page."""
    here = request.get_full_path()
    if not here.startswith(("/en/", "/fa/")):
        return f"/{code}/"
    there = translate_url(here, code)
    return there if there != here else f"/{code}/"


def canonical(request: HttpRequest, record: Any) -> str:
    """Absolute: the one address of its page in this language, whatever was asked beside it."""
    return request.build_absolute_uri(page_of(record))


def permalink(request: HttpRequest, record: Any) -> str:
    """Absolute, and for ever; that of a page of the past leads to the past."""
    return absolute(request, reverse("identifier", args=[record.identifier]))


def absolute(request: HttpRequest, path: str) -> str:
    """With scheme and host, and with the moment of the past that the page shows, if any."""
    url = request.build_absolute_uri(path)
    as_of = current()
    return as_of.kept_in(url) if as_of else url
