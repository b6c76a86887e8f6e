"""Lists: ``{"results": […], "next": …, "previous": …}``."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import QueryDict
from rest_framework.request import Request
from rest_framework.response import Response

from events.api import parameters as documented
from events.api.fields import chosen
from events.api.noun import MOST_IN_LIST, Noun
from events.api.openapi import Operation
from events.api.view import View
from events.queries.page import MOST

USUAL = 50


def omitted(response: Response, undated: int | None) -> Response:
    """Says what a list leaves out, in the document and in a header."""
    if undated is not None:
        response.data["omitted"] = {"undated": undated}
        response["X-Omitted"] = f"undated={undated}"
    return response


class ListView(View):
    noun: ClassVar[Noun] = None  # type: ignore[assignment]  # given by `as_view`

    def operation(self) -> Operation:
        noun = self.noun
        orderings = tuple(noun.listing.orderings)
        return Operation(
            name=f"{noun.name.replace('-', '_')}_list",
            tag=noun.name,
            summary=f"List {noun.many}",
            description=documented.LIST,
            answers=documented.page_schema(noun),
            parameters=(
                *(documented.parameter(name, noun.listing.choices(name)) for name in noun.listing.parameters),
                documented.ordering(orderings),
                *(documented.parameter(name) for name in ("limit", "cursor", "count")),
                documented.fields(noun),
                documented.parameter("format"),
            ),
            headers=("X-Omitted",) if noun.listing.dated else (),
        )  # fmt: skip

    def get(self, request: Request) -> Response:
        noun, asker, parameters = self.noun, self.asker, self.parameters
        asked = self.asked()
        orderings = noun.listing.orderings
        name = parameters.choice("ordering", tuple(orderings)) or next(iter(orderings))
        limit = parameters.number("limit", 1, MOST) or USUAL
        cursor = parameters.one("cursor")
        count = parameters.flag("count")
        members = chosen(noun, parameters, asker)
        parameters.finish()

        ordering = orderings[name]
        every = self.rows(asked)
        rows = noun.fetched(asked.ordered(every, ordering), members, asker, ordering.column)
        found = asked.page(rows, asker.user, ordering, limit, cursor)
        content: dict[str, Any] = {
            "results": noun.objects(found.rows, members, asker, MOST_IN_LIST),
            "next": self.beside(request.query_params, found.next),
            "previous": self.beside(request.query_params, found.previous),
        }
        if count:
            content["count"] = every.count()
        return omitted(Response(content), asked.undated_left_out(asker.user))

    def asked(self) -> Any:
        return self.noun.listing.read(self.parameters, self.asker.user)

    def rows(self, asked: Any) -> "QuerySet[Any]":
        rows: QuerySet[Any] = asked.rows(self.asker.user)
        return rows

    def beside(self, query: QueryDict, cursor: str | None) -> str | None:
        """The address of a page beside this one: the same question with another cursor."""
        if cursor is None:
            return None
        query = query.copy()
        query["cursor"] = cursor
        return self.request.build_absolute_uri(f"{self.request.path}?{query.urlencode()}")
