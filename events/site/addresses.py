"""Where pages are: of a record, of the same page in the other language, and the permanent one."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.translation import get_language, override

from events.models.nouns import BY_PREFIX
from events.queries.as_of import current


def page_of(record: Any, language: str = "") -> str:
    """The page of a record, in the language now active; "" for nouns without a page of their own."""
    noun = BY_PREFIX[record.prefix]
    if not noun.has_page:
        return ""
    with override(language or get_language()):
        return reverse(f"site:{noun.one}", args=[record.slug])


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
    """Absolute, and for ever; on a page of the past it leads there."""
    url = request.build_absolute_uri(reverse("identifier", args=[record.identifier]))
    as_of = current()
    return as_of.kept_in(url) if as_of else url
