"""Slugs: one for what has none yet, and none that is the old address of something else."""

from typing import Any

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext as _

from events.models.slug import OldSlug, SlugQuerySet


def free_slug(model: type[models.Model], text: str, length: int = 100) -> str:
    """From a title, as small Latin letters, digits and hyphens, and not in use now or before; from the noun where
    nothing is left."""
    noun = str(model._meta.model_name)
    base = slugify(text)[:length].strip("-").replace("_", "-") or noun
    base = "-".join(part for part in base.split("-") if part) or noun
    used = set(model._default_manager.filter(slug__startswith=base).values_list("slug", flat=True))
    if keeps_old_slugs(model):
        former = OldSlug.objects.filter(prefix=getattr(model, "prefix"), slug__startswith=base)  # noqa: B009  of records
        used |= set(former.values_list("slug", flat=True))
    if base not in used:
        return base
    number = 2
    while f"{base}-{number}" in used:
        number += 1
    return f"{base}-{number}"


def check_slug(instance: models.Model, slug: str) -> None:
    """`ValueError` with a sentence where another record once had this slug: that address goes on leading to it."""
    rows: Any = type(instance)._default_manager.all()
    if not keeps_old_slugs(type(instance)):
        return
    if former := rows.renamed_from(slug).exclude(pk=instance.pk).first():
        raise ValueError(
            _("“%(slug)s” is the old address of %(record)s, and goes on leading there. Choose another.")
            % {"slug": slug, "record": f"{former.identifier} {former}"}
        )


def keeps_old_slugs(model: type[models.Model]) -> bool:
    return isinstance(model._default_manager.all(), SlugQuerySet)
