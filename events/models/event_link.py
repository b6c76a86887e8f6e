from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.event import Event
from events.models.history import tracked
from events.models.link_type import LinkType
from events.models.record import Versioned
from events.models.text import Text
from events.models.visibility import VisibleQuerySet, published


class EventLinkQuerySet(VisibleQuerySet["EventLink"]):
    visible: ClassVar[Q] = published("subject", "object")

    def get_by_natural_key(self, subject: str, type: str, object: str) -> "EventLink":
        return self.get(subject__slug=subject, type__slug=type, object__slug=object)


@tracked
class EventLink(Versioned):
    """Event to event, typed: causes, responds to, precedes, fulfils, contradicts."""

    subject = models.ForeignKey(Event, verbose_name=_("event"), on_delete=models.CASCADE, related_name="links_out")
    type = models.ForeignKey(LinkType, verbose_name=_("type"), on_delete=models.PROTECT, related_name="links")
    object = models.ForeignKey(Event, verbose_name=_("other event"), on_delete=models.CASCADE, related_name="links_in")
    note_en = models.CharField(_("note (English)"), max_length=300, blank=True)
    note_fa = models.CharField(_("note (Persian)"), max_length=300, blank=True)

    note = Text()

    objects = EventLinkQuerySet.as_manager()

    class Meta(Versioned.Meta):
        verbose_name = _("event link")
        verbose_name_plural = _("event links")
        constraints = [
            models.UniqueConstraint(fields=["subject", "type", "object"], name="event_link_once"),
            models.CheckConstraint(
                name="event_link_between_two",
                condition=~Q(subject=F("object")),
                violation_error_message=_("A link holds between two different events."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} · {self.type} · {self.object}"

    def natural_key(self) -> tuple[str, str, str]:
        return (self.subject.slug, self.type.slug, self.object.slug)

    natural_key.dependencies = ["events.event", "events.linktype"]  # type: ignore[attr-defined]
