from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.moments import moment
from events.admin.readonly import ReadOnlyAdmin
from events.models import ImportRun


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnlyAdmin):
    list_display = (
        "pk",
        "noun",
        "file_name",
        "format",
        "user",
        "began",
        "created_rows",
        "updated_rows",
        "skipped_rows",
    )
    list_filter = ("noun", "format")
    list_select_related = ("user",)

    @admin.display(description=_("started"), ordering="started")
    def began(self, obj: Any) -> str:
        return moment(obj.started)
