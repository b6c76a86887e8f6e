"""What curators may extend: every vocabulary has a slug and a title in both languages, and is public."""

from typing import TypeVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.text import Text

T = TypeVar("T", bound=models.Model)


class VocabularyQuerySet(models.QuerySet[T]):
    def get_by_natural_key(self, slug: str) -> T:
        return self.get(slug=slug)


class Vocabulary(models.Model):
    slug = models.SlugField(_("slug"), max_length=60, unique=True)
    title_en = models.CharField(_("title (English)"), max_length=120)
    title_fa = models.CharField(_("title (Persian)"), max_length=120)
    position = models.PositiveSmallIntegerField(_("position"), default=0, help_text=_("Lower comes first."))

    title = Text()

    class Meta:
        abstract = True
        ordering = ["position", "slug"]

    def __str__(self) -> str:
        return self.title

    def natural_key(self) -> tuple[str]:
        return (self.slug,)
