from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.choices import ActorType
from events.models.dated import Dated
from events.models.history import tracked
from events.models.orders import by_modified, by_time, by_title
from events.models.record import Described, Record, rights
from events.models.slug import SlugQuerySet, keep_old_slugs


class ActorQuerySet(SlugQuerySet["Actor"]):
    pass


@tracked
class Actor(Record, Described, Dated):
    """A person, state, organisation, company, group or other body. Its date is its lifespan, its names are rows."""

    prefix: ClassVar[str] = "A"

    type = models.CharField(_("type"), max_length=12, choices=ActorType.choices)

    objects = ActorQuerySet.as_manager()

    class Meta(Record.Meta, Described.Meta, Dated.Meta):
        verbose_name = _("actor")
        verbose_name_plural = _("actors")
        triggers = [keep_old_slugs("A", "actor")]
        permissions = rights("actor")
        constraints = [*Described.Meta.constraints, *Dated.Meta.constraints]
        indexes = [
            *Described.Meta.indexes,
            *Dated.Meta.indexes,
            *by_title("actor"),
            by_time("actor"),
            by_modified("actor"),
        ]
