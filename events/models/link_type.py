from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.history import tracked
from events.models.text import Text
from events.models.vocabulary import Vocabulary, VocabularyQuerySet, keep_slugs

# An event that fulfils a plan or projection is its outcome; pages on forecasts look for this type.
FULFILS = "fulfils"


@tracked
class LinkType(Vocabulary):
    """How one event stands to another: causes, responds to, precedes, fulfils, contradicts."""

    inverse_en = models.CharField(_("read backwards (English)"), max_length=120)
    inverse_fa = models.CharField(_("read backwards (Persian)"), max_length=120)

    inverse = Text()

    fixed: ClassVar[tuple[str, ...]] = (FULFILS,)

    objects = VocabularyQuerySet["LinkType"].as_manager()

    class Meta(Vocabulary.Meta):
        verbose_name = _("type of event link")
        verbose_name_plural = _("types of event link")
        triggers = [keep_slugs("linktype", (FULFILS,))]
