"""What templates of the admin say in the reader's digits."""

import re
from typing import Any

from django import template
from django.contrib.admin.templatetags.admin_list import paginator_number
from django.utils.safestring import SafeString, mark_safe

from events.admin.language import digits

register = template.Library()
register.filter("digits", digits)


@register.simple_tag
def page_number(cl: Any, number: Any) -> SafeString:
    """Django's link to a page of a list; its address keeps the digits that addresses have."""
    link = paginator_number(cl, number)
    return mark_safe(re.sub(r">(\d+)<", lambda found: f">{digits(found[1])}<", link))  # noqa: S308  Django's markup
