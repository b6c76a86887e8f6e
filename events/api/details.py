"""One object, by identifier or slug. An old slug answers 301 with the permanent address."""

from typing import Any, ClassVar

from django.http import Http404, HttpResponse
from rest_framework.request import Request
from rest_framework.response import Response

from events.api import parameters as documented
from events.api.fields import chosen
from events.api.noun import MOST_ALONE, Noun
from events.api.openapi import Operation
from events.api.view import View
from events.models.slug import SlugQuerySet
from events.queries.lists import visible
from events.queries.references import number_of


class DetailView(View):
    noun: ClassVar[Noun] = None  # type: ignore[assignment]  # given by `as_view`

    def operation(self) -> Operation:
        noun = self.noun
        moves = hasattr(noun.model.objects.all(), "old_numbers")
        return Operation(
            name=f"{noun.name.replace('-', '_')}_detail",
            tag=noun.name,
            summary=f"One of the {noun.many}",
            description=documented.DETAIL,
            answers={"$ref": f"#/components/schemas/{noun.component}"},
            parameters=(documented.identifier(noun), documented.fields(noun), documented.parameter("format")),
            problems=(404,),
            moves=moves,
        )

    def get(self, request: Request, identifier: str) -> HttpResponse:
        noun, asker, parameters = self.noun, self.asker, self.parameters
        members = chosen(noun, parameters, asker)
        parameters.finish()
        every = visible(noun.model, asker.user)
        rows = list(noun.fetched(every.filter(**self.named(identifier)), members, asker)[:1])
        if not rows:
            return self.moved(every, identifier)
        return Response(noun.objects(rows, members, asker, MOST_ALONE)[0])

    def named(self, identifier: str) -> dict[str, Any]:
        """The look-up that finds it."""
        prefix = getattr(self.noun.model, "prefix", "")
        if not prefix and not self.noun.slugs:
            is_number = identifier.isascii() and identifier.isdigit() and len(identifier) < 19 and identifier[0] != "0"
            return {"pk": int(identifier) if is_number else None}
        if prefix and (number := number_of(identifier, prefix)):
            return {"pk": number}
        return {"slug": identifier} if self.noun.slugs else {"pk": None}

    def moved(self, every: Any, identifier: str) -> HttpResponse:
        if isinstance(every, SlugQuerySet):
            number = every.filter(pk__in=every.old_numbers(identifier)).values_list("pk", flat=True).first()
            if number is not None:
                response = HttpResponse(status=301)
                query = self.request.META.get("QUERY_STRING", "")
                url = self.asker.url(self.noun.name, f"{self.noun.model.prefix}{number}")
                response["Location"] = f"{url}?{query}" if query else url
                return response
        raise Http404
