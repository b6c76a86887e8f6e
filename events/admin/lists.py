"""Links from a record to the lists of what refers to it: a record with a thousand relations still opens at once."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _


def related_list(noun: str, where: dict[str, Any], initial: dict[str, Any] | None = None) -> str:
    """“Show the list” and, where the noun can be added with this record filled in, “Add”."""
    listed = f"{reverse(f'admin:events_{noun}_changelist')}?{urlencode(where)}"
    if initial is None:
        return format_html('<a href="{}">{}</a>', listed, _("Show the list"))
    added = f"{reverse(f'admin:events_{noun}_add')}?{urlencode(initial)}"
    return format_html(
        '<a href="{}">{}</a> · <a href="{}" class="addlink">{}</a>', listed, _("Show the list"), added, _("Add")
    )
