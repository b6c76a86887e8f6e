"""How a text is read as a date, for the live reading under the text box."""

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from events.admin.language import digits
from events.admin.when.readings import answer, unread
from events.fields import LONGEST


@never_cache
@require_safe
def read_date(request: HttpRequest) -> JsonResponse:
    """GET ``?text=``: ``{"readings": [{"key", "edtf", "calendar", "earliest", "latest", "en", "fa"}], "heading": "",
    "error": "", "hint": ""}``. Changes nothing. 400 with the same shape where the text is missing or too long.
    """
    text = request.GET.get("text")
    problem = ""
    if text is None:
        problem = _("text: missing; expected a date.")
    elif len(text) > LONGEST:
        problem = _("text: %(length)s characters; expected at most %(most)s.") % {
            "length": digits(len(text)),
            "most": digits(LONGEST),
        }
    if text is None or problem:
        return JsonResponse(unread(problem), status=400)
    return JsonResponse(answer(text))
