"""Which admin site the project mounts."""

from importlib import import_module

from django.contrib.admin.apps import AdminConfig


class RegestaAdminConfig(AdminConfig):
    default_site = "events.admin.site.RegestaAdminSite"

    def ready(self) -> None:
        super().ready()
        import_module("events.admin.nouns")
        # The queue is the machine's, not the curators' (manage.py procrastinate shell).
        from django.contrib import admin
        from procrastinate.contrib.django.models import ProcrastinateJob

        admin.site.unregister(ProcrastinateJob)
