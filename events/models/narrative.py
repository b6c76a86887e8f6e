from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.event import Event
from events.models.history import tracked
from events.models.orders import by_modified, by_title
from events.models.record import Described, Record, Versioned, rights
from events.models.slug import SlugQuerySet, keep_old_slugs
from events.models.text import Text
from events.models.visibility import VisibleQuerySet, published


class NarrativeQuerySet(SlugQuerySet["Narrative"]):
    pass


@tracked
class Narrative(Record, Described):
    """A curated walk: events in an order, with commentary."""

    prefix: ClassVar[str] = "W"

    events: Any = models.ManyToManyField(
        Event, through="NarrativeStep", verbose_name=_("events"), related_name="narratives"
    )

    objects = NarrativeQuerySet.as_manager()

    class Meta(Record.Meta, Described.Meta):
        verbose_name = _("narrative")
        verbose_name_plural = _("narratives")
        triggers = [keep_old_slugs("W", "narrative")]
        permissions = rights("narrative")
        indexes = [*Described.Meta.indexes, *by_title("narrative"), by_modified("narrative")]


class NarrativeStepQuerySet(VisibleQuerySet["NarrativeStep"]):
    visible: ClassVar[Q] = published("narrative", "event")

    def get_by_natural_key(self, narrative: str, position: int) -> "NarrativeStep":
        return self.get(narrative__slug=narrative, position=position)


@tracked
class NarrativeStep(Versioned):
    """One stop of the walk."""

    narrative = models.ForeignKey(
        Narrative, verbose_name=_("narrative"), on_delete=models.CASCADE, related_name="steps"
    )
    event = models.ForeignKey(Event, verbose_name=_("event"), on_delete=models.PROTECT, related_name="narrative_steps")
    position = models.PositiveSmallIntegerField(_("position"))
    commentary_en = models.TextField(_("commentary (English)"), blank=True)
    commentary_fa = models.TextField(_("commentary (Persian)"), blank=True)

    commentary = Text()

    objects = NarrativeStepQuerySet.as_manager()

    class Meta(Versioned.Meta):
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["narrative", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["narrative", "position"],
                name="narrative_step_in_its_place",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]

    def __str__(self) -> str:
        return f"{self.narrative} {self.position}"

    def natural_key(self) -> tuple[str, int]:
        return (self.narrative.slug, self.position)
