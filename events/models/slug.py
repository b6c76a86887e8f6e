"""Slugs of the past. The database notes them, so that an address once printed keeps working."""

from typing import Any, Self

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.record import RecordQuerySet
from events.models.visibility import M


class OldSlug(models.Model):
    """A slug that a record once had. The record with a slug now goes before the one that had it."""

    prefix = models.CharField(_("prefix"), max_length=2)
    slug = models.SlugField(_("slug"), max_length=120)
    number = models.BigIntegerField(_("number of the record"))
    changed = models.DateTimeField(_("changed"), auto_now_add=True)

    class Meta:
        verbose_name = _("old slug")
        verbose_name_plural = _("old slugs")
        constraints = [models.UniqueConstraint(fields=["prefix", "slug"], name="old_slug_names_one_record")]

    def __str__(self) -> str:
        return self.slug


def keep_old_slugs(prefix: str, noun: str) -> pgtrigger.Trigger:
    """An address that readers may have noted stays with its record: only where the record that had the slug before was
    never public does another one take it over."""
    return pgtrigger.Trigger(
        name="keep_old_slug",
        operation=pgtrigger.UpdateOf("slug"),  # type: ignore[no-untyped-call]
        when=pgtrigger.After,
        condition=pgtrigger.Q(old__slug__df=pgtrigger.F("new__slug")),
        func=f"""
            INSERT INTO events_oldslug AS kept (prefix, slug, number, changed)
            VALUES ('{prefix}', OLD.slug, OLD.id, now())
            ON CONFLICT (prefix, slug) DO UPDATE SET number = EXCLUDED.number, changed = EXCLUDED.changed
            WHERE NOT EXISTS (
                SELECT FROM events_{noun}history h WHERE h.pgh_obj_id = kept.number AND h.state = 'published'
            );
            RETURN NULL;
        """,
    )


class SlugQuerySet(RecordQuerySet[M]):
    def get_by_slug(self, slug: str) -> M:
        """The record with this slug, or else the one that had it; raises ``DoesNotExist``."""
        return self.filter(slug=slug).first() or self.get(pk__in=self.old_numbers(slug))

    def get_by_natural_key(self, slug: str) -> M:
        return self.get_by_slug(slug)

    def old_numbers(self, slug: str) -> Any:
        return OldSlug.objects.filter(
            prefix=getattr(self.model, "prefix"),  # noqa: B009  a queryset knows its model by no more than `Model`
            slug=slug,
        ).values("number")

    def renamed_from(self, slug: str) -> "SlugQuerySet[M]":
        """The record that once had this slug, if it is still there: nobody else is given it."""
        return self.filter(pk__in=self.old_numbers(slug))

    def in_order_of_title(self, language: str) -> Self:
        """Alphabetically, as readers of that language expect."""
        return self.order_by("sort_fa" if language == "fa" else "sort_en", "pk")
