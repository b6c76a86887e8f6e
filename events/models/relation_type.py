from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.choices import RelationFamily
from events.models.history import tracked
from events.models.text import Text
from events.models.vocabulary import Vocabulary, VocabularyQuerySet


@tracked
class RelationType(Vocabulary):
    """How one actor stands to another, read both ways: “member of”, “has member”."""

    inverse_en = models.CharField(_("read backwards (English)"), max_length=120)
    inverse_fa = models.CharField(_("read backwards (Persian)"), max_length=120)
    family = models.CharField(_("family"), max_length=12, choices=RelationFamily.choices)

    inverse = Text()

    objects = VocabularyQuerySet["RelationType"].as_manager()

    class Meta(Vocabulary.Meta):
        verbose_name = _("type of relation")
        verbose_name_plural = _("types of relation")
