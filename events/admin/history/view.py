"""The page of the history."""

from datetime import UTC, datetime
from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.dateparse import parse_datetime
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events.admin.history.stream import stream


class HistoryPage:
    """For a `ModelAdmin` of a tracked model."""

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> Any:
        """GET ``?before=`` a time, which the link to older saves gives."""
        admin: Any = self
        obj = admin.get_object(request, unquote(object_id))
        if obj is None:
            return admin._get_obj_does_not_exist_redirect(request, admin.opts, object_id)
        if not admin.has_view_or_change_permission(request, obj):
            raise PermissionDenied
        saves, following = stream(obj, moment_of(request.GET.get("before", "")))
        context = {
            **admin.admin_site.each_context(request),
            "title": _("History: %(record)s") % {"record": obj},
            "module_name": str(capfirst(admin.opts.verbose_name_plural)),
            "object": obj,
            "opts": admin.opts,
            "saves": saves,
            "following": following.isoformat() if following else "",
        }
        return TemplateResponse(request, "admin/events/history.html", context)


def moment_of(text: str) -> datetime | None:
    """The time in an address; None, and so the newest page, for anything that is none."""
    try:
        found = parse_datetime(text)
        return found.astimezone(UTC) if found is not None and found.tzinfo is not None else None
    except (ValueError, OverflowError):  # the first or last hours that Python knows
        return None
