"""What the history says of the rows that one request writes."""

import uuid
from contextlib import nullcontext
from typing import Any

import pghistory
from django.http import HttpRequest

from events.models.characters import harmless


def why(request: HttpRequest) -> Any:
    """The context of the history for what this request writes; nothing for a request that only reads."""
    if request.method != "POST":
        return nullcontext()
    reason = harmless(request.POST.get("reason", "")).strip()[:300]
    said = {"reason": reason} if reason else {}
    return pghistory.context(request=uuid.uuid4().hex, **said)
