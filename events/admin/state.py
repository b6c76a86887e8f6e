"""The bar above a record's form: where it stands, what is missing, and the next steps for those with the right."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from events.actions.state import STEPS
from events.admin.language import digits
from events.admin.moments import moment
from events.models.choices import State
from events.models.record import Record

WAY = (State.DRAFT, State.IN_REVIEW, State.PUBLISHED)


def bar(request: HttpRequest, record: Record, checks: list[tuple[str, bool]], warnings: list[str]) -> dict[str, Any]:
    """What `state_bar.html` shows: the way, a sentence, the checks, the warnings and the open steps."""
    state = State(record.state)
    way = WAY if state in WAY else (*WAY, state)
    place = way.index(state)
    return {
        "record": record,
        "way": [
            {"label": step.label, "done": index < place and state != State.WITHDRAWN, "now": index == place}
            for index, step in enumerate(way)
        ],
        "sentence": _("version %(version)s, %(modified)s")
        % {"version": digits(record.version), "modified": moment(record.modified)},
        "checks": checks,
        "warnings": warnings,
        "steps": [step for step in STEPS.values() if step.open_to(request.user, record)],
    }
