"""What the database refuses, in words: the message of the named constraint, as forms would show it."""

from django.apps import apps
from django.db import DataError, IntegrityError
from django.db.models import BaseConstraint
from django.utils.translation import gettext as _

from events.models import tree, vocabulary


def explain(error: IntegrityError | DataError) -> str:
    """The sentence of the model's constraint, or else its name; of what no column can hold, PostgreSQL's own."""
    diagnosis = getattr(error.__cause__, "diag", None)
    if isinstance(error, DataError):
        return _("A value cannot be stored: %(why)s.") % {"why": getattr(diagnosis, "message_primary", None) or "?"}
    name = getattr(diagnosis, "constraint_name", None) or ""
    for model in apps.get_app_config("events").get_models():
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return sentence(constraint)
    for rule, said in ((tree.RULE, tree.LOOP), (vocabulary.RULE, vocabulary.FIXED)):
        if name.endswith(rule):
            return str(said)
    if getattr(diagnosis, "sqlstate", "") == "23505":
        return _("Something with the same key is there already (%(name)s).") % {"name": name}
    return _("The database refused this (%(name)s).") % {"name": name or error}


def sentence(constraint: BaseConstraint) -> str:
    if constraint.violation_error_message != constraint.default_violation_error_message:
        return str(constraint.violation_error_message)
    return _("This breaks the rule “%(name)s”.") % {"name": constraint.name}
