"""Relations between actors: how they are listed, and which of them are in force at a date."""

from dataclasses import replace
from typing import Any

from django.db.models import BooleanField, Case, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, Concat, Left, Lower, LPad, NullIf
from django.utils.translation import gettext as _

from events.dates import Edtf, EdtfError, parse
from events.models import Actor, Relation, RelationType
from events.models.choices import RelationFamily
from events.queries import lists
from events.queries.errors import bad
from events.queries.filter import Filter
from events.queries.lists import Asked
from events.queries.page import Ordering
from events.queries.parameters import LONGEST
from events.queries.window import Window

LISTING = lists.parts(
    Relation,
    lists.reference("actor", Actor, "subject", "object"),
    lists.reference("subject", Actor),
    lists.reference("object", Actor),
    lists.term("type", RelationType),
    lists.choice("family", RelationFamily, "type__family"),
    dated=True,
)
# The same at one date, which takes the place of a window.
AT = replace(LISTING, dated=False)
# By type, then by the name of the object and of the subject: see `in_place`.
BY_PLACE = Ordering("place", "place")
# Of a title so many letters count for its place.
LETTERS = 60


def date_of(text: str) -> Edtf:
    """The date of a question “at a date”, in EDTF; `ParameterError` for what is none, or has no bound at all."""
    if len(text) > LONGEST:
        raise bad("date", text, _("at most %(most)s characters of plain text") % {"most": LONGEST})
    try:
        date = parse(text)
    except EdtfError as error:
        raise bad("date", text, error.told(_)) from error
    return dated(date, text)


def dated(date: Edtf, text: str) -> Edtf:
    """The date itself; `ParameterError` where nothing bounds it."""
    if date.is_undated:
        raise bad("date", text, _("a date in EDTF that has a beginning or an end"))
    return date


def at(asked: Asked, date: Edtf, when: str = "possibly") -> Asked:
    """The same question at a date: what is in force at some time in it, possibly or surely."""
    return replace(asked, time=Filter(start=date, end=date, when=when))


def with_surely(rows: "QuerySet[Any]", date: Edtf) -> "QuerySet[Any]":
    """Each row says in `surely` whether it is certainly in force, or under way, at some time in the date."""
    surely = Case(When(Window.of(date).surely(), then=Value(True)), default=Value(False), output_field=BooleanField())
    found: QuerySet[Any] = rows.annotate(surely=surely)
    return found


def in_place(rows: "QuerySet[Any]", language: str) -> "QuerySet[Any]":
    """With the `place` of each as readers of the language expect: types in the curators' order, titles by alphabet."""
    apart = Value("\t")
    found: QuerySet[Any] = rows.annotate(
        place=Concat(
            LPad(Cast("type__position", TextField()), 6, Value("0")), apart, "type__slug", apart,
            sorted_by("object", language), apart, sorted_by("subject", language), output_field=TextField(),
        )
    )  # fmt: skip
    return found


def sorted_by(path: str, language: str) -> Any:
    """The title at the end of a look-up as the language sorts; the other one where it has none."""
    mine, other = (
        (f"{path}__sort_fa", f"{path}__title_en") if language == "fa" else (f"{path}__title_en", f"{path}__sort_fa")
    )
    return Left(Lower(Coalesce(NullIf(mine, Value("")), other)), LETTERS)
