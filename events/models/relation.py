from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.actor import Actor
from events.models.dated import Dated
from events.models.history import tracked
from events.models.orders import by_modified, by_time
from events.models.record import Record, RecordQuerySet, rights
from events.models.relation_type import RelationType
from events.models.text import Text
from events.models.visibility import published


class RelationQuerySet(RecordQuerySet["Relation"]):
    visible: ClassVar[Q] = published("", "subject", "object")

    def get_by_natural_key(self, subject: str, type: str, object: str, date: str = "") -> "Relation":
        return self.get(subject__slug=subject, type__slug=type, object__slug=object, date=date)

    def in_force(self, first: int, last: int) -> "RelationQuerySet":
        """Possibly in force at some time from one day to another (Julian day numbers)."""
        return self.filter(date_span__overlap=(first, last + 1))


@tracked
class Relation(Record, Dated):
    """Actor to actor, typed and dated: member of, head of, successor of. Public when it and both actors are."""

    prefix: ClassVar[str] = "R"

    subject = models.ForeignKey(
        Actor, verbose_name=_("subject"), on_delete=models.PROTECT, related_name="relations_out"
    )
    type = models.ForeignKey(RelationType, verbose_name=_("type"), on_delete=models.PROTECT, related_name="relations")
    object = models.ForeignKey(Actor, verbose_name=_("object"), on_delete=models.PROTECT, related_name="relations_in")
    qualifier_en = models.CharField(_("qualifier (English)"), max_length=200, blank=True, help_text=_("“President”"))
    qualifier_fa = models.CharField(_("qualifier (Persian)"), max_length=200, blank=True)
    note_en = models.TextField(_("curators’ note (English)"), blank=True)
    note_fa = models.TextField(_("curators’ note (Persian)"), blank=True)

    qualifier = Text()
    note = Text()

    objects = RelationQuerySet.as_manager()

    class Meta(Record.Meta, Dated.Meta):
        verbose_name = _("relation")
        verbose_name_plural = _("relations")
        permissions = rights("relation")
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                name="relation_between_two",
                condition=~Q(subject=F("object")),
                violation_error_message=_("A relation holds between two different actors."),
            ),
            models.UniqueConstraint(
                fields=["subject", "type", "object", "date"],
                name="relation_once",
                violation_error_message=_("This relation is already recorded with this date."),
            ),
        ]
        indexes = [
            *Dated.Meta.indexes,
            # Relations of an actor, from either side, in order of time.
            models.Index(fields=["subject", "date_sort"], name="relation_by_subject"),
            models.Index(fields=["object", "date_sort"], name="relation_by_object"),
            by_time("relation"),
            by_modified("relation"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} · {self.type} · {self.object}"

    def natural_key(self) -> tuple[Any, ...]:
        return (self.subject.slug, self.type.slug, self.object.slug, str(self.date or ""))

    natural_key.dependencies = ["events.actor", "events.relationtype"]  # type: ignore[attr-defined]
