"""Relations in force on a day."""

from dataclasses import replace
from typing import Any

from django.db.models import QuerySet
from rest_framework.request import Request
from rest_framework.response import Response

from events.api import parameters as documented
from events.api.date import date_object
from events.api.lists import ListView
from events.api.member import Member
from events.api.nouns.relation import RELATIONS
from events.api.openapi import Operation
from events.dates import Edtf
from events.models import Relation
from events.models.choices import Calendar
from events.queries import relations
from events.queries.filter import WHEN
from events.queries.lists import Asked
from events.queries.parameters import LONGEST

AT = replace(
    RELATIONS,
    name="at",
    component="RelationInForce",
    one="a relation that is in force on a day, possibly or surely",
    many="relations in force on a day",
    members=(
        *RELATIONS.members,
        Member(
            "when",
            {"type": "string", "enum": list(WHEN), "description": "Whether it is possibly or surely in force."},
            ("surely",),
            lambda row, asker: "surely" if row.surely else "possibly",
        ),
    ),
    listing=relations.AT,
)


class AtView(ListView):
    noun = AT
    date: Edtf

    def operation(self) -> Operation:
        listed = super().operation()
        answers = dict(listed.answers)
        answers["properties"] = {
            "date": {"$ref": "#/components/schemas/Date"},
            **answers["properties"],
            "omitted": {"$ref": "#/components/schemas/Omitted"},
        }
        answers["required"] = ["date", *answers["required"], "omitted"]
        path = {
            "name": "date", "in": "path", "required": True, "schema": {"type": "string", "maxLength": LONGEST},
            "description": "EDTF: a day, or any date. For a longer one, relations in force at some time in it.",
        }  # fmt: skip
        return replace(
            listed,
            name="at",
            tag="relations",
            summary="Relations in force on a day",
            answers=answers,
            parameters=(path, *listed.parameters, documented.parameter("when")),
            headers=("X-Omitted",),
        )

    def get(self, request: Request, date: str = "") -> Response:
        self.date = relations.date_of(date)
        response = super().get(request)
        response.data = {"date": date_object(self.date, "", Calendar.GREGORIAN), **response.data}
        return response

    def asked(self) -> Asked:
        return relations.at(super().asked(), self.date, self.parameters.choice("when", WHEN) or "possibly")

    def rows(self, asked: Any) -> "QuerySet[Relation]":
        return relations.with_surely(super().rows(asked), self.date)
