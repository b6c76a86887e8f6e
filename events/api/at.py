"""Relations in force on a day."""

from dataclasses import replace
from typing import Any

from django.db.models import BooleanField, Case, QuerySet, Value, When
from django.utils.translation import gettext as _
from rest_framework.request import Request
from rest_framework.response import Response

from events.api import parameters as documented
from events.api.date import made
from events.api.lists import ListView
from events.api.member import Member
from events.api.nouns.relation import RELATIONS
from events.api.openapi import Operation
from events.dates import Edtf, EdtfError, parse
from events.models import Relation
from events.models.choices import Calendar
from events.queries.errors import bad
from events.queries.filter import WHEN, Filter
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
    listing=replace(RELATIONS.listing, dated=False),
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
        if len(date) > LONGEST:
            raise bad("date", date, _("at most %(most)s characters of plain text") % {"most": LONGEST})
        try:
            self.date = parse(date)
        except EdtfError as error:
            raise bad("date", date, error.told(_)) from error
        if self.date.is_undated:
            raise bad("date", date, _("a date in EDTF that has a beginning or an end"))
        response = super().get(request)
        response.data = {"date": made(self.date, "", Calendar.GREGORIAN), **response.data}
        return response

    def asked(self) -> Asked:
        found: Asked = super().asked()
        when = self.parameters.choice("when", WHEN) or "possibly"
        return replace(found, time=Filter(start=self.date, end=self.date, when=when))

    def rows(self, asked: Any) -> "QuerySet[Relation]":
        window = Filter(start=self.date, end=self.date).window
        assert window is not None
        surely = Case(When(window.surely(), then=Value(True)), default=Value(False), output_field=BooleanField())
        found: QuerySet[Relation] = super().rows(asked).annotate(surely=surely)
        return found
