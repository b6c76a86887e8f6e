"""Finding the record of a page: by its slug, or by one that it once had."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _

from events.models.visibility import sees_unpublished
from events.site.addresses import page_of
from events.site.citing import cite_record


class MovedError(Exception):
    """The page has another address now."""

    def __init__(self, record: Any) -> None:
        self.record = record


def find(rows: Any, slug: str, request: HttpRequest) -> Any:
    """The visible record with this slug, which is what the page is cited as.

    `MovedError` for a former slug; 404 for one that the reader may not see.
    """
    visible = rows.visible_to(request.user)
    record = visible.filter(slug=slug).first()
    if record is not None:
        cite_record(request, record)
        return record
    former = visible.filter(pk__in=rows.old_numbers(slug)).first()
    if former is not None:
        raise MovedError(former)
    raise Http404(_("There is no such page."))


def moved(request: HttpRequest, error: MovedError) -> HttpResponse:
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(page_of(error.record) + (f"?{query}" if query else ""))


def seen(record: Any, user: Any) -> Any:
    """A record reached through another: itself where the reader may see it, else None."""
    return record if record is not None and (record.is_public or sees_unpublished(user)) else None
