"""A date and what is computed from it: the columns that questions about time use.

`date` is the one that is written; the four bounds, their kinds and the sort key follow from it. The span is the
database's own (generated), for the GiST index. Rules and measurements: docs/dates.md.
"""

from typing import Any

from django.contrib.postgres.fields import IntegerRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.utils.translation import gettext_lazy as _

from events.fields import FURTHEST, LONGEST, BoundKindField, DayField, EdtfField, SortField
from events.models.choices import BoundKind, Calendar


def day() -> DayField:
    return DayField(null=True, blank=True, editable=False)


def bound_kind() -> BoundKindField:
    return BoundKindField(max_length=7, blank=True, default="", editable=False)


def in_order(first: str, second: str) -> Q:
    return Q(**{first: None}) | Q(**{second: None}) | Q(**{f"{first}__lte": F(second)})


def agrees(end: str, outer: str) -> Q:
    """A known end has an outer bound; an open or unknown one has none."""
    kind = f"date_{end}_kind"
    return Q(**{kind: BoundKind.KNOWN, f"{outer}__isnull": False}) | Q(
        **{f"{kind}__in": [BoundKind.OPEN, BoundKind.UNKNOWN], outer: None}
    )


UNDATED = Q(date_start_kind="", date_end_kind="", date_sort=None) & Q(
    date_start_earliest=None, date_start_latest=None, date_end_earliest=None, date_end_latest=None
)


class Dated(models.Model):
    """Has a date, or none."""

    date = EdtfField(_("date"), db_column="date_edtf")
    date_text = models.CharField(_("date as typed"), max_length=LONGEST, blank=True)
    date_calendar = models.CharField(_("calendar"), max_length=9, choices=Calendar.choices, default=Calendar.GREGORIAN)
    date_start_earliest = day()
    date_start_latest = day()
    date_end_earliest = day()
    date_end_latest = day()
    date_start_kind = bound_kind()
    date_end_kind = bound_kind()
    date_sort = SortField(null=True, blank=True, editable=False)
    date_span: Any = models.GeneratedField(
        expression=Case(
            When(date_start_kind="", then=Value(None)),
            default=Func(
                F("date_start_earliest"), F("date_end_latest"), Value("[]"), function="int4range",
                output_field=IntegerRangeField(),
            ),
        ),
        output_field=IntegerRangeField(),
        db_persist=True,
    )  # fmt: skip

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_bounds_in_order",
                condition=in_order("date_start_earliest", "date_start_latest")
                & in_order("date_end_earliest", "date_end_latest")
                & in_order("date_start_earliest", "date_end_latest"),
            ),
            models.CheckConstraint(
                name="%(class)s_bound_kinds_agree",
                condition=UNDATED
                | (
                    agrees("start", "date_start_earliest")
                    & agrees("end", "date_end_latest")
                    & Q(date_sort__isnull=False)
                    & ~Q(date="")
                ),
            ),
            models.CheckConstraint(
                name="%(class)s_bounds_in_reach",
                condition=(Q(date_start_earliest=None) | Q(date_start_earliest__range=(-FURTHEST, FURTHEST)))
                & (Q(date_end_latest=None) | Q(date_end_latest__range=(-FURTHEST, FURTHEST))),
            ),
        ]
        # "Which of them touch this window": every question about time.
        indexes = [GistIndex(fields=["date_span"], name="%(class)s_span")]

    @property
    def is_dated(self) -> bool:
        return self.date is not None and not self.date.is_undated
