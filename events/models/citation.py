from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.choices import Confidence, Stance
from events.models.dated import Dated
from events.models.event import Event
from events.models.event_link import EventLink
from events.models.figure import Figure, amount
from events.models.history import tracked
from events.models.name import Name
from events.models.orders import by_modified, by_time
from events.models.participation import Participation
from events.models.record import Versioned
from events.models.relation import Relation
from events.models.source import Source
from events.models.text import Text
from events.models.visibility import VisibleQuerySet, published, published_or_absent, sees_unpublished

if TYPE_CHECKING:
    from events.models.visibility import Reader

# What can be cited, by the name of the foreign key; exactly one of them is set.
STATEMENTS = ("event", "participation", "relation", "event_link", "figure", "name")


def one_of(*fields: str) -> Q:
    condition = Q()
    for chosen in fields:
        condition |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return condition


# What makes each statement public.
PUBLIC = {
    "event": published("event"),
    "participation": published("participation__event", "participation__actor"),
    "relation": published("relation", "relation__subject", "relation__object"),
    "event_link": published("event_link__subject", "event_link__object"),
    "figure": published_or_absent("figure__event") & published_or_absent("figure__actor"),
    "name": published_or_absent("name__actor") & published_or_absent("name__place"),
}


def public_citation() -> Q:
    condition = published("source")
    for field, public in PUBLIC.items():
        condition &= Q(**{field: None}) | public
    return condition


class CitationQuerySet(VisibleQuerySet["Citation"]):
    visible: ClassVar[Q] = public_citation()

    def visible_of(self, field: str, user: "Reader") -> Self:
        """The visible citations of one kind of statement: `visible_to`, with the joins of that kind only."""
        rows = self.filter(**{f"{field}__isnull": False})
        return rows if sees_unpublished(user) else rows.filter(published("source") & PUBLIC[field])

    def get_by_natural_key(self, field: str, statement: int, source: int, locator: str, date: str) -> "Citation":
        return self.get(**{f"{field}_id": statement}, source_id=source, locator=locator, date=date)


def statement(model: type[models.Model], label: Any) -> Any:
    return models.ForeignKey(
        model, verbose_name=label, null=True, blank=True, on_delete=models.CASCADE, related_name="citations"
    )


@tracked
class Citation(Versioned, Dated):
    """One statement and one source that says, disputes or mentions it, with the passage. Its date is the one that
    *this* source asserts. Passages are anchored by the text quote and text position selectors of W3C Web Annotation."""

    prefix: ClassVar[str] = "C"

    source = models.ForeignKey(Source, verbose_name=_("source"), on_delete=models.PROTECT, related_name="citations")
    event = statement(Event, _("event"))
    participation = statement(Participation, _("participation"))
    relation = statement(Relation, _("relation"))
    event_link = statement(EventLink, _("event link"))
    figure = statement(Figure, _("figure"))
    name = statement(Name, _("name"))

    locator = models.CharField(
        _("locator"),
        max_length=200,
        blank=True,
        help_text=_("As the source counts: “¶ 12”, “fol. 3r”, “p. 45–47”."),
    )
    quote_exact = models.CharField(_("words quoted"), max_length=1000, blank=True)
    quote_prefix = models.CharField(_("words before"), max_length=200, blank=True)
    quote_suffix = models.CharField(_("words after"), max_length=200, blank=True)
    position_start = models.PositiveIntegerField(_("position of the first character"), null=True, blank=True)
    position_end = models.PositiveIntegerField(_("position after the last character"), null=True, blank=True)
    stance = models.CharField(_("stance"), max_length=8, choices=Stance.choices, default=Stance.SUPPORTS)
    confidence = models.CharField(_("confidence"), max_length=6, choices=Confidence.choices, default=Confidence.HIGH)
    value = amount(_("value it asserts"))
    note_en = models.TextField(_("note (English)"), blank=True)
    note_fa = models.TextField(_("note (Persian)"), blank=True)

    note = Text()

    objects = CitationQuerySet.as_manager()

    class Meta(Versioned.Meta, Dated.Meta):
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ["source", "id"]
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                name="citation_of_one_statement",
                condition=one_of(*STATEMENTS),
                violation_error_message=_("A citation supports exactly one statement."),
            ),
            models.CheckConstraint(
                name="citation_positions_in_order",
                condition=Q(position_start=None, position_end=None) | Q(position_end__gte=models.F("position_start")),
            ),
            *(
                models.UniqueConstraint(
                    fields=[field, "source", "locator", "date"],
                    name=f"citation_once_per_{field}",
                    condition=Q(**{f"{field}__isnull": False}),
                    violation_error_message=_("This passage is already cited for this statement."),
                )
                for field in STATEMENTS
            ),
        ]
        indexes = [*Dated.Meta.indexes, by_time("citation"), by_modified("citation")]

    def __str__(self) -> str:
        return f"{self.source}, {self.locator}" if self.locator else str(self.source)

    @property
    def identifier(self) -> str:
        return f"{self.prefix}{self.pk}"

    @property
    def statement_field(self) -> str:
        """Which of `STATEMENTS` this citation is about."""
        return next((field for field in STATEMENTS if getattr(self, f"{field}_id") is not None), "")

    @property
    def statement(self) -> models.Model | None:
        return getattr(self, self.statement_field) if self.statement_field else None

    def natural_key(self) -> tuple[Any, ...]:
        field = self.statement_field
        return (field, getattr(self, f"{field}_id"), self.source_id, self.locator, str(self.date or ""))
