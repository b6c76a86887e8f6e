import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Upload(models.Model):
    """The bytes of a file between the preview of an import and its confirmation. In the database, so that any web
    process may confirm what another one previewed; its person's alone, and gone in a day (exchange/uploads.py)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.CASCADE, related_name="+"
    )
    content = models.BinaryField(_("content"))
    created = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("uploaded file")
        verbose_name_plural = _("uploaded files")
        # Nobody looks at them, not even in the admin.
        default_permissions = ()
        indexes = [
            # The one before.
            models.Index(fields=["user", "-created"], name="upload_by_user"),
            # Those that are old.
            models.Index(fields=["created"], name="upload_by_age"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
