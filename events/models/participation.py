from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.actor import Actor
from events.models.event import Event
from events.models.history import tracked
from events.models.record import Versioned
from events.models.role import Role
from events.models.text import Text
from events.models.visibility import VisibleQuerySet, published


class ParticipationQuerySet(VisibleQuerySet["Participation"]):
    visible: ClassVar[Q] = published("event", "actor")

    def get_by_natural_key(self, event: str, actor: str, role: str) -> "Participation":
        return self.get(event__slug=event, actor__slug=actor, role__slug=role)


@tracked
class Participation(Versioned):
    """An actor in an event, in a role."""

    event = models.ForeignKey(Event, verbose_name=_("event"), on_delete=models.CASCADE, related_name="participations")
    actor = models.ForeignKey(Actor, verbose_name=_("actor"), on_delete=models.PROTECT, related_name="participations")
    role = models.ForeignKey(Role, verbose_name=_("role"), on_delete=models.PROTECT, related_name="participations")
    qualifier_en = models.CharField(
        _("qualifier (English)"), max_length=200, blank=True, help_text=_("“as Minister of Energy”")
    )
    qualifier_fa = models.CharField(_("qualifier (Persian)"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    qualifier = Text()

    objects = ParticipationQuerySet.as_manager()

    class Meta(Versioned.Meta):
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "actor", "role"],
                name="participation_once",
                violation_error_message=_("This actor already has this role in the event."),
            )
        ]
        indexes = [
            # Events of an actor, in a role.
            models.Index(fields=["actor", "role", "event"], name="participation_by_actor")
        ]

    def __str__(self) -> str:
        return f"{self.actor} · {self.role} · {self.event}"

    def natural_key(self) -> tuple[str, str, str]:
        return (self.event.slug, self.actor.slug, self.role.slug)

    natural_key.dependencies = ["events.event", "events.actor", "events.role"]  # type: ignore[attr-defined]
