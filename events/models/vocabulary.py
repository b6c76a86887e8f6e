"""What curators may extend: every vocabulary has a slug and a title in both languages, and is public."""

from typing import ClassVar, TypeVar

import pgtrigger
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.text import Text

T = TypeVar("T", bound=models.Model)

# The end of the names of these rules, of which Django knows nothing.
RULE = "_slug_is_fixed"
FIXED = _("The program knows this term by its slug: it can be renamed, but its slug stays, and it cannot be deleted.")


def keep_slugs(noun: str, slugs: tuple[str, ...]) -> pgtrigger.Trigger:
    """Terms on which behaviour hangs."""
    return pgtrigger.Trigger(
        name="keep_slug",
        operation=pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        condition=pgtrigger.Condition(f"OLD.slug IN ({', '.join(repr(slug) for slug in slugs)})"),
        func=f"""
            IF TG_OP = 'UPDATE' THEN
                IF NEW.slug = OLD.slug THEN RETURN NEW; END IF;
            END IF;
            RAISE EXCEPTION 'the slug "%" is fixed', OLD.slug
                USING ERRCODE = 'check_violation', CONSTRAINT = '{noun}{RULE}';
        """,
    )


class VocabularyQuerySet(models.QuerySet[T]):
    def get_by_natural_key(self, slug: str) -> T:
        return self.get(slug=slug)


class Vocabulary(models.Model):
    slug = models.SlugField(_("slug"), max_length=60, unique=True)
    title_en = models.CharField(_("title (English)"), max_length=120)
    title_fa = models.CharField(_("title (Persian)"), max_length=120)
    position = models.PositiveSmallIntegerField(_("position"), default=0, help_text=_("Lower comes first."))

    title = Text()

    # Slugs that the program itself names; `keep_slugs` holds them in the database.
    fixed: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True
        ordering = ["position", "slug"]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.pk and self.fixed:
            before = type(self)._default_manager.filter(pk=self.pk).values_list("slug", flat=True).first()
            if before in self.fixed and before != self.slug:
                raise ValidationError({"slug": FIXED})

    @property
    def is_fixed(self) -> bool:
        return self.slug in self.fixed

    def natural_key(self) -> tuple[str]:
        return (self.slug,)
