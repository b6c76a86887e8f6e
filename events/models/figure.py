from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.actor import Actor
from events.models.choices import Basis
from events.models.dated import Dated, in_order
from events.models.event import Event
from events.models.history import tracked
from events.models.record import Versioned
from events.models.text import Text
from events.models.unit import Unit
from events.models.visibility import VisibleQuerySet, published_or_absent


class FigureQuerySet(VisibleQuerySet["Figure"]):
    visible: ClassVar[Q] = published_or_absent("event") & published_or_absent("actor")

    def get_by_natural_key(self, slug: str) -> "Figure":
        return self.get(slug=slug)


def amount(label: Any) -> Any:
    return models.DecimalField(label, max_digits=24, decimal_places=6, null=True, blank=True)


@tracked
class Figure(Versioned, Dated):
    """A number that someone states about an event or an actor. Its date is the one it is true of (“as of”).

    What is not stated stays empty: nothing is filled in from the other two.
    """

    prefix: ClassVar[str] = "F"

    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    event = models.ForeignKey(
        Event,
        verbose_name=_("event"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="figures",
    )
    actor = models.ForeignKey(
        Actor,
        verbose_name=_("actor"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="figures",
    )
    measure_en = models.CharField(_("what is counted (English)"), max_length=200)
    measure_fa = models.CharField(_("what is counted (Persian)"), max_length=200, blank=True)
    low = amount(_("low"))
    best = amount(_("best"))
    high = amount(_("high"))
    unit = models.ForeignKey(Unit, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="figures")
    basis = models.CharField(_("basis"), max_length=9, choices=Basis.choices)
    qualifier_en = models.CharField(
        _("qualifier (English)"),
        max_length=200,
        blank=True,
        help_text=_("“a year”, “of the world market”, “about”"),
    )
    qualifier_fa = models.CharField(_("qualifier (Persian)"), max_length=200, blank=True)

    measure = Text()
    qualifier = Text()

    objects = FigureQuerySet.as_manager()

    class Meta(Versioned.Meta, Dated.Meta):
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["date_sort", "id"]
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                name="figure_about_something",
                condition=Q(event__isnull=False) | Q(actor__isnull=False),
                violation_error_message=_("Say which event or which actor the figure is about."),
            ),
            models.CheckConstraint(
                name="figure_has_number",
                condition=Q(low__isnull=False) | Q(best__isnull=False) | Q(high__isnull=False),
                violation_error_message=_("Give at least one of low, best and high."),
            ),
            models.CheckConstraint(
                name="figure_in_order",
                condition=in_order("low", "best") & in_order("best", "high") & in_order("low", "high"),
                violation_error_message=_("Low, best and high must be in this order."),
            ),
        ]
        indexes = [*Dated.Meta.indexes]

    def __str__(self) -> str:
        return self.measure

    @property
    def identifier(self) -> str:
        return f"{self.prefix}{self.pk}"

    def natural_key(self) -> tuple[str]:
        return (self.slug,)
