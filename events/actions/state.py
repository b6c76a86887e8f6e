"""The way of a record: draft → in review → published → withdrawn. Nothing else writes a state.

Each action locks the record, so that what it checks is what it changes, and says who did it, and why, in the history.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import pghistory
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.actions.errors import NewerVersionError, NotAllowedError, NotPossibleError
from events.actions.rights import has_right, named
from events.models.choices import State
from events.models.record import Record

if TYPE_CHECKING:
    from events.actions.rights import Person

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way: from which states, to which, by whom, and whether a note must say why."""

    name: str
    label: str | Promise
    sources: frozenset[State]
    target: State
    right: str
    needs_note: bool = False

    def open_to(self, user: "Person", record: Record) -> bool:
        """Whether this person may take this step with this record as it stands."""
        return State(record.state) in self.sources and self.allowed(user, type(record))

    def allowed(self, user: "Person", model: type[Record]) -> bool:
        return has_right(user, "change", model) and has_right(user, self.right, model)


SEND = Step("send_for_review", gettext_lazy("Send for review"), frozenset({State.DRAFT}), State.IN_REVIEW, "change")
SEND_BACK = Step(
    "send_back",
    gettext_lazy("Send back with a note"),
    frozenset({State.IN_REVIEW}),
    State.DRAFT,
    "review",
    needs_note=True,
)
PUBLISH = Step(
    "publish",
    gettext_lazy("Publish"),
    frozenset({State.DRAFT, State.IN_REVIEW, State.WITHDRAWN}),
    State.PUBLISHED,
    "publish",
)
WITHDRAW = Step(
    "withdraw", gettext_lazy("Withdraw"), frozenset({State.PUBLISHED}), State.WITHDRAWN, "publish", needs_note=True
)
REOPEN = Step("reopen", gettext_lazy("Take up again as a draft"), frozenset({State.WITHDRAWN}), State.DRAFT, "publish")
STEPS = {step.name: step for step in (SEND, PUBLISH, SEND_BACK, WITHDRAW, REOPEN)}


def take(*, step: Step, record: R, user: "Person", note: str = "", version: int | None = None) -> R:
    """Take one step, and give the record as it is then.

    Raises `NotAllowedError` without the right, `NotPossibleError` from another state or without the note that it
    needs, `NewerVersionError` where ``version`` is given and the record has a newer one.
    """
    model = type(record)
    objects: Any = model._default_manager
    note = note.strip()
    with transaction.atomic():
        current: R = objects.select_for_update(of=("self",)).get(pk=record.pk)
        if not step.allowed(user, model):
            raise NotAllowedError(
                _("You may not do this: “%(step)s” (%(record)s).") % {"step": step.label, **named(current)}
            )
        if State(current.state) not in step.sources:
            raise NotPossibleError(
                _("“%(step)s” is not possible: %(record)s is %(state)s.") % {"step": step.label, **named(current)}
            )
        if step.needs_note and not note:
            raise NotPossibleError(_("“%(step)s” needs a note that says why.") % {"step": step.label})
        if version is not None and version != current.version:
            raise NewerVersionError(
                _("%(record)s has changed since you opened it: it is at version %(version)s now. Look at it again.")
                % {**named(current), "version": current.version}
            )
        with pghistory.context(user=user.pk, action=step.name, **({"reason": note} if note else {})):
            current.state = step.target
            current.save(update_fields=["state"])
    return current
