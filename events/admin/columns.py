"""Columns that many lists share, each in the reader's language."""

from typing import Any

from django.contrib import admin
from django.db.models import F
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from events.admin.language import content_language, digits
from events.admin.moments import day, moment
from events.admin.when.readings import shown


class TitleOrder(F):
    """Alphabetical as readers of the active language expect."""

    def __init__(self, path: str = "") -> None:
        super().__init__(f"{path}sort_en")
        self.path = path

    def resolve_expression(self, *args: Any, **kwargs: Any) -> Any:
        column = "sort_fa" if content_language() == "fa" else "sort_en"
        return F(f"{self.path}{column}").resolve_expression(*args, **kwargs)


class Columns:
    """Methods for `list_display`."""

    @admin.display(description=_("identifier"), ordering="pk")
    def number(self, obj: Any) -> str:
        return format_html("<bdi>{}{}</bdi>", obj.prefix, obj.pk)

    @admin.display(description=_("title"), ordering=TitleOrder())
    def named(self, obj: Any) -> str:
        return format_html("<bdi>{}</bdi>", obj.title or obj.slug)

    @admin.display(description=_("date"), ordering="date_sort")
    def when(self, obj: Any) -> str:
        if obj.date is None:
            return "–"
        return format_html('<span title="{}">{}</span>', str(obj.date), shown(obj.date, obj.date_calendar))

    @admin.display(description=_("state"), ordering="state")
    def standing(self, obj: Any) -> str:
        return format_html('<span class="rg-standing rg-{}">{}</span>', obj.state, obj.get_state_display())

    @admin.display(description=_("modified"), ordering="modified")
    def changed(self, obj: Any) -> str:
        return format_html('<span title="{}">{}</span>', moment(obj.modified), day(obj.modified))

    @admin.display(description=_("version"), ordering="version")
    def counted(self, obj: Any) -> str:
        return digits(obj.version)
