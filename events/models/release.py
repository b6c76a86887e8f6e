from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.history import tracked


@tracked
class Release(models.Model):
    """A frozen, numbered, checksummed dump of everything public."""

    number = models.PositiveIntegerField(_("number"), unique=True)
    created = models.DateTimeField(_("created"), auto_now_add=True)
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    file_name = models.CharField(_("file"), max_length=255)
    notes_en = models.TextField(_("notes (English)"), blank=True)
    notes_fa = models.TextField(_("notes (Persian)"), blank=True)

    class Meta:
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        ordering = ["-number"]

    def __str__(self) -> str:
        return str(self.number)
