"""The rights of the application's role, where the owner of the tables is another one (docs/deploy.md)."""

from typing import Any

from django.conf import settings
from django.db import connections


def grant(using: str, **kwargs: Any) -> None:
    """After every migration (`post_migrate`): the tables that it made are the application's too."""
    if settings.APPLICATION_ROLE:
        with connections[using].cursor() as cursor:
            cursor.execute("SELECT regesta_grant(%s)", [settings.APPLICATION_ROLE])
