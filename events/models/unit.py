from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.history import tracked
from events.models.text import Text
from events.models.vocabulary import Vocabulary, VocabularyQuerySet, keep_slugs

# Its figures are drawn on a scale that ends at 100.
PERCENT = "percent"


@tracked
class Unit(Vocabulary):
    """What a figure counts or measures."""

    symbol_en = models.CharField(_("symbol (English)"), max_length=30, blank=True)
    symbol_fa = models.CharField(_("symbol (Persian)"), max_length=30, blank=True)

    symbol = Text()

    fixed: ClassVar[tuple[str, ...]] = (PERCENT,)

    objects = VocabularyQuerySet["Unit"].as_manager()

    class Meta(Vocabulary.Meta):
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        triggers = [keep_slugs("unit", (PERCENT,))]
