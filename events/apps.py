from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = _("Chronicle")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from events import (
            checks,  # noqa: F401  registers the system checks
            past,
        )
        from events.actions.application_role import grant

        pre_migrate.connect(past.drop, sender=self, dispatch_uid="events.past.drop")
        post_migrate.connect(past.build, sender=self, dispatch_uid="events.past.build")
        # After the views of the past are there again: they are granted too.
        post_migrate.connect(grant, sender=self, dispatch_uid="events.grant")
