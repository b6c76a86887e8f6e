"""Uploaded files between preview and confirmation: in the database, each its person's alone, for a day."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from events.models import Upload

KEPT = timedelta(days=1)


def keep(content: bytes, *, user: Any) -> str:
    """Gives the name under which `take` finds it. It takes the place of the person's one before."""
    with transaction.atomic():
        Upload.objects.filter(user=user).delete()
        return Upload.objects.create(user=user, content=content).pk.hex


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
