"""Addresses that are none: a problem document, or the way to the one with its last slash."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import Resolver404, resolve
from rest_framework.request import Request

from events.api.view import READ, View


class MissingView(View):
    has_past = False
    schema = None  # type: ignore[assignment]  # not an address of the schema

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Whatever the method, there is nothing."""
        if request.method not in READ:
            raise Http404

    def get(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        path = request.path_info
        if not path.endswith("/"):
            try:
                found = resolve(f"{path}/")
            except Resolver404 as error:
                raise Http404 from error
            if getattr(found.func, "cls", None) is not MissingView:
                response = HttpResponse(status=301)
                query = request.META.get("QUERY_STRING", "")
                address = request.build_absolute_uri(f"{request.path}/")
                response["Location"] = f"{address}?{query}" if query else address
                return response
        raise Http404
