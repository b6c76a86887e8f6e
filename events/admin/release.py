from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.moments import moment
from events.admin.readonly import ReadOnlyAdmin
from events.models import Release


@admin.register(Release)
class ReleaseAdmin(ReadOnlyAdmin):
    list_display = ("number", "made", "file_name", "size", "sha256")

    @admin.display(description=_("created"), ordering="created")
    def made(self, obj: Any) -> str:
        return moment(obj.created)
