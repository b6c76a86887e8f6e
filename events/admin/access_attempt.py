"""Failures to sign in. Who keeps the accounts may let somebody try again before the time."""

from typing import Any

from axes.models import AccessAttempt
from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from events.admin.language import digits
from events.admin.moments import moment
from events.admin.readonly import ReadOnlyAdmin


@admin.register(AccessAttempt)
class AccessAttemptAdmin(ReadOnlyAdmin):
    list_display = ("who", "ip_address", "failures", "last")
    list_display_links = None
    ordering = ("-attempt_time",)
    actions = ("unlock",)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        return super().changelist_view(request, {"title": _("Failures to sign in"), **(extra_context or {})})

    def has_unlock_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("auth.change_user")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_unlock_permission(request)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_unlock_permission(request)

    @admin.action(description=_("Let them try again"), permissions=["unlock"])
    def unlock(self, request: HttpRequest, queryset: Any) -> None:
        number, _models = queryset.delete()
        self.message_user(
            request,
            ngettext("%(count)s lock is gone.", "%(count)s locks are gone.", number) % {"count": digits(number)},
            messages.SUCCESS,
        )

    @admin.display(description=_("user"), ordering="username")
    def who(self, obj: Any) -> str:
        return str(obj.username)

    @admin.display(description=_("failures"), ordering="failures_since_start")
    def failures(self, obj: Any) -> str:
        return digits(obj.failures_since_start)

    @admin.display(description=_("last try"), ordering="attempt_time")
    def last(self, obj: Any) -> str:
        return moment(obj.attempt_time)
