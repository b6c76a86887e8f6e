"""Uploaded files between preview and confirmation: in the database, each its person's alone, for a day."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from events.models import Upload

KEPT = timedelta(days=1)
# So many previews a person may have open; the oldest goes first.
MOST = 5


def keep(content: bytes, *, user: Any) -> str:
    """Gives the name under which `take` finds it."""
    upload = Upload.objects.create(user=user, content=content)
    newest = Upload.objects.filter(user=user).order_by("-created", "pk").values("pk")[:MOST]
    Upload.objects.filter(user=user).exclude(pk__in=newest).delete()
    return upload.pk.hex


def take(name: str, *, user: Any) -> bytes | None:
    """Once, and by the same person; None when it is not there any more. In a transaction, a second one who asks for the
    same file waits for the end of the first."""
    try:
        number = UUID(name)
    except ValueError:
        return None
    upload = fresh().filter(user=user, pk=number).select_for_update().first()
    if upload is None:
        return None
    upload.delete()
    return bytes(upload.content)


def fresh() -> Any:
    return Upload.objects.filter(created__gt=timezone.now() - KEPT)


def forget_old() -> int:
    """Gives the number of files that were thrown away."""
    return Upload.objects.filter(created__lte=timezone.now() - KEPT).delete()[0]
