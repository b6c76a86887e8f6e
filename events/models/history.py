"""History of the nouns, written by the database itself: bulk updates and raw SQL are in it too.

One history row a version, at statement level, never changed afterwards. Who, why, which request: `pghistory.context`.
"""

from typing import TypeVar

import pghistory
import pgtrigger
from django.db import models

M = TypeVar("M", bound=models.Model)

COUNTED = ("version", "created", "modified")


def tracked(model: type[M]) -> type[M]:
    """Keep the history of this model in a table of its own, ``EventHistory`` for ``Event``, and count its versions."""
    generated = [field.name for field in model._meta.local_fields if field.generated]
    if any(field.name == "version" for field in model._meta.local_fields):
        pgtrigger.register(*version_triggers(generated))(model)
    pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=generated,
        obj_field=pghistory.ObjForeignKey(related_name="history"),
        model_name=f"{model.__name__}History",
        append_only=True,
        level=pghistory.Statement,
    )(model)
    return model


def version_triggers(generated: list[str]) -> list[pgtrigger.Trigger]:
    """The database counts, so bulk updates and raw SQL are counted too. Triggers fire in the order of their names."""
    return [
        # Whatever a writer says of these three columns is not heard.
        pgtrigger.Trigger(
            name="a_keep_version",
            operation=pgtrigger.Update,
            when=pgtrigger.Before,
            func="NEW.version = OLD.version; NEW.created = OLD.created; NEW.modified = OLD.modified; RETURN NEW;",
        ),
        # A save that changes nothing makes no version. (A BEFORE trigger may not look at generated columns.)
        pgtrigger.Trigger(
            name="b_next_version",
            operation=pgtrigger.Update,
            when=pgtrigger.Before,
            condition=pgtrigger.AnyChange(exclude=[*COUNTED, *generated]),
            func="NEW.version = OLD.version + 1; NEW.modified = now(); RETURN NEW;",
        ),
    ]
