from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.actor import Actor
from events.models.citation import one_of
from events.models.event import Event
from events.models.history import tracked
from events.models.place import Place
from events.models.relation import Relation
from events.models.source import Source


class ProposalState(models.TextChoices):
    OPEN = "open", _("open")
    ACCEPTED = "accepted", _("accepted")
    REJECTED = "rejected", _("rejected")


@tracked
class Proposal(models.Model):
    """A suggested change to one record, and what its reviewer decided."""

    event = models.ForeignKey(Event, null=True, blank=True, on_delete=models.CASCADE, related_name="proposals")
    actor = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.CASCADE, related_name="proposals")
    place = models.ForeignKey(Place, null=True, blank=True, on_delete=models.CASCADE, related_name="proposals")
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.CASCADE, related_name="proposals")
    relation = models.ForeignKey(Relation, null=True, blank=True, on_delete=models.CASCADE, related_name="proposals")
    base_version = models.PositiveIntegerField(_("version it changes"))
    changes = models.JSONField(_("changes"), help_text=_("New values by field."))
    reason = models.TextField(_("reason"))
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created = models.DateTimeField(_("created"), auto_now_add=True)
    state = models.CharField(max_length=8, choices=ProposalState.choices, default=ProposalState.OPEN)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reviewed = models.DateTimeField(_("reviewed"), null=True, blank=True)
    answer = models.TextField(_("answer"), blank=True)

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ["-created"]
        constraints = [
            models.CheckConstraint(
                name="proposal_for_one", condition=one_of("event", "actor", "place", "source", "relation")
            )
        ]

    def __str__(self) -> str:
        return self.reason[:60]
