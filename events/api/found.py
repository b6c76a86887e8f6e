"""Records of any noun as `search` and `suggest` show them."""

from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.response import Response

from events.api import parameters as documented
from events.api.asker import Asker
from events.api.date import date_object
from events.api.lists import omitted
from events.api.member import Schema
from events.api.openapi import Operation
from events.api.reference import REFERENCE_PROPERTIES, refer
from events.api.view import View
from events.models.choices import Calendar
from events.queries.filter import Filter
from events.queries.finder import MOST_COUNTED, search, suggest
from events.queries.hits import NOUNS, Hit

MOST = 100
ITEM: Schema = {
    "type": "object",
    "required": ["type", *REFERENCE_PROPERTIES, "name", "html_url", "date"],
    "additionalProperties": False,
    "properties": {
        "type": {"type": "string", "enum": list(NOUNS)},
        **REFERENCE_PROPERTIES,
        "name": {
            "type": "string",
            "description": "The name by which an actor or place was found; empty where its title tells.",
        },
        "html_url": {"type": "string", "format": "uri"},
        "date": {"oneOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
    },
}


def item(hit: Hit, asker: Asker) -> dict[str, Any]:
    many = f"{hit.noun}s"
    return {
        "type": hit.noun,
        **refer(many, NOUNS[hit.noun].prefix, (hit.pk, hit.slug, hit.title_en, hit.title_fa), asker),
        "name": hit.name,
        "html_url": f"{asker.site}{many}/{hit.slug}/",
        "date": date_object(hit.date, hit.date_text, hit.date_calendar),
    }


class FoundView(View):
    """`q`, which must be given, `type` and `limit`."""

    usual = 20

    def asked(self) -> tuple[str, tuple[str, ...], int]:
        parameters = self.parameters
        text = (parameters.one("q") or "").strip()
        nouns = parameters.choices("type", list(NOUNS)) or tuple(NOUNS)
        limit = parameters.number("limit", 1, MOST) or self.usual
        if not text and "q" not in {problem.name for problem in parameters.problems}:
            parameters.complain("q", "", _("some letters to look for"))
        parameters.finish()
        return text, nouns, limit

    def described(self, summary: str, description: str, **more: Schema) -> Operation:
        name = summary.split(maxsplit=1)[0].lower()
        limit = documented.parameter("limit")
        return Operation(
            name=name,
            tag="search",
            summary=summary,
            description=description,
            answers={
                "type": "object",
                "required": ["results", "next", "previous", *more],
                "additionalProperties": False,
                "properties": {
                    "results": {"type": "array", "items": ITEM},
                    "next": {"type": "null"},
                    "previous": {"type": "null"},
                    **more,
                },
            },
            parameters=(
                {**documented.parameter("q"), "required": True},
                documented.parameter("type", tuple(NOUNS)),
                {**limit, "schema": {"type": "integer", "minimum": 1, "maximum": MOST, "default": self.usual}},
                documented.parameter("format"),
            ),
            headers=("X-Omitted",) if "omitted" in more else (),
        )


class SearchView(FoundView):
    def operation(self) -> Operation:
        counted = {
            "type": "object",
            "required": ["count", "exact", "url"],
            "additionalProperties": False,
            "properties": {
                "count": {"type": "integer", "minimum": 0},
                "exact": {"type": "boolean"},
                "url": {"type": "string", "format": "uri"},
            },
        }
        return self.described(
            "Search all nouns",
            "Events, actors, places, sources and narratives whose texts or names hold the words, in any language, the "
            "best first. There is one page; `more` counts what there is of each noun, and says where all of it is. Of "
            f"events, {MOST_COUNTED:,} at most are counted: where there are more, `exact` is false, and the most "
            "significant ones are compared. Words that are a date (“July 2000”) find the events of that time too.",
            more={
                "type": "object",
                "additionalProperties": False,
                "properties": {f"{noun}s": counted for noun in NOUNS},
            },
            date={
                "oneOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}],
                "description": "The date that the words are, in its one meaning: events possibly in it are found too.",
            },
            omitted={"$ref": "#/components/schemas/Omitted"},
        )

    def get(self, request: Request) -> Response:
        text, nouns, limit = self.asked()
        found = search(text, self.asker.user, nouns, limit)
        query = urlencode({"q": text, "ordering": "relevance"})
        wanted = Filter(q=text)
        date = wanted.date_in_words if "event" in nouns else None
        undated = 0 if date is None else wanted.undated_left_out(self.asker.user).count()
        response = Response(
            {
                "date": date_object(date, "", Calendar.GREGORIAN),
                "results": [item(hit, self.asker) for hit in found.hits[:limit]],
                "next": None,
                "previous": None,
                "more": {
                    f"{noun}s": {
                        "count": count,
                        "exact": noun not in found.more,
                        "url": f"{self.asker.api}{noun}s/?{query}",
                    }
                    for noun, count in found.counts.items()
                },
            }
        )
        return omitted(response, undated)


class SuggestView(FoundView):
    usual = 10

    def operation(self) -> Operation:
        return self.described(
            "Suggest records",
            "For what is being typed: titles and names that begin with the letters, then those that hold them, then "
            "those that nearly do.",
        )

    def get(self, request: Request) -> Response:
        text, nouns, limit = self.asked()
        hits = suggest(text, self.asker.user, nouns, limit)
        return Response({"results": [item(hit, self.asker) for hit in hits], "next": None, "previous": None})
