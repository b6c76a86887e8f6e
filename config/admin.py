"""Which admin site the project mounts."""

from importlib import import_module

from django.contrib.admin.apps import AdminConfig


class RegestaAdminConfig(AdminConfig):
    default_site = "events.admin.site.RegestaAdminSite"

    def ready(self) -> None:
        super().ready()
        import_module("events.admin.nouns")
