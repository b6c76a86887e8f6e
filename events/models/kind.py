from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.history import tracked
from events.models.tree import InTree, TreeQuerySet
from events.models.vocabulary import Vocabulary, VocabularyQuerySet


class KindQuerySet(TreeQuerySet["Kind"], VocabularyQuerySet["Kind"]):  # type: ignore[override]  # as_manager
    pass


@tracked
class Kind(InTree, Vocabulary):
    """A kind of event, in a tree. The root kinds have a colour of their own on the timeline."""

    parent = models.ForeignKey(
        "self",
        verbose_name=_("parent"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    ink = models.CharField(
        _("ink"),
        max_length=8,
        blank=True,
        help_text=_("Name of a colour in the style sheet: ins, sec, pol, ene, soc."),
    )

    objects = KindQuerySet.as_manager()

    class Meta(Vocabulary.Meta):
        verbose_name = _("kind")
        verbose_name_plural = _("kinds")
        constraints = [
            models.CheckConstraint(name="kind_not_own_parent", condition=Q(parent=None) | ~Q(parent=F("id")))
        ]
