from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.history import tracked


@tracked
class ImportRun(models.Model):
    """One import: what was read, by whom, and what it did. The history names it as its context (``import_run``)."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    file_name = models.CharField(_("file"), max_length=255, blank=True)
    format = models.CharField(_("format"), max_length=20)
    noun = models.CharField(_("noun"), max_length=30)
    started = models.DateTimeField(_("started"), auto_now_add=True)
    finished = models.DateTimeField(_("finished"), null=True, blank=True)
    created_rows = models.PositiveIntegerField(_("created"), default=0)
    updated_rows = models.PositiveIntegerField(_("updated"), default=0)
    skipped_rows = models.PositiveIntegerField(_("unchanged"), default=0)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-started"]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.noun}, {self.file_name}" if self.file_name else self.noun
