"""A slug for what has none yet."""

from django.db import models
from django.utils.text import slugify


def free_slug(model: type[models.Model], text: str, length: int = 100) -> str:
    """From a title, as small Latin letters, digits and hyphens, and not in use; from the noun where nothing is left."""
    noun = str(model._meta.model_name)
    base = slugify(text)[:length].strip("-").replace("_", "-") or noun
    base = "-".join(part for part in base.split("-") if part) or noun
    used = set(model._default_manager.filter(slug__startswith=base).values_list("slug", flat=True))
    if base not in used:
        return base
    number = 2
    while f"{base}-{number}" in used:
        number += 1
    return f"{base}-{number}"
