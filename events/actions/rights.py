"""Who may change what, by the state of the record (docs/roles.md).

Drafts belong to everyone who may change the noun; what is in review to its reviewers; what is or was public to its
publishers. Parts go by the records that they belong to.
"""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext as _

from events.actions.owners import owners
from events.models.choices import State
from events.models.record import Record

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User

    Person = User | AnonymousUser

# The right that one needs to edit a record in this state.
EDITING = {
    State.DRAFT: "change",
    State.IN_REVIEW: "review",
    State.PUBLISHED: "publish",
    State.WITHDRAWN: "publish",
}


def has_right(user: "Person", action: str, model: type[models.Model] | models.Model) -> bool:
    return user.has_perm(f"{model._meta.app_label}.{action}_{model._meta.model_name}")


def may_edit(user: "Person", instance: models.Model) -> bool:
    """Whether this row may be changed by this person, as its records stand now. Parts ask for their own right too."""
    if not isinstance(instance, Record) and not has_right(user, "change", instance):
        return False
    return all(
        has_right(user, "change", record) and has_right(user, EDITING[State(record.state)], record)
        for record in owners(instance)
    )


def may_attach(user: "Person", instance: models.Model) -> bool:
    """Whether a part may be added to the records that it names as its owners."""
    if isinstance(instance, Record):
        return has_right(user, "add", instance)
    return has_right(user, "add", instance) and all(may_edit(user, record) for record in owners(instance))


def was_public(record: Record) -> bool:
    """Whether it was published at any time: its identifier is known outside, and must go on answering."""
    history = record.history  # type: ignore[attr-defined]  # the reverse of pghistory's ObjForeignKey
    return record.state == State.PUBLISHED or history.filter(state=State.PUBLISHED).exists()


def may_delete(user: "Person", instance: models.Model) -> bool:
    """Drafts that were never public, by those with the right; all else is withdrawn. Parts go with their records."""
    if not has_right(user, "delete", instance):
        return False
    if isinstance(instance, Record):
        return instance.state == State.DRAFT and not was_public(instance)
    return all(may_edit(user, record) for record in owners(instance))


def refusal(instance: models.Model) -> str:
    """Why a row may not be changed, as a sentence."""
    for record in owners(instance):
        if record.state in {State.PUBLISHED, State.WITHDRAWN}:
            return _("%(record)s is %(state)s: only publishers may change it.") % named(record)
        if record.state == State.IN_REVIEW:
            return _("%(record)s is %(state)s: only its reviewers may change it.") % named(record)
    return _("You may not change this.")


def named(record: Record) -> dict[str, str]:
    return {"record": f"{record.identifier} {record}", "state": str(State(record.state).label)}
